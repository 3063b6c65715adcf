#include "pages/reading_bar.h"

#include "models/import_columns_model.h"
#include "pages/choice_popup.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/flow_layout.h"
#include "widgets/label_chooser.h"

#include <QActionGroup>
#include <QJsonArray>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace kith::pages {

namespace {

struct Value {
  QString words;
  QString value;
};

QString delimiterWords(const QString& delimiter) {
  if (delimiter == QLatin1String("\t")) return ReadingBar::tr("Tabs");
  if (delimiter == QLatin1String(";")) return ReadingBar::tr("Semicolons");
  if (delimiter == QLatin1String(",")) return ReadingBar::tr("Commas");
  if (delimiter == QLatin1String("|")) return ReadingBar::tr("Bars");
  if (delimiter == QLatin1String(":")) return ReadingBar::tr("Colons");
  return delimiter == QLatin1String(" ") ? ReadingBar::tr("Blanks") : delimiter;
}

QString headerWords(bool header) {
  return header ? ReadingBar::tr("First row is headings") : ReadingBar::tr("No headings");
}

QString orderWords(const QString& order) {
  return order == QLatin1String("mdy") ? ReadingBar::tr("month first") : ReadingBar::tr("day first");
}

QString whatWords(const QString& what) {
  if (what == QLatin1String("purchases")) return ReadingBar::tr("sales");
  if (what == QLatin1String("interactions")) return ReadingBar::tr("conversations");
  return what == QLatin1String("products") ? ReadingBar::tr("products") : ReadingBar::tr("contacts");
}

QString regionWords(const QString& region) {
  const auto territory = QLocale::codeToTerritory(region);
  return territory == QLocale::AnyTerritory ? region : QLocale::territoryToString(territory);
}

// Every country there is, by name.
std::vector<Value> regions() {
  std::vector<Value> out;
  for (const QLocale& locale :
       QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
    const QString code = QLocale::territoryToCode(locale.territory());
    if (code.size() == 2 && code[0].isLetter()) out.push_back({regionWords(code), code});
  }
  std::sort(out.begin(), out.end(), [](const Value& a, const Value& b) {
    return std::pair(QString::localeAwareCompare(a.words, b.words), a.value.compare(b.value)) <
           std::pair(0, 0);
  });
  out.erase(
      std::unique(out.begin(), out.end(), [](const Value& a, const Value& b) { return a.value == b.value; }),
      out.end());
  return out;
}

// How well a country fits what was typed: its code, its beginning, anything in it; 3: not at all.
int rankOf(const Value& region, const QString& typed) {
  if (region.value.compare(typed, Qt::CaseInsensitive) == 0) return 0;
  if (region.words.startsWith(typed, Qt::CaseInsensitive)) return 1;
  return region.words.contains(typed, Qt::CaseInsensitive) ? 2 : 3;
}

QString plain(QString text) { return text.replace(u'&', QStringLiteral("&&")); }

}

// One menu: what stands on it, what was found, and what else can be told.
struct ReadingBar::Part {
  QString text;
  QString found;  // in words; empty: not known
  QString told;   // a value; empty: as found
  std::vector<Value> values;
  std::function<void(const QString&)> take;
};

ReadingBar::ReadingBar(QWidget* parent)
    : QWidget(parent),
      m_encoding(makeChooser("importEncoding", tr("Encoding"))),
      m_delimiter(makeChooser("importDelimiter", tr("What separates the cells"))),
      m_header(makeChooser("importHeader", tr("Headings"))),
      m_dates(makeChooser("importDates", tr("Order of day and month"))),
      m_region(makeChooser("importRegion", tr("Country of phones without one"))),
      m_sheet(makeChooser("importSheet", tr("Sheet"))),
      m_what(makeChooser("importWhat", tr("What the rows are"))),
      m_onMatch(makeChooser("importOnMatch", tr("Those who are here already"))),
      m_lastTime(widgets::makeButton({}, widgets::ButtonLook::Quiet, this)),
      m_regions(new ChoicePopup(QStringLiteral("regionChooser"), this)) {
  m_lastTime->setObjectName(QStringLiteral("importLastTime"));
  m_lastTime->hide();
  auto* flow = new widgets::FlowLayout(this);
  flow->setContentsMargins({});
  flow->setSpacing(2 * platform::unitOf(this));
  for (QWidget* each : std::initializer_list<QWidget*>{m_what, m_sheet, m_encoding, m_delimiter, m_header,
                                                       m_dates, m_region, m_onMatch, m_lastTime})
    flow->insertWidget(flow->count(), each);
  connect(m_region, &QToolButton::clicked, this, &ReadingBar::chooseRegion);
  connect(m_lastTime, &QPushButton::clicked, this, [this] { Q_EMIT lastTimeWanted(!m_isLastTime); });
}

