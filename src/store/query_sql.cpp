#include "store/query_sql.h"

#include "base/fold.h"
#include "domain/phone.h"
#include "store/text_index.h"

namespace kith::store {

using domain::Query;

namespace {

QString escapedLike(const QString& text) {
  QString out;
  for (const QChar c : text) {
    if (c == u'%' || c == u'_' || c == u'\\') out += u'\\';
    out += c;
  }
  return out;
}

QString around(const QString& text) { return QString(u'%' + escapedLike(text) + u'%'); }

constexpr qsizetype kFewestDigits = 4;

void addWord(QuerySql& sql, const Query& term) {
  const QString plain = base::folded(term.value);
  sql.where += "(s.folded LIKE ? ESCAPE '\\'";
  sql.values.push_back(around(plain));
  const QString digits = domain::isPhoneLike(term.value) ? domain::dialledDigits(term.value) : QString();
  if (digits.size() >= kFewestDigits) {
    sql.where += " OR s.folded LIKE ? ESCAPE '\\'";
    sql.values.push_back(around(digits));
  }
  sql.where += std::string(" OR c.id IN (SELECT rowid FROM contact_text WHERE contact_text MATCH ?)") +
               " OR c.id IN (SELECT p.contact_id FROM (" + TextIndex::hits("?") +
               ") AS x JOIN participant AS p ON p.interaction_id = x.rowid))";
  for (int mark = 0; mark < 3; ++mark) sql.values.push_back(fullText(term.value, term.phrase));
  if (sql.rankValues.empty()) {
    sql.rank =
        "CASE WHEN s.folded LIKE ? ESCAPE '\\' THEN 0 WHEN s.folded LIKE ? ESCAPE '\\' THEN 1 "
        "WHEN s.folded LIKE ? ESCAPE '\\' THEN 2 ELSE 3 END";
    sql.rankValues = {QString(escapedLike(plain) + u'%'),
                      QString(QStringLiteral("% ") + escapedLike(plain) + u'%'), around(plain)};
  }
}

// A key as SQL. `has` holds one mark, or ?1 where the same value is asked twice.
struct KeySql {
  const char* key;
  const char* has;
  const char* missing;  // true where there is none
};

constexpr KeySql kTexts[] = {
    {"tag",
     "c.id IN (SELECT t.contact_id FROM contact_tag AS t JOIN tag AS g ON g.id = t.tag_id WHERE "
     "kith_fold(g.name) LIKE ? ESCAPE '\\')",
     "c.id NOT IN (SELECT t.contact_id FROM contact_tag AS t)"},
    {"role",
     "c.id IN (SELECT r.contact_id FROM contact_role AS r WHERE kith_fold(r.role) LIKE ? ESCAPE '\\')",
     "c.id NOT IN (SELECT r.contact_id FROM contact_role AS r)"},
    {"stage", "kith_fold(c.stage) LIKE ? ESCAPE '\\'", "c.stage = ''"},
    {"source", "kith_fold(c.source) LIKE ? ESCAPE '\\'", "c.source = ''"},
    {"rank", "kith_fold(c.rank) LIKE ? ESCAPE '\\'", "c.rank = ''"},
    {"city", "c.id IN (SELECT a.contact_id FROM address AS a WHERE kith_fold(a.city) LIKE ? ESCAPE '\\')",
     "c.id NOT IN (SELECT a.contact_id FROM address AS a WHERE a.city <> '')"},
    {"country",
     "c.id IN (SELECT a.contact_id FROM address AS a WHERE kith_fold(a.country) LIKE ?1 ESCAPE '\\' OR "
     "kith_fold(a.country_code) LIKE ?1 ESCAPE '\\')",
     "c.id NOT IN (SELECT a.contact_id FROM address AS a WHERE a.country <> '' OR a.country_code <> '')"},
    {"address",
     "c.id IN (SELECT a.contact_id FROM address AS a WHERE kith_fold(a.street) LIKE ? ESCAPE '\\')",
     "c.id NOT IN (SELECT a.contact_id FROM address AS a WHERE a.street <> '')"},
    {"company",
     "c.id IN (SELECT e.contact_id FROM employment AS e JOIN contact AS k ON k.id = e.company_id WHERE "
     "kith_fold(k.company_name) LIKE ? ESCAPE '\\')",
     "c.id NOT IN (SELECT e.contact_id FROM employment AS e)"},
    {"title",
     "c.id IN (SELECT e.contact_id FROM employment AS e WHERE kith_fold(e.title) LIKE ? ESCAPE '\\')",
     "c.id NOT IN (SELECT e.contact_id FROM employment AS e WHERE e.title <> '')"},
    {"email",
     "c.id IN (SELECT h.contact_id FROM channel AS h WHERE h.kind = 'email' AND kith_fold(h.value) LIKE ? "
     "ESCAPE '\\')",
     "c.id NOT IN (SELECT h.contact_id FROM channel AS h WHERE h.kind = 'email')"},
    {"phone",
     "c.id IN (SELECT h.contact_id FROM channel AS h WHERE h.kind = 'phone' AND (kith_digits(h.normal) LIKE "
     "?1 OR kith_digits(h.value) LIKE ?1))",
     "c.id NOT IN (SELECT h.contact_id FROM channel AS h WHERE h.kind = 'phone')"},
    {"notes", "kith_fold(c.notes) LIKE ? ESCAPE '\\'", "c.notes = ''"},
    {"name", "kith_fold(s.display) LIKE ? ESCAPE '\\'", "s.display = ''"},
    {"bought",
     "c.id IN (SELECT p.contact_id FROM purchase_line AS l JOIN purchase AS p ON p.id = l.purchase_id LEFT "
     "JOIN product AS d ON d.id = l.product_id WHERE p.contact_id IS NOT NULL AND p.deleted_at = '' AND "
     "p.cancelled_at = '' AND (kith_fold(l.text) LIKE ?1 ESCAPE '\\' OR kith_fold(coalesce(d.name, '')) "
     "LIKE ?1 ESCAPE '\\'))",
     "c.id NOT IN (SELECT p.contact_id FROM purchase AS p WHERE p.contact_id IS NOT NULL AND p.deleted_at = "
     "'' AND p.cancelled_at = '')"},
};

// Keys with a day or a number of each contact, as an expression; of days '' is none.
struct KeyColumn {
  const char* key;
  const char* expression;
  const char* missing;
};

constexpr const char* kNeverBought = "c.id NOT IN (SELECT t.contact_id FROM contact_total AS t)";

constexpr KeyColumn kDays[] = {
    {"birthday", "CASE WHEN c.birthday LIKE '-%' THEN '' ELSE c.birthday END", "c.birthday = ''"},
    {"created", "substr(c.created_at, 1, 10)", "0"},
    {"changed",
     "substr(coalesce((SELECT max(at) FROM (SELECT p.at FROM change AS x JOIN step AS p ON p.id = x.step_id "
     "WHERE x.row_id = c.id AND x.tbl = 'contact' UNION ALL SELECT p.at FROM change AS x JOIN step AS p ON "
     "p.id = x.step_id WHERE x.owner_id = c.id AND x.tbl NOT IN ('purchase_line', 'payment', 'attachment', "
     "'participant', 'purchase', 'reminder'))), c.created_at), 1, 10)",
     "0"},
    {"last", "substr(s.last_contact, 1, 10)", "s.last_contact = ''"},
    {"next", "substr(s.next_due, 1, 10)", "s.next_due = ''"},
    {"due", "substr(s.next_due, 1, 10)", "s.next_due = ''"},
    {"bought-since", "coalesce((SELECT max(t.last) FROM contact_total AS t WHERE t.contact_id = c.id), '')",
     kNeverBought},
};

constexpr KeyColumn kNumbers[] = {
    {"spent",
     "coalesce((SELECT sum((t.gross - t.refunded) / kith_units(t.currency)) FROM contact_total AS t WHERE "
     "t.contact_id = c.id), 0)",
     kNeverBought},
    {"orders", "coalesce((SELECT sum(t.orders) FROM contact_total AS t WHERE t.contact_id = c.id), 0)",
     kNeverBought},
    {"owes",
     "coalesce((SELECT sum(t.balance / kith_units(t.currency)) FROM contact_total AS t WHERE t.contact_id = "
     "c.id), 0)",
     "c.id NOT IN (SELECT t.contact_id FROM contact_total AS t WHERE t.balance > 0)"},
};

template <class Row, std::size_t N>
const Row* rowOf(const Row (&rows)[N], const QString& key) {
  for (const Row& row : rows)
    if (key == QLatin1String(row.key)) return &row;
  return nullptr;
}

void addText(QuerySql& sql, const Query& term, const KeySql& key) {
  std::string has = key.has;
  const bool twice = has.find("?1") != std::string::npos;
  const QString dialled = term.key == u"phone" ? domain::dialledDigits(term.value) : QString();
  const Value asked = around(dialled.isEmpty() ? base::folded(term.value) : dialled);
  for (std::size_t at = has.find("?1"); at != std::string::npos; at = has.find("?1")) {
    has.erase(at + 1, 1);
    sql.values.push_back(asked);
  }
  if (!twice) sql.values.push_back(asked);
  sql.where += has;
}

// The span of days [value, upper); a contact without a day is in none. With Equals the day of any year.
void addDays(QuerySql& sql, const Query& term, const KeyColumn& key) {
  if (term.op == Query::Op::Equals) {
    sql.where += "(c.birthday <> '' AND substr(c.birthday, -5) = ?)";
    sql.values.push_back(term.value);
    return;
  }
  const std::string day = key.expression;
  sql.where += "(" + day + " <> ''";
  if (!term.value.isEmpty()) {
    sql.where += " AND " + day + " >= ?";
    sql.values.push_back(term.value);
  }
  if (!term.upper.isEmpty()) {
    sql.where += " AND " + day + " < ?";
    sql.values.push_back(term.upper);
  }
  sql.where += ")";
}

void addNumber(QuerySql& sql, const Query& term, const KeyColumn& key) {
  const std::string number = std::string("round(") + key.expression + ", 4)";
  const auto compare = [&](const char* sign, const QString& with) {
    sql.where += number + sign + "round(CAST(? AS REAL), 4)";
    sql.values.push_back(with);
  };
  sql.where += "(";
  if (term.op == Query::Op::Less) compare(" < ", term.value);
  if (term.op == Query::Op::Greater) compare(" > ", term.value);
  if (term.op == Query::Op::Equals) compare(" = ", term.value);
  if (term.op == Query::Op::Between) {
    sql.where += "1";
    if (!term.value.isEmpty()) sql.where += " AND ";
    if (!term.value.isEmpty()) compare(" >= ", term.value);
    if (!term.upper.isEmpty()) sql.where += " AND ";
    if (!term.upper.isEmpty()) compare(" <= ", term.upper);
  }
  sql.where += ")";
}

// An own field, by its name with - for spaces.
void addOwnField(QuerySql& sql, const Query& term) {
  const bool missing = term.op == Query::Op::Missing;
  sql.where += missing ? "c.id NOT IN " : "c.id IN ";
  sql.where +=
      "(SELECT v.owner_id FROM custom_value AS v JOIN custom_field AS f ON f.id = v.field_id WHERE f.owner = "
      "'contact' AND replace(kith_fold(f.name), ' ', '-') = ?";
  sql.values.push_back(base::folded(term.key));
  if (!missing) {
    sql.where += " AND kith_fold(v.value) LIKE ? ESCAPE '\\'";
    sql.values.push_back(around(base::folded(term.value)));
  } else {
    sql.where += " AND v.value <> ''";
  }
  sql.where += ")";
}

void addKeyed(QuerySql& sql, const Query& term) {
  const bool missing = term.op == Query::Op::Missing;
  if (term.key == u"is") {
    sql.where += "c.kind = ?";
    sql.values.push_back(term.value.toLower());
  } else if (const KeySql* text = rowOf(kTexts, term.key)) {
    missing ? void(sql.where += text->missing) : addText(sql, term, *text);
  } else if (const KeyColumn* days = rowOf(kDays, term.key)) {
    missing ? void(sql.where += days->missing) : addDays(sql, term, *days);
  } else if (const KeyColumn* number = rowOf(kNumbers, term.key)) {
    missing ? void(sql.where += number->missing) : addNumber(sql, term, *number);
  } else {
    addOwnField(sql, term);
  }
}

void add(QuerySql& sql, const Query& query);

void addJoined(QuerySql& sql, const Query& query, const char* between) {
  sql.where += "(";
  for (std::size_t i = 0; i < query.children.size(); ++i) {
    if (i > 0) sql.where += between;
    add(sql, query.children[i]);
  }
  sql.where += query.children.empty() ? "1)" : ")";
}

void add(QuerySql& sql, const Query& query) {
  switch (query.node) {
    case Query::Node::All:
      sql.where += "1";
      return;
    case Query::Node::And:
      return addJoined(sql, query, " AND ");
    case Query::Node::Or:
      return addJoined(sql, query, " OR ");
    case Query::Node::Not:
      sql.where += "NOT ";
      return addJoined(sql, query, " AND ");
    case Query::Node::Term:
      return query.key.isEmpty() ? addWord(sql, query) : addKeyed(sql, query);
  }
}

}

QString fullText(const QString& text, bool phrase) {
  QString quoted = text;
  quoted.replace(u'"', QStringLiteral("\"\""));
  return QString(u'"' + quoted + (phrase ? QStringLiteral("\"") : QStringLiteral("\"*")));
}

QuerySql sqlOf(const Query& query) {
  QuerySql sql;
  sql.where.clear();
  add(sql, query);
  return sql;
}

}
