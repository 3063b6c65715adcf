// Any file may be dropped on the window: how it is written is found out, and every record of it is read.
#include "exchange/csv_file.h"
#include "exchange/mapping.h"
#include "exchange/record_builder.h"
#include "input.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <string>

using namespace kith::exchange;

namespace {

// One file for all runs, written over and over.
const QString& pathOfFile() {
  static const QTemporaryDir kFolder;
  static const QString kPath = kFolder.filePath(QStringLiteral("list.csv"));
  return kPath;
}

void writeFile(std::string_view bytes) {
  QFile file(pathOfFile());
  require(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
  require(file.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size()));
}

ReadOptions optionsOf(unsigned choice) {
  static constexpr const char* kEncodings[] = {"",        "UTF-8",     "UTF-16LE",     "UTF-16BE",
                                               "UTF-32",  "Shift_JIS", "windows-1252", "ISO-2022-JP",
                                               "GB18030", "UTF-7"};
  static constexpr const char16_t* kLanguages[] = {u"", u"sv", u"ru", u"ja"};
  ReadOptions options;
  if (choice % 2 == 1) options.encoding = kEncodings[choice / 2 % std::size(kEncodings)];
  if (choice % 8 == 2) options.header = choice % 16 == 2;
  if (choice % 8 == 4) options.dialect.quote = '\0';
  if (choice % 8 == 6) options.dialect.delimiter = static_cast<char>(choice);
  options.language = QString::fromUtf16(kLanguages[choice / 64]);
  return options;
}

std::size_t drafted(const FileShape& shape, const Mapping& mapping, const Decisions& decisions) {
  const BuildOptions options{QStringLiteral("SE"), DateOrder::Unknown, QDate(2026, 3, 1), {}};
  const RecordBuilder builder(shape, mapping, decisions, options);
  auto file = CsvFile::open(pathOfFile(), shape);
  require(file.has_value());
  std::size_t rows = 0;
  qint64 line = 0;
  CsvRecord record;
  while (*file->next(record)) {
    require(record.line > line && !record.cells.empty());
    line = record.line;
    if (builder.build(record.cells, record.line).state != Draft::State::Blank) ++rows;
  }
  return rows;
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string_view text = viewOf(bytes, size);
  const ReadOptions options = optionsOf(takeChoice(text));
  writeFile(text);
  const auto shape = inspectFile(pathOfFile(), options);
  if (!shape) return 0;
  const auto mapping = mapColumns(*shape);
  require(mapping.has_value() && mapping->columns.size() == shape->columns.size());
  const auto decisions = decideColumns(pathOfFile(), *shape, *mapping, {});
  require(decisions.has_value());
  require(static_cast<std::size_t>(decisions->rows) == drafted(*shape, *mapping, *decisions));
  return 0;
}
