#include "pages/reminder_form.h"

#include "app/commands.h"
#include "app/when.h"
#include "app/words.h"
#include "pages/desk.h"
#include "platform/metrics.h"
#include "widgets/type_label.h"

#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QVBoxLayout>

namespace kith::pages {
namespace {

constexpr int kLongestMinutes = 24 * 60;

QLineEdit* makeField(QWidget* parent, const char* name, const QString& words) {
  auto* field = new QLineEdit(parent);
  field->setObjectName(QString::fromLatin1(name));
  field->setPlaceholderText(words);
  field->setAccessibleName(words);
  return field;
}

// A due time as it can be typed again: "2026-03-03 10:00".
QString whenText(const QString& due) { return due.left(16).replace(u'T', u' '); }

QString repeatText(const domain::Reminder& reminder) {
  return reminder.repeatRule.isEmpty() ? QString()
                                       : app::repeatSentence(reminder.repeatRule, reminder.repeatAfterDone);
}

}

ReminderForm::ReminderForm(Desk& desk, QWidget* parent)
    : CaptureForm(desk, QStringLiteral("reminderForm"), parent),
      m_text(makeField(this, "reminder.text", tr("What to remember"))),
      m_when(makeField(this, "reminder.when", tr("When: tomorrow 14:00, next Friday, in 3 weeks"))),
      m_repeat(makeField(this, "reminder.repeat", tr("Repeat: every month"))),
      m_minutes(makeField(this, "reminder.minutes", tr("Minutes"))),
      m_place(makeField(this, "reminder.place", tr("Place"))),
      m_understood(new widgets::TypeLabel(platform::Type::Meta, this)) {
  m_minutes->setValidator(new QIntValidator(0, kLongestMinutes, m_minutes));
  build();
  for (QLineEdit* field : {m_text, m_when, m_repeat})
    connect(field, &QLineEdit::textChanged, this, &ReminderForm::showUnderstood);
}

void ReminderForm::build() {
  const int unit = platform::unitOf(this);
  static_cast<widgets::TypeLabel*>(m_understood)->setMuted(true);
  m_understood->setObjectName(QStringLiteral("reminder.understood"));
  auto* row = new QHBoxLayout;
  row->setSpacing(2 * unit);
  row->addWidget(m_text, 3);
  row->addWidget(m_when, 2);
  auto* more = new QHBoxLayout;
  more->setSpacing(2 * unit);
  more->addWidget(m_repeat, 2);
  more->addWidget(m_minutes, 1);
  more->addWidget(m_place, 2);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(2 * unit);
  all->addLayout(row);
  all->addLayout(more);
  all->addWidget(m_understood);
}

QWidget* ReminderForm::firstField() const { return m_text; }

void ReminderForm::clear() {
  m_editing.reset();
  for (QLineEdit* field : {m_text, m_when, m_repeat, m_minutes, m_place}) field->clear();
}

void ReminderForm::setReminder(const domain::Reminder& reminder) {
  clear();
  m_editing = reminder;
  m_text->setText(reminder.text);
  m_when->setText(whenText(reminder.due));
  m_repeat->setText(repeatText(reminder));
  if (reminder.minutes > 0) m_minutes->setText(QString::number(reminder.minutes));
  m_place->setText(reminder.place);
}

void ReminderForm::setWords(const QString& text, const QString& when) {
  if (!text.isEmpty()) {
    m_text->setText(text);
    m_text->selectAll();  // it is offered: typing says something else
  }
  if (!when.isEmpty()) m_when->setText(when);
}

// The time may stand in its own field or in the sentence: "Call Ana tomorrow 14:00 every month". While a
// reminder is changed, a field that was not touched says what it said before.
Result<app::ReadReminder> ReminderForm::typed() const {
  app::ReadReminder read{m_editing.value_or(domain::Reminder{}), true};
  domain::Reminder& reminder = read.reminder;
  if (!m_editing && contact() != 0) reminder.contactId = contact();
  reminder.minutes = m_minutes->text().toInt();
  reminder.place = m_place->text().trimmed();
  reminder.text = m_text->text().trimmed();
  const bool whenKept = m_editing && m_when->text().trimmed() == whenText(m_editing->due);
  const bool repeatKept = m_editing && m_repeat->text().trimmed() == repeatText(*m_editing);
  if (whenKept && repeatKept) return read;
  const bool ruleStays = repeatKept && reminder.repeatAfterDone;
  const QString repeat = repeatKept ? reminder.repeatRule : m_repeat->text();
  const auto words = app::readReminder({reminder.text, m_when->text(), ruleStays ? QString() : repeat},
                                       desk().clock().nowLocal());
  if (!words) return tl::unexpected(words.error());
  read.saysWhen = words->saysWhen;
  reminder.text = words->reminder.text;
  if (!whenKept) {
    reminder.due = words->reminder.due;
    reminder.snoozedUntil.clear();  // a new time ends a snooze
  }
  if (!ruleStays) {
    reminder.repeatRule = words->reminder.repeatRule;
    reminder.repeatAfterDone = words->reminder.repeatAfterDone;
  }
  return read;
}

void ReminderForm::showUnderstood() {
  Q_EMIT edited();
  const auto read = typed();
  if (!read || !read->saysWhen) {
    m_understood->setText(read ? tr("Say when, in your own words.") : app::errorSentence(read.error()));
    return;
  }
  const domain::Reminder& reminder = read->reminder;
  QString words = understoodWords(reminder.due);
  if (!reminder.repeatRule.isEmpty())
    words += QStringLiteral(" · ") + app::repeatSentence(reminder.repeatRule, reminder.repeatAfterDone);
  m_understood->setText(words);
}

void ReminderForm::save() {
  const auto read = typed();
  if (!read) {
    refuse(read.error());
    return;
  }
  const domain::Reminder& reminder = read->reminder;
  if (reminder.text.isEmpty()) {
    Q_EMIT refused(tr("Write what to remember first."));
    return;
  }
  if (!read->saysWhen) {
    Q_EMIT refused(tr("Say when too: friday 10:00, tomorrow, in 3 weeks, every month, someday."));
    return;
  }
  if (m_editing) {
    saveChange(reminder);
    return;
  }
  desk().run(
      app::addReminder(reminder),
      [this, due = reminder.due](const app::Outcome&) {
        Q_EMIT saved(tr("Reminder set for %1").arg(understoodWords(due)));
      },
      [this](const Error& error) { refuse(error); });
}

void ReminderForm::saveChange(const domain::Reminder& reminder) {
  if (!stillStands(desk().queries().reminder(reminder.id), *m_editing)) return;
  if (reminder == *m_editing) {
    Q_EMIT leftAsItWas();
    return;
  }
  desk().run(
      app::editReminder(reminder),
      [this, text = reminder.text](const app::Outcome&) {
        Q_EMIT saved(tr("Reminder changed: %1").arg(text));
      },
      [this](const Error& error) { refuse(error); });
}

QJsonObject ReminderForm::draft() const {
  if (m_text->text().isEmpty()) return {};
  return {{QStringLiteral("text"), m_text->text()},
          {QStringLiteral("when"), m_when->text()},
          {QStringLiteral("repeat"), m_repeat->text()}};
}

void ReminderForm::setDraft(const QJsonObject& draft) {
  m_text->setText(draft.value(QStringLiteral("text")).toString());
  m_when->setText(draft.value(QStringLiteral("when")).toString());
  m_repeat->setText(draft.value(QStringLiteral("repeat")).toString());
}

}