widgets::LabelChooser* ReadingBar::makeChooser(const char* name, const QString& spoken) {
  auto* chooser = new widgets::LabelChooser(this);
  chooser->setObjectName(QString::fromLatin1(name));
  chooser->setAccessibleName(spoken);
  chooser->setToolTip(spoken);
  return chooser;
}

void ReadingBar::setReading(const QJsonObject& preview, const app::ImportOptions& options) {
  m_preview = preview;
  m_choices = options.reading;
  noteFound();
  fillAll(options);
}

void ReadingBar::setTold(const app::ImportOptions& options) {
  m_choices = options.reading;
  if (!m_preview.isEmpty()) fillAll(options);
}

void ReadingBar::reset() {
  m_preview = {};
  m_choices = {};
  m_found.clear();
}

// Each part that nothing is told of shows what was found.
void ReadingBar::noteFound() {
  const auto note = [this](const char* part, bool told, const QString& words) {
    if (!told) m_found.insert(QString::fromLatin1(part), words);
  };
  const auto text = [this](const char* key) { return m_preview.value(QLatin1String(key)).toString(); };
  note("what", !m_choices.what.isEmpty(), whatWords(text("what")));
  note("encoding", !m_choices.encoding.isEmpty(), text("encoding"));
  note("delimiter", !m_choices.delimiter.isEmpty(), delimiterWords(text("delimiter")));
  note("header", m_choices.header.has_value(), headerWords(m_preview.value(u"header").toBool()));
  note("dates", !m_choices.dateOrder.isEmpty(), orderWords(text("date_order")));
  note("region", !m_choices.region.isEmpty(), regionWords(text("region")));
}

void ReadingBar::fillAll(const app::ImportOptions& options) {
  m_isLastTime = options.asLastTime;
  fillWhat();
  fillSheet();
  fillEncoding();
  fillDelimiter();
  fillHeader();
  fillDates();
  fillRegion();
  fillOnMatch(options.onMatch);
}

void ReadingBar::setRemembered(bool remembered) {
  m_lastTime->setVisible(remembered);
  m_lastTime->setText(m_isLastTime ? tr("Read as Found Out") : tr("Read as Last Time"));
  updateGeometry();
}

void ReadingBar::fill(widgets::LabelChooser& chooser, const Part& part) {
  chooser.setText(part.text);
  chooser.setAccessibleDescription(part.text);
  if (chooser.menu() == nullptr) chooser.setMenu(new QMenu(&chooser));
  QMenu& menu = *chooser.menu();
  menu.clear();
  auto* group = new QActionGroup(&menu);
  const auto add = [&](const QString& words, const QString& value) {
    QAction* action = menu.addAction(plain(words));
    action->setCheckable(true);
    action->setActionGroup(group);
    action->setChecked(value.compare(part.told, Qt::CaseInsensitive) == 0);
    action->setData(value);
    connect(action, &QAction::triggered, this, [take = part.take, value] { take(value); });
  };
  if (!part.found.isNull()) {
    add(part.found.isEmpty() ? tr("As found out") : tr("As found out: %1").arg(part.found), QString());
    menu.addSeparator();
  }
  for (const Value& value : part.values) add(value.words, value.value);
}

void ReadingBar::fillEncoding() {
  const QString encoding = m_preview.value(u"encoding").toString();
  m_encoding->setVisible(!m_preview.contains(u"sheets"));
  Part part{
      encoding, m_found.value(QStringLiteral("encoding"), QStringLiteral("")), m_choices.encoding, {}, {}};
  for (const char* name : {"UTF-8", "UTF-16LE", "windows-1252", "windows-1250", "windows-1251",
                           "windows-1254", "ISO-8859-15", "macintosh", "Shift_JIS", "GB18030"})
    part.values.push_back({QString::fromLatin1(name), QString::fromLatin1(name)});
  part.take = [this](const QString& value) {
    Q_EMIT chosen([value](app::ReadingChoices& now) { now.encoding = value; });
  };
  fill(*m_encoding, part);
}

void ReadingBar::fillDelimiter() {
  const QString words = delimiterWords(m_preview.value(u"delimiter").toString());
  m_delimiter->setVisible(!m_preview.contains(u"sheets"));
  Part part{
      words, m_found.value(QStringLiteral("delimiter"), QStringLiteral("")), m_choices.delimiter, {}, {}};
  for (const char* sign : {",", ";", "\t", "|", ":"})
    part.values.push_back({delimiterWords(QString::fromLatin1(sign)), QString::fromLatin1(sign)});
  part.take = [this](const QString& value) {
    Q_EMIT chosen([value](app::ReadingChoices& now) { now.delimiter = value; });
  };
  fill(*m_delimiter, part);
}

