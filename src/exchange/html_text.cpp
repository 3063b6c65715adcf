#include "exchange/html_text.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace kith::exchange {
namespace {

constexpr qsizetype kLongestEntity = 32;

// The entities that mails have; all others stand as numbers or are written as they are.
QString namedEntity(QStringView name) {
  static const QHash<QString, char16_t> kNames{
      {QStringLiteral("amp"), u'&'},    {QStringLiteral("lt"), u'<'},     {QStringLiteral("gt"), u'>'},
      {QStringLiteral("quot"), u'"'},   {QStringLiteral("apos"), u'\''},  {QStringLiteral("nbsp"), u' '},
      {QStringLiteral("euro"), u'€'},   {QStringLiteral("pound"), u'£'},  {QStringLiteral("copy"), u'©'},
      {QStringLiteral("reg"), u'®'},    {QStringLiteral("hellip"), u'…'}, {QStringLiteral("ndash"), u'–'},
      {QStringLiteral("mdash"), u'—'},  {QStringLiteral("lsquo"), u'‘'},  {QStringLiteral("rsquo"), u'’'},
      {QStringLiteral("ldquo"), u'“'},  {QStringLiteral("rdquo"), u'”'},  {QStringLiteral("bdquo"), u'„'},
      {QStringLiteral("laquo"), u'«'},  {QStringLiteral("raquo"), u'»'},  {QStringLiteral("middot"), u'·'},
      {QStringLiteral("bull"), u'•'},   {QStringLiteral("deg"), u'°'},    {QStringLiteral("auml"), u'ä'},
      {QStringLiteral("ouml"), u'ö'},   {QStringLiteral("uuml"), u'ü'},   {QStringLiteral("Auml"), u'Ä'},
      {QStringLiteral("Ouml"), u'Ö'},   {QStringLiteral("Uuml"), u'Ü'},   {QStringLiteral("szlig"), u'ß'},
      {QStringLiteral("aring"), u'å'},  {QStringLiteral("Aring"), u'Å'},  {QStringLiteral("eacute"), u'é'},
      {QStringLiteral("egrave"), u'è'}, {QStringLiteral("agrave"), u'à'}, {QStringLiteral("aacute"), u'á'},
      {QStringLiteral("ccedil"), u'ç'}, {QStringLiteral("ntilde"), u'ñ'}, {QStringLiteral("oslash"), u'ø'},
      {QStringLiteral("aelig"), u'æ'},  {QStringLiteral("iacute"), u'í'}, {QStringLiteral("oacute"), u'ó'},
      {QStringLiteral("uacute"), u'ú'}, {QStringLiteral("ocirc"), u'ô'},  {QStringLiteral("ecirc"), u'ê'}};
  const char16_t sign = kNames.value(name.toString(), u'\0');
  return sign == u'\0' ? QString() : QString(QChar(sign));
}

QString entity(QStringView name) {
  if (!name.startsWith(u'#')) return namedEntity(name);
  const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
  bool ok = false;
  const uint code = hex ? name.mid(2).toUInt(&ok, 16) : name.mid(1).toUInt(&ok, 10);
  const bool sign = ok && code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  return sign ? QString::fromUcs4(reinterpret_cast<const char32_t*>(&code), 1) : QString();
}

class Reading {
 public:
  explicit Reading(const QString& html) : m_html(html) {}

  QString text() {
    while (m_at < m_html.size()) {
      const QChar c = m_html[m_at];
      if (c == u'<')
        takeTag();
      else if (c == u'&')
        takeEntity();
      else
        put(m_html[m_at++]);
    }
    return cleaned();
  }

 private:
  void put(QChar c) {
    if (c.isSpace() && !m_pre) c = u' ';
    if (c == u' ' && !m_pre && (m_out.isEmpty() || m_out.back().isSpace())) return;
    m_out += c;
  }

