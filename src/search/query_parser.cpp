#include "search/query_parser.h"

#include "search/query_edit.h"
#include "search/query_suggestion.h"
#include "search/query_values.h"

#include <utility>

namespace kith::search {

using domain::Query;
using domain::QueryValue;

namespace {

using Kind = QueryProblem::Kind;

constexpr int kDeepest = 12;  // parentheses within parentheses
// What SQLite takes as one condition ends at a thousand parts and at patterns of 50,000 bytes.
constexpr int kMostTerms = 200;
constexpr qsizetype kLongestValue = 1'000;

Query joined(Query::Node node, std::vector<Query> children) {
  if (children.size() == 1) return std::move(children.front());
  Query out;
  out.node = children.empty() ? Query::Node::All : node;
  out.children = std::move(children);
  return out;
}

Query negated(Query inner) {
  Query out;
  out.node = Query::Node::Not;
  out.children.push_back(std::move(inner));
  return out;
}

bool isKeyLetter(QChar c) { return c.isLetter() || c.isDigit() || c == u'-' || c == u'_'; }

// A key and how it is compared, in front of its value.
struct KeyPart {
  QString key;
  Comparison how = Comparison::Is;
  qsizetype end = 0;  // where the value begins
};

class Parser {
 public:
  Parser(QStringView text, const QueryContext& context) : m_text(text), m_context(context) {}

  ReadQuery run() {
    Query tree = query(0);
    if (!m_problem && m_at < m_text.size()) report(Kind::NothingToClose, m_at, 1);
    if (m_problem) return {{}, m_problem};
    return {std::move(tree), std::nullopt};
  }

  // Those on the top level, after run().
  const std::vector<QueryPart>& parts() const { return m_parts; }

 private:
  Query query(int depth) {
    std::vector<Query> alternatives;
    std::vector<Query> parts;
    while (!m_problem) {
      skipSpace();
      if (m_at >= m_text.size() || m_text[m_at] == u')') break;
      if (isOr()) {
        m_at += 2;
        if (!parts.empty()) alternatives.push_back(joined(Query::Node::And, std::exchange(parts, {})));
        continue;
      }
      const qsizetype from = m_at;
      Query next = part(depth);
      if (depth == 0 && next.node != Query::Node::All) m_parts.push_back({from, m_at - from, next});
      if (next.node != Query::Node::All) parts.push_back(std::move(next));
    }
    if (!parts.empty()) alternatives.push_back(joined(Query::Node::And, std::move(parts)));
    return joined(Query::Node::Or, std::move(alternatives));
  }

  Query part(int depth) {
    const qsizetype from = m_at;
    const bool minus = m_text[m_at] == u'-' && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace();
    if (minus) ++m_at;
    Query inner;
    if (m_text[m_at] == u'(' && !isDialled()) {
      inner = inParentheses(depth);
    } else if (const auto key = keyPart()) {
      inner = field(*key);
    } else {
      inner.value = word(inner.phrase);
      inner.node = inner.value.isEmpty() ? Query::Node::All : Query::Node::Term;
    }
    if (inner.node == Query::Node::Term && ++m_terms > kMostTerms) report(Kind::TooLong, from, m_at - from);
    return minus && inner.node != Query::Node::All ? negated(std::move(inner)) : inner;
  }

  Query inParentheses(int depth) {
    const qsizetype from = m_at++;
    if (depth >= kDeepest) {
      report(Kind::TooDeep, from, 1);
      return {};
    }
    Query inner = query(depth + 1);
    if (m_problem) return {};
    if (m_at >= m_text.size()) {
      report(Kind::OpenParenthesis, from, 1);
      return {};
    }
    ++m_at;
    return inner;
  }

  Query field(const KeyPart& key) {
    const qsizetype from = m_at;
    const qsizetype keyLength = key.key.size();
    m_at = key.end;
    Query term;
    term.node = Query::Node::Term;
    term.key = key.key;
    const qsizetype valueFrom = m_at;
    const QString value = word(term.phrase);
    if (m_problem) return {};
    if (value.isEmpty()) return stop(Kind::NoValue, from, keyLength);
    if (key.key == u"has" || key.key == u"missing") return presence(key, value, valueFrom);
    const domain::QueryKey* known = domain::findQueryKey(key.key);
    if (known == nullptr && !isOwnField(key.key)) return stop(Kind::UnknownKey, from, keyLength);
    term.value = value;
    const bool isText = known == nullptr || known->value == QueryValue::Text;
    const bool isKind = known != nullptr && known->value == QueryValue::Kind;
    if ((isText || isKind) && key.how != Comparison::Is)
      return stop(Kind::NoComparison, from, key.end - from, key.key + u':');
    if (isText) return term;
    if (isKind) return kind(std::move(term), valueFrom);
    term.phrase = false;
    if (known->value == QueryValue::Number)
      return fillNumber(term, key.how, value) ? term : stop(Kind::NoNumber, valueFrom, m_at - valueFrom);
    if (known->name == u"born") term.key = QStringLiteral("birthday");
    return fillDates(term, *known, key.how, value, m_context.today)
               ? term
               : stop(Kind::NoDate, valueFrom, m_at - valueFrom);
  }

  Query kind(Query term, qsizetype from) {
    const QString typed = term.value.toLower();
    term.value = typed == u"person" || typed == u"company" ? typed : QString();
    if (term.value.isEmpty()) return stop(Kind::NoKind, from, m_at - from, nearestKind(typed));
    return term;
  }

