#include "pages/log_form.h"

#include "app/commands.h"
#include "app/outcomes.h"
#include "app/when.h"
#include "models/reader.h"
#include "models/timeline_model.h"
#include "pages/desk.h"
#include "pages/line_chips.h"
#include "pages/new_files.h"
#include "pages/who_field.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/call_timer.h"
#include "widgets/type_label.h"

#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

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

// An instant on the clock here, as it can be typed again: "2026-03-02 10:00".
QString localText(const QString& at) {
  return QDateTime::fromString(at, Qt::ISODate).toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

}

LogForm::LogForm(Desk& desk, QWidget* parent)
    : CaptureForm(desk, QStringLiteral("logForm"), parent),
      m_reader(desk.queries(), [this](const QString& beginning) { lookUp(beginning); }),
      m_chips(new LineChips(desk.queries(), this)),
      m_channel(makeBox(this, "log.channel", tr("Kind"))),
      m_direction(makeBox(this, "log.direction", tr("Direction"))),
      m_minutes(makeField(this, "log.minutes", tr("Minutes"))),
      m_timer(new widgets::CallTimer(desk.clock(), this)),
      m_outcome(makeField(this, "log.outcome", tr("Outcome"))),
      m_text(new QPlainTextEdit(this)),
      m_files(new NewFiles(this)),
      m_attach(widgets::makeButton(tr("Attach…"), widgets::ButtonLook::Quiet, this)),
      m_next(makeField(this, "log.next", tr("Next step: Friday 10:00 send quote"))),
      m_understood(new widgets::TypeLabel(platform::Type::Meta, this)),
      m_change(new QWidget(this)),
      m_when(makeField(m_change, "log.when", tr("When: yesterday 14:00"))),
      m_who(new WhoField(desk, m_change)),
      m_outcomes(new QStringListModel(this)) {
  for (const QString& channel : domain::interactionChannels())
    m_channel->addItem(models::kindWords(channel), channel);
  build();
  buildFiles();
  connect(m_text, &QPlainTextEdit::textChanged, this, &LogForm::readLine);
  connect(m_channel, &QComboBox::activated, this, [this] { m_channelChosen = true; });
  connect(m_chips, &LineChips::givenBack, this, [this](app::ChipKind kind, const QString& words) {
    m_off.emplace_back(kind, words);
    readLine();
    m_text->setFocus(Qt::OtherFocusReason);
  });
  connect(m_chips, &LineChips::chosen, this, [this](const QString& words, domain::Id id) {
    m_chosen.insert(words, id);
    readLine();
    m_text->setFocus(Qt::OtherFocusReason);
  });
  connect(m_next, &QLineEdit::textChanged, this, &LogForm::showNext);
  clear();
}

void LogForm::build() {
  const int unit = platform::unitOf(this);
  m_direction->addItem(tr("Direction"), QString());
  m_direction->addItem(tr("From them"), QStringLiteral("in"));
  m_direction->addItem(tr("To them"), QStringLiteral("out"));
  m_text->setObjectName(QStringLiteral("log.text"));
  m_text->setAccessibleName(tr("What was said"));
  m_text->setPlaceholderText(tr("Called about the kitchen, 12 min, send quote Friday 10:00 #kitchen"));
  m_text->setTabChangesFocus(true);
  m_text->setFixedHeight(kTextLines * platform::lineOf(font()) + 4 * unit);
  m_minutes->setMaximumWidth(20 * unit);
  m_minutes->setValidator(new QIntValidator(0, kLongestMinutes, m_minutes));
  connect(m_timer, &widgets::CallTimer::counted, m_minutes,
          [this](int minutes) { m_minutes->setText(QString::number(minutes)); });
  static_cast<widgets::TypeLabel*>(m_understood)->setMuted(true);
  auto* row = new QHBoxLayout;
  row->setSpacing(2 * unit);
  row->addWidget(m_channel);
  row->addWidget(m_direction);
  row->addWidget(m_minutes);
  row->addWidget(m_timer);
  row->addWidget(m_outcome, 1);
  row->addWidget(m_attach);
  m_who->setObjectName(QStringLiteral("log.who"));
  for (QLineEdit* field : std::initializer_list<QLineEdit*>{m_when, m_who})
    connect(field, &QLineEdit::textChanged, this, &LogForm::edited);
  auto* change = new QHBoxLayout(m_change);
  change->setContentsMargins({});
  change->setSpacing(2 * unit);
  change->addWidget(m_when, 1);
  change->addWidget(m_who, 2);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(2 * unit);
  all->addLayout(row);
  all->addWidget(m_text);
  all->addWidget(m_chips);
  all->addWidget(m_files);
  all->addWidget(m_next);
  all->addWidget(m_change);
  all->addWidget(m_understood);
  QWidget* before = m_text;
  for (QWidget* field : std::initializer_list<QWidget*>{m_next, m_when, m_who, m_channel, m_direction,
                                                        m_minutes, m_timer, m_outcome, m_attach})
    setTabOrder(std::exchange(before, field), field);
}

