#include "app/import_reading.h"

#include "app/own_country.h"
#include "base/background.h"
#include "exchange/cell_fix.h"
#include "exchange/file_kind.h"
#include "exchange/said_text.h"
#include "exchange/table_file.h"
#include "exchange/vcard_builder.h"
#include "store/book_tables.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocale>
#include <QScopeGuard>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <future>
#include <utility>

namespace kith::app {

using exchange::Draft;

namespace {

// Small enough that a file of a thousand rows is already parsed and written side by side.
constexpr std::size_t kChunk = 250;
constexpr int kAhead = 2;  // so many of them are made at a time
constexpr qint64 kChunkBytes = qint64{8} * 1024 * 1024;
constexpr auto kProgressEvery = std::chrono::milliseconds(100);

QString sourceOf(const exchange::FileShape& shape, const exchange::Mapping& mapping) {
  if (!mapping.preset.isEmpty()) return mapping.preset;
  QStringList keys;
  for (const QString& header : shape.columns) keys << exchange::headingKey(header);
  const QByteArray hash =
      QCryptographicHash::hash(keys.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex();
  return QStringLiteral("csv:") + QString::fromLatin1(hash.left(16));
}

exchange::DateOrder orderOf(const QString& text) {
  if (text == u"dmy") return exchange::DateOrder::DayFirst;
  if (text == u"mdy") return exchange::DateOrder::MonthFirst;
  return exchange::DateOrder::Unknown;
}

exchange::BuildOptions buildOptions(const QString& path, const ImportOptions& options, const QDate& today) {
  exchange::BuildOptions out;
  out.region = options.reading.region.isEmpty() ? options.usualRegion : options.reading.region;
  if (out.region.isEmpty()) out.region = desktopRegion();
  out.dateOrder = orderOf(options.reading.dateOrder);
  out.today = today;
  out.fileName = QFileInfo(path).fileName();
  return out;
}

// The column of each correction. Errors: NotFound for a heading that is not there.
Result<void> placeFixes(ImportReading& reading, std::vector<domain::CellFix> fixes) {
  if (fixes.empty()) return {};
  for (domain::CellFix& fix : fixes) {
    if (fix.column >= 0) continue;
    const auto column = exchange::columnUnder(reading.mapping, fix.header);
    if (!column) return fail(ErrorKind::NotFound, fix.header, QStringLiteral("no such column"));
    fix.column = static_cast<int>(*column);
  }
  reading.shape.fixes = std::make_shared<const exchange::CellFixes>(fixes);
  return {};
}

// What was said of a row that is read otherwise now rests until it is there again; a line that somebody names
// must be there.
Result<void> checkFixes(const std::vector<domain::CellFix>& fixes, qint64 used) {
  QStringList lines;
  for (const domain::CellFix& fix : fixes)
    if (!fix.row) lines << QString::number(fix.line);
  if (used >= lines.size()) return {};
  return fail(ErrorKind::NotFound, QStringLiteral("line ") + lines.join(u','),
              QStringLiteral("a correction fits no row"));
}

Result<ImportReading> readTable(ImportReading reading, const ImportOptions& options,
                                const exchange::Progress& goOn) {
  auto shape = exchange::inspectTable(reading.path, readOptionsOf(options.reading), goOn);
  if (!shape) return tl::unexpected<Error>(shape.error());
  reading.shape = std::move(*shape);
  auto mapping = exchange::mapColumns(reading.shape, mapOptionsOf(options.reading));
  if (!mapping) return tl::unexpected<Error>(mapping.error());
  reading.mapping = std::move(*mapping);
  reading.source = sourceOf(reading.shape, reading.mapping);
  reading.keepsRows = !options.rejectsPath.isEmpty();
  if (const auto placed = placeFixes(reading, options.fixes); !placed)
    return tl::unexpected<Error>(placed.error());
  auto decisions = exchange::decideColumns(reading.path, reading.shape, reading.mapping, reading.build, goOn);
  if (!decisions) return tl::unexpected<Error>(decisions.error());
  reading.decisions = std::move(*decisions);
  if (const auto used = checkFixes(options.fixes, reading.decisions.fixed); !used)
    return tl::unexpected<Error>(used.error());
  return reading;
}

Result<ImportReading> readCards(ImportReading reading, const ImportOptions& options,
                                const exchange::Progress& goOn) {
  auto cards = exchange::inspectVcards(reading.path, readOptionsOf(options.reading), goOn);
  if (!cards) return tl::unexpected<Error>(cards.error());
  reading.source = QString::fromUtf16(exchange::kVcardSystem);
  reading.cards = std::move(*cards);
  return reading;
}

Result<ImportReading> readEvents(ImportReading reading) {
  auto calendar = exchange::readCalendar(reading.path, QTimeZone::systemTimeZone());
  if (!calendar) return tl::unexpected<Error>(calendar.error());
  reading.source = QStringLiteral("calendar");
  reading.calendar = std::move(*calendar);
  return reading;
}

Result<ImportReading> readLetter(ImportReading reading) {
  auto mail = exchange::readMail(reading.path);
  if (!mail) return tl::unexpected<Error>(mail.error());
  reading.source = QStringLiteral("mail");
  reading.mail = std::move(*mail);
  return reading;
}

}

exchange::MapOptions mapOptionsOf(const ReadingChoices& choices) {
  return {choices.preset, choices.map, domain::listKindFrom(choices.what)};
}

exchange::ReadOptions readOptionsOf(const ReadingChoices& choices) {
  exchange::ReadOptions out;
  out.encoding = choices.encoding.toUtf8();
  out.language = QLocale().name().section(u'_', 0, 0);
  if (!choices.delimiter.isEmpty()) out.dialect.delimiter = choices.delimiter.at(0).toLatin1();
  out.header = choices.header;
  out.sheet = choices.sheet;
  return out;
}

Result<ImportReading> readImport(const QString& path, const ImportOptions& options, const QDate& today,
                                 JobControl& control) {
  const auto kind = exchange::kindOfFile(path);
  if (!kind) return tl::unexpected<Error>(kind.error());
  const auto goOn = [&control](qint64, qint64) { return !control.cancelled; };
  ImportReading reading;
  reading.path = path;
  reading.build = buildOptions(path, options, today);
  if (*kind == exchange::FileKind::Cards) return readCards(std::move(reading), options, goOn);
  if (*kind == exchange::FileKind::Calendar) return readEvents(std::move(reading));
  if (*kind == exchange::FileKind::Mail) return readLetter(std::move(reading));
  reading.archive = *kind == exchange::FileKind::Archive;
  if (reading.archive) return reading;
  return readTable(std::move(reading), options, goOn);
}

namespace {

// A record that outlives the reader's buffer.
struct KeptRecord {
  std::vector<std::string> cells;
  std::vector<std::string> asWritten;  // where cells were corrected; else empty
  qint64 line = 0;
};

struct Chunk {
  std::vector<KeptRecord> records;
  std::optional<Error> error;
};

using Cells = std::vector<std::string_view>;

Cells viewsOf(const std::vector<std::string>& cells) { return {cells.begin(), cells.end()}; }

// Of a photo its hash is remembered, by which the store knows it too. Made here, beside the writer's thread.
QString saidOf(Draft& draft) {
  const QString photo = draft.photo.isEmpty() ? QString() : store::BlobTable::hashOf(draft.photo);
  exchange::Said said{std::move(draft.contact), photo};
  QString text = exchange::saidText(said);
  draft.contact = std::move(said.contact);
  return text;
}

void say(Draft& draft) {
  if (draft.state != Draft::State::Contact) return;
  if (draft.said.isEmpty()) draft.said = saidOf(draft);
  const auto& work = draft.contact.employments;
  // One without a company is not stored, and so not listed.
  const bool asItStands =
      std::none_of(work.begin(), work.end(), [](const auto& e) { return e.companyName.isEmpty(); });
  if (asItStands) draft.texts = domain::listTexts(draft.contact);
}

// A cell that somebody corrects is a change made here: the row stays the one that its source wrote, and that
// is what its source said, so that the same file changes nothing the next time.
void keepSource(Draft& draft, const exchange::RecordBuilder& builder, const KeptRecord& record) {
  const Cells before = viewsOf(record.asWritten);
  Draft written = builder.build(before, record.line);
  for (std::size_t i = 0; i < record.cells.size(); ++i)
    if (i >= before.size() || record.cells[i] != before[i]) draft.fixed.push_back(static_cast<int>(i));
  if (written.state != Draft::State::Contact || draft.state != Draft::State::Contact) return;
  draft.key = written.key;
  draft.oldKey = written.oldKey;
  draft.said = saidOf(written);
}

// What the reports say of a cell goes by the row as it was written.
void placeProblems(Draft& draft, const KeptRecord& record) {
  if (draft.problems.empty()) return;
  const quint64 mark = exchange::rowMark(viewsOf(record.asWritten.empty() ? record.cells : record.asWritten));
  for (exchange::Problem& problem : draft.problems) {
    const auto at = static_cast<std::size_t>(problem.at);
    if (problem.at < 0 || at >= record.cells.size()) continue;
    problem.cell = exchange::cellText(record.cells[at]);
    problem.row = mark;
  }
}

std::vector<Draft> built(const exchange::RecordBuilder& builder, std::vector<KeptRecord>& records,
                         bool keepsRows) {
  std::vector<Draft> out;
  out.reserve(records.size());
  Cells cells;
  for (KeptRecord& record : records) {
    cells.assign(record.cells.begin(), record.cells.end());
    Draft& draft = out.emplace_back(builder.build(cells, record.line));
    if (!record.asWritten.empty()) keepSource(draft, builder, record);
    placeProblems(draft, record);
    say(draft);
    if (keepsRows) draft.cells = std::move(record.cells);
  }
  return out;
}

// Makes drafts of records that are read; on any thread, also while more of them are read.
using Making = std::function<Result<std::vector<Draft>>()>;

// Records of one kind of file as drafts, some at a time; empty at the end.
class DraftSource {
 public:
  virtual ~DraftSource() = default;
  // Reads the next records; what remains to be done with them can be done beside the next reading.
  virtual Making take() = 0;
  virtual qint64 bytesRead() const = 0;
  virtual qint64 bytesTotal() const = 0;
};

class TableDrafts : public DraftSource {
 public:
  TableDrafts(const ImportReading& reading, const exchange::BuildOptions& build, exchange::TableFile opened)
      : m_file(std::move(opened)),
        m_builder(reading.shape, reading.mapping, reading.decisions, build),
        m_keepsRows(reading.keepsRows) {}

