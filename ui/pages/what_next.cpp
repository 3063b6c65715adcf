#include "pages/what_next.h"

#include "app/commands.h"
#include "app/reminder_words.h"
#include "models/due_words.h"
#include "pages/capture_form.h"
#include "pages/capture_panel.h"
#include "pages/desk.h"
#include "platform/app_style.h"
#include "platform/contrast.h"
#include "platform/icons.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "platform/tokens.h"
#include "widgets/button_look.h"
#include "widgets/flow_layout.h"
#include "widgets/type_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTimeZone>
#include <QToolButton>

namespace kith::pages {
namespace {

constexpr int kCorner = 8;
constexpr int kPhraseUnits = 64;

// When the appointment took place; one that is done before its time, or has none, just now.
QDateTime visitTime(const domain::Reminder& done, const QDateTime& now) {
  const QTime time = QTime::fromString(done.due.mid(11), Qt::ISODate);
  const QDateTime at(QDate::fromString(done.due.left(10), Qt::ISODate), time, now.timeZone());
  return time.isValid() && at.isValid() && at < now ? at : now;
}

}

WhatNext::WhatNext(Desk& desk, Forms forms, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_forms(std::move(forms)),
      m_question(new widgets::TypeLabel(platform::Type::Strong, this)),
      m_phrase(new QLineEdit(this)),
      m_understood(new widgets::TypeLabel(platform::Type::Meta, this)) {
  setObjectName(QStringLiteral("whatNext"));
  setFocusPolicy(Qt::StrongFocus);
  build();
  connect(&desk.session(), &app::Session::changed, this, &WhatNext::leaveWhenTakenBack);
  hide();
}

void WhatNext::build() {
  const int unit = platform::unitOf(this);
  m_question->setWordWrap(true);
  auto* place = new QWidget(this);
  m_answers = new widgets::FlowLayout(place);
  m_answers->setSpacing(unit);
  addAnswer(tr("1  Tomorrow"), Qt::Key_1);
  addAnswer(tr("2  In One Week"), Qt::Key_2);
  addAnswer(tr("3  In Three Months"), Qt::Key_3);
  addAnswer(tr("4  Something Else…"), Qt::Key_4);
  addAnswer(tr("5  Log It…"), Qt::Key_5);
  m_phrase->setObjectName(QStringLiteral("whatNext.phrase"));
  m_phrase->setPlaceholderText(tr("or type when: friday 10:00 send quote"));
  m_phrase->setAccessibleName(tr("When, in your own words"));
  m_phrase->setMinimumWidth(kPhraseUnits * unit);
  m_answers->insertWidget(m_answers->count(), m_phrase);
  m_understood->setObjectName(QStringLiteral("whatNext.understood"));
  m_understood->setMuted(true);
  m_understood->hide();
  connect(m_phrase, &QLineEdit::textChanged, this, &WhatNext::readPhrase);
  connect(m_phrase, &QLineEdit::returnPressed, this, &WhatNext::takePhrase);
  auto* close = new QToolButton(this);
  close->setIcon(platform::icon(QStringLiteral("close")));
  close->setAutoRaise(true);
  close->setAccessibleName(tr("Nothing"));
  close->setToolTip(tr("Nothing (Esc)"));
  connect(close, &QToolButton::clicked, this, &WhatNext::dismiss);
  auto* words = new QVBoxLayout;
  words->setSpacing(unit);
  words->addWidget(m_question);
  words->addWidget(place);
  words->addWidget(m_understood);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(4 * unit, 2 * unit, 2 * unit, 2 * unit);
  row->addLayout(words, 1);
  row->addWidget(close, 0, Qt::AlignTop);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

QPushButton* WhatNext::addAnswer(const QString& words, Qt::Key key) {
  QPushButton* button = widgets::makeButton(words, widgets::ButtonLook::Plain, this);
  button->setObjectName(QStringLiteral("whatNext.") + QKeySequence(key).toString());
  connect(button, &QPushButton::clicked, this, [this, key] { answer(key); });
  m_answers->insertWidget(m_answers->count(), button);
  m_buttons.emplace_back(button, key);
  return button;
}

void WhatNext::ask(const domain::Reminder& done, const QString& name) {
  const bool visit = domain::isAppointment(done);
  const bool again = !done.repeatRule.isEmpty();
  const bool talk = visit || app::isTalk(done.text, m_desk.clock().nowLocal());
  if (again && !talk) return dismiss();
  m_done = done;
  m_name = name;
  for (const auto& [button, key] : m_buttons) {
    button->setVisible(key == Qt::Key_5 ? talk || done.contactId : !again);
    if (key == Qt::Key_5) button->setText(visit ? tr("5  Log the Visit…") : tr("5  Log It…"));
  }
  m_phrase->clear();
  m_phrase->setVisible(!again);
  m_question->setText(question(again, visit));
  setAccessibleName(m_question->text());
  QWidget* now = window()->focusWidget();
  if (now != nullptr && now != this && !isAncestorOf(now)) m_before = now;
  show();
  setFocus(Qt::OtherFocusReason);
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

// Where nobody is named, what was done stands for them.
QString WhatNext::question(bool again, bool visit) const {
  if (!m_done.contactId && !again) return tr("What next after “%1”?").arg(platform::iso(m_done.text));
  const QString question = !again  ? tr("What next with %1?")
                           : visit ? tr("Done with %1. Was it a visit?")
                                   : tr("Done with %1. Write down what was said?");
  return question.arg(platform::iso(m_done.contactId ? m_name : m_done.text));
}

void WhatNext::dismiss() {
  if (isHidden()) return;
  const bool hadFocus = hasFocus() || isAncestorOf(window()->focusWidget());
  hide();
  if (hadFocus && m_before != nullptr && m_before->isVisible()) m_before->setFocus(Qt::OtherFocusReason);
}

void WhatNext::answer(Qt::Key key) {
  const QDate today = m_desk.clock().today();
  if (key == Qt::Key_5) return log();
  if (key == Qt::Key_1) return promise(today.addDays(1));
  if (key == Qt::Key_2) return promise(today.addDays(7));
  if (key == Qt::Key_3) return promise(today.addMonths(3));
  dismiss();
  m_forms().openNewReminder(m_done.contactId.value_or(0), m_name, m_done.text, {});
}

// The same words at the same time of day; a length and a place belonged to the appointment that is over.
void WhatNext::promise(const QDate& day) {
  domain::Reminder next;
  next.text = m_done.text;
  next.due = day.toString(Qt::ISODate) + m_done.due.mid(10);
  promise(next);
}

void WhatNext::promise(const domain::Reminder& next) {
  domain::Reminder own = next;
  own.contactId = m_done.contactId;
  dismiss();
  const QString words = models::dueWords(own.due, m_desk.clock().nowLocal());
  m_desk.run(app::addReminder(own),
             [this, words](const app::Outcome&) { m_desk.tellDeed(tr("Reminder set for %1").arg(words)); });
}

// Without words of its own a phrase promises the same again.
void WhatNext::readPhrase() {
  const auto read = app::readReminder({m_phrase->text(), {}, {}}, m_desk.clock().nowLocal());
  m_understood->setVisible(!m_phrase->text().trimmed().isEmpty());
  if (!read || !read->saysWhen)
    return m_understood->setText(tr("Say when: friday 10:00, in 3 weeks, next monday send quote"));
  const QString what = read->reminder.text.isEmpty() ? m_done.text : read->reminder.text;
  m_understood->setText(understoodWords(read->reminder.due) + QStringLiteral(" · ") + what);
}

void WhatNext::takePhrase() {
  auto read = app::readReminder({m_phrase->text(), {}, {}}, m_desk.clock().nowLocal());
  if (!read || !read->saysWhen) return readPhrase();
  if (read->reminder.text.isEmpty()) read->reminder.text = m_done.text;
  promise(read->reminder);
}

void WhatNext::log() {
  domain::Interaction talk;
  if (m_done.contactId) talk.participants = {*m_done.contactId};
  talk.text = m_done.text;
  if (domain::isAppointment(m_done)) {
    talk.channel = QStringLiteral("visit");
    talk.minutes = m_done.minutes;
    talk.at = visitTime(m_done, m_desk.clock().nowLocal()).toUTC().toString(Qt::ISODate);
  }
  dismiss();
  m_forms().openTalk(talk, m_name);
}

void WhatNext::leaveWhenTakenBack() {
  if (isHidden()) return;
  const auto now = m_desk.queries().reminder(m_done.id);
  if (!now || (now->state == QLatin1String("open") && now->due == m_done.due)) dismiss();
}

void WhatNext::keyPressEvent(QKeyEvent* event) {
  const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  if (plain && event->key() == Qt::Key_Escape) return dismiss();
  for (const auto& [button, key] : m_buttons)
    if (plain && event->key() == key && button->isVisible()) return answer(key);
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && m_phrase->hasFocus()) return;  // it was taken there
  const QString typed = event->text();
  const bool begins =
      !m_phrase->hasFocus() && !m_phrase->isHidden() && !typed.isEmpty() && typed[0].isLetter();
  if (!begins || event->modifiers().testFlag(Qt::ControlModifier)) return QWidget::keyPressEvent(event);
  m_phrase->setFocus(Qt::OtherFocusReason);
  m_phrase->insert(typed);
}

void WhatNext::paintEvent(QPaintEvent*) {
  const platform::Tokens& tokens = platform::tokensOf(palette());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(platform::mix(tokens.accent, tokens.bg, 0.3));
  painter.setBrush(platform::mix(tokens.accent, tokens.bg, 0.08));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
  if (hasFocus()) platform::paintFocusRing(painter, rect(), tokens.accent, kCorner);
}

void WhatNext::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void WhatNext::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

}
