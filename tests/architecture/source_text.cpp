#include "architecture/source_text.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace kith::architecture {

namespace {

class Dissector {
 public:
  explicit Dissector(SourceText& source) : m_source(source), m_text(source.text) {
    m_source.code = blanked(m_text);
    m_source.comments = m_source.code;
  }

  void run() {
    while (m_at < m_text.size()) {
      if (startsWith(u"//")) {
        comment(lineEnd());
      } else if (startsWith(u"/*")) {
        comment(endOf(u"*/", m_at + 2));
      } else if (m_text[m_at] == u'"') {
        literal();
      } else if (m_text[m_at] == u'\'' && !isDigitSeparator()) {
        character();
      } else {
        keep(m_source.code, m_at + 1);
      }
    }
  }

 private:
  static QString blanked(QString text) {
    for (QChar& c : text)
      if (c != u'\n') c = u' ';
    return text;
  }

  bool startsWith(QStringView what) const { return QStringView(m_text).sliced(m_at).startsWith(what); }

  qsizetype endOf(QStringView what, qsizetype from) const {
    const qsizetype found = m_text.indexOf(what, from);
    return found < 0 ? m_text.size() : found + what.size();
  }

  // The end of a // comment; a backslash before the line end carries it on.
  qsizetype lineEnd() const {
    qsizetype end = m_at;
    do {
      end = m_text.indexOf(u'\n', end + 1);
    } while (end > 0 && m_text[end - 1] == u'\\');
    return end < 0 ? m_text.size() : end;
  }

  void keep(QString& view, qsizetype end) {
    for (; m_at < end; ++m_at) view[m_at] = m_text[m_at];
  }

  void comment(qsizetype end) { keep(m_source.comments, end); }

  bool isDigitSeparator() const {
    const auto isPart = [this](qsizetype at) {
      return at >= 0 && at < m_text.size() && (m_text[at].isLetterOrNumber() || m_text[at] == u'_');
    };
    if (!isPart(m_at - 1) || !isPart(m_at + 1)) return false;
    qsizetype first = m_at - 1;
    while (isPart(first - 1) || (first > 0 && m_text[first - 1] == u'\'')) --first;
    return m_text[first].isDigit();
  }

  void character() {
    keep(m_source.code, m_at + 1);
    m_at = pastQuote(u'\'');
    m_source.code[m_at - 1] = m_text[m_at - 1];
  }

  // The position after the closing quote of a plain literal whose inside begins at m_at.
  qsizetype pastQuote(QChar quote) const {
    qsizetype at = m_at;
    while (at < m_text.size() && m_text[at] != quote && m_text[at] != u'\n')
      at += m_text[at] == u'\\' ? 2 : 1;
    return std::min(at + 1, m_text.size());
  }

  void literal() {
    const bool raw = m_at > 0 && m_text[m_at - 1] == u'R';
    const qsizetype open = m_at;
    keep(m_source.code, m_at + 1);
    qsizetype begin = m_at;
    qsizetype end = 0;
    qsizetype past = 0;
    if (raw) {
      begin = endOf(u"(", m_at);
      const QString closing = u')' + m_text.sliced(open + 1, begin - open - 2) + u'"';
      past = endOf(closing, begin);
      end = std::max(begin, past - closing.size());
    } else {
      past = pastQuote(u'"');
      end = past - 1;
    }
    m_source.literals.push_back({m_source.lineOf(open), m_text.sliced(begin, end - begin)});
    m_at = past;
    m_source.code[m_at - 1] = m_text[m_at - 1];
  }

  SourceText& m_source;
  const QString& m_text;
  qsizetype m_at = 0;
};

}

QStringList SourceText::lines() const {
  QStringList all = text.split(u'\n');
  if (all.last().isEmpty()) all.removeLast();
  return all;
}

int SourceText::lineOf(qsizetype position) const {
  return static_cast<int>(QStringView(text).first(position).count(u'\n')) + 1;
}

SourceText takenApart(const QString& path, const QString& text) {
  SourceText source;
  source.path = path;
  source.text = text;
  Dissector(source).run();
  return source;
}

std::vector<SourceText> sourcesUnder(const QString& root, const QStringList& folders) {
  QStringList paths;
  for (const QString& folder : folders) {
    QDirIterator all(root + u'/' + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) paths << all.next();
  }
  paths.sort();
  std::vector<SourceText> sources;
  for (const QString& path : paths) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) continue;
    sources.push_back(takenApart(QDir(root).relativeFilePath(path), QString::fromUtf8(file.readAll())));
  }
  return sources;
}

}
