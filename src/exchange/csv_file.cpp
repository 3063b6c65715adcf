#include "exchange/csv_file.h"

#include "exchange/cell_look.h"
#include "exchange/text_source.h"

#include <algorithm>

namespace kith::exchange {
namespace {

constexpr std::size_t kSampleBytes = std::size_t{64} * 1024;

using Records = std::vector<std::vector<std::string>>;

struct Sample {
  std::string text;
  bool whole = false;
};

Result<Sample> readSample(const QString& path, const Encoding& encoding) {
  auto source = TextSource::open(path, encoding);
  if (!source) return tl::unexpected(source.error());
  Sample sample;
  sample.text.resize(kSampleBytes);
  std::size_t size = 0;
  while (size < kSampleBytes) {
    const auto got = source->read(sample.text.data() + size, kSampleBytes - size);
    if (!got) return tl::unexpected(got.error());
    if (*got == 0) break;
    size += *got;
  }
  sample.whole = size < kSampleBytes;
  sample.text.resize(size);
  return sample;
}

Records firstRecords(std::string_view text, bool whole, const Dialect& dialect) {
  Records out;
  CsvReader reader(bytesOf(text), dialect);
  CsvRecord record;
  while (out.size() < kSampleRecords) {
    const auto more = reader.next(record);
    if (!more || !*more) break;
    out.emplace_back(record.cells.begin(), record.cells.end());
  }
  // The last record may be cut off where the sample ends.
  if (!whole && out.size() > 1 && out.size() < kSampleRecords) out.pop_back();
  return out;
}

Result<Encoding> encodingOf(const QString& path, const ReadOptions& options, const Progress& go) {
  const QByteArray fallback = codePageOfLanguage(options.language);
  auto found = detectEncoding(path, fallback, go);
  if (options.encoding.isEmpty()) return found;
  // What the user says stands, even for bytes that look like no text; a mark is left out all the same.
  if (!found && found.error().kind != ErrorKind::BinaryFile) return found;
  const bool same = found && found->name.compare(options.encoding, Qt::CaseInsensitive) == 0;
  return Encoding{options.encoding, same ? found->markBytes : 0};
}

}

Result<FileShape> inspectFile(const QString& path, const ReadOptions& options, const Progress& go) {
  const auto encoding = encodingOf(path, options, go);
  if (!encoding) return tl::unexpected(encoding.error());
  FileShape shape;
  shape.encoding = *encoding;
  const auto sample = readSample(path, *encoding);
  if (!sample) return tl::unexpected(sample.error());
  if (trimmed(sample->text).empty()) return fail(ErrorKind::EmptyFile, path);
  const auto separator = separatorLine(sample->text);
  DialectHint hint = options.dialect;
  if (!hint.delimiter) hint.delimiter = separator;
  std::string_view text = sample->text;
  if (separator) text.remove_prefix(std::min(text.size(), text.find_first_of("\r\n")));
  shape.dialect = detectDialect(text, sample->whole, hint);
  fillShape(shape, firstRecords(sample->text, sample->whole, shape.dialect), options.header,
            separator ? 1 : 0);
  return shape;
}

struct CsvFile::State {
  TextSource source;
  CsvReader reader;

  State(TextSource&& text, const Dialect& dialect)
      : source(std::move(text)),
        reader([this](char* to, std::size_t size) { return source.read(to, size); }, dialect) {}
};

CsvFile::CsvFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
CsvFile::CsvFile(CsvFile&&) noexcept = default;
CsvFile& CsvFile::operator=(CsvFile&&) noexcept = default;
CsvFile::~CsvFile() = default;

Result<CsvFile> CsvFile::open(const QString& path, const FileShape& shape) {
  auto source = TextSource::open(path, shape.encoding);
  if (!source) return tl::unexpected(source.error());
  CsvFile file(std::make_unique<State>(std::move(*source), shape.dialect));
  CsvRecord record;
  for (int skip = shape.preamble + (shape.header ? 1 : 0); skip > 0; --skip) {
    const auto more = file.next(record);
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
  }
  return file;
}

Result<bool> CsvFile::next(CsvRecord& record) { return m_state->reader.next(record); }
qint64 CsvFile::bytesRead() const { return m_state->source.bytesRead(); }
qint64 CsvFile::bytesTotal() const { return m_state->source.bytesTotal(); }
qint64 CsvFile::undecodable() const { return m_state->source.undecodable(); }

}
