#include "app/contact_search.h"
#include "app/index_maker.h"
#include "app/queries.h"
#include "base/fold.h"
#include "bench/books.h"
#include "bench/measure.h"
#include "bench/rows.h"
#include "bench/typing.h"
#include "store/database.h"
#include "store/store.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace kith::bench {
namespace {

constexpr int kRounds = 5;
constexpr int kContacts = 150;  // typed in each round; 1,500 to 2,000 keystrokes
constexpr std::size_t kScans = 25;
constexpr std::size_t kFullTexts = 100;
constexpr std::size_t kRanked = 25;  // a second each
constexpr int kFirst = 10;

template <class T>
T sure(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().detail.toStdString());
  return std::move(*result);
}

// The yardsticks: every contact's texts in one folded line, and a full-text table of the same lines.
struct Yardsticks {
  std::string lines;
  QString fullText;
};

Yardsticks yardsticksOf(const Books& books) {
  Yardsticks out;
  const QString book = books.book(books.million());
  out.fullText = QString(book + QStringLiteral(".fts.db"));
  auto queries = sure(app::Queries::open(book));
  store::Cursor rows =
      queries->store().database().query("SELECT folded FROM contact_summary ORDER BY contact_id");
  while (rows.next()) {
    out.lines += rows.view(0);
    out.lines += '\n';
  }
  if (QFile::exists(out.fullText)) return out;
  const QString part = QString(out.fullText + QStringLiteral(".part"));
  QFile::remove(part);
  runShell(
      part,
      {QStringLiteral("ATTACH 'file:%1?mode=ro' AS book").arg(book),
       QStringLiteral("CREATE VIRTUAL TABLE t USING fts5(folded, tokenize='unicode61', prefix='2 3')"),
       QStringLiteral("INSERT INTO t(rowid, folded) SELECT contact_id, folded FROM book.contact_summary"),
       QStringLiteral("INSERT INTO t(t) VALUES('optimize')")});
  if (!QFile::rename(part, out.fullText)) throw std::runtime_error("cannot rename the full-text table");
  return out;
}

// Milliseconds to count every line that holds the word.
double scan(const std::string& lines, const QString& word) {
  const std::string needle = base::folded(word).toStdString();
  std::size_t count = 0;
  const double seconds = secondsOf([&] {
    const char* at = lines.data();
    const char* const end = at + lines.size();
    while (at < end) {
      const void* hit = memmem(at, static_cast<std::size_t>(end - at), needle.data(), needle.size());
      if (hit == nullptr) break;
      ++count;
      const void* line =
          std::memchr(hit, '\n', static_cast<std::size_t>(end - static_cast<const char*>(hit)));
      at = line == nullptr ? end : static_cast<const char*>(line) + 1;
    }
  });
  if (count > lines.size()) throw std::runtime_error("more lines than bytes");
  return 1000 * seconds;
}

double askFullText(store::Database& db, const QString& typed, bool ranked) {
  QStringList words;
  for (const QString& word : typed.split(u' ', Qt::SkipEmptyParts))
    words << QString(u'"' + word + QStringLiteral("\"*"));
  const char* sql = ranked ? "SELECT rowid FROM t WHERE t MATCH :words ORDER BY rank LIMIT 50"
                           : "SELECT rowid FROM t WHERE t MATCH :words LIMIT 50";
  return 1000 * secondsOf([&] {
           store::Cursor cursor = db.query(sql, {{":words", words.join(u' ')}});
           while (cursor.next()) {
           }
         });
}

// Milliseconds of each keystroke to 50 ranked rows with their reasons and the exact total.
std::vector<double> typedThrough(app::ContactSearch& search, const std::vector<Typed>& typed) {
  std::vector<double> samples;
  for (const Typed& each : typed)
    for (const QString& keys : each.keystrokes)
      samples.push_back(1000 * secondsOf([&] { sure(search.find(keys, {})); }));
  return samples;
}

// Keystrokes evenly from all of them, so that the yardsticks are asked what Kith is.
QStringList someOf(const std::vector<Typed>& typed, std::size_t count) {
  QStringList all;
  for (const Typed& each : typed) all += each.keystrokes;
  QStringList out;
  const auto size = static_cast<std::size_t>(all.size());
  for (std::size_t i = 0; i < count; ++i) out << all[static_cast<qsizetype>(i * size / count)];
  return out;
}

struct Recall {
  std::size_t asked = 0;
  std::size_t matched = 0;
  std::size_t first = 0;   // itself in the first ten
  std::size_t namely = 0;  // itself or somebody of whom the same was typed
};