  Query presence(const KeyPart& key, const QString& value, qsizetype from) {
    Query term;
    term.node = Query::Node::Term;
    term.key = keyOfField(value);
    term.op = Query::Op::Missing;
    const domain::QueryKey* known = domain::findQueryKey(term.key);
    if ((known == nullptr || known->value == QueryValue::Kind) && !isOwnField(term.key))
      return stop(Kind::UnknownKey, from, value.size());
    if (term.key == u"born") term.key = QStringLiteral("birthday");
    return key.key == u"has" ? negated(std::move(term)) : term;
  }

  // A web address or a time is no key: "https://…", "10:30". What has > or < behind it is one only when it
  // is known.
  std::optional<KeyPart> keyPart() const {
    qsizetype i = m_at;
    while (i < m_text.size() && isKeyLetter(m_text[i])) ++i;
    if (i == m_at || i >= m_text.size() || !m_text[m_at].isLetter()) return std::nullopt;
    KeyPart out{m_text.mid(m_at, i - m_at).toString().toLower(), Comparison::Is, i};
    const bool colon = m_text[i] == u':';
    if (colon) ++out.end;
    if (colon && out.end < m_text.size() && m_text[out.end] == u'/') return std::nullopt;
    if (colon && out.end < m_text.size() && m_text[out.end].isSpace()) return std::nullopt;
    const QChar sign = out.end < m_text.size() ? m_text[out.end] : QChar();
    if (sign == u'>' || sign == u'<') {
      ++out.end;
      const bool equal = out.end < m_text.size() && m_text[out.end] == u'=';
      if (equal) ++out.end;
      out.how = sign == u'>' ? (equal ? Comparison::AtLeast : Comparison::More)
                             : (equal ? Comparison::AtMost : Comparison::Less);
      return colon || domain::findQueryKey(out.key) != nullptr ? std::optional(out) : std::nullopt;
    }
    return colon ? std::optional(out) : std::nullopt;
  }

  // Up to the next space or closing parenthesis, or up to the closing quote.
  QString word(bool& phrase) {
    if (m_at < m_text.size() && m_text[m_at] == u'"') {
      phrase = true;
      const qsizetype end = m_text.indexOf(u'"', m_at + 1);
      if (end < 0) {
        report(Kind::OpenQuote, m_at, 1);
        return {};
      }
      const QString out = m_text.mid(m_at + 1, end - m_at - 1).trimmed().toString();
      if (out.size() > kLongestValue) report(Kind::TooLong, m_at, end + 1 - m_at);
      m_at = m_problem ? m_text.size() : end + 1;
      return out;
    }
    const qsizetype from = m_at;
    int open = 0;  // "+46 (0)70" holds its own
    for (; m_at < m_text.size() && !m_text[m_at].isSpace(); ++m_at) {
      if (m_text[m_at] == u'(') ++open;
      if (m_text[m_at] == u')' && --open < 0) break;
    }
    const QString out = m_text.mid(from, m_at - from).toString();
    if (out.size() > kLongestValue) report(Kind::TooLong, from, out.size());
    return out;
  }

  // "(0)70": how a number is dialled at home.
  bool isDialled() const {
    qsizetype i = m_at + 1;
    while (i < m_text.size() && m_text[i].isDigit()) ++i;
    return i > m_at + 1 && i + 1 < m_text.size() && m_text[i] == u')' && m_text[i + 1].isDigit();
  }

  bool isOr() const {
    const QStringView rest = m_text.mid(m_at);
    return (rest.startsWith(u"or") || rest.startsWith(u"OR")) && (rest.size() == 2 || rest[2].isSpace());
  }

  bool isOwnField(const QString& key) const {
    for (const QString& name : m_context.ownFields)
      if (keyOfField(name) == key) return true;
    return false;
  }

  void skipSpace() {
    while (m_at < m_text.size() && m_text[m_at].isSpace()) ++m_at;
  }

  void report(Kind kind, qsizetype at, qsizetype length, const QString& suggestion = {}) {
    if (m_problem) return;
    m_problem = QueryProblem{kind, at, length, m_text.mid(at, length).toString(), suggestion};
    if (kind == Kind::UnknownKey) m_problem->suggestion = nearestKey(m_problem->text, m_context.ownFields);
    m_at = m_text.size();
  }

  Query stop(Kind kind, qsizetype at, qsizetype length, const QString& suggestion = {}) {
    report(kind, at, length, suggestion);
    return {};
  }

  QStringView m_text;
  const QueryContext& m_context;
  qsizetype m_at = 0;
  int m_terms = 0;
  std::optional<QueryProblem> m_problem;
  std::vector<QueryPart> m_parts;  // on the top level
};

// Every word for itself: what a text means that is no query.
Query plainWords(QStringView text) {
  std::vector<Query> parts;
  for (const QString& word : text.toString().simplified().split(u' ', Qt::SkipEmptyParts)) {
    Query term;
    term.node = Query::Node::Term;
    term.value = word;
    parts.push_back(std::move(term));
  }
  return joined(Query::Node::And, std::move(parts));
}

}

QString keyOfField(const QString& name) { return name.simplified().toLower().replace(u' ', u'-'); }

QueryParts partsOf(QStringView text, const QueryContext& context) {
  Parser parser(text, context);
  QueryParts out;
  const ReadQuery read = parser.run();
  out.broken = read.problem.has_value();
  out.alternatives = read.tree.node == Query::Node::Or && parser.parts().size() > 1;
  if (!out.broken && !out.alternatives) out.parts = parser.parts();
  return out;
}

ReadQuery readQuery(QStringView text, const QueryContext& context) { return Parser(text, context).run(); }

Query parsedQuery(QStringView text, QDate today) {
  ReadQuery read = readQuery(text, {today, {}});
  return read.problem ? plainWords(text) : std::move(read.tree);
}

}
