#include "store/history_search.h"

#include "base/fold.h"
#include "store/guarded.h"
#include "store/row_mapping.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace kith::store {

using domain::Query;

namespace {

// "c" and "s" are the contact and its summary, as query_sql.h wants them.
constexpr std::size_t kEnough = 50'000;  // rows of a table that are looked at closer
constexpr const char* kLive = "c.deleted_at = ''";

std::string joinContact(const std::string& id) {
  return " CROSS JOIN contact AS c ON c.id = " + id +
         " CROSS JOIN contact_summary AS s ON s.contact_id = c.id";
}

// The words in FTS5's language (fts5.html, 3.3). NOT has two sides there: what must not stand comes last.
QString fullTextOf(const Query& query) {
  if (query.node == Query::Node::Term) return fullText(query.value, query.phrase);
  QStringList wanted;
  QStringList unwanted;
  for (const Query& child : query.children) {
    const bool isNot = child.node == Query::Node::Not;
    (isNot ? unwanted : wanted) << fullTextOf(isNot ? child.children.front() : child);
  }
  QString out = QString(u'(' + wanted.join(query.node == Query::Node::Or ? u" OR " : u" AND ") + u')');
  for (const QString& each : unwanted) out = QString(u'(' + out + u" NOT " + each + u')');
  return out;
}

// The same words, folded for says().
Query foldedWords(Query query) {
  query.value = base::folded(query.value);
  for (Query& child : query.children) child = foldedWords(std::move(child));
  return query;
}

// As the index finds it: at the beginning of a word.
bool beginsWord(const QString& folded, const QString& wanted) {
  for (qsizetype at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1))
    if (at == 0 || !folded[at - 1].isLetterOrNumber()) return true;
  return false;
}

// The same of a text that is in no index.
bool says(const QString& folded, const Query& query) {
  const auto isSaid = [&](const Query& child) { return says(folded, child); };
  switch (query.node) {
    case Query::Node::Term:
      return beginsWord(folded, query.value);
    case Query::Node::Not:
      return !says(folded, query.children.front());
    case Query::Node::Or:
      return std::any_of(query.children.begin(), query.children.end(), isSaid);
    default:
      return std::all_of(query.children.begin(), query.children.end(), isSaid);
  }
}

// Remembers the answer for texts that come again: what a shop sells it sells often. A row is looked at in
// 0.2 µs instead of 5.
class Saying {
 public:
  explicit Saying(const Query& words) : m_words(foldedWords(words)) {}
  bool operator()(const std::string& text) {
    const auto known = m_known.find(text);
    if (known != m_known.end()) return known->second;
    const bool said = says(base::folded(base::textOfUtf8(text)), m_words);
    if (m_known.size() < kKept) m_known.emplace(text, said);
    return said;
  }

 private:
  static constexpr std::size_t kKept = 50'000;
  Query m_words;
  std::unordered_map<std::string, bool> m_known;
};

bool isAnybody(const Query& contacts) {
  return contacts.node == Query::Node::All ||
         (contacts.node == Query::Node::And && contacts.children.empty());
}

void addContacts(QuerySql& sql, const PassageQuery& query) {
  const QuerySql contacts = sqlOf(query.contacts);
  sql.where += std::string(" AND ") + kLive + " AND (" + contacts.where + ")";
  sql.values.insert(sql.values.end(), contacts.values.begin(), contacts.values.end());
}

QuerySql inIndex(const PassageQuery& query, const std::string& index) {
  QuerySql sql;
  sql.where = index + " MATCH ?";
  sql.values = {fullTextOf(query.words)};
  addContacts(sql, query);
  return sql;
}

}

