#include "exchange/talks.h"

#include "base/fold.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace kith::exchange {
namespace {

struct Words {
  const char* value;
  const char16_t* words;  // separated by |
};

constexpr std::array kChannels{
    Words{"call",
          u"call|phone|phone call|telephone|samtal|telefon|telefonsamtal|anruf|telefonat|appel|"
          u"téléphone|llamada|teléfono|звонок|телефон"},
    Words{"email", u"email|e-mail|mail|epost|e-post|mejl|courriel|correo|письмо по почте|почта"},
    Words{"meeting",
          u"meeting|appointment|möte|treffen|besprechung|termin|réunion|rendez-vous|reunión|cita|"
          u"встреча"},
    Words{"sms", u"sms|text message|text|textmeddelande"},
    Words{"letter", u"letter|post|brev|brief|lettre|courrier|carta|письмо"},
    Words{"visit", u"visit|besök|besuch|visite|visita|визит"},
    Words{"chat", u"chat|whatsapp|messenger|message|chatt|чат"},
    Words{"note", u"note|notes|anteckning|notiz|nota|заметка|memo"}};

constexpr std::array kDirections{
    Words{"in", u"in|incoming|inbound|received|inkommande|eingehend|entrant|entrante|входящий"},
    Words{"out", u"out|outgoing|outbound|sent|utgående|ausgehend|sortant|saliente|исходящий"}};

template <std::size_t N>
QString wordFor(const std::array<Words, N>& table, const QString& text) {
  const QString folded = base::folded(text);
  for (const Words& entry : table)
    for (const QString& word : QString::fromUtf16(entry.words).split(u'|'))
      if (folded == base::folded(word)) return QString::fromLatin1(entry.value);
  return {};
}

// An instant as text; empty where it is not understood, which is reported.
QString instantOf(const FieldCells& cells, std::vector<Problem>& problems) {
  const QString text = cells.text("at");
  if (text.contains(u'T')) {
    const QDateTime whole = QDateTime::fromString(text, Qt::ISODate);
    if (whole.isValid()) return whole.toUTC().toString(Qt::ISODate);
  }
  const QString day = cells.date("at", problems);
  if (day.isEmpty()) return {};
  static const QRegularExpression kTime(
      QStringLiteral("(?<!\\d)(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?\\s*([AaPp]\\.?[Mm])?(?!\\d)\\s*$"));
  const auto match = kTime.match(text.section(u' ', 1));
  QTime time(12, 0);
  if (match.hasMatch()) {
    int hour = match.captured(1).toInt();
    const QString half = match.captured(4).toLower();
    if (half.startsWith(u'p') && hour < 12) hour += 12;
    if (half.startsWith(u'a') && hour == 12) hour = 0;
    if (QTime::isValid(hour, match.captured(2).toInt(), match.captured(3).toInt()))
      time = QTime(hour, match.captured(2).toInt(), match.captured(3).toInt());
  }
  return QDateTime(QDate::fromString(day, Qt::ISODate), time).toUTC().toString(Qt::ISODate);
}

int minutesOf(const FieldCells& cells, std::vector<Problem>& problems) {
  constexpr int kMost = 60 * 24 * 31;
  const QString text = cells.text("minutes");
  if (text.isEmpty()) return 0;
  static const QRegularExpression kNumber(QStringLiteral("^(\\d{1,5})(?:[.,]0+)?\\s*(?:\\p{L}+\\.?)?$"));
  const auto match = kNumber.match(text);
  if (match.hasMatch() && match.captured(1).toInt() <= kMost) return match.captured(1).toInt();
  problems.push_back(cells.problem("minutes", "not a number of minutes"));
  return 0;
}

}

bool isWayOfTalking(const QString& cell) { return !wordFor(kChannels, cell).isEmpty(); }

TalkDraft talkOf(const FieldCells& cells, const CsvRecord& row) {
  TalkDraft draft;
  draft.key = rowKey(row);
  draft.talk.at = instantOf(cells, draft.problems);
  draft.talk.minutes = minutesOf(cells, draft.problems);
  draft.talk.outcome = cells.text("outcome");
  QStringList text{cells.text("text")};
  text += cells.notes();
  const QString way = cells.text("channel");
  draft.talk.channel = wordFor(kChannels, way);
  if (draft.talk.channel.isEmpty()) {
    draft.talk.channel = QStringLiteral("note");
    if (!way.isEmpty()) {
      text.prepend(way);
      draft.problems.push_back(cells.problem("channel", "no way of talking; kept as a note"));
    }
  }
  if (const QString direction = cells.text("direction"); !direction.isEmpty()) {
    draft.talk.direction = wordFor(kDirections, direction);
    if (draft.talk.direction.isEmpty())
      draft.problems.push_back(cells.problem("direction", "neither in nor out; left out"));
  }
  text.removeAll(QString());
  draft.talk.text = text.join(u'\n');
  draft.with = cells.person({});
  draft.name = cells.text("contact");
  if (draft.name.isEmpty() && (!draft.with.given.isEmpty() || !draft.with.family.isEmpty()))
    draft.name = domain::displayName(draft.with);
  draft.contact = cells.text("contact_id").toLongLong();
  return draft;
}

}