// Typing offers what came of it before.
void LogForm::offerOutcomes() { m_outcomes->setStringList(app::offeredOutcomes(desk().queries())); }

void LogForm::buildFiles() {
  auto* outcomes = new QCompleter(m_outcomes, m_outcome);
  outcomes->setCaseSensitivity(Qt::CaseInsensitive);
  outcomes->setFilterMode(Qt::MatchContains);
  m_outcome->setCompleter(outcomes);
  connect(new QShortcut(Qt::Key_Down, m_outcome, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
          outcomes, [this, outcomes] {
            outcomes->setCompletionPrefix(m_outcome->text());
            outcomes->complete();
          });
  m_attach->setObjectName(QStringLiteral("log.attach"));
  m_attach->setToolTip(tr("Keep a file with it. Files can be dropped or pasted here too."));
  m_text->installEventFilter(this);
  connect(m_files, &NewFiles::edited, this, &LogForm::edited);
  connect(m_attach, &QPushButton::clicked, m_files, &NewFiles::choose);
}

LogForm::~LogForm() = default;

QWidget* LogForm::firstField() const { return m_text; }

void LogForm::clear() {
  m_editing.reset();
  m_reader.forget();
  m_saveWhenRead = false;
  m_off.clear();
  m_chosen.clear();
  m_at.clear();
  m_channelChosen = false;
  setChannel(QStringLiteral("call"));
  m_direction->setCurrentIndex(0);
  m_timer->reset();
  m_timer->show();
  m_minutes->clear();
  m_outcome->clear();
  offerOutcomes();
  m_text->clear();
  m_next->clear();
  m_files->clear();
  m_attach->show();
  m_next->show();
  m_understood->hide();
  m_change->hide();
}

void LogForm::setChannel(const QString& channel) {
  m_channel->setCurrentIndex(qMax(0, m_channel->findData(channel)));
}

void LogForm::offerTalk(const domain::Interaction& talk) {
  m_at = talk.at;
  m_direction->setCurrentIndex(qMax(0, m_direction->findData(talk.direction)));
  if (talk.minutes > 0) m_minutes->setText(QString::number(talk.minutes));
  m_text->setPlainText(talk.text);
  m_text->selectAll();
  if (talk.channel.isEmpty()) return;
  m_channelChosen = true;
  setChannel(talk.channel);
}

void LogForm::setLine(const QString& line) {
  m_text->setPlainText(line);
  m_text->moveCursor(QTextCursor::End);
}

void LogForm::startTimer(bool fromThem) {
  setChannel(QStringLiteral("call"));
  if (fromThem) m_direction->setCurrentIndex(m_direction->findData(QStringLiteral("in")));
  m_timer->start();
}

void LogForm::chooseFiles() { m_files->choose(); }

bool LogForm::hoverFiles(const QPoint&) { return !m_editing; }

void LogForm::takeFiles(const QPoint&, const QStringList& paths) {
  std::vector<app::NewFile> files;
  for (const QString& path : paths) files.push_back(newFile(path));
  m_files->add(std::move(files));
}

bool LogForm::eventFilter(QObject* watched, QEvent* event) {
  const bool pastes = watched == m_text && event->type() == QEvent::KeyPress && !m_editing &&
                      static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste);
  if (!pastes) return CaptureForm::eventFilter(watched, event);
  auto files = filesIn(*QGuiApplication::clipboard()->mimeData());
  if (files.empty()) return false;
  m_files->add(std::move(files));
  return true;
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
  m_timer->hide();
  m_attach->hide();
  m_when->setText(localText(interaction.at));
  m_who->setPeople(interaction.participants);
  m_change->show();
}

Result<domain::Interaction> LogForm::typed() {
  domain::Interaction it = m_editing.value_or(domain::Interaction{});
  it.channel = m_channel->currentData().toString();
  it.direction = m_direction->currentData().toString();
  it.minutes = m_minutes->text().toInt();
  it.outcome = m_outcome->text().trimmed();
  it.text = m_text->toPlainText().trimmed();
  if (auto read = readWhen(it); !read) return tl::unexpected(read.error());
  auto people = m_who->people();
  if (!people) return tl::unexpected(people.error());
  it.participants = std::move(*people);
  return it;
}

