#include "store/query_sql.h"

#include "base/fold.h"

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

bool isDigits(const QString& text) {
  qsizetype digits = 0;
  for (const QChar c : text) {
    if (c.isDigit())
      ++digits;
    else if (!QStringLiteral(" +-()/.").contains(c))
      return false;
  }
  return digits >= 4;
}

QString onlyDigits(const QString& text) {
  QString out;
  for (const QChar c : text)
    if (c.isDigit()) out += c;
  return out;
}

void addWord(QuerySql& sql, const Query& term) {
  const QString plain = base::folded(term.value);
  sql.where += "(s.folded LIKE ? ESCAPE '\\'";
  sql.values.push_back(around(plain));
  if (isDigits(term.value)) {
    sql.where += " OR s.folded LIKE ? ESCAPE '\\'";
    sql.values.push_back(around(onlyDigits(term.value)));
  }
  sql.where +=
      " OR c.id IN (SELECT rowid FROM contact_text WHERE contact_text MATCH ?)"
      " OR c.id IN (SELECT p.contact_id FROM interaction_text AS x JOIN participant AS p "
      "ON p.interaction_id = x.rowid WHERE interaction_text MATCH ?))";
  sql.values.push_back(fullText(term.value, term.phrase));
  sql.values.push_back(fullText(term.value, term.phrase));
  if (sql.rankValues.empty()) {
    sql.rank =
        "CASE WHEN s.folded LIKE ? ESCAPE '\\' THEN 0 WHEN s.folded LIKE ? ESCAPE '\\' THEN 1 "
        "WHEN s.folded LIKE ? ESCAPE '\\' THEN 2 ELSE 3 END";
    sql.rankValues = {QString(escapedLike(plain) + u'%'),
                      QString(QStringLiteral("% ") + escapedLike(plain) + u'%'), around(plain)};
  }
}

struct KeySql {
  const char* key;
  const char* has;      // with one mark
  const char* missing;  // true where there is none
};

constexpr KeySql kKeys[] = {
    {"tag",
     "EXISTS (SELECT 1 FROM contact_tag AS t JOIN tag AS g ON g.id = t.tag_id WHERE t.contact_id = c.id AND "
     "g.name LIKE ? "
     "ESCAPE '\\')",
     "NOT EXISTS (SELECT 1 FROM contact_tag AS t WHERE t.contact_id = c.id)"},
    {"stage", "c.stage LIKE ? ESCAPE '\\'", "c.stage = ''"},
    {"source", "c.source LIKE ? ESCAPE '\\'", "c.source = ''"},
    {"rank", "c.rank LIKE ? ESCAPE '\\'", "c.rank = ''"},
    {"city", "EXISTS (SELECT 1 FROM address AS a WHERE a.contact_id = c.id AND a.city LIKE ? ESCAPE '\\')",
     "NOT EXISTS (SELECT 1 FROM address AS a WHERE a.contact_id = c.id AND a.city <> '')"},
    {"country",
     "EXISTS (SELECT 1 FROM address AS a WHERE a.contact_id = c.id AND (a.country LIKE ?1 ESCAPE '\\' OR "
     "a.country_code "
     "LIKE ?1 ESCAPE '\\'))",
     "NOT EXISTS (SELECT 1 FROM address AS a WHERE a.contact_id = c.id AND a.country <> '')"},
    {"company",
     "EXISTS (SELECT 1 FROM employment AS e JOIN contact AS k ON k.id = e.company_id WHERE e.contact_id = "
     "c.id AND "
     "k.company_name LIKE ? ESCAPE '\\')",
     "NOT EXISTS (SELECT 1 FROM employment AS e WHERE e.contact_id = c.id)"},
    {"email",
     "EXISTS (SELECT 1 FROM channel AS h WHERE h.contact_id = c.id AND h.kind = 'email' AND h.normal LIKE ? "
     "ESCAPE '\\')",
     "NOT EXISTS (SELECT 1 FROM channel AS h WHERE h.contact_id = c.id AND h.kind = 'email')"},
    {"phone",
     "EXISTS (SELECT 1 FROM channel AS h WHERE h.contact_id = c.id AND h.kind = 'phone' AND h.normal LIKE ? "
     "ESCAPE '\\')",
     "NOT EXISTS (SELECT 1 FROM channel AS h WHERE h.contact_id = c.id AND h.kind = 'phone')"},
    {"address",
     "EXISTS (SELECT 1 FROM address AS a WHERE a.contact_id = c.id AND a.street LIKE ? ESCAPE '\\')",
     "NOT EXISTS (SELECT 1 FROM address AS a WHERE a.contact_id = c.id)"},
    {"birthday", "c.birthday LIKE ? ESCAPE '\\'", "c.birthday = ''"},
    {"notes", "c.notes LIKE ? ESCAPE '\\'", "c.notes = ''"},
    {"name", "s.display LIKE ? ESCAPE '\\'", "s.display = ''"},
};

void addKeyed(QuerySql& sql, const Query& term) {
  if (term.key == u"is") {
    sql.where += "c.kind = ?";
    sql.values.push_back(term.value.toLower());
    return;
  }
  for (const KeySql& k : kKeys) {
    if (term.key != QLatin1String(k.key)) continue;
    if (term.op == Query::Op::Missing) {
      sql.where += k.missing;
      return;
    }
    std::string has = k.has;
    for (std::size_t at = has.find("?1"); at != std::string::npos; at = has.find("?1")) {
      has.erase(at + 1, 1);
      sql.values.push_back(around(term.value));
    }
    if (std::string(k.has).find("?1") == std::string::npos) sql.values.push_back(around(term.value));
    sql.where += has;
    return;
  }
  sql.where +=
      "EXISTS (SELECT 1 FROM custom_value AS v JOIN custom_field AS f ON f.id = v.field_id WHERE v.owner_id "
      "= c.id "
      "AND f.owner = 'contact' AND lower(f.name) = ? AND v.value LIKE ? ESCAPE '\\')";
  sql.values.push_back(term.key);
  sql.values.push_back(around(term.value));
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
