#include "reminders/log_line.h"

#include "base/fold.h"
#include "domain/interaction.h"
#include "reminders/length_words.h"
#include "reminders/line_parts.h"
#include "reminders/line_plan.h"
#include "reminders/vocabulary.h"
#include "reminders/when_clear.h"
#include "reminders/when_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace kith::reminders {

namespace {

using enum Meaning;

constexpr qsizetype kLongestLine = 2'000;  // characters that are looked at; more is a text, not a line

bool endsAt(QStringView text, qsizetype at) { return skipSpace(text, at) == text.size(); }

bool hasDigit(const QString& text) {
  return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

// Takes `length` characters at `at` out of the text.
QString without(const QString& text, qsizetype at, qsizetype end) {
  return base::collapsed(QString(text.left(at) + u' ' + text.mid(end)));
}

// Walks over one line and fills a LogLine.
class LineReader {
 public:
  LineReader(const QString& line, const LineContext& context)
      : m_whole(line),
        m_line(line),
        m_context(context),
        m_when(context.when),
        m_language(spokenLanguage(line, context.when.language)),
        m_grammar(grammarLanguage(line, context.when.language)),
        m_names(context.fitsName, m_language) {
    m_when.language = m_language;
    m_when.sentence = true;
  }

  LogLine read();

 private:
  bool note(LineKind kind, const QString& words, bool aside = false);
  void keep(const QString& mark, const QString& text);
  void takeTags();
  bool takePlan();
  void namePlan(const QString& text);
  qsizetype takeHead();
  qsizetype takePastAhead(qsizetype at);
  qsizetype takeTalk(qsizetype at, const Word& verb);
  qsizetype takeNamed(qsizetype begin, qsizetype at);
  qsizetype takeOwnersVerb(qsizetype end);
  qsizetype takeSold(qsizetype begin, qsizetype at);
  std::optional<qsizetype> takeNames(qsizetype at);
  void setChannel(int value);
  QString partAt(qsizetype at) const { return piecesOf(m_line.mid(at), m_language).front().text; }
  void readParts(const std::vector<LinePiece>& pieces);
  void readFirst(const LinePiece& piece);
  void readLater(const LinePiece& piece);
  void readSale(const std::vector<LinePiece>& pieces);
  QString takeEndVerb(const QString& text);
  QString takeLength(const QString& text, bool first);
  std::optional<qsizetype> lengthEnd(const QString& text, qsizetype at, bool first, int& minutes) const;
  QString takePast(const QString& text);
  void takeMention(const QString& text);
  bool takeNext(const QString& text);
  std::optional<When> pastAt(const QString& text, qsizetype at) const;

  std::optional<Word> word(QStringView text, qsizetype from, std::initializer_list<Meaning> meanings) const {
    return findWord(text, from, meanings, m_language);
  }
  bool isTopic(QStringView text, qsizetype at) const {
    return findWord(text, at, Topic, m_grammar).has_value();
  }
  qsizetype skipSubject(QStringView text, qsizetype at) const {
    return skipWords(text, at, {Subject}, m_grammar);
  }
  qsizetype skip(qsizetype at, std::initializer_list<Meaning> meanings) const {
    return skipWords(m_line, at, meanings, m_language);
  }

  QString m_whole;
  QString m_line;
  const LineContext& m_context;
  WhenContext m_when;
  QString m_language;
  QString m_grammar;  // whose small words these are
  NameReader m_names;
  LogLine m_out;
  bool m_isSale = false;
  bool m_isOwner = false;     // the last name stands before what is theirs
  bool m_toSomebody = false;  // "sent the quote Ana wanted": whoever is named got it
};

LogLine LineReader::read() {
  takeTags();
  if (!takePlan()) {
    const qsizetype head = takeHead();
    const auto pieces = piecesOf(m_line.mid(head), m_language);
    m_isSale ? readSale(pieces) : readParts(pieces);
  }
  // In the order of the line; what is put together of two parts of it last.
  const auto place = [this](const LinePart& part) {
    const qsizetype at = m_whole.indexOf(part.words);
    return at < 0 ? m_whole.size() : at;
  };
  std::stable_sort(m_out.parts.begin(), m_out.parts.end(),
                   [&](const LinePart& a, const LinePart& b) { return place(a) < place(b); });
  return std::move(m_out);
}

bool LineReader::note(LineKind kind, const QString& words, bool aside) {
  LinePart part{kind, words.trimmed(), aside};
  if (std::find(m_context.off.begin(), m_context.off.end(), part) != m_context.off.end()) return false;
  m_out.parts.push_back(std::move(part));
  return true;
}

void LineReader::keep(const QString& mark, const QString& text) {
  static const QRegularExpression marks(QStringLiteral("^[\\s:;,–—-]+|^[.!](?=\\s|$)\\s*|[\\s:;,–—-]+$"));
  const QString rest = base::collapsed(QString(text).remove(marks));
  if (rest.isEmpty()) return;
  if (!m_out.text.isEmpty()) m_out.text += mark.isEmpty() ? QStringLiteral(", ") : mark;
  m_out.text += rest;
}

void LineReader::takeTags() {
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

void LineReader::setChannel(int value) {
  const auto& channels = domain::interactionChannels();
  m_out.channel = channels[static_cast<std::size_t>(value % kWordsStay / 10)];
  static const QString kDirections[] = {QString(), QStringLiteral("out"), QStringLiteral("in")};
  m_out.direction = kDirections[value % 10];
}

// "Call Ana tomorrow 14:00 every month": nothing has happened yet. What else the line says goes with it.
bool LineReader::takePlan() {
  const auto pieces = piecesOf(m_line, m_language);
  QString text = pieces.front().text;
  std::size_t used = 1;
  const bool named = m_names.mention(text).has_value() || m_names.at(text, 0).has_value();
  auto plan = findPlan(text, m_when, named);
  if (!plan && pieces.size() > 1 && isOnlyWhen(pieces[1].text, m_when)) {
    text += u' ' + pieces[1].text;
    plan = findPlan(text, m_when, named);
    used = 2;
  }
  if (!plan || !note(LineKind::NextStep, text)) return false;
  m_out.next = plan->step;
  m_out.minutes = plan->minutes;
  m_out.isPlan = true;
  namePlan(text);
  for (std::size_t i = used; i < pieces.size(); ++i) {
    if (takeNext(pieces[i].text)) continue;
    const QString rest = takeLength(pieces[i].text, false).trimmed();
    if (!rest.isEmpty()) m_out.next->text += pieces[i].mark + rest;
  }
  return true;
}

// Whom a plan is about: behind its verb in any writing, else a name with a capital.
void LineReader::namePlan(const QString& text) {
  auto verb = word(text, skipSubject(text, 0), {Meaning::Plan, TalkedNoun});
  auto names = m_names.listAt(text, verb ? skipWords(text, verb->end, {With}, m_language) : 0);
  if (names.empty()) {
    if (const auto name = m_names.mention(text))
      names = m_names.listAt(text, text.indexOf(name->words, name->begin));
  }
  for (const FoundName& name : names)
    if (note(LineKind::Contact, name.words)) m_out.who << name.words;
}

// Verb and names at the beginning; gives where the text behind them begins.
qsizetype LineReader::takeHead() {
  const qsizetype begin = skipSubject(m_line, takePastAhead(0));
  if (const auto sold = word(m_line, begin, {Sold})) return takeSold(begin, sold->end);
  if (const auto verb = word(m_line, begin, {Talked, TalkedNoun})) return takeTalk(begin, *verb);
  const auto with = word(m_line, begin, {With});
  const qsizetype at = with ? with->end : begin;
  const qsizetype end = takeNamed(begin, at);
  // "I like it", "Yesterday it rained": nothing was understood of what stands before.
  if (end == at && m_out.who.isEmpty()) {
    m_out.at.clear();
    std::erase_if(m_out.parts, [](const LinePart& part) { return part.kind == LineKind::When; });
    return 0;
  }
  return end;
}

// "Yesterday called Ana".
qsizetype LineReader::takePastAhead(qsizetype at) {
  const auto when = pastAt(m_line, at);
  if (!when || endsAt(m_line, at + when->consumed)) return at;
  if (!note(LineKind::When, m_line.mid(at, when->consumed))) return at;
  m_out.at = when->due;
  return at + when->consumed;
}

qsizetype LineReader::takeTalk(qsizetype begin, const Word& verb) {
  if (!note(LineKind::Channel, m_line.mid(begin, verb.end - begin))) {
    takeMention(partAt(begin));
    return begin;
  }
  setChannel(verb.value);
  const bool stays = verb.value >= kWordsStay;
  qsizetype at = skipSubject(m_line, verb.end);  // "ringde jag Ana"
  at = skip(at, {With});
  while (at < m_line.size() && (m_line[at] == u':' || m_line[at].isSpace())) ++at;
  const auto end = takeNames(at);
  m_toSomebody = stays && !end;
  if (!end) return stays ? begin : verb.end;
  if (stays) return begin;
  const QString part = partAt(*end);
  const auto particle = word(part, 0, {Particle});
  return particle && endsAt(part, particle->end) ? skipSpace(m_line, *end) + particle->end : *end;
}

// Names, and a verb behind them: "Ana called", "Mit Ana telefoniert", "Ana bought 12 roses".
qsizetype LineReader::takeNamed(qsizetype begin, qsizetype at) {
  const auto end = takeNames(at);
  const QString part = partAt(end.value_or(begin));
  if (hasWord(part, {SoldEnd}, m_language) && hasDigit(part)) return takeSold(begin, end.value_or(begin));
  if (!end) return at;
  const auto bought = word(m_line, *end, {SoldBehind});
  if (bought && hasDigit(part)) return takeSold(begin, bought->end);
  if (m_isOwner) return takeOwnersVerb(*end);
  const auto verb = word(m_line, *end, {TalkedBehind, TalkedEnd});
  if (!verb || !note(LineKind::Channel, m_line.mid(*end, verb->end - *end))) return *end;
  setChannel(verb->value);
  return verb->value >= kWordsStay ? *end : verb->end;
}

// "Ana's mother called": all of it stays text.
qsizetype LineReader::takeOwnersVerb(qsizetype end) {
  const QString part = partAt(end);
  for (const qsizetype at : wordBegins(part)) {
    const auto verb = word(part, at, {TalkedBehind});
    if (at == 0 || !verb) continue;
    if (note(LineKind::Channel, part.mid(at, verb->end - at))) setChannel(verb->value);
    break;
  }
  return end;
}

qsizetype LineReader::takeSold(qsizetype begin, qsizetype at) {
  if (!note(LineKind::Sale, partAt(begin))) return begin;
  m_isSale = true;
  if (!m_out.who.isEmpty()) return at;
  return takeNames(skip(at, {With})).value_or(at);
}

// The end of the names at `at`, or where what is somebody's begins: "Ana's mother".
std::optional<qsizetype> LineReader::takeNames(qsizetype at) {
  std::optional<qsizetype> end;
  for (const FoundName& name : m_names.listAt(m_line, at)) {
    if (!note(LineKind::Contact, name.words)) break;
    m_out.who << name.words;
    m_isOwner = name.possessive;
    end = name.possessive ? name.begin : name.end;
  }
  return end;
}

void LineReader::readParts(const std::vector<LinePiece>& pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].text.isEmpty()) continue;
    i == 0 ? readFirst(pieces[i]) : readLater(pieces[i]);
  }
}

