#include "search/query_completion.h"

#include <algorithm>

namespace kith::search {
namespace {

bool isKeyLetter(QChar c) { return c.isLetter() || c.isDigit() || c == u'-' || c == u'_'; }

// Where the part that the caret stands behind begins, and whether that is inside quotes. A quote opens at the
// beginning of a part or of a value only, as the parser reads it.
struct Part {
  qsizetype from = 0;
  bool quoted = false;
};

Part partAt(QStringView text, qsizetype caret) {
  Part part;
  for (qsizetype i = 0; i < caret; ++i) {
    if (part.quoted) {
      part.quoted = text[i] != u'"';
      if (!part.quoted) part.from = i + 1;
      continue;
    }
    const bool begins = i == part.from;
    const QChar before = begins ? QChar() : text[i - 1];
    if (text[i] == u'"' && (begins || before == u':' || before == u'>' || before == u'<' || before == u'='))
      part.quoted = true;
    else if (text[i].isSpace() || text[i] == u'(' || text[i] == u')' || (begins && text[i] == u'-'))
      part.from = i + 1;
  }
  return part;
}

}

CompletionSpot completionSpot(QStringView text, qsizetype caret) {
  CompletionSpot out;
  if (caret < text.size() && !text[caret].isSpace() && text[caret] != u')') return out;
  const Part part = partAt(text, caret);
  const QStringView typed = text.mid(part.from, caret - part.from);
  const auto end = std::find_if_not(typed.begin(), typed.end(), isKeyLetter);
  if (typed.isEmpty() || end == typed.begin() || !typed.front().isLetter()) return out;
  const auto keyLength = static_cast<qsizetype>(end - typed.begin());
  if (end == typed.end()) {
    if (part.quoted) return out;
    return {CompletionSpot::Kind::Key, {}, false, typed.toString(), part.from, typed.size()};
  }
  qsizetype at = keyLength;
  if (typed[at] == u':') ++at;
  const qsizetype sign = at;
  while (at < typed.size() && (typed[at] == u'>' || typed[at] == u'<' || typed[at] == u'=')) ++at;
  // "http://", "10:30" and "a+b" are words.
  if (at == keyLength || (at < typed.size() && typed[at] == u'/')) return out;
  const qsizetype from = at;
  if (at < typed.size() && typed[at] == u'"') ++at;
  if (part.quoted != (at > from)) return out;
  return {CompletionSpot::Kind::Value,
          typed.left(keyLength).toString().toLower(),
          from > sign,
          typed.mid(at).toString(),
          part.from + from,
          typed.size() - from};
}

QString typedValue(const QString& value) {
  const bool plain = std::none_of(value.begin(), value.end(),
                                  [](QChar c) { return c.isSpace() || c == u'"' || c == u'(' || c == u')'; });
  QString inside = value;
  return plain ? value : QString(u'"' + inside.remove(u'"') + u'"');
}

}