void ReadingBar::fillHeader() {
  const QString words = headerWords(m_preview.value(u"header").toBool());
  const QString yes = QStringLiteral("yes");
  const QString no = QStringLiteral("no");
  Part part{words, m_found.value(QStringLiteral("header"), QStringLiteral("")), {}, {}, {}};
  if (m_choices.header) part.told = *m_choices.header ? yes : no;
  part.values = {{headerWords(true), yes}, {headerWords(false), no}};
  part.take = [this, yes](const QString& value) {
    Q_EMIT chosen([value, yes](app::ReadingChoices& now) {
      now.header.reset();
      if (!value.isEmpty()) now.header = value == yes;
      now.map.clear();  // said of other headings
    });
  };
  fill(*m_header, part);
}

void ReadingBar::fillDates() {
  const QString order = m_preview.value(u"date_order").toString();
  m_dates->setVisible(!order.isEmpty());
  const bool open = m_preview.value(u"date_order_open").toBool();
  const QString words = tr("Dates: %1").arg(orderWords(order)) + (open ? QStringLiteral("?") : QString());
  Part part{words, m_found.value(QStringLiteral("dates"), QStringLiteral("")), m_choices.dateOrder, {}, {}};
  part.values = {{tr("Day first: 31/12/2026"), QStringLiteral("dmy")},
                 {tr("Month first: 12/31/2026"), QStringLiteral("mdy")}};
  part.take = [this](const QString& value) {
    Q_EMIT chosen([value](app::ReadingChoices& now) { now.dateOrder = value; });
  };
  fill(*m_dates, part);
}

// Too many for a menu: a list that is narrowed by typing.
void ReadingBar::fillRegion() {
  const QString region = m_preview.value(u"region").toString();
  const QString words =
      region.isEmpty() ? tr("Phones: any country") : tr("Phones: %1").arg(regionWords(region));
  m_region->setText(words);
  m_region->setAccessibleDescription(words);
  m_region->updateGeometry();
}

void ReadingBar::chooseRegion() {
  const auto rows = [all = regions(), now = m_choices.region,
                     found = m_found.value(QStringLiteral("region"))](const QString& typed) {
    models::PaletteRows out;
    const auto add = [&](const QString& key, const QString& words, bool here) {
      out.push_back({key, words, {}, {}, here ? QStringLiteral("check") : QString()});
    };
    if (typed.isEmpty())
      add(QStringLiteral("found"),
          found.isEmpty() ? tr("As usual") : tr("As usual: %1").arg(platform::iso(found)), now.isEmpty());
    for (int rank = 0; rank < 3; ++rank)
      for (const Value& value : all)
        if (rankOf(value, typed) == rank) add(value.value, value.words, value.value == now);
    return out;
  };
  const QRect anchor(m_region->mapToGlobal(QPoint(0, 0)), m_region->size());
  m_regions->open(anchor, tr("Country of phones that name none"), rows, [this](const QString& key) {
    Q_EMIT chosen([region = key == QLatin1String("found") ? QString() : key](app::ReadingChoices& now) {
      now.region = region;
    });
  });
}

void ReadingBar::fillSheet() {
  const QJsonArray sheets = m_preview.value(u"sheets").toArray();
  const QString sheet = m_preview.value(u"sheet").toString();
  m_sheet->setVisible(sheets.size() > 1);
  Part part{tr("Sheet: %1").arg(sheet), {}, sheet, {}, {}};
  for (const QJsonValue each : sheets) part.values.push_back({each.toString(), each.toString()});
  part.take = [this](const QString& value) {
    m_found.clear();
    Q_EMIT chosen([value](app::ReadingChoices& now) {
      now = {};  // said of another list
      now.sheet = value;
    });
  };
  fill(*m_sheet, part);
}

void ReadingBar::fillWhat() {
  const QString what = m_preview.value(u"what").toString();
  m_what->setVisible(!what.isEmpty());
  const QString found = m_found.value(QStringLiteral("what"), QStringLiteral(""));
  Part part{tr("Rows: %1").arg(whatWords(what)), found, m_choices.what, {}, {}};
  for (const char* kind : {"contacts", "purchases", "interactions", "products"})
    part.values.push_back({whatWords(QString::fromLatin1(kind)), QString::fromLatin1(kind)});
  part.take = [this](const QString& value) {
    Q_EMIT chosen([value](app::ReadingChoices& now) {
      now.what = value;
      now.map.clear();  // said of other fields
    });
  };
  fill(*m_what, part);
}

void ReadingBar::fillOnMatch(const QString& rule) {
  std::vector<Value> rules;
  for (const QString& each : domain::updateRules() + QStringList{QStringLiteral("skip")})
    rules.push_back({models::updateRuleWords(each), each});
  const Part part{tr("Already here: %1").arg(models::updateRuleBrief(rule)),
                  {},
                  rule,
                  rules,
                  [this](const QString& value) { Q_EMIT onMatchChosen(value); }};
  fill(*m_onMatch, part);
}

}
