#include "pages/capture_panel.h"

#include "pages/desk.h"
#include "pages/log_form.h"
#include "pages/reminder_form.h"
#include "pages/sale_form.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "platform/tokens.h"
#include "widgets/button_look.h"
#include "widgets/inline_message.h"
#include "widgets/toast.h"
#include "widgets/type_label.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kith::pages {

CapturePanel::CapturePanel(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_log(new LogForm(desk, this)),
      m_sale(new SaleForm(desk, this)),
      m_reminder(new ReminderForm(desk, this)),
      m_stack(new QStackedWidget(this)),
      m_title(new widgets::TypeLabel(platform::Type::Strong, this)),
      m_message(new widgets::InlineMessage(this)) {
  setObjectName(QStringLiteral("capture"));
  setProperty(widgets::Toast::kKeepsClear, true);
  for (CaptureForm* each : {static_cast<CaptureForm*>(m_log), static_cast<CaptureForm*>(m_sale),
                            static_cast<CaptureForm*>(m_reminder)}) {
    m_stack->addWidget(each);
    watch(each);
  }
  connect(m_log, &LogForm::lineRead, this, &CapturePanel::showTitle);
  for (auto* text : findChildren<QPlainTextEdit*>()) text->installEventFilter(this);
  build();
  hide();
}

void CapturePanel::build() {
  const int unit = platform::unitOf(this);
  auto* saveButton = widgets::makeButton(tr("Save"), widgets::ButtonLook::Primary, this);
  saveButton->setObjectName(QStringLiteral("capture.save"));
  auto* cancel = widgets::makeButton(tr("Close"), widgets::ButtonLook::Plain, this);
  cancel->setObjectName(QStringLiteral("capture.close"));
  connect(saveButton, &QPushButton::clicked, this, [this] { save(); });
  connect(cancel, &QPushButton::clicked, this, &CapturePanel::close);
  auto* top = new QHBoxLayout;
  top->setSpacing(2 * unit);
  top->addWidget(m_title, 1);
  top->addWidget(cancel);
  top->addWidget(saveButton);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(6 * unit, 4 * unit, 6 * unit, 4 * unit);
  all->setSpacing(2 * unit);
  all->addLayout(top);
  all->addWidget(m_message);
  all->addWidget(m_stack);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void CapturePanel::watch(CaptureForm* each) {
  // The answer may come when the next thing is being written down already: that stays open.
  connect(each, &CaptureForm::saved, this, [this, each](const QString& sentence) {
    m_saving = nullptr;
    if (!each->isEditing()) m_desk.session().saveDraft(draftKey(each), {});
    each->clear();
    m_desk.tellDeed(sentence);
    if (form() != each || isHidden()) return;
    leave();
  });
  connect(each, &CaptureForm::refused, this, [this](const QString& sentence) {
    m_saving = nullptr;
    m_message->present(widgets::MessageKind::Warn, sentence);
  });
  connect(each, &CaptureForm::leftAsItWas, this, [this] {
    m_saving = nullptr;
    leave();
  });
  connect(each, &CaptureForm::edited, m_message, &widgets::InlineMessage::dismiss);
}

// Enter pressed twice writes down once.
void CapturePanel::save() {
  if (m_saving == form()) return;
  m_saving = form();
  form()->save();
}

bool CapturePanel::isLogging() const { return isVisible() && form() == m_log && !m_log->isEditing(); }

CaptureForm* CapturePanel::form() const { return static_cast<CaptureForm*>(m_stack->currentWidget()); }

QString CapturePanel::draftKey(const CaptureForm* form) const {
  return form->objectName() + u':' + QString::number(form->contact());
}

// What is open already with the same contact goes on: a second key must not put an older draft in its place.
bool CapturePanel::isOpenFor(Capture what, domain::Id contact) const {
  const bool same = m_stack->currentIndex() == static_cast<int>(what) && form()->contact() == contact;
  return isVisible() && same && !form()->isEditing() && m_saving != form();
}

void CapturePanel::open(Capture what, domain::Id contact, const QString& name) {
  if (isOpenFor(what, contact)) return form()->firstField()->setFocus(Qt::OtherFocusReason);
  if (isVisible()) keepDraft();
  m_stack->setCurrentIndex(static_cast<int>(what));
  form()->setContact(contact);
  form()->clear();
  const QString draft = m_desk.queries().draft(draftKey(form()));
  if (!draft.isEmpty()) form()->setDraft(QJsonDocument::fromJson(draft.toUtf8()).object());
  const QString titles[] = {tr("Log with %1"), tr("Sale to %1"), tr("Reminder about %1")};
  if (contact != 0) return showForm(titles[static_cast<int>(what)].arg(platform::iso(name)));
  showForm(what == Capture::Reminder ? tr("New reminder") : tr("Write down"));
}

void CapturePanel::openInteraction(const domain::Interaction& interaction, domain::Id contact) {
  if (isVisible()) keepDraft();
  m_stack->setCurrentWidget(m_log);
  m_log->setContact(contact);
  m_log->setInteraction(interaction);
  showForm(tr("Change what was written"));
}

void CapturePanel::openReminder(const domain::Reminder& reminder) {
  if (isVisible()) keepDraft();
  m_stack->setCurrentWidget(m_reminder);
  m_reminder->setContact(reminder.contactId.value_or(0));
  m_reminder->setReminder(reminder);
  showForm(tr("Change the reminder"));
}

void CapturePanel::openNewReminder(domain::Id contact, const QString& name, const QString& text,
                                   const QString& when) {
  open(Capture::Reminder, contact, name);
  m_reminder->setWords(text, when);
}

void CapturePanel::openTalk(const domain::Interaction& talk, const QString& name) {
  open(Capture::Log, talk.participants.empty() ? 0 : talk.participants.front(), name);
  m_log->offerTalk(talk);
}

void CapturePanel::openSale(const domain::Purchase& purchase) {
  if (isVisible()) keepDraft();
  m_stack->setCurrentWidget(m_sale);
  m_sale->setContact(purchase.contactId.value_or(0));
  m_sale->setPurchase(purchase);
  showForm(tr("Change the sale"));
}

void CapturePanel::showForm(const QString& title) {
  m_message->dismiss();
  m_given = title;
  showTitle();
  // The stack is as high as the page that is shown, not as the highest one.
  for (int i = 0; i < m_stack->count(); ++i)
    m_stack->widget(i)->setSizePolicy(
        QSizePolicy::Preferred, i == m_stack->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored);
  QWidget* now = window()->focusWidget();
  if (now != nullptr && !isAncestorOf(now)) m_before = now;
  show();
  form()->firstField()->setFocus(Qt::ShortcutFocusReason);
}

// The line may be about somebody else than the one it was opened for.
void CapturePanel::showTitle() {
  const bool logs = form() == m_log && !m_log->isEditing();
  const QString named = logs ? m_log->named() : QString();
  m_title->setText(named.isEmpty() ? m_given : tr("Log with %1").arg(platform::iso(named)));
}

void CapturePanel::keepDraft() {
  if (m_saving == form() || form()->isEditing()) return;
  const QJsonObject draft = form()->draft();
  const QString text =
      draft.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(draft).toJson(QJsonDocument::Compact));
  m_desk.session().saveDraft(draftKey(form()), text);
}

void CapturePanel::close() {
  if (!isVisible()) return;
  keepDraft();
  leave();
}

void CapturePanel::leave() {
  const bool hadFocus = isAncestorOf(focusWidget());
  hide();
  Q_EMIT left();
  if (!hadFocus) return;
  // A value that was being edited has put its editor away meanwhile: the value itself takes the focus.
  for (QWidget* back = m_before; back != nullptr && !back->isWindow(); back = back->parentWidget()) {
    if (!back->isVisible() || (back->focusPolicy() == Qt::NoFocus && back->focusProxy() == nullptr)) continue;
    back->setFocus(Qt::OtherFocusReason);
    return;
  }
}

void CapturePanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    close();
  } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    save();
  } else {
    QWidget::keyPressEvent(event);
  }
}

bool CapturePanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  auto* key = static_cast<QKeyEvent*>(event);
  const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
  if (!enter || key->modifiers().testFlag(Qt::ShiftModifier)) return QWidget::eventFilter(watched, event);
  save();
  return true;
}

void CapturePanel::paintEvent(QPaintEvent*) {
  const platform::Tokens& tokens = platform::tokensOf(palette());
  QPainter painter(this);
  painter.fillRect(rect(), tokens.side);
  painter.fillRect(0, 0, width(), 1, tokens.border);
}

}