  Making take() override {
    return [this, chunk = std::make_shared<Chunk>(readChunk())]() -> Result<std::vector<Draft>> {
      if (chunk->error) return tl::unexpected<Error>(*chunk->error);
      return built(m_builder, chunk->records, m_keepsRows);
    };
  }
  qint64 bytesRead() const override { return m_file.bytesRead(); }
  qint64 bytesTotal() const override { return m_file.bytesTotal(); }

 private:
  Chunk readChunk() {
    Chunk chunk;
    if (m_ended) return chunk;
    exchange::CsvRecord record;
    qint64 held = 0;
    while (chunk.records.size() < kChunk && held < kChunkBytes) {
      const auto more = m_file.next(record);
      if (!more) {
        m_ended = true;
        chunk.error = more.error();
        break;
      }
      if (!*more) {
        m_ended = true;
        break;
      }
      for (const auto& cell : record.cells) held += static_cast<qint64>(cell.size());
      chunk.records.push_back({{record.cells.begin(), record.cells.end()},
                               {record.asWritten.begin(), record.asWritten.end()},
                               record.line});
    }
    return chunk;
  }

  exchange::TableFile m_file;
  exchange::RecordBuilder m_builder;
  bool m_keepsRows;
  bool m_ended = false;
};

class CardDrafts : public DraftSource {
 public:
  CardDrafts(const ImportReading& reading, exchange::VcardFile opened)
      : m_file(std::move(opened)), m_builder(reading.build, reading.cards->groups) {}

