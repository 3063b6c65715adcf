#include "pages/log_form.h"

#include "app/commands.h"
#include "app/when.h"
#include "models/timeline_model.h"
#include "pages/desk.h"
#include "platform/metrics.h"
#include "widgets/type_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace kith::pages {
namespace {

constexpr int kLongestMinutes = 24 * 60;
constexpr int kTextLines = 3;

QComboBox* makeBox(QWidget* parent, const char* name, const QString& spoken) {
  auto* box = new QComboBox(parent);
  box->setObjectName(QString::fromLatin1(name));
  box->setAccessibleName(spoken);
  return box;
}

QLineEdit* makeField(QWidget* parent, const char* name, const QString& words) {
  auto* field = new QLineEdit(parent);
  field->setObjectName(QString::fromLatin1(name));
  field->setPlaceholderText(words);
  field->setAccessibleName(words);
  return field;
}

}

LogForm::LogForm(Desk& desk, QWidget* parent)
    : CaptureForm(desk, QStringLiteral("logForm"), parent),
      m_channel(makeBox(this, "log.channel", tr("Kind"))),
      m_direction(makeBox(this, "log.direction", tr("Direction"))),
      m_minutes(makeField(this, "log.minutes", tr("Minutes"))),
      m_outcome(makeField(this, "log.outcome", tr("Outcome"))),
      m_text(new QPlainTextEdit(this)),
      m_next(makeField(this, "log.next", tr("Next step: Friday 10:00 send quote"))),
      m_understood(new widgets::TypeLabel(platform::Type::Meta, this)) {
  for (const QString& channel : domain::interactionChannels())
    m_channel->addItem(models::kindWords(channel), channel);
  m_direction->addItem(tr("Direction"), QString());
  m_direction->addItem(tr("From them"), QStringLiteral("in"));
  m_direction->addItem(tr("To them"), QStringLiteral("out"));
  m_minutes->setValidator(new QIntValidator(0, kLongestMinutes, m_minutes));
  m_text->setObjectName(QStringLiteral("log.text"));
  m_text->setAccessibleName(tr("What was said"));
  m_text->setPlaceholderText(tr("What was said?  Enter saves, Shift+Enter breaks the line"));
  m_text->setTabChangesFocus(true);
  build();
  connect(m_text, &QPlainTextEdit::textChanged, this, &CaptureForm::edited);
  connect(m_next, &QLineEdit::textChanged, this, &LogForm::showNext);
  clear();
}

void LogForm::build() {
  const int unit = platform::unitOf(this);
  m_text->setFixedHeight(kTextLines * platform::lineOf(font()) + 4 * unit);
  m_minutes->setMaximumWidth(20 * unit);
  static_cast<widgets::TypeLabel*>(m_understood)->setMuted(true);
  auto* row = new QHBoxLayout;
  row->setSpacing(2 * unit);
  row->addWidget(m_channel);
  row->addWidget(m_direction);
  row->addWidget(m_minutes);
  row->addWidget(m_outcome, 1);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(2 * unit);
  all->addLayout(row);
  all->addWidget(m_text);
  all->addWidget(m_next);
  all->addWidget(m_understood);
  QWidget* before = m_text;
  for (QWidget* field : std::initializer_list<QWidget*>{m_next, m_channel, m_direction, m_minutes, m_outcome})
    setTabOrder(std::exchange(before, field), field);
}

QWidget* LogForm::firstField() const { return m_text; }

void LogForm::clear() {
  m_editing.reset();
  setChannel(QStringLiteral("call"));
  m_direction->setCurrentIndex(0);
  m_minutes->clear();
  m_outcome->clear();
  m_text->clear();
  m_next->clear();
  m_next->show();
  m_understood->hide();
}

void LogForm::setChannel(const QString& channel) {
  m_channel->setCurrentIndex(qMax(0, m_channel->findData(channel)));
}

void LogForm::setInteraction(const domain::Interaction& interaction) {
  clear();
  m_editing = interaction;
  setChannel(interaction.channel);
  m_direction->setCurrentIndex(qMax(0, m_direction->findData(interaction.direction)));
  if (interaction.minutes > 0) m_minutes->setText(QString::number(interaction.minutes));
  m_outcome->setText(interaction.outcome);
  m_text->setPlainText(interaction.text);
  m_next->hide();
}

domain::Interaction LogForm::typed() const {
  domain::Interaction it = m_editing.value_or(domain::Interaction{});
  it.channel = m_channel->currentData().toString();
  it.direction = m_direction->currentData().toString();
  it.minutes = m_minutes->text().toInt();
  it.outcome = m_outcome->text().trimmed();
  it.text = m_text->toPlainText().trimmed();
  if (m_editing) return it;
  it.at = desk().clock().nowUtc().toString(Qt::ISODate);
  it.participants = {contact()};
  return it;
}

void LogForm::showNext() {
  Q_EMIT edited();
  const QString text = m_next->text().trimmed();
  m_understood->setVisible(!text.isEmpty());
  const auto when = app::understoodWhen(text, desk().clock().nowLocal());
  m_understood->setText(when ? understoodWords(when->due) + QStringLiteral(" · ") + when->rest
                             : tr("Say when: “Friday 10:00 send quote”"));
}

bool LogForm::nextIsUnderstood() const {
  const QString text = m_next->text().trimmed();
  return text.isEmpty() || app::understoodWhen(text, desk().clock().nowLocal()).has_value();
}

void LogForm::save() {
  const domain::Interaction it = typed();
  if (it.text.isEmpty() && it.minutes == 0 && it.outcome.isEmpty()) {
    Q_EMIT refused(tr("Write a word about it first."));
    return;
  }
  if (!nextIsUnderstood()) {
    Q_EMIT refused(tr("When is the next step? Say it as “Friday 10:00 send quote”."));
    return;
  }
  const bool fresh = !m_editing;
  desk().run(
      fresh ? app::logInteraction(it, nextStep()) : app::editInteraction(it),
      [this, fresh, kind = models::kindWords(it.channel)](const app::Outcome&) {
        Q_EMIT saved(fresh ? tr("%1 written down").arg(kind) : tr("%1 changed").arg(kind));
      },
      [this](const Error& error) { refuse(error); });
}

std::optional<domain::Reminder> LogForm::nextStep() const {
  const QString text = m_next->text().trimmed();
  if (text.isEmpty()) return std::nullopt;
  const auto when = app::understoodWhen(text, desk().clock().nowLocal());
  if (!when) return std::nullopt;
  domain::Reminder reminder;
  reminder.contactId = contact();
  reminder.due = when->due;
  reminder.text = when->rest.isEmpty() ? tr("Get back in touch") : when->rest;
  return reminder;
}

QJsonObject LogForm::draft() const {
  const QString text = m_text->toPlainText();
  if (m_editing || (text.isEmpty() && m_next->text().isEmpty())) return {};
  return {{QStringLiteral("text"), text},
          {QStringLiteral("next"), m_next->text()},
          {QStringLiteral("channel"), m_channel->currentData().toString()},
          {QStringLiteral("minutes"), m_minutes->text()}};
}

void LogForm::setDraft(const QJsonObject& draft) {
  m_text->setPlainText(draft.value(QStringLiteral("text")).toString());
  m_next->setText(draft.value(QStringLiteral("next")).toString());
  if (draft.contains(QStringLiteral("channel")))
    setChannel(draft.value(QStringLiteral("channel")).toString());
  m_minutes->setText(draft.value(QStringLiteral("minutes")).toString());
}

}
