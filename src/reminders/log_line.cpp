#include "reminders/log_line.h"

#include "base/fold.h"
#include "domain/interaction.h"
#include "reminders/length_words.h"
#include "reminders/vocabulary.h"
#include "reminders/when_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace kith::reminders {

namespace {

constexpr int kLongestName = 4;            // words
constexpr qsizetype kLongestLine = 2'000;  // characters that are looked at; more is a text, not a line

// Walks over one line and fills a LogLine.
class LineReader {
 public:
  LineReader(const QString& line, const LineContext& context)
      : m_line(line), m_context(context), m_language(context.when.language) {}

  LogLine read() {
    takeTags();
    const QStringList segments = split(m_line);
    for (qsizetype i = 0; i < segments.size(); ++i) {
      QString segment = segments[i].trimmed();
      if (segment.isEmpty()) continue;
      if (i == 0) segment = takeBeginning(segment);
      if (m_out.sold && i == 0) continue;
      readSegment(segment, i == 0);
    }
    m_out.text = m_text.join(QStringLiteral(", "));
    return std::move(m_out);
  }

 private:
  bool note(LineKind kind, const QString& words) {
    LinePart part{kind, words.trimmed()};
    if (std::find(m_context.off.begin(), m_context.off.end(), part) != m_context.off.end()) return false;
    m_out.parts.push_back(std::move(part));
    return true;
  }

  void keep(const QString& text) {
    static const QRegularExpression marks(QStringLiteral("^[\\s:;–—-]+|[\\s:;–—-]+$"));
    const QString rest = QString(text).remove(marks);
    if (!rest.isEmpty()) m_text << base::collapsed(rest);
  }