// A day alone keeps the time of day.
Result<void> LogForm::readWhen(domain::Interaction& it) const {
  const QString words = m_when->text().trimmed();
  if (words == localText(it.at)) return {};
  const auto when = app::wholeWhen(words, desk().clock().nowLocal(), true);
  if (!when) return tl::unexpected(when.error());
  QDateTime at = QDateTime::fromString(it.at, Qt::ISODate).toLocalTime();
  if (when->contains(u'T'))
    at = QDateTime::fromString(*when, Qt::ISODate);
  else
    at.setDate(QDate::fromString(*when, Qt::ISODate));
  it.at = at.toUTC().toString(Qt::ISODate);
  return {};
}

void LogForm::showNext() {
  Q_EMIT edited();
  const QString text = m_next->text().trimmed();
  m_understood->setVisible(!text.isEmpty());
  const auto next = nextStep();
  m_understood->setText(next ? understoodWords(next->due) + QStringLiteral(" · ") + next->text
                             : tr("Say when: “Friday 10:00 send quote”"));
}

bool LogForm::nextIsUnderstood() const {
  return m_next->text().trimmed().isEmpty() || nextStep().has_value();
}

void LogForm::save() {
  if (!nextIsUnderstood()) {
    Q_EMIT refused(tr("When is the next step? Say it as “Friday 10:00 send quote”."));
    return;
  }
  if (!m_editing) {
    saveLine();
    return;
  }
  saveChange();
}

void LogForm::saveChange() {
  const auto it = typed();
  if (!it) {
    refuse(it.error());
    return;
  }
  if (!stillStands(desk().queries().interaction(it->id), *m_editing)) return;
  if (*it == *m_editing) {
    Q_EMIT leftAsItWas();
    return;
  }
  desk().run(
      app::editInteraction(*it),
      [this, kind = models::kindWords(it->channel)](const app::Outcome&) {
        Q_EMIT saved(tr("%1 changed").arg(kind));
      },
      [this](const Error& error) { refuse(error); });
}

std::optional<domain::Reminder> LogForm::nextStep() const {
  const QString text = m_next->text().trimmed();
  const QDateTime now = desk().clock().nowLocal();
  const auto when = app::understoodWhen(text, now);
  if (when && when->rest.isEmpty()) {
    domain::Reminder reminder;
    reminder.due = when->due;
    reminder.text = tr("Get back in touch");
    return reminder;
  }
  // Where nothing of it was taken for a time, it does not say when.
  const auto reminder = app::reminderFrom(text, now);
  return reminder && reminder->text != text.simplified() ? std::optional(*reminder) : std::nullopt;
}

// In a large book names are looked up on another thread; the line is read again when they come.
void LogForm::lookUp(const QString& beginning) {
  if (!m_names) m_names = desk().reader().another();
  m_names->ask(QStringLiteral("line.") + beginning,
               [beginning, form = QPointer<LogForm>(this)](app::Queries& queries) -> models::Reader::Answer {
                 return [beginning, form, names = app::QuickLineReader::namesFrom(queries, beginning)] {
                   if (form) form->learn(beginning, names);
                 };
               });
}

void LogForm::learn(const QString& beginning, const std::vector<app::NameChoice>& names) {
  if (!m_reader.learn(beginning, names)) return;
  const bool saving = std::exchange(m_saveWhenRead, false);
  readLine();
  if (saving) save();
}

// While an old entry is changed its text is only a text.
void LogForm::readLine() {
  m_saveWhenRead = false;
  Q_EMIT edited();
  const QDateTime now = desk().clock().nowLocal();
  m_line = m_editing ? app::QuickLine()
                     : m_reader.read(m_text->toPlainText().trimmed(), {now, desk().currency(), m_off});
  offerWhoIsOpen();
  if (!m_editing && !m_channelChosen)
    setChannel(m_line.talk.channel.isEmpty() ? QStringLiteral("call") : m_line.talk.channel);
  m_chips->setLine(m_line, m_text->toPlainText(), m_chosen, now);
  Q_EMIT lineRead();
}

// The line only mentions somebody: it may be about whom the form is open for.
void LogForm::offerWhoIsOpen() {
  for (app::LineChip& chip : m_line.chips) {
    if (!chip.aside || contact() == 0) continue;
    const auto isOpen = [this](const app::NameChoice& choice) { return choice.id == contact(); };
    if (std::any_of(chip.choices.begin(), chip.choices.end(), isOpen)) continue;
    if (const auto open = desk().queries().contact(contact()))
      chip.choices.push_back({contact(), domain::displayName(*open)});
  }
}

