#include "search/query_parser.h"

namespace kith::search {

using domain::Query;

namespace {

struct Token {
  QString text;
  QString key;  // before a colon
  bool phrase = false;
  bool negated = false;
};

bool isKey(QStringView text) {
  if (text.isEmpty()) return false;
  for (const QChar c : text)
    if (!c.isLetter() && c != u'-' && c != u'_') return false;
  return true;
}

// Reads up to the next space, or up to the closing quote.
QString readWord(QStringView text, qsizetype& at, bool& phrase) {
  QString out;
  if (at < text.size() && text[at] == u'"') {
    phrase = true;
    for (++at; at < text.size() && text[at] != u'"'; ++at) out += text[at];
    ++at;
    return out;
  }
  while (at < text.size() && !text[at].isSpace()) out += text[at++];
  return out;
}

// A web address or a time is no key: "https://…", "10:30".
qsizetype keyEnd(QStringView text, qsizetype at) {
  for (qsizetype i = at; i < text.size() && !text[i].isSpace() && text[i] != u'"'; ++i)
    if (text[i] == u':')
      return isKey(text.mid(at, i - at)) && i + 1 < text.size() && text[i + 1] != u'/' &&
                     !text[i + 1].isSpace()
                 ? i
                 : -1;
  return -1;
}

Token readToken(QStringView text, qsizetype& at) {
  Token token;
  if (text[at] == u'-' && at + 1 < text.size() && !text[at + 1].isSpace()) {
    token.negated = true;
    ++at;
  }
  if (const qsizetype colon = keyEnd(text, at); colon >= 0) {
    token.key = text.mid(at, colon - at).toString().toLower();
    at = colon + 1;
  }
  token.text = readWord(text, at, token.phrase);
  return token;
}

Query termOf(const Token& token) {
  Query term;
  term.node = Query::Node::Term;
  term.key = token.key;
  term.value = token.text;
  term.phrase = token.phrase;
  if (token.key == u"missing" || token.key == u"has") {
    term.key = token.text.toLower();
    term.op = Query::Op::Missing;
  }
  const bool negated = token.negated != (token.key == u"has");
  if (!negated) return term;
  Query outer;
  outer.node = Query::Node::Not;
  outer.children.push_back(std::move(term));
  return outer;
}

Query joined(Query::Node node, std::vector<Query> children) {
  if (children.size() == 1) return std::move(children.front());
  Query out;
  out.node = children.empty() ? Query::Node::All : node;
  out.children = std::move(children);
  return out;
}

}

Query parsedQuery(QStringView text) {
  std::vector<Query> alternatives;
  std::vector<Query> parts;
  for (qsizetype at = 0; at < text.size();) {
    if (text[at].isSpace()) {
      ++at;
      continue;
    }
    const Token token = readToken(text, at);
    const bool isOr = token.key.isEmpty() && !token.phrase && !token.negated &&
                      (token.text == u"or" || token.text == u"OR");
    if (isOr && !parts.empty())
      alternatives.push_back(joined(Query::Node::And, std::exchange(parts, {})));
    else if (!token.text.isEmpty())
      parts.push_back(termOf(token));
  }
  if (!parts.empty()) alternatives.push_back(joined(Query::Node::And, std::move(parts)));
  return joined(Query::Node::Or, std::move(alternatives));
}

}