  void takeTags() {
    static const QRegularExpression tag(QStringLiteral("(?:^|(?<=\\s))#([\\p{L}_][^\\s,;#]*)"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    QString rest;
    qsizetype from = 0;
    auto all = tag.globalMatch(m_line);
    while (all.hasNext()) {
      const auto match = all.next();
      if (!note(LineKind::Tag, match.captured())) continue;
      if (!m_out.tags.contains(match.captured(1))) m_out.tags << match.captured(1);
      rest += m_line.mid(from, match.capturedStart() - from);
      from = match.capturedEnd();
    }
    m_line = rest + m_line.mid(from);
  }

  // A comma between two digits belongs to a number.
  static QStringList split(const QString& line) {
    static const QRegularExpression between(QStringLiteral("[;\\n]|,(?!\\d)|(?<!\\d),"));
    return line.split(between);
  }

  std::optional<Word> word(QStringView text, qsizetype from, Meaning meaning) const {
    return findWord(text, from, meaning, m_language);
  }

  // Verb and names of the first part; gives what follows them.
  QString takeBeginning(const QString& segment) {
    if (const auto sold = word(segment, 0, Meaning::Sold)) {
      if (note(LineKind::Sale, segment)) {
        qsizetype at = skipWith(segment, sold->end);
        at = takeNames(segment, at);
        readSale(segment.mid(at));
        return {};
      }
      return segment;
    }
    qsizetype at = 0;
    const auto talked = word(segment, 0, Meaning::Talked);
    if (talked && note(LineKind::Channel, segment.left(talked->end))) {
      setChannel(talked->value);
      at = skipWith(segment, talked->end);
    }
    const qsizetype named = takeNames(segment, at);
    if (named == at) return segment.mid(talked ? talked->end : 0);
    return segment.mid(m_out.channel.isEmpty() ? takeVerbBehind(segment, named)
                                               : skipParticle(segment, named));
  }

  qsizetype takeVerbBehind(const QString& segment, qsizetype at) {
    const auto verb = word(segment, skipSpace(segment, at), Meaning::TalkedBehind);
    if (!verb || !note(LineKind::Channel, segment.mid(at, verb->end - at))) return at;
    setChannel(verb->value);
    return verb->end;
  }

  qsizetype skipWith(const QString& segment, qsizetype at) const {
    const auto with = word(segment, skipSpace(segment, at), Meaning::With);
    return with ? with->end : at;
  }

  qsizetype skipParticle(const QString& segment, qsizetype at) const {
    const auto particle = word(segment, skipSpace(segment, at), Meaning::Particle);
    return particle && skipSpace(segment, particle->end) == segment.size() ? particle->end : at;
  }

  void setChannel(int value) {
    const auto& channels = domain::interactionChannels();
    m_out.channel = channels[static_cast<std::size_t>(value / 10)];
    static const QString kDirections[] = {QString(), QStringLiteral("out"), QStringLiteral("in")};
    m_out.direction = kDirections[value % 10];
  }

  // "Ana", "Ana Novak", "Ana and Bo": the end of the last name.
  qsizetype takeNames(const QString& segment, qsizetype from) {
    qsizetype end = from;
    for (qsizetype at = skipSpace(segment, from);;) {
      const qsizetype named = nameEnd(segment, at);
      if (named == at || !note(LineKind::Contact, segment.mid(at, named - at))) return end;
      m_out.who << segment.mid(at, named - at);
      end = named;
      const auto also = word(segment, skipSpace(segment, named), Meaning::And);
      if (!also) return end;
      at = skipSpace(segment, also->end);
    }
  }

  // The longest run of words at `from` that names somebody.
  qsizetype nameEnd(const QString& segment, qsizetype from) const {
    QList<qsizetype> ends;
    qsizetype at = from;
    while (at < segment.size() && ends.size() < kLongestName) {
      while (at < segment.size() && !segment[at].isSpace()) ++at;
      ends << at;
      at = skipSpace(segment, at);
    }
    for (auto end = ends.crbegin(); end != ends.crend(); ++end) {
      qsizetype bare = *end;
      while (bare > from && QStringView(u".:!?").contains(segment[bare - 1])) --bare;
      if (bare > from && segment[from].isLetterOrNumber() && m_context.isName(segment.mid(from, bare - from)))
        return bare;
    }
    return from;
  }

  // "for 20 minutes".
  std::optional<Length> wholeLength(QStringView text, qsizetype from) const {
    const auto lasted = word(text, from, Meaning::Lasted);
    return findLength(text, lasted ? lasted->end : from, m_language);
  }

  static bool endsAt(QStringView text, qsizetype at) { return skipSpace(text, at) == text.size(); }

  static QList<qsizetype> wordBegins(const QString& text) {
    QList<qsizetype> begins;
    for (qsizetype at = 0; at < text.size(); ++at)
      if (!text[at].isSpace() && (at == 0 || text[at - 1].isSpace())) begins << at;
    return begins;
  }

  // A length at the end of the part; gives what stands before it.
  QString takeLength(const QString& segment) {
    if (m_out.minutes > 0) return segment;
    for (const qsizetype at : wordBegins(segment)) {
      const auto length = wholeLength(segment, at);
      if (!length || !endsAt(segment, length->end) || !note(LineKind::Minutes, segment.mid(at))) continue;
      m_out.minutes = length->minutes;
      return segment.left(at);
    }
    return segment;
  }

  // A day that has been, at the beginning or the end of the first part, says when it was.
  QString takePast(const QString& segment) {
    WhenContext past = m_context.when;
    past.past = true;
    for (const qsizetype at : wordBegins(segment)) {
      const auto when = findWhen(QStringView(segment).sliced(at), past);
      if (!when || (at != 0 && !endsAt(segment, at + when->consumed))) continue;
      const QString now = past.now.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
      const QStringView said = QStringView(segment).mid(at, when->consumed);
      const bool timeInWords = when->due.size() > 10 && std::none_of(said.begin(), said.end(), [](QChar c) {
                                 return c.isDigit();
                               });  // "half a kilo"
      if (timeInWords || when->due > now || !note(LineKind::When, segment.mid(at, when->consumed))) continue;
      m_out.at = when->due;
      return segment.left(at) + segment.mid(at + when->consumed);
    }
    return segment;
  }

  bool hasDate(const QString& segment) const {
    for (const qsizetype at : wordBegins(segment)) {
      const auto when = findWhen(QStringView(segment).sliced(at), m_context.when);
      if (when && (at == 0 || endsAt(segment, at + when->consumed))) return true;
    }
    return false;
  }

  void readSegment(const QString& whole, bool first) {
    if (!first && takeNext(whole)) return;
    QString segment = takeLength(whole);
    if (first && m_out.channel.isEmpty() && takePlan()) return;
    if (first && !m_out.channel.isEmpty()) segment = takePast(segment);
    keep(segment);
  }

  bool takeNext(const QString& segment) {
    if (m_out.next || !hasDate(segment) || isLength(segment)) return false;
    auto step = getNextStep(segment, m_context.when);
    if (!step || !note(LineKind::NextStep, segment)) return false;
    m_out.next = std::move(*step);
    return true;
  }

  bool isLength(const QString& segment) const {
    const auto length = wholeLength(segment, 0);
    return length && endsAt(segment, length->end);
  }

  // "Call Ana tomorrow 14:00 every month": nothing has happened yet.
  bool takePlan() {
    const QString first = split(m_line).value(0).trimmed();
    if (!word(first, 0, Meaning::Plan)) return false;
    const auto step = getNextStep(first, m_context.when);
    if (!step || (!hasDate(first) && step->repeatRule.isEmpty())) return false;
    const QString now = m_context.when.now.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    if (step->due.size() > 10 ? step->due <= now : step->due < now.left(10)) return false;
    if (!note(LineKind::NextStep, first)) return false;
    m_out.next = *step;
    m_out.isPlan = true;
    return true;
  }

  void readSale(const QString& rest) {
    static const QRegularExpression count(QStringLiteral("^\\s*(\\d+(?:[.,]\\d+)?)\\s*[x×]?\\s+(?=\\D)"));
    static const QRegularExpression price(
        QStringLiteral("(?:^|\\s)((?:\\p{Sc}\\s?)?\\d[\\d "
                       "]*(?:[.,]\\d{1,3})?(?:\\s?(?:\\p{Sc}|kr|руб\\.?|[A-Z]{3}))?)$"),
        QRegularExpression::UseUnicodePropertiesOption);
    SoldThing sold;
    QString text = base::collapsed(rest);
    for (const qsizetype at : wordBegins(text)) {
      const auto paid = word(text, at, Meaning::Paid);
      if (!paid) continue;
      sold.paid = true;
      text = base::collapsed(QString(text.left(at) + text.mid(paid->end)));
      break;
    }
    if (const auto match = count.match(text); match.hasMatch()) {
      sold.quantity = match.captured(1);
      text = text.mid(match.capturedEnd());
    }
    if (const auto match = price.match(text); match.hasMatch()) {
      sold.amount = match.captured(1).trimmed();
      text = text.left(match.capturedStart()).trimmed();
    }
    sold.what = text;
    m_out.sold = std::move(sold);
  }

  QString m_line;
  const LineContext& m_context;
  QString m_language;
  LogLine m_out;
  QStringList m_text;
};

}

LogLine readLogLine(const QString& line, const LineContext& context) {
  if (line.size() <= kLongestLine) return LineReader(line, context).read();
  LogLine out;
  out.text = line;
  return out;
}

}
