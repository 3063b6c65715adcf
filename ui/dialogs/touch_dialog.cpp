#include "dialogs/touch_dialog.h"

#include "app/commands.h"
#include "app/session.h"
#include "app/when.h"
#include "app/words.h"
#include "models/due_words.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/type_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::dialogs {
namespace {

constexpr int kMostDays = 3660;
constexpr int kMostLead = 366;

widgets::TypeLabel* label(const QString& words, platform::Type type, QWidget* parent) {
  auto* made = new widgets::TypeLabel(type, parent);
  made->setText(words);
  return made;
}

// Ranks first, then every tag in use, and rhythms of tags that nobody carries any more.
std::vector<domain::TouchRule> allRhythms(app::Queries& queries) {
  const auto set = queries.touchRules();
  std::vector<domain::TouchRule> out;
  const auto add = [&](const QString& kind, const QString& name) {
    const auto known = std::find_if(set.begin(), set.end(), [&](const domain::TouchRule& rule) {
      return rule.kind == kind && rule.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    out.push_back(known == set.end() ? domain::TouchRule{0, kind, name, 0} : *known);
  };
  for (const QString& rank : {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")})
    add(QStringLiteral("rank"), rank);
  for (const app::NamedCount& tag : queries.tags()) add(QStringLiteral("tag"), tag.name);
  for (const domain::TouchRule& rule : set) {
    const auto same = [&rule](const domain::TouchRule& one) { return one.id == rule.id; };
    if (std::none_of(out.begin(), out.end(), same)) out.push_back(rule);
  }
  return out;
}

}

TouchDialog::TouchDialog(app::Session& session, app::Queries& queries, QWidget* parent)
    : QDialog(parent), m_session(session), m_queries(queries) {
  setObjectName(QStringLiteral("touchDialog"));
  setWindowTitle(tr("Stay in Touch"));
  const int unit = platform::unitOf(this);
  auto* inner = new QWidget(this);
  auto* column = new QVBoxLayout(inner);
  column->setSpacing(3 * unit);
  auto* words = label(
      tr("Whom you have not heard of for so many days stands on Today, under Might be forgotten. The card of "
         "a contact may say another number; empty is never."),
      platform::Type::Body, inner);
  words->setWordWrap(true);
  column->addWidget(words);
  for (QWidget* part : {buildRhythms(), buildWay(), buildLead(), buildRest()}) column->addWidget(part);
  column->addLayout(m_restingPlace = new QVBoxLayout);
  column->addStretch(1);
  showResting();
  auto* scroll = new QScrollArea(this);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setAccessibleName(tr("Stay in touch"));
  scroll->setWidget(inner);
  m_refusal = label({}, platform::Type::Meta, this);
  m_refusal->setWordWrap(true);
  m_refusal->hide();
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  buttons->button(QDialogButtonBox::Close)->setIcon({});
  buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(4 * unit, 4 * unit, 4 * unit, 4 * unit);
  all->addWidget(scroll, 1);
  all->addWidget(m_refusal);
  all->addWidget(buttons);
  resize(120 * unit, 120 * unit);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QLineEdit* TouchDialog::numberField(int value, const QString& name) {
  auto* field = new QLineEdit(value > 0 ? QString::number(value) : QString(), this);
  field->setValidator(new QIntValidator(0, kMostDays, field));
  field->setAccessibleName(name);
  field->setAlignment(Qt::AlignTrailing);
  field->setFixedWidth(field->fontMetrics().horizontalAdvance(u'0') * 6 + 4 * platform::unitOf(this));
  return field;
}

QWidget* TouchDialog::buildRhythms() {
  auto* place = new QWidget(this);
  auto* grid = new QGridLayout(place);
  grid->setContentsMargins({});
  grid->setVerticalSpacing(platform::unitOf(this));
  grid->setColumnStretch(0, 1);
  for (const domain::TouchRule& rule : allRhythms(m_queries)) addRhythm(*grid, rule);
  return place;
}

void TouchDialog::addRhythm(QGridLayout& grid, const domain::TouchRule& rule) {
  const bool rank = rule.kind == QLatin1String("rank");
  const QString name = rank ? tr("Rank %1").arg(rule.name) : u'#' + rule.name;
  const int row = grid.rowCount();
  QLineEdit* field = numberField(rule.days, tr("%1, days").arg(name));
  field->setObjectName(rule.kind + u':' + rule.name);
  grid.addWidget(label(name, platform::Type::Body, this), row, 0);
  grid.addWidget(label(tr("every"), platform::Type::Meta, this), row, 1);
  grid.addWidget(field, row, 2);
  grid.addWidget(label(tr("days"), platform::Type::Meta, this), row, 3);
  connect(field, &QLineEdit::editingFinished, this, [this, rule, field] { setDays(rule, *field); });
}

void TouchDialog::setDays(const domain::TouchRule& before, QLineEdit& field) {
  domain::TouchRule rule = before;
  rule.days = field.text().toInt();
  const auto known = m_queries.touchRules();
  const auto same = [&rule](const domain::TouchRule& one) {
    return one.kind == rule.kind && one.name.compare(rule.name, Qt::CaseInsensitive) == 0;
  };
  const auto stored = std::find_if(known.begin(), known.end(), same);
  if ((stored == known.end() ? 0 : stored->days) == rule.days) return;
  const auto set = m_session.runNow(app::setTouchRule(rule));
  m_refusal->setVisible(!set);
  if (!set) m_refusal->setText(app::errorSentence(set.error()));
}

QWidget* TouchDialog::buildWay() {
  auto* place = new QWidget(this);
  auto* row = new QHBoxLayout(place);
  row->setContentsMargins({});
  auto* words = label(tr("A rhythm starts anew with"), platform::Type::Body, place);
  auto* box = new QComboBox(place);
  box->setObjectName(QStringLiteral("touchWay"));
  box->setAccessibleName(words->text());
  box->addItem(tr("every conversation"), QString());
  box->addItem(tr("what came from them"), QStringLiteral("in"));
  box->addItem(tr("what came from me"), QStringLiteral("out"));
  box->setCurrentIndex(std::max(0, box->findData(m_queries.touchWay())));
  row->addWidget(words, 1);
  row->addWidget(box);
  connect(box, &QComboBox::activated, this, [this, box] {
    m_session.setSetting(QStringLiteral("touch.counts"), box->currentData().toString());
  });
  return place;
}

QWidget* TouchDialog::buildLead() {
  auto* place = new QWidget(this);
  auto* row = new QHBoxLayout(place);
  row->setContentsMargins({});
  auto* field = numberField(m_queries.leadDays(), tr("Birthdays and dates, days ahead"));
  field->setValidator(new QIntValidator(0, kMostLead, field));
  field->setObjectName(QStringLiteral("leadDays"));
  row->addWidget(label(tr("Birthdays and dates are told"), platform::Type::Body, place), 1);
  row->addWidget(field);
  row->addWidget(label(tr("days ahead"), platform::Type::Meta, place));
  connect(field, &QLineEdit::editingFinished, this, [this, field] {
    if (field->text().toInt() != m_queries.leadDays())
      m_session.setSetting(QStringLiteral("dates.lead"), QString::number(field->text().toInt()));
  });
  return place;
}

// With somebody who is on leave nobody slips away.
QWidget* TouchDialog::buildRest() {
  auto* place = new QWidget(this);
  auto* row = new QHBoxLayout(place);
  row->setContentsMargins({});
  row->setSpacing(2 * platform::unitOf(this));
  const auto field = [&](const QString& words, const char* name, int stretch) {
    auto* made = new QLineEdit(place);
    made->setPlaceholderText(words);
    made->setAccessibleName(words);
    made->setObjectName(QString::fromLatin1(name));
    row->addWidget(made, stretch);
    return made;
  };
  QLineEdit* who = field(tr("Let rest: whom"), "rest.who", 3);
  QLineEdit* why = field(tr("Why"), "rest.why", 3);
  QLineEdit* until = field(tr("Until when"), "rest.until", 3);
  auto* button = widgets::makeButton(tr("Rest"), widgets::ButtonLook::Quiet, place);
  button->setObjectName(QStringLiteral("rest.begin"));
  button->setAutoDefault(false);
  row->addWidget(button);
  connect(button, &QPushButton::clicked, this, [this, who, why, until] { rest(*who, *why, *until); });
  for (QLineEdit* each : {who, why, until})
    connect(each, &QLineEdit::returnPressed, button, &QPushButton::click);
  return place;
}

void TouchDialog::rest(QLineEdit& who, QLineEdit& why, QLineEdit& until) {
  const auto contact = m_queries.findOne(who.text().trimmed());
  if (!contact) return refuse(app::errorSentence(contact.error()));
  if (why.text().trimmed().isEmpty()) return refuse(tr("Say why it rests."));
  QString day;
  if (!until.text().trimmed().isEmpty()) {
    const auto when = app::wholeWhen(until.text(), m_session.clock().nowLocal());
    if (!when) return refuse(app::errorSentence(when.error()));
    day = when->left(10);
  }
  pause({*contact, why.text().trimmed(), day});
  for (QLineEdit* each : {&who, &why, &until}) each->clear();
}

void TouchDialog::refuse(const QString& words) {
  m_refusal->setText(words);
  m_refusal->setVisible(!words.isEmpty());
}

void TouchDialog::showResting() {
  delete m_resting;
  m_resting = nullptr;
  const auto all = m_queries.resting(m_session.clock().today());
  if (all.empty()) return;
  m_resting = new QWidget(this);
  auto* grid = new QGridLayout(m_resting);
  grid->setContentsMargins({});
  grid->setVerticalSpacing(platform::unitOf(this));
  grid->setColumnStretch(1, 1);
  grid->addWidget(label(tr("Resting"), platform::Type::Section, m_resting), 0, 0, 1, 4);
  for (const app::Resting& one : all) addResting(one, *grid);
  m_restingPlace->addWidget(m_resting);
}

void TouchDialog::addResting(const app::Resting& resting, QGridLayout& grid) {
  const int row = grid.rowCount();
  const domain::TouchPause rest = resting.pause;
  const QString until =
      rest.until.isEmpty() ? tr("until you say so") : tr("until %1").arg(models::dateWords(rest.until));
  auto* reason = new QLineEdit(rest.reason, m_resting);
  reason->setAccessibleName(tr("Why it rests with %1").arg(resting.name));
  auto* goOn = widgets::makeButton(tr("Go On"), widgets::ButtonLook::Quiet, m_resting);
  goOn->setAutoDefault(false);
  goOn->setAccessibleName(tr("Go on with %1").arg(resting.name));
  grid.addWidget(label(resting.name, platform::Type::Body, m_resting), row, 0);
  grid.addWidget(reason, row, 1);
  grid.addWidget(label(until, platform::Type::Meta, m_resting), row, 2);
  grid.addWidget(goOn, row, 3);
  connect(goOn, &QPushButton::clicked, this, [this, rest] { pause({rest.contactId, {}, {}}); });
  connect(reason, &QLineEdit::editingFinished, this, [this, rest, reason] {
    const QString words = reason->text().trimmed();
    if (!words.isEmpty() && words != rest.reason) pause({rest.contactId, words, rest.until});
  });
}

void TouchDialog::pause(const domain::TouchPause& pause) {
  const auto set = m_session.runNow(app::pauseTouch(pause));
  m_refusal->setVisible(!set);
  if (!set) m_refusal->setText(app::errorSentence(set.error()));
  // The button that was pressed goes with the list: not before its click is over.
  QMetaObject::invokeMethod(
      this, [this] { showResting(); }, Qt::QueuedConnection);
}

}
