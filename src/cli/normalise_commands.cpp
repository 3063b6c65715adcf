// normalise: what Kith understands of single values.
#include "app/when.h"
#include "cli/context.h"
#include "cli/registry.h"
#include "cli/run.h"
#include "domain/contact.h"
#include "domain/money.h"
#include "domain/phone.h"
#include "exchange/cell_values.h"
#include "exchange/dates.h"
#include "exchange/person_name.h"

#include <QJsonArray>
#include <QLocale>

namespace kith::cli {
namespace {

QJsonValue orNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonObject phoneJson(const QString& line, const QString& region, const Context&) {
  const domain::PhoneForm form = domain::understoodPhone(line, region);
  return {{QStringLiteral("input"), line},
          {QStringLiteral("valid"), form.valid},
          {QStringLiteral("e164"), orNull(form.e164)},
          {QStringLiteral("extension"), orNull(form.extension)},
          {QStringLiteral("region"), orNull(form.region)},
          {QStringLiteral("national"), orNull(form.national)},
          {QStringLiteral("international"), orNull(form.international)},
          {QStringLiteral("type"), form.type}};
}

QJsonObject emailJson(const QString& line, const QString&, const Context&) {
  const auto boxes = exchange::mailboxesOf(line);
  QJsonObject json{{QStringLiteral("input"), line}, {QStringLiteral("valid"), !boxes.isEmpty()}};
  if (boxes.isEmpty()) return json;
  json.insert(QStringLiteral("email"), boxes.front().address);
  json.insert(QStringLiteral("name"), boxes.front().name);
  return json;
}

QJsonObject nameJson(const QString& line, const QString&, const Context&) {
  const exchange::PersonName name = exchange::splitName(line);
  domain::Contact contact;
  contact.prefix = name.prefix;
  contact.given = name.given;
  contact.middle = name.middle;
  contact.family = name.family;
  contact.suffix = name.suffix;
  return {{QStringLiteral("input"), line},
          {QStringLiteral("prefix"), name.prefix},
          {QStringLiteral("given"), name.given},
          {QStringLiteral("middle"), name.middle},
          {QStringLiteral("family"), name.family},
          {QStringLiteral("suffix"), name.suffix},
          {QStringLiteral("display"), domain::displayName(contact)}};
}

// Both readings where the order of day and month is open; else the file's one, else words like "tomorrow".
QJsonObject dateJson(const QString& line, const QString&, const Context& context) {
  const QDate today = context.clock().today();
  const auto dayFirst = exchange::readDate(line, exchange::DateOrder::DayFirst, today);
  const auto monthFirst = exchange::readDate(line, exchange::DateOrder::MonthFirst, today);
  auto best = dayFirst ? dayFirst : monthFirst;
  if (!best)
    if (const auto words = context.when(line)) best = *words;
  QJsonObject json{{QStringLiteral("input"), line}, {QStringLiteral("valid"), best.has_value()}};
  if (best) json.insert(QStringLiteral("date"), *best);
  exchange::DateVotes votes;
  votes.add(line);
  if (votes.open > 0 && dayFirst && monthFirst && *dayFirst != *monthFirst)
    json.insert(QStringLiteral("candidates"), QJsonArray{*dayFirst, *monthFirst});
  return json;
}

QJsonObject moneyJson(const QString& line, const QString& region, const Context&) {
  const auto money = domain::parseMoney(line, domain::currencyOfRegion(region));
  QJsonObject json{{QStringLiteral("input"), line}, {QStringLiteral("valid"), money.has_value()}};
  if (!money) return json;
  json.insert(QStringLiteral("amount"), domain::decimalText(money->minor, money->currency));
  json.insert(QStringLiteral("currency"), money->currency);
  return json;
}

struct Kind {
  const char* name;
  QJsonObject (*answer)(const QString&, const QString& region, const Context&);
};

constexpr Kind kKinds[] = {
    {"phone", phoneJson}, {"email", emailJson}, {"name", nameJson}, {"date", dateJson}, {"money", moneyJson}};

QString regionOf(const Arguments& arguments) {
  if (arguments.has("region")) return arguments.text("region").toUpper();
  const auto territory = QLocale().territory();
  return territory == QLocale::AnyTerritory ? QString() : QLocale::territoryToCode(territory);
}

Result<int> normalise(Context& context, const Arguments& arguments) {
  const QString wanted = arguments.text("what");
  const QString region = regionOf(arguments);
  for (const Kind& kind : kKinds) {
    if (wanted != QLatin1String(kind.name)) continue;
    while (true) {
      QByteArray line = context.out().in().readLine();
      if (line.isEmpty()) return kDone;
      while (line.endsWith('\n') || line.endsWith('\r')) line.chop(1);
      context.out().json(kind.answer(QString::fromUtf8(line), region, context));
      context.out().flush();
    }
  }
  return kWrongUsage;
}

}

std::vector<CommandSpec> normaliseCommands() {
  return {{"normalise",
           "Looking closer",
           "Read one value a line, print what Kith understands",
           normalise,
           {{"what", "phone, email, name, date or money", Count::One, "phone|email|name|date|money"}},
           {{"region", "SE", "Country of phones and money that name none; ZZ: none"}}}};
}

}
