#include "cli/import_options.h"

#include "app/queries.h"
#include "app/reading_memory.h"

#include <QFileInfo>

namespace kith::cli {
namespace {

Result<QString> delimiterOf(const QString& word) {
  if (word == u"tab" || word == u"\\t") return QStringLiteral("\t");
  if (word.size() > 1)
    return fail(ErrorKind::Invalid, word, QStringLiteral("one sign separates the cells, or tab"));
  return word;
}

Result<app::ReadingChoices> choicesOf(const Arguments& arguments) {
  app::ReadingChoices choices;
  for (const QString& text : arguments.texts("map")) {
    auto choice = domain::choiceFromText(text);
    if (!choice) return fail(ErrorKind::Invalid, text, QStringLiteral("HEADER=FIELD is wanted"));
    choices.map.push_back(std::move(*choice));
  }
  for (const QString& text : arguments.texts("rule")) {
    auto rule = domain::fieldRuleFromText(text);
    if (!rule)
      return fail(ErrorKind::Invalid, text,
                  QString(QStringLiteral("FIELD=RULE is wanted, the rule one of ") +
                          domain::updateRules().join(QStringLiteral(", "))));
    choices.rules.push_back(std::move(*rule));
  }
  choices.what = arguments.text("what");
  choices.preset = arguments.text("preset");
  choices.encoding = arguments.text("encoding");
  const auto delimiter = delimiterOf(arguments.text("delimiter"));
  if (!delimiter) return tl::unexpected<Error>(delimiter.error());
  choices.delimiter = *delimiter;
  if (arguments.has("header")) choices.header = arguments.text("header") == u"yes";
  choices.sheet = arguments.text("sheet");
  choices.dateOrder = arguments.text("date-order");
  choices.region = arguments.text("region").toUpper();
  return choices;
}

// A book that is not there remembers nothing, and is not made for it.
Result<QString> remembered(Context& context, const char* setting) {
  if (!QFileInfo::exists(context.path())) return QString();
  const auto reader = context.queries();
  if (!reader) return tl::unexpected<Error>(reader.error());
  return (*reader)->setting(QString::fromLatin1(setting));
}

}

Result<app::ImportOptions> importOptions(Context& context, const Arguments& arguments) {
  app::ImportOptions options;
  auto choices = choicesOf(arguments);
  if (!choices) return tl::unexpected<Error>(choices.error());
  options.reading = std::move(*choices);
  options.usualRegion = context.region();
  if (arguments.has("on-match")) options.onMatch = arguments.text("on-match");
  if (arguments.has("match")) options.matchBy = arguments.text("match").split(u',', Qt::SkipEmptyParts);
  options.rejectsPath = arguments.text("rejects");
  for (const QString& text : arguments.texts("fix")) {
    auto fix = domain::cellFixFromText(text);
    if (!fix) return fail(ErrorKind::Invalid, text, QStringLiteral("LINE:HEADER=TEXT is wanted"));
    options.fixes.push_back(std::move(*fix));
  }
  return options;
}

Result<app::ImportOptions> optionsFor(Context& context, const Arguments& arguments, const QString& file) {
  auto options = importOptions(context, arguments);
  if (!options || arguments.has("as-detected")) return options;
  const auto readings = remembered(context, app::kReadingsSetting);
  if (!readings) return tl::unexpected<Error>(readings.error());
  return app::asLastTime(file, std::move(*options), *readings);
}

Result<AgainOptions> optionsAgain(Context& context, const Arguments& arguments) {
  const auto setting = remembered(context, app::kLastImportSetting);
  if (!setting) return tl::unexpected<Error>(setting.error());
  auto last = app::lastImport(*setting);
  if (!last) return tl::unexpected<Error>(last.error());
  auto options = importOptions(context, arguments);
  if (!options) return tl::unexpected<Error>(options.error());
  if (!arguments.has("on-match")) options->onMatch = last->onMatch;
  if (!arguments.has("match")) options->matchBy = last->matchBy;
  if (arguments.has("as-detected")) return AgainOptions{last->file, std::move(*options)};
  options->asLastTime = last->choices != app::ReadingChoices();
  options->reading = app::together(options->reading, std::move(last->choices));
  return AgainOptions{last->file, std::move(*options)};
}

}