std::vector<app::NameChoice> LogForm::meant() const {
  std::vector<app::NameChoice> people;
  for (const app::LineChip& chip : m_line.chips) {
    if (chip.kind != app::ChipKind::Contact) continue;
    const domain::Id chosen = m_chosen.value(chip.words);
    const auto one = std::find_if(chip.choices.begin(), chip.choices.end(), [&](const app::NameChoice& each) {
      return chip.choices.size() == 1 || each.id == chosen;
    });
    if (one == chip.choices.end()) return {};
    const bool known = std::any_of(people.begin(), people.end(),
                                   [&one](const app::NameChoice& each) { return each.id == one->id; });
    if (!known) people.push_back(*one);
  }
  return people;
}

std::vector<app::NameChoice> LogForm::who() {
  auto people = meant();
  if (!people.empty() || contact() == 0) return people;
  const bool open = std::any_of(m_line.chips.begin(), m_line.chips.end(), [](const app::LineChip& chip) {
    return chip.kind == app::ChipKind::Contact;
  });
  if (open) return {};
  for (const app::ContactRow& row : desk().queries().contactRows({contact()}))
    people.push_back({row.id, row.display});
  return people;
}

QString LogForm::nameWords(const std::vector<app::NameChoice>& people) {
  QStringList names;
  for (const app::NameChoice& each : people) names << each.name;
  return names.join(QStringLiteral(", "));
}

// The line, and over it what stands in the fields.
app::QuickLine LogForm::written() const {
  app::QuickLine line = m_line;
  line.talk.channel = m_channel->currentData().toString();
  if (const QString side = m_direction->currentData().toString(); !side.isEmpty()) line.talk.direction = side;
  // What the timer counted stands back behind a length that the line says; what was typed there does not.
  const int minutes = m_minutes->text().toInt();
  if (minutes > 0 && (m_minutes->isModified() || line.talk.minutes == 0)) line.talk.minutes = minutes;
  line.talk.outcome = m_outcome->text().trimmed();
  const bool saysWhen = std::any_of(line.chips.begin(), line.chips.end(),
                                    [](const app::LineChip& c) { return c.kind == app::ChipKind::When; });
  if (!m_at.isEmpty() && !saysWhen) line.talk.at = m_at;
  if (const auto next = nextStep()) line.steps.push_back(*next);
  return line;
}

void LogForm::saveLine() {
  m_saveWhenRead = m_reader.isWaiting();
  if (m_saveWhenRead) return;
  const app::QuickLine line = written();
  if (line.chips.empty() && line.talk.text.isEmpty() && line.talk.minutes == 0 &&
      line.talk.outcome.isEmpty() && m_files->files().empty()) {
    Q_EMIT refused(tr("Write a word about it first."));
    return;
  }
  std::vector<app::NameChoice> people = who();
  for (qsizetype chosen = 0; people.empty() && m_chips->askWho(); people = who()) {
    if (m_chosen.size() == std::exchange(chosen, m_chosen.size())) {
      Q_EMIT refused(tr("Several have that name: choose whom you mean."));
      return;
    }
  }
  if (people.empty() && !line.isPlan) {
    Q_EMIT refused(tr("Say with whom: begin with “Called” and a name of the book."));
    return;
  }
  const bool sold = std::any_of(line.chips.begin(), line.chips.end(),
                                [](const app::LineChip& chip) { return chip.kind == app::ChipKind::Sale; });
  if (sold && !line.sale) {
    Q_EMIT refused(line.saleOfSomething ? tr("Say for how much: “sold 12 roses for 450, paid”.")
                                        : tr("Say what was sold: “sold 12 roses 450 paid”."));
    return;
  }
  const QString words = line.sale     ? tr("Sale recorded")
                        : line.isPlan ? tr("Reminder set for %1").arg(understoodWords(line.steps.front().due))
                                      : tr("%1 written down").arg(models::kindWords(line.talk.channel));
  const QString with = people.empty() ? words : tr("%1: %2", "deed, with whom").arg(words, nameWords(people));
  std::vector<domain::Id> ids;
  for (const app::NameChoice& each : people) ids.push_back(each.id);
  const QString owner = QLatin1String(line.isPlan ? "reminder" : line.sale ? "purchase" : "interaction");
  desk().run(
      app::withFiles(app::writeDown(line, ids), owner, m_files->files()),
      [this, with](const app::Outcome&) { Q_EMIT saved(with); },
      [this](const Error& error) { refuse(error); });
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
  m_text->moveCursor(QTextCursor::End);  // what is typed goes on, not in front
  m_next->setText(draft.value(QStringLiteral("next")).toString());
  if (draft.contains(QStringLiteral("channel")))
    setChannel(draft.value(QStringLiteral("channel")).toString());
  m_minutes->setText(draft.value(QStringLiteral("minutes")).toString());
}

}