  Making take() override {
    return [made = std::make_shared<Result<std::vector<Draft>>>(make())] { return std::move(*made); };
  }
  qint64 bytesRead() const override { return m_file.bytesRead(); }
  qint64 bytesTotal() const override { return m_file.bytesTotal(); }

 private:
  // A card may carry a photo of some megabytes: bytes end a chunk too.
  Result<std::vector<Draft>> make() {
    std::vector<Draft> out;
    exchange::Vcard card;
    const qint64 from = m_file.bytesRead();
    while (!m_ended && out.size() < kChunk && m_file.bytesRead() - from < kChunkBytes) {
      const auto more = m_file.next(card);
      m_ended = !more || !*more;
      if (!more) return tl::unexpected<Error>(more.error());
      if (m_ended) break;
      out.push_back(m_builder.build(card));
      say(out.back());
    }
    return out;
  }

  exchange::VcardFile m_file;
  exchange::VcardBuilder m_builder;
  bool m_ended = false;
};

Result<std::unique_ptr<DraftSource>> openSource(const ImportReading& reading, bool oldKeys) {
  if (reading.cards) {
    auto file = exchange::VcardFile::open(reading.path, *reading.cards);
    if (!file) return tl::unexpected<Error>(file.error());
    return std::make_unique<CardDrafts>(reading, std::move(*file));
  }
  auto file = exchange::TableFile::open(reading.path, reading.shape);
  if (!file) return tl::unexpected<Error>(file.error());
  exchange::BuildOptions build = reading.build;
  build.oldKeys = oldKeys;
  return std::make_unique<TableDrafts>(reading, build, std::move(*file));
}

}

struct DraftStream::State {
  State(std::unique_ptr<DraftSource> from, JobControl& c)
      : source(std::move(from)), control(c), total(source->bytesTotal()) {}