  void takeEntity() {
    const qsizetype end = m_html.indexOf(u';', m_at);
    if (end > m_at && end - m_at <= kLongestEntity) {
      const QString sign = entity(QStringView(m_html).mid(m_at + 1, end - m_at - 1));
      if (!sign.isEmpty()) {
        for (const QChar c : sign) put(c);
        m_at = end + 1;
        return;
      }
    }
    put(m_html[m_at++]);
  }

  void takeTag() {
    if (QStringView(m_html).mid(m_at).startsWith(u"<!--")) return skipPast(QStringLiteral("-->"));
    const bool tag = m_at + 1 < m_html.size() && (m_html[m_at + 1].isLetter() || m_html[m_at + 1] == u'/' ||
                                                  m_html[m_at + 1] == u'!' || m_html[m_at + 1] == u'?');
    const qsizetype end = tag ? m_html.indexOf(u'>', m_at) : -1;
    if (end < 0) return put(m_html[m_at++]);
    qsizetype from = m_at + 1;
    const bool closes = m_html[from] == u'/';
    if (closes) ++from;
    qsizetype to = from;
    while (to < end && m_html[to].isLetterOrNumber()) ++to;
    const QString name = m_html.mid(from, to - from).toLower();
    m_at = end + 1;
    apply(name, closes);
  }

  void apply(const QString& name, bool closes) {
    static const QStringList kHidden{QStringLiteral("script"), QStringLiteral("style"),
                                     QStringLiteral("head"), QStringLiteral("title")};
    static const QStringList kBlocks{
        QStringLiteral("p"),  QStringLiteral("div"), QStringLiteral("tr"),   QStringLiteral("table"),
        QStringLiteral("ul"), QStringLiteral("ol"),  QStringLiteral("hr"),   QStringLiteral("blockquote"),
        QStringLiteral("h1"), QStringLiteral("h2"),  QStringLiteral("h3"),   QStringLiteral("h4"),
        QStringLiteral("h5"), QStringLiteral("h6"),  QStringLiteral("body"), QStringLiteral("section"),
        QStringLiteral("dt"), QStringLiteral("dd"),  QStringLiteral("pre"),  QStringLiteral("address")};
    if (!closes && kHidden.contains(name)) return skipPast(QStringLiteral("</") + name);
    if (name == u"pre") m_pre = !closes;
    if (name == u"br") m_out += u'\n';
    if (kBlocks.contains(name)) newLine();
    if (name == u"p" && closes) m_out += u'\n';
    if (name == u"li" && !closes) {
      newLine();
      m_out += QStringLiteral("- ");
    }
    if (name == u"td" || name == u"th") put(u' ');
  }

  void newLine() {
    while (m_out.endsWith(u' ')) m_out.chop(1);
    if (!m_out.isEmpty() && m_out.back() != u'\n') m_out += u'\n';
  }

  // Without that end nothing more is read.
  void skipPast(const QString& end) {
    const qsizetype at = m_html.indexOf(end, m_at, Qt::CaseInsensitive);
    if (at < 0) {
      m_at = m_html.size();
      return;
    }
    const qsizetype close = end.endsWith(u'>') ? at + end.size() - 1 : m_html.indexOf(u'>', at);
    m_at = close < 0 ? m_html.size() : close + 1;
  }

  // No blank at an end of a line, and at most one empty line.
  QString cleaned() const {
    QStringList lines;
    for (const QString& line : m_out.split(u'\n')) {
      const QString words = line.trimmed();
      if (words.isEmpty() && (lines.isEmpty() || lines.back().isEmpty())) continue;
      lines << words;
    }
    while (!lines.isEmpty() && lines.back().isEmpty()) lines.removeLast();
    return lines.join(u'\n');
  }

  const QString& m_html;
  QString m_out;
  qsizetype m_at = 0;
  bool m_pre = false;
};

}

QString textOfHtml(const QString& html) { return Reading(html).text(); }

}
