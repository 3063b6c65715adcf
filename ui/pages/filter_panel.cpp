#include "pages/filter_panel.h"

#include "models/reader.h"
#include "pages/choice_value.h"
#include "pages/desk.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/flow_layout.h"
#include "widgets/search_field.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace kith::pages {
namespace {

constexpr std::size_t kMostValues = 30;
constexpr qsizetype kLongestChip = 28;

}

FilterPanel::FilterPanel(widgets::SearchField& field, Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_field(field),
      m_desk(desk),
      m_hand(std::make_shared<std::unique_ptr<app::QuerySuggestions>>()) {
  setObjectName(QStringLiteral("filters"));
  setAccessibleName(tr("Filters"));
  const int unit = platform::unitOf(this);
  auto* chips = new widgets::FlowLayout(this);
  chips->setContentsMargins(3 * unit, 0, 3 * unit, 2 * unit);
  chips->setSpacing(unit);
  connect(&field, &QLineEdit::textChanged, this, [this] {
    if (isVisible()) follow();
  });
  hide();
}

void FilterPanel::build() {
  add(tr("Tag"), {QStringLiteral("tag")});
  add(tr("Stage"), {QStringLiteral("stage")});
  add(tr("Role"), {QStringLiteral("role")});
  add(tr("City"), {QStringLiteral("city")});
  add(tr("Country"), {QStringLiteral("country")});
  const QStringList parts{QStringLiteral("email"), QStringLiteral("phone"), QStringLiteral("address"),
                          QStringLiteral("birthday")};
  add(tr("Has"), parts,
      {{tr("An e-mail address"), QStringLiteral("has:email")},
       {tr("A phone number"), QStringLiteral("has:phone")},
       {tr("An address"), QStringLiteral("has:address")},
       {tr("A birthday"), QStringLiteral("has:birthday")},
       {tr("No e-mail address"), QStringLiteral("missing:email")},
       {tr("No phone number"), QStringLiteral("missing:phone")},
       {tr("No address"), QStringLiteral("missing:address")},
       {tr("No birthday"), QStringLiteral("missing:birthday")}});
  add(tr("Last contact"), {QStringLiteral("last")},
      {{tr("Within 30 days"), QStringLiteral("last<30d")},
       {tr("More than 30 days ago"), QStringLiteral("last>30d")},
       {tr("More than 90 days ago"), QStringLiteral("last>90d")},
       {tr("More than a year ago"), QStringLiteral("last>1y")},
       {tr("Never"), QStringLiteral("missing:last")}});
  add(tr("Spent"), {QStringLiteral("spent")},
      {{tr("More than %L1").arg(100), QStringLiteral("spent>100")},
       {tr("More than %L1").arg(1'000), QStringLiteral("spent>1000")},
       {tr("More than %L1").arg(10'000), QStringLiteral("spent>10000")},
       {tr("Never bought"), QStringLiteral("missing:spent")}});
  add(tr("Next step"), {QStringLiteral("due"), QStringLiteral("next")},
      {{tr("Late"), QStringLiteral("due<today")},
       {tr("Today"), QStringLiteral("due:today")},
       {tr("This week"), QStringLiteral("due:\"this week\"")},
       {tr("Something planned"), QStringLiteral("has:due")},
       {tr("Nothing planned"), QStringLiteral("missing:due")}});
}

void FilterPanel::add(const QString& name, const QStringList& keys, std::vector<Choice> choices) {
  auto* chip = widgets::makeButton(name, widgets::ButtonLook::Plain, this);
  chip->setObjectName(QStringLiteral("filter.") + keys.front());
  chip->setCheckable(true);
  layout()->addWidget(chip);
  const std::size_t at = m_filters.size();
  m_filters.push_back({name, keys, std::move(choices), chip});
  connect(chip, &QPushButton::clicked, this, [this, at] {
    follow();
    openMenu(m_filters[at]);
  });
}

void FilterPanel::open() {
  if (m_filters.empty()) build();  // none of it is part of a first frame
  show();
  follow();
  askForValues();
}

void FilterPanel::close() {
  m_desk.reader().forget(QStringLiteral("filters"));
  hide();
}

void FilterPanel::askForValues() {
  QStringList keys;
  for (const Filter& filter : m_filters)
    if (filter.choices.empty()) keys << filter.keys.front();
  m_desk.reader().ask(
      QStringLiteral("filters"),
      [this, hand = m_hand, keys](app::Queries& queries) -> models::Reader::Answer {
        if (!*hand) *hand = std::make_unique<app::QuerySuggestions>(queries);
        QHash<QString, std::vector<app::Suggestion>> values;
        for (const QString& key : keys) {
          const QString typed = QString(key + u':');
          values.insert(key, (*hand)->valuesFor(search::completionSpot(typed, typed.size()), kMostValues));
        }
        return [this, values] {
          m_values = values;
          follow();
        };
      });
}

std::vector<FilterPanel::Choice> FilterPanel::choicesOf(const Filter& filter) const {
  if (!filter.choices.empty()) return filter.choices;
  const QString& key = filter.keys.front();
  std::vector<Choice> out;
  for (const app::Suggestion& value : m_values.value(key))
    out.push_back(
        {key == u"stage" ? choiceWords(value.shown) : value.shown, QString(key + u':' + value.text)});
  return out;
}

// As it stands in the box; empty: none.
QString FilterPanel::conditionOf(const Filter& filter) const {
  const search::QueryParts query = app::queryParts(m_desk.queries(), m_field.text());
  const search::QueryPart* part = search::partOn(query, filter.keys);
  return part == nullptr ? QString() : m_field.text().mid(part->at, part->length);
}

// Two ways to type the same are the same tree.
QString FilterPanel::wordsOf(const Filter& filter, const QString& condition) const {
  if (condition.isEmpty()) return {};
  const domain::Query tree = m_desk.queries().parsed(condition).tree;
  for (const Choice& choice : choicesOf(filter))
    if (choice.query == condition || m_desk.queries().parsed(choice.query).tree == tree) return choice.words;
  return condition;
}

// While something is wrong with the query the filters stay as they were.
void FilterPanel::follow() {
  const bool broken = app::queryParts(m_desk.queries(), m_field.text()).broken;
  for (const Filter& filter : m_filters) {
    filter.chip->setEnabled(!broken);
    if (broken) continue;
    const QString words = wordsOf(filter, conditionOf(filter));
    const QString shown =
        words.size() > kLongestChip ? QString(words.left(kLongestChip - 1) + QChar(0x2026)) : words;
    filter.chip->setText(words.isEmpty()
                             ? filter.name
                             : tr("%1: %2").arg(filter.name, shown).replace(u'&', QStringLiteral("&&")));
    filter.chip->setAccessibleName(words.isEmpty() ? tr("%1: any").arg(filter.name)
                                                   : tr("%1: %2").arg(filter.name, words));
    filter.chip->setChecked(!words.isEmpty());
  }
}

void FilterPanel::openMenu(const Filter& filter) {
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("filterMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const QString now = conditionOf(filter);
  const QString nowWords = wordsOf(filter, now);
  const auto offer = [&](const QString& words, const QString& condition, bool chosen) {
    QAction* action = menu->addAction(QString(words).replace(u'&', QStringLiteral("&&")));
    action->setCheckable(true);
    action->setChecked(chosen);
    connect(action, &QAction::triggered, this, [this, &filter, condition] { write(filter, condition); });
  };
  offer(tr("Any"), {}, now.isEmpty());
  menu->addSeparator();
  const std::vector<Choice> choices = choicesOf(filter);
  const bool own = !now.isEmpty() && std::none_of(choices.begin(), choices.end(), [&](const Choice& choice) {
    return choice.words == nowWords;
  });
  if (own) offer(nowWords, now, true);
  for (const Choice& choice : choices) offer(choice.words, choice.query, choice.words == nowWords);
  menu->popup(filter.chip->mapToGlobal(QPoint(0, filter.chip->height())));
}

void FilterPanel::write(const Filter& filter, const QString& condition) {
  const QString text = m_field.text();
  const search::QueryParts query = app::queryParts(m_desk.queries(), text);
  if (query.broken) return;
  m_field.setText(search::withPart(text, query, search::partOn(query, filter.keys), condition));
  follow();
}

}