void HistorySearch::read(const Part& part, int most, Passages& out) {
  const int left = most - static_cast<int>(out.rows.size());
  QSet<Id> seen;
  for (const Passage& each : out.rows) seen.insert(each.entry);
  Cursor c = m_db.query("SELECT " + part.columns + " FROM " + part.from + " WHERE " + part.where.where +
                        " ORDER BY " + part.newest + " DESC LIMIT " + std::to_string(left + 1));
  int at = 1;
  for (const Value& value : part.where.values) c.bind(at++, value);
  for (int rows = 0; c.next(); ++rows) {
    if (rows >= left) {
      out.more = true;
      return;
    }
    Passage found{c.integer(0), c.text(1), c.integer(2), c.text(3), c.text(4), c.text(5), c.integer(6) != 0};
    if (found.entry != 0 && seen.contains(found.entry)) continue;
    seen.insert(found.entry);
    out.rows.push_back(std::move(found));
  }
}

QuerySql HistorySearch::scanned(const char* table, const char* texts, const PassageQuery& query) {
  // Which of them belong to the wanted contacts, or to any, is known later.
  const std::size_t enough = isAnybody(query.contacts) ? kEnough : std::numeric_limits<std::size_t>::max();
  Saying isSaid(query.words);
  std::vector<Id> ids;
  std::string text;
  Cursor c = m_db.query(std::string("SELECT id, ") + texts + " FROM " + table + " ORDER BY id DESC");
  while (ids.size() < enough && c.next()) {
    text.assign(c.view(1)).append(" ").append(c.view(2));
    if (isSaid(text)) ids.push_back(c.integer(0));
  }
  QuerySql sql;
  sql.where = "x.id IN (SELECT value FROM json_each(?))";
  sql.values = {idList(ids)};
  addContacts(sql, query);
  return sql;
}

// Those that wait to be taken into the index are the newest of all.
Result<Passages> HistorySearch::talks(const PassageQuery& query, int most) {
  return guarded({}, [&] {
    m_texts.prepareReading();
    Passages out;
    for (const std::string table : {"interaction_tail", "interaction_text"})
      read({"c.id, s.display, i.id, i.channel, i.at, i.text, 0",
            table +
                " AS x CROSS JOIN interaction AS i ON i.id = x.rowid CROSS JOIN participant AS p ON "
                "p.interaction_id = i.id" +
                joinContact("p.contact_id"),
            [&] {
              QuerySql sql = inIndex(query, table);
              sql.where += " AND i.deleted_at = ''";
              return sql;
            }(),
            "x.rowid"},
           most, out);
    return out;
  });
}

Result<Passages> HistorySearch::purchases(const PassageQuery& query, int most) {
  return guarded({}, [&] {
    Passages out;
    QuerySql lines = scanned("purchase_line", "text, sku", query);
    lines.where += " AND u.deleted_at = ''";
    read({"c.id, s.display, u.id, 'purchase', u.date, CASE x.text WHEN '' THEN x.sku ELSE x.text END, 0",
          "purchase_line AS x CROSS JOIN purchase AS u ON u.id = x.purchase_id" + joinContact("u.contact_id"),
          std::move(lines), "x.id"},
         most, out);
    QuerySql orders = scanned("purchase", "number, notes", query);
    orders.where += " AND x.deleted_at = ''";
    read({"c.id, s.display, x.id, 'purchase', x.date, trim(x.number || ' ' || x.notes), 0",
          "purchase AS x" + joinContact("x.contact_id"), std::move(orders), "x.id"},
         most, out);
    return out;
  });
}

Result<Passages> HistorySearch::reminders(const PassageQuery& query, int most) {
  return guarded({}, [&] {
    Passages out;
    QuerySql where = scanned("reminder", "text, ''", query);
    where.where += " AND x.deleted_at = ''";
    read({"c.id, s.display, x.id, 'reminder', CASE x.state WHEN 'done' THEN x.done_at ELSE x.due END, "
          "x.text, x.state = 'open'",
          "reminder AS x" + joinContact("x.contact_id"), std::move(where), "x.id"},
         most, out);
    return out;
  });
}

Result<Passages> HistorySearch::notes(const PassageQuery& query, int most) {
  return guarded({}, [&] {
    Passages out;
    read({"c.id, s.display, 0, 'notes', '', c.notes, 0", "contact_text AS x" + joinContact("x.rowid"),
          inIndex(query, "contact_text"), "x.rowid"},
         most, out);
    return out;
  });
}

}
