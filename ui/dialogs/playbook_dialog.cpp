#include "dialogs/playbook_dialog.h"

#include "app/commands.h"
#include "app/playbooks.h"
#include "app/session.h"
#include "app/words.h"
#include "delegates/row_painter.h"
#include "delegates/sidebar_delegate.h"
#include "models/due_words.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/type_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kith::dialogs {
namespace {

constexpr int kListUnits = 48;
constexpr int kWideUnits = 190;
constexpr int kHighUnits = 110;

QPushButton* button(const QString& words, widgets::ButtonLook look, const char* name, QWidget* parent) {
  QPushButton* made = widgets::makeButton(words, look, parent);
  made->setObjectName(QString::fromLatin1(name));
  made->setAutoDefault(false);
  return made;
}

}

PlaybookDialog::PlaybookDialog(app::Session& session, app::Queries& queries, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_queries(queries),
      m_language(app::whenContext(session.clock().nowLocal()).language) {
  setObjectName(QStringLiteral("playbookDialog"));
  setWindowTitle(tr("Playbooks"));
  build();
  connect(m_names, &QListWidget::currentRowChanged, this, &PlaybookDialog::choose);
  connect(m_name, &QLineEdit::textChanged, this, &PlaybookDialog::follow);
  connect(m_steps, &QPlainTextEdit::textChanged, this, &PlaybookDialog::follow);
  connect(m_save, &QPushButton::clicked, this, &PlaybookDialog::save);
  connect(m_remove, &QPushButton::clicked, this, &PlaybookDialog::remove);
  reload({});
  m_names->setFocus();
}

void PlaybookDialog::build() {
  const int unit = platform::unitOf(this);
  auto* words = new widgets::TypeLabel(platform::Type::Body, this);
  words->setWordWrap(true);
  words->setText(tr(
      "What is to be done after a sale, an enquiry, a complaint: applied to a contact, every line becomes a "
      "reminder. Person › Apply a Playbook does that."));
  m_names = new QListWidget(this);
  m_names->setObjectName(QStringLiteral("playbookNames"));
  m_names->setAccessibleName(tr("Playbooks"));
  m_names->setMinimumWidth(kListUnits * unit);
  delegates::prepareRowView(*m_names, true);
  m_names->setItemDelegate(new delegates::SidebarDelegate(m_names));
  auto* both = new QHBoxLayout;
  both->setSpacing(4 * unit);
  both->addWidget(m_names);
  both->addWidget(buildEditor(), 1);
  auto* make = button(tr("&New"), widgets::ButtonLook::Plain, "playbookNew", this);
  connect(make, &QPushButton::clicked, this, &PlaybookDialog::begin);
  m_remove = button(tr("&Remove"), widgets::ButtonLook::Plain, "playbookRemove", this);
  m_save = button(tr("&Save"), widgets::ButtonLook::Primary, "playbookSave", this);
  auto* close = button(tr("&Close"), widgets::ButtonLook::Plain, "playbookClose", this);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  auto* row = new QHBoxLayout;
  row->setSpacing(2 * unit);
  row->addWidget(make);
  row->addWidget(m_remove);
  row->addStretch(1);
  row->addWidget(m_save);
  row->addWidget(close);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(4 * unit, 4 * unit, 4 * unit, 4 * unit);
  all->setSpacing(3 * unit);
  all->addWidget(words);
  all->addLayout(both, 1);
  all->addLayout(row);
  resize(kWideUnits * unit, kHighUnits * unit);
}

QWidget* PlaybookDialog::buildEditor() {
  const int unit = platform::unitOf(this);
  auto* place = new QWidget(this);
  m_name = new QLineEdit(place);
  m_name->setObjectName(QStringLiteral("playbookName"));
  m_name->setAccessibleName(tr("Name"));
  auto* nameLabel = new QLabel(tr("N&ame"), place);
  nameLabel->setBuddy(m_name);
  m_steps = new QPlainTextEdit(place);
  m_steps->setObjectName(QStringLiteral("playbookSteps"));
  m_steps->setAccessibleName(tr("Steps"));
  m_steps->setTabChangesFocus(true);
  m_steps->setPlaceholderText(tr("today 17:00 say thank you\nin 3 days call, 15 min, workday"));
  auto* stepsLabel = new QLabel(tr("S&teps, one a line"), place);
  stepsLabel->setBuddy(m_steps);
  m_meaning = new widgets::TypeLabel(platform::Type::Meta, place);
  m_meaning->setObjectName(QStringLiteral("playbookMeaning"));
  m_meaning->setMuted(true);
  m_meaning->setWordWrap(true);
  auto* column = new QVBoxLayout(place);
  column->setContentsMargins({});
  column->setSpacing(unit);
  column->addWidget(nameLabel);
  column->addWidget(m_name);
  column->addSpacing(unit);
  column->addWidget(stepsLabel);
  column->addWidget(m_steps, 1);
  column->addWidget(m_meaning);
  return place;
}

// Those of the book, then what is offered.
void PlaybookDialog::reload(const QString& selected) {
  m_all = app::choosablePlaybooks(m_queries, m_language);
  const QSignalBlocker quiet(m_names);
  m_names->clear();
  int row = 0;
  for (const domain::Playbook& playbook : m_all) {
    if (playbook.name == selected) row = m_names->count();
    m_names->addItem(playbook.id == 0 ? tr("%1 (offered)").arg(playbook.name) : playbook.name);
  }
  m_names->setCurrentRow(row);
  showPlaybook(m_all.empty() ? domain::Playbook{} : m_all[static_cast<std::size_t>(row)]);
}

void PlaybookDialog::showPlaybook(const domain::Playbook& playbook) {
  m_shown = playbook;
  m_name->setText(m_shown.name);
  m_steps->setPlainText(app::playbookText(m_shown, m_language));
  follow();
}

void PlaybookDialog::choose(int row) {
  if (row < 0) return;
  const domain::Playbook wanted = m_all[static_cast<std::size_t>(row)];
  if (!keepEdited()) {
    const QSignalBlocker quiet(m_names);
    m_names->clearSelection();
    m_names->setCurrentRow(-1);
    return;
  }
  reload(wanted.name);
}

void PlaybookDialog::begin() {
  if (!keepEdited()) return;
  m_names->setCurrentRow(-1);
  showPlaybook({});
  m_name->setFocus();
}

bool PlaybookDialog::isEdited() const {
  return m_name->text().simplified() != m_shown.name ||
         m_steps->toPlainText() != app::playbookText(m_shown, m_language);
}

// False where what was written is no playbook: it stands there still, and the line says why.
bool PlaybookDialog::keepEdited() {
  if (!isEdited()) return true;
  const auto playbook = typed();
  const auto saved = playbook ? m_session.runNow(app::savePlaybook(*playbook))
                              : Result<app::Outcome>(tl::unexpected<Error>(playbook.error()));
  if (!saved) refuse(saved.error());
  if (saved) m_shown = *playbook;
  return saved.has_value();
}

void PlaybookDialog::reject() {
  keepEdited();
  QDialog::reject();
}

Result<domain::Playbook> PlaybookDialog::typed() const {
  return app::playbookFrom(m_shown.id, m_name->text(), m_steps->toPlainText(), m_language);
}

// Says while it is typed on which days it would be from today on, or what no step is.
void PlaybookDialog::follow() {
  const auto playbook = typed();
  m_remove->setEnabled(m_shown.id != 0);
  m_save->setEnabled(playbook && (m_shown.id == 0 || isEdited()));
  if (!playbook) {
    const bool nothing = m_steps->toPlainText().trimmed().isEmpty();
    m_meaning->setText(nothing ? tr("A line begins with its day: today, tomorrow, in 3 days 17:00.")
                               : app::errorSentence(playbook.error()));
    return;
  }
  QStringList days;
  const QDateTime now = m_session.clock().nowLocal();
  for (const domain::Reminder& reminder : app::playbookReminders(*playbook, now.date()))
    days << models::dueWords(reminder.due, now);
  m_meaning->setText(tr("From today on: %1").arg(days.join(QStringLiteral(" · "))));
}

void PlaybookDialog::save() {
  const auto playbook = typed();
  if (!playbook) return refuse(playbook.error());
  const auto saved = m_session.runNow(app::savePlaybook(*playbook));
  if (!saved) return refuse(saved.error());
  reload(playbook->name);
}

void PlaybookDialog::remove() {
  if (m_shown.id == 0) return;
  const auto removed = m_session.runNow(app::removePlaybook(m_shown.id));
  if (!removed) return refuse(removed.error());
  reload({});
}

void PlaybookDialog::refuse(const Error& error) { m_meaning->setText(app::errorSentence(error)); }

void PlaybookDialog::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
    if (m_save->isEnabled()) save();
    return;
  }
  QDialog::keyPressEvent(event);
}

}
