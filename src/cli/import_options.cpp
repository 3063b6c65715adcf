#include "cli/import_options.h"

#include <QLocale>

namespace kith::cli {
namespace {

QString delimiterOf(const QString& word) {
  return word == u"tab" || word == u"\\t" ? QStringLiteral("\t") : word;
}

}

app::ImportOptions importOptions(Context& context, const Arguments& arguments) {
  app::ImportOptions options;
  options.map = arguments.texts("map");
  options.preset = arguments.text("preset");
  options.encoding = arguments.text("encoding");
  options.delimiter = delimiterOf(arguments.text("delimiter"));
  options.sheet = arguments.text("sheet");
  options.dateOrder = arguments.text("date-order");
  options.region = arguments.has("region") ? arguments.text("region").toUpper() : context.region();
  if (arguments.has("on-match")) options.onMatch = arguments.text("on-match");
  if (arguments.has("match")) options.matchBy = arguments.text("match").split(u',', Qt::SkipEmptyParts);
  options.rejectsPath = arguments.text("rejects");
  return options;
}

exchange::ReadOptions readOptions(const app::ImportOptions& options) {
  exchange::ReadOptions read;
  read.encoding = options.encoding.toLatin1();
  if (!options.delimiter.isEmpty()) read.dialect.delimiter = options.delimiter.front().toLatin1();
  read.sheet = options.sheet;
  read.language = QLocale().name().section(u'_', 0, 0);
  return read;
}

}
