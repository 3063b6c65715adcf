#include "search/query_edit.h"

namespace kith::search {

using domain::Query;

const QueryPart* partOn(const QueryParts& query, const QStringList& keys) {
  for (const QueryPart& part : query.parts) {
    const Query& term = part.tree.node == Query::Node::Not ? part.tree.children.front() : part.tree;
    if (term.node == Query::Node::Term && keys.contains(term.key)) return &part;
  }
  return nullptr;
}

QString withPart(const QString& text, const QueryParts& query, const QueryPart* part, const QString& wanted) {
  if (part != nullptr) {
    QString out = text;
    out.replace(part->at, part->length, wanted);
    if (!wanted.isEmpty()) return out;
    return QString(out.left(part->at).trimmed() + u' ' + out.mid(part->at).trimmed()).trimmed();
  }
  const QString before = text.trimmed();
  if (before.isEmpty() || wanted.isEmpty()) return before.isEmpty() ? wanted : before;
  return QString((query.alternatives ? QString(u'(' + before + u')') : before) + u' ' + wanted);
}

}