  // Understanding rows takes longer than writing them: two threads make drafts, in the order of the file, and
  // read one after the other. To free drafts takes longer than to write some of their tables: the same
  // threads do it.
  void launch(std::vector<Draft> used = {}) {
    auto turn = std::make_shared<std::promise<void>>();
    const auto before = std::exchange(lastRead, turn->get_future().share());
    auto make = [this, before, turn = std::move(turn), used = std::move(used)]() mutable {
      base::workInBackground();
      std::vector<Draft>().swap(used);
      if (before.valid()) before.wait();
      return readInTurn(*turn)();
    };
    ahead.push_back(std::async(std::launch::async, std::move(make)));
  }

  Making readInTurn(std::promise<void>& turn) {
    const auto passOn = qScopeGuard([&turn] { turn.set_value(); });
    Making making = source->take();
    read = source->bytesRead();
    return making;
  }

  void tell() {
    const auto now = std::chrono::steady_clock::now();
    if (!control.progress || now - told < kProgressEvery) return;
    told = now;
    control.progress(read, total);
  }

  std::unique_ptr<DraftSource> source;
  JobControl& control;
  qint64 total;
  std::atomic<qint64> read{0};
  std::chrono::steady_clock::time_point told;
  std::shared_future<void> lastRead;
  std::deque<std::future<Result<std::vector<Draft>>>> ahead;
};

DraftStream::DraftStream(std::unique_ptr<State> state) : m_state(std::move(state)) {}

DraftStream::~DraftStream() {
  for (const auto& drafts : m_state->ahead) drafts.wait();
}

Result<std::unique_ptr<DraftStream>> DraftStream::open(const ImportReading& reading, bool oldKeys,
                                                       JobControl& control) {
  auto source = openSource(reading, oldKeys);
  if (!source) return tl::unexpected<Error>(source.error());
  std::unique_ptr<DraftStream> stream(new DraftStream(std::make_unique<State>(std::move(*source), control)));
  for (int i = 0; i < kAhead; ++i) stream->m_state->launch();
  return stream;
}

Result<std::vector<Draft>> DraftStream::next(std::vector<Draft> used) {
  State* state = m_state.get();
  if (state->control.cancelled) return fail(ErrorKind::Cancelled);
  if (state->ahead.empty()) return std::vector<Draft>();
  auto ready = state->ahead.front().get();
  state->ahead.pop_front();
  if (!ready) return ready;
  state->tell();
  if (!ready->empty()) state->launch(std::move(used));
  return ready;
}

}
