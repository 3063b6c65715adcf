#include "architecture/functions.h"

#include <QRegularExpression>

namespace kith::architecture {

namespace {

enum class Brace { Scope, Body, Value };

struct Open {
  Brace kind;
  QString name;         // of a class, else empty
  qsizetype headBegin;  // where the text that leads to the brace begins
  qsizetype at;
};

// The head without the template<…> in front of it.
QString withoutTemplate(QString head) {
  static const QRegularExpression kTemplate(QStringLiteral("^\\s*template\\s*<"));
  for (auto match = kTemplate.match(head); match.hasMatch(); match = kTemplate.match(head)) {
    qsizetype at = match.capturedEnd();
    for (int depth = 1; at < head.size() && depth > 0; ++at)
      depth += head[at] == u'<' ? 1 : (head[at] == u'>' ? -1 : 0);
    head.remove(0, at);
  }
  return head.trimmed();
}

qsizetype closingParen(const QString& head, qsizetype open) {
  int depth = 0;
  for (qsizetype at = open; at < head.size(); ++at) {
    if (head[at] == u'(') ++depth;
    if (head[at] == u')' && --depth == 0) return at;
  }
  return head.size();
}

// The parenthesis that opens the parameters; operator() has a pair of its own before it.
qsizetype parametersOpen(const QString& head) {
  static const QRegularExpression kCallOperator(QStringLiteral("operator\\s*\\(\\s*\\)\\s*"));
  const auto call = kCallOperator.match(head);
  return head.indexOf(u'(', call.hasMatch() ? call.capturedEnd() : 0);
}

int parameterCount(const QString& head) {
  const qsizetype open = parametersOpen(head);
  const QString inside =
      head.sliced(open + 1, std::max<qsizetype>(0, closingParen(head, open) - open - 1)).trimmed();
  if (inside.isEmpty() || inside == u"void") return 0;
  int depth = 0;
  int commas = 0;
  for (const QChar c : inside) {
    if (c == u'(' || c == u'<' || c == u'{' || c == u'[') ++depth;
    if (c == u')' || c == u'>' || c == u'}' || c == u']') --depth;
    if (c == u',' && depth == 0) ++commas;
  }
  return commas + 1;
}

QString functionName(const QString& head) {
  static const QRegularExpression kName(
      QStringLiteral("((?:\\w+::)*operator\\s*(?:[^\\w\\s(]+|\\(\\s*\\))|[~\\w:]+)\\s*$"));
  const auto match = kName.match(head.first(parametersOpen(head)));
  return match.hasMatch() ? match.captured(1) : head.first(parametersOpen(head)).trimmed();
}

class BraceWalk {
 public:
  explicit BraceWalk(const SourceText& source) : m_source(source), m_code(source.code) {}

  std::vector<Function> run() {
    blankMacros();
    for (; m_at < m_code.size(); ++m_at) step(m_code[m_at]);
    return m_found;
  }

 private:
  // A macro's body is not a function of the house, and its braces may stand alone; Qt's macros in a class end
  // without a semicolon and would become part of the next head.
  void blankMacros() {
    static const QRegularExpression kMacro(
        QStringLiteral(
            "^[ "
            "\\t]*#(?:.*\\\\\\n)*.*$|\\bQ_(OBJECT|GADGET|NAMESPACE)\\b|\\bQ_(PROPERTY|ENUM|FLAG)\\([^)]*\\)"),
        QRegularExpression::MultilineOption);
    auto all = kMacro.globalMatch(m_source.code);
    while (all.hasNext()) {
      const auto match = all.next();
      for (qsizetype at = match.capturedStart(); at < match.capturedEnd(); ++at)
        if (m_code[at] != u'\n') m_code[at] = u' ';
    }
  }

  bool inBody() const {
    return std::any_of(m_open.begin(), m_open.end(),
                       [](const Open& open) { return open.kind != Brace::Scope; });
  }

  void step(QChar c) {
    if (c == u'(') ++m_parens;
    if (c == u')') --m_parens;
    if (c == u'{') open();
    if (c == u'}') close();
    if (c == u';' && m_parens == 0 && !inBody()) m_headBegin = m_at + 1;
    if (c == u':' && !inBody() && isAccessLabel()) m_headBegin = m_at + 1;
  }

  // "public:", "Q_SIGNALS:" and their like are no part of the head that follows.
  bool isAccessLabel() const {
    static const QRegularExpression kLabel(
        QStringLiteral("^\\s*(public|protected|private|Q_SIGNALS)(\\s+Q_SLOTS)?\\s*$"));
    return kLabel.match(m_code.sliced(m_headBegin, m_at - m_headBegin)).hasMatch();
  }

  void open() {
    if (inBody() || m_parens > 0) {
      m_open.push_back({Brace::Value, {}, m_headBegin, m_at});
      return;
    }
    const QString head = withoutTemplate(m_code.sliced(m_headBegin, m_at - m_headBegin));
    m_open.push_back({kindOf(head), className(head), m_headBegin, m_at});
    if (m_open.back().kind == Brace::Scope) m_headBegin = m_at + 1;
  }

  static Brace kindOf(const QString& head) {
    static const QRegularExpression kScope(QStringLiteral(
        "^(inline\\s+|typedef\\s+|static\\s+)*(namespace|class|struct|union|enum|extern)\\b[^()]*$"));
    if (kScope.match(head).hasMatch()) return Brace::Scope;
    const bool leadsToBody = head.contains(u'(') && !head.endsWith(u'=') && !head.endsWith(u',');
    return leadsToBody ? Brace::Body : Brace::Value;
  }

  static QString className(const QString& head) {
    static const QRegularExpression kClass(
        QStringLiteral("^(?:class|struct|union)\\s+(?:\\[\\[.*\\]\\]\\s*)?(\\w+)"));
    return kClass.match(head).captured(1);
  }

  // In `A() : m_b{1}, m_c(2) {` the first brace only sets a member: what follows it belongs to the head.
  bool wasMemberValue() const {
    for (qsizetype at = m_at + 1; at < m_code.size(); ++at)
      if (!m_code[at].isSpace()) return m_code[at] == u',' || m_code[at] == u'{';
    return false;
  }

  void close() {
    if (m_open.empty()) return;
    const Open last = m_open.back();
    m_open.pop_back();
    if (inBody() || m_parens > 0) return;
    if (last.kind == Brace::Body && wasMemberValue()) return;
    if (last.kind == Brace::Body) add(last);
    if (last.kind != Brace::Value) m_headBegin = m_at + 1;
  }

  void add(const Open& body) {
    const QString raw = m_code.sliced(body.headBegin, body.at - body.headBegin);
    const qsizetype blanks =
        raw.size() - QString(raw).remove(QRegularExpression(QStringLiteral("^\\s+"))).size();
    const QString head = withoutTemplate(raw);
    const QString name = functionName(head);
    m_found.push_back({name, m_source.lineOf(body.headBegin + blanks), m_source.lineOf(m_at),
                       parameterCount(head), isConstructor(name)});
  }

  bool isConstructor(const QString& name) const {
    const QStringList parts = name.split(QStringLiteral("::"));
    if (parts.size() > 1) return parts.last() == parts[parts.size() - 2];
    return !m_open.empty() && !name.isEmpty() && m_open.back().name == name;
  }

  const SourceText& m_source;
  QString m_code;
  std::vector<Open> m_open;
  std::vector<Function> m_found;
  qsizetype m_at = 0;
  qsizetype m_headBegin = 0;
  int m_parens = 0;
};

}

std::vector<Function> functionsOf(const SourceText& source) { return BraceWalk(source).run(); }

}