void LineReader::readFirst(const LinePiece& piece) {
  QString text = m_out.channel.isEmpty() ? takeEndVerb(piece.text) : piece.text;
  text = takeLength(text, true);
  if (!m_out.channel.isEmpty()) text = takePast(text);
  takeMention(text);
  keep(piece.mark, text);
}

void LineReader::readLater(const LinePiece& piece) {
  if (takeNext(piece.text)) return;
  keep(piece.mark, takeLength(piece.text, false));
}

// "Angebot an Jürgen geschickt", "Habe mit Ana gestern telefoniert".
QString LineReader::takeEndVerb(const QString& text) {
  for (const qsizetype at : wordBegins(text)) {
    const auto verb = word(text, at, {TalkedEnd});
    if (!verb || !endsAt(text, verb->end)) continue;
    if (!note(LineKind::Channel, text.mid(at))) return text;
    setChannel(verb->value);
    return verb->value >= kWordsStay ? text : text.left(at).trimmed();
  }
  return text;
}

// A length at `at` that says how long it took: at an end, in brackets, or before what it was about.
std::optional<qsizetype> LineReader::lengthEnd(const QString& text, qsizetype at, bool first,
                                               int& minutes) const {
  const bool open = text[at] == u'(';
  const auto lasted = word(text, at, {Lasted});
  const auto length = findLength(text, open ? at + 1 : lasted ? lasted->end : at, m_language);
  if (!length) return std::nullopt;
  minutes = length->minutes;
  if (open)
    return length->end < text.size() && text[length->end] == u')' ? std::optional(length->end + 1)
                                                                  : std::nullopt;
  if (endsAt(text, length->end)) return length->end;
  const bool told = first && (at == 0 || lasted) && isTopic(text, length->end);
  return told ? std::optional(length->end) : std::nullopt;
}