Recall recallOf(app::ContactSearch& search, Typing& typing, TypedKind kind) {
  Recall out;
  for (const Typed& each : typing.some(kContacts, kind)) {
    const auto tree = sure(search.readQuery(each.keystrokes.back()));
    const auto found = sure(search.findIds(tree, {0, app::ContactSection::Everyone, nullptr}));
    const auto at = std::find_if(found.first.begin(), found.first.end(),
                                 [&](const auto& f) { return f.id == each.meant; });
    ++out.asked;
    out.matched += at != found.first.end() ? 1 : 0;
    out.first += at - found.first.begin() < kFirst ? 1 : 0;
    const auto ten = found.first.begin() + std::min<std::ptrdiff_t>(kFirst, std::ssize(found.first));
    const auto namely = [&](const auto& f) { return typing.isMeantToo(each, f.id); };
    out.namely += std::any_of(found.first.begin(), ten, namely) ? 1 : 0;
  }
  return out;
}

void addTimes(const Books& books, app::ContactSearch& search, Typing& typing, Report& report) {
  const Yardsticks yardsticks = yardsticksOf(books);
  store::Database fullText(yardsticks.fullText, store::Database::Mode::ReadOnly);
  std::vector<double> p50, p99, scans, plain, ranked;
  for (int round = 0; round < kRounds; ++round) {
    const std::vector<Typed> typed = typing.some(kContacts);
    const std::vector<double> samples = typedThrough(search, typed);
    p50.push_back(medianOf(samples));
    p99.push_back(percentileOf(samples, 0.99));
    std::vector<double> scanned, asked, askedRanked;
    for (const QString& keys : someOf(typed, kScans)) scanned.push_back(scan(yardsticks.lines, keys));
    for (const QString& keys : someOf(typed, kFullTexts)) asked.push_back(askFullText(fullText, keys, false));
    for (const QString& keys : someOf(typed, kRanked))
      askedRanked.push_back(askFullText(fullText, keys, true));
    scans.push_back(medianOf(scanned));
    plain.push_back(percentileOf(asked, 0.99));
    ranked.push_back(percentileOf(askedRanked, 0.99));
  }
  const auto add = [&](const char* id, const char* what, const std::vector<double>& ours, const char* name,
                       const std::vector<double>& yardstick, double budget) {
    report.add({QLatin1String(id),
                QString(QStringLiteral("keystroke in %L1 contacts to 50 rows with reasons, ")
                            .arg(books.million().contacts) +
                        QLatin1String(what)),
                QStringLiteral("ms"), medianOf(ours), QLatin1String(name), medianOf(yardstick), budget,
                Row::Better::Less, kRounds});
  };
  add("S1", "p99", p99, "memmem scan of all folded text", scans, 0.35);
  add("S2", "p50", p50, "memmem scan of all folded text", scans, 0.10);
  add("S3", "p99", p99, "FTS5 prefix, p99", plain, 0.05);
  add("S3", "p99", p99, "FTS5 prefix ranked, p99", ranked, 0.005);
}

void addRecall(app::ContactSearch& search, Typing& typing, TypedKind kind, Report& report) {
  const Recall recall = recallOf(search, typing, kind);
  const QString what = QStringLiteral("of %1 the contact that was meant: ").arg(nameOf(kind));
  const auto add = [&](const QString& where, std::size_t n, double budget) {
    const double share = 100.0 * static_cast<double>(n) / static_cast<double>(recall.asked);
    report.add({QStringLiteral("S4"),
                QString(what + where),
                QStringLiteral("%"),
                share,
                {},
                0,
                budget,
                Row::Better::More,
                1});
  };
  add(QStringLiteral("among the matches"), recall.matched, 97);
  add(QStringLiteral("in the first ten, or one of whom the same was typed"), recall.namely, 90);
  add(QStringLiteral("itself in the first ten"), recall.first, 0);
}

}

void typeSearches(const Books& books, Report& report) {
  const QString book = books.book(books.million());
  auto queries = sure(app::Queries::open(book));
  app::ContactSearch search(*queries);
  const double made = secondsOf([&] { sure(search.makeReady().map([] { return 0; })); });
  std::fprintf(stderr, "the index was ready after %.2f s\n", made);
  Typing typing(*queries, 7);
  addTimes(books, search, typing, report);
  for (const TypedKind kind :
       {TypedKind::Slip, TypedKind::Inside, TypedKind::Phone, TypedKind::Beginning, TypedKind::Name})
    addRecall(search, typing, kind, report);
  const double csv = static_cast<double>(QFileInfo(books.csv(books.million(), usualColumns())).size()) / 1e6;
  report.add({QStringLiteral("S5"), QStringLiteral("memory of the index of %L1 contacts").arg(search.size()),
              QStringLiteral("MB"), static_cast<double>(search.bytes()) / 1e6,
              QStringLiteral("the contacts as CSV, usual columns"), csv, 0.75, Row::Better::Less, 1});
}

}