QString LineReader::takeLength(const QString& text, bool first) {
  if (m_out.minutes > 0) return text;
  for (const qsizetype at : wordBegins(text)) {
    int minutes = 0;
    const auto end = lengthEnd(text, at, first, minutes);
    // Behind a comma it is all there is: "waited for an hour" is what somebody else did.
    if (!end || (!first && at != 0) || !note(LineKind::Minutes, text.mid(at, *end - at))) continue;
    m_out.minutes = minutes;
    return without(text, at, *end);
  }
  return text;
}

// A day that has clearly been.
std::optional<When> LineReader::pastAt(const QString& text, qsizetype at) const {
  WhenContext past = m_when;
  past.past = true;
  past.someday = false;
  const auto when = findWhen(QStringView(text).sliced(at), past);
  if (!when) return std::nullopt;
  const QStringView words = QStringView(text).mid(at, when->consumed);
  if (!saysPast(words, m_language) && !saysPast(words, m_grammar)) return std::nullopt;
  const QString now = past.now.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
  if (when->due.size() > 10 ? when->due > now : when->due > now.left(10)) return std::nullopt;
  // A day of the calendar that lies far back is more likely one to come: "about the fair on 14 march".
  constexpr int kRecently = 60;  // days
  const bool named = hasWord(words, {Month}, m_language);
  const bool recently =
      QDate::fromString(when->due.left(10), Qt::ISODate).daysTo(past.now.date()) <= kRecently;
  return !named || recently ? when : std::nullopt;
}

// When it was: at the end of the first part, or at its beginning before what it was about.
QString LineReader::takePast(const QString& text) {
  if (!m_out.at.isEmpty()) return text;
  for (const qsizetype at : wordBegins(text)) {
    const auto when = pastAt(text, at);
    if (!when) continue;
    const qsizetype end = at + when->consumed;
    const bool before = m_isSale || (at == 0 && isTopic(text, end));
    if ((!before && !endsAt(text, end)) || !note(LineKind::When, text.mid(at, when->consumed))) continue;
    m_out.at = when->due;
    return without(text, at, end);
  }
  return text;
}

// Nobody is named where names belong: a name that stands elsewhere.
void LineReader::takeMention(const QString& text) {
  if (!m_out.who.isEmpty()) return;
  const auto name = m_names.mention(text);
  if (name && note(LineKind::Contact, name->words, !name->addressed && !m_toSomebody))
    m_out.who << name->words;
}

bool LineReader::takeNext(const QString& part) {
  const auto lead = word(part, 0, {Lead});
  qsizetype at = lead ? lead->end : 0;
  while (lead && at < part.size() && (part[at].isSpace() || part[at] == u':')) ++at;
  auto step = findTask(part.mid(at), m_when);
  if (!step && at > 0) step = findTask(part, m_when);  // "follow up friday"
  if (!step || !note(LineKind::NextStep, part)) return false;
  if (m_out.next)
    m_out.more.push_back(std::move(*step));
  else
    m_out.next = std::move(*step);
  return true;
}

void LineReader::readSale(const std::vector<LinePiece>& pieces) {
  QString text = pieces.front().text;
  text = takePast(text.mid(skipSubject(text, 0)).trimmed());
  for (const qsizetype at : wordBegins(text)) {
    const auto verb = word(text, at, {SoldEnd});
    if (!verb) continue;
    text = without(text, at, verb->end);
    break;
  }
  if (m_out.who.isEmpty()) {
    if (const auto name = m_names.mention(text); name && note(LineKind::Contact, name->words)) {
      m_out.who << name->words;
      text = without(text, name->begin, name->end);
    }
  }
  std::size_t used = 1;
  while (used < pieces.size() && goesOnWithSale(pieces[used].text, m_language))
    text += u' ' + pieces[used++].text;
  m_out.sold = readSold(text, m_language);
  for (; used < pieces.size(); ++used)
    if (!pieces[used].text.isEmpty()) readLater(pieces[used]);
}

}

LogLine readLogLine(const QString& line, const LineContext& context) {
  if (line.size() <= kLongestLine) return LineReader(line, context).read();
  LogLine out;
  out.text = line;
  return out;
}

}
