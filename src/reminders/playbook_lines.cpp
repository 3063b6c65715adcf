#include "reminders/playbook_lines.h"

#include "base/fold.h"
#include "reminders/length_words.h"
#include "reminders/next_step.h"
#include "reminders/vocabulary.h"

#include <QTime>
#include <QTimeZone>

namespace kith::reminders {
namespace {

using domain::Playbook;
using domain::PlaybookStep;

constexpr int kWeekend = 6;  // Saturday is the sixth day

struct LineWords {
  const char* language;
  QStringView today;
  QStringView tomorrow;
  QStringView inDays;  // %1
  QStringView workday;
  QStringView minutes;
};

const LineWords& wordsOf(const QString& language) {
  static constexpr LineWords kWords[] = {
      {"en", u"today", u"tomorrow", u"in %1 days", u"workday", u"min"},
      {"sv", u"idag", u"imorgon", u"om %1 dagar", u"vardag", u"min"},
      {"de", u"heute", u"morgen", u"in %1 Tagen", u"Werktag", u"Min"},
      {"ru", u"сегодня", u"завтра", u"через %1 дней", u"рабочий день", u"мин"},
  };
  for (const LineWords& words : kWords)
    if (language.startsWith(QLatin1String(words.language))) return words;
  return kWords[0];
}

Error notAStep(const QString& line, const char* why) {
  return {ErrorKind::Invalid, line.trimmed(), QString::fromLatin1(why)};
}

// Takes ", workday" and ", 15 min" from the end of a line, in either order.
QString withoutTail(QString line, const QString& language, PlaybookStep& step) {
  for (qsizetype comma = line.lastIndexOf(u','); comma >= 0; comma = line.lastIndexOf(u',')) {
    const QString part = line.mid(comma + 1).simplified();
    const auto workday = findWord(part, 0, Meaning::Workday, language);
    const auto length = findLength(part, 0, language);
    if (workday && workday->end == part.size())
      step.onWorkday = true;
    else if (length && length->end == part.size() && length->minutes > 0)
      step.minutes = length->minutes;
    else
      break;
    line.truncate(comma);
  }
  return line;
}

// Read twice, from a Monday and from the Wednesday before it: what is so many days later both times is
// relative.
Result<NextStep> stepFrom(const QString& line, const QString& language, QDate day) {
  WhenContext context;
  context.now = QDateTime(day, QTime(0, 0), QTimeZone::utc());
  context.language = language;
  return getNextStep(line, context);
}

qint64 daysOf(const NextStep& step, QDate from) {
  return from.daysTo(QDate::fromString(step.due.left(10), Qt::ISODate));
}

QDate onWorkday(QDate day) { return day.dayOfWeek() < kWeekend ? day : day.addDays(8 - day.dayOfWeek()); }

struct OfferText {
  const char* language;
  QStringView name;
  QStringView lines;
};

constexpr OfferText kOffers[] = {
    {"en", u"After a sale",
     u"today 17:00 say thank you\nin 7 days ask whether everything is right, workday\n"
     u"in 90 days ask what is needed next, workday"},
    {"en", u"New enquiry",
     u"today answer the enquiry\nin 2 days 10:00 call about the quote, 15 min, workday\n"
     u"in 10 days ask for a decision, workday"},
    {"en", u"Complaint",
     u"today 17:00 call and listen, 15 min\nin 2 days say what was done, workday\n"
     u"in 14 days ask whether it stayed solved, workday"},
    {"sv", u"Efter en försäljning",
     u"idag 17:00 tacka\nom 7 dagar fråga om allt är bra, vardag\nom 90 dagar fråga vad som behövs, vardag"},
    {"sv", u"Ny förfrågan",
     u"idag svara på förfrågan\nom 2 dagar 10:00 ring om offerten, 15 min, vardag\n"
     u"om 10 dagar fråga efter beslut, vardag"},
    {"sv", u"Reklamation",
     u"idag 17:00 ring och lyssna, 15 min\nom 2 dagar berätta vad som gjorts, vardag\n"
     u"om 14 dagar fråga om det är löst, vardag"},
    {"de", u"Nach einem Verkauf",
     u"heute 17:00 bedanken\nin 7 Tagen fragen, ob alles passt, Werktag\n"
     u"in 90 Tagen fragen, was gebraucht wird, Werktag"},
    {"de", u"Neue Anfrage",
     u"heute Anfrage beantworten\nin 2 Tagen 10:00 wegen des Angebots anrufen, 15 Min, Werktag\n"
     u"in 10 Tagen nach der Entscheidung fragen, Werktag"},
    {"de", u"Reklamation",
     u"heute 17:00 anrufen und zuhören, 15 Min\nin 2 Tagen sagen, was getan wurde, Werktag\n"
     u"in 14 Tagen fragen, ob es gelöst ist, Werktag"},
    {"ru", u"После продажи",
     u"сегодня 17:00 поблагодарить\nчерез 7 дней спросить, всё ли в порядке, рабочий день\n"
     u"через 90 дней спросить, что нужно дальше, рабочий день"},
    {"ru", u"Новый запрос",
     u"сегодня ответить на запрос\nчерез 2 дня 10:00 позвонить о предложении, 15 мин, рабочий день\n"
     u"через 10 дней спросить о решении, рабочий день"},
    {"ru", u"Жалоба",
     u"сегодня 17:00 позвонить и выслушать, 15 мин\nчерез 2 дня рассказать, что сделано, рабочий день\n"
     u"через 14 дней спросить, решено ли, рабочий день"},
};

}

Result<PlaybookStep> readStep(const QString& line, const QString& language) {
  static const QDate kMonday(2001, 1, 8);
  static const QDate kWednesday(2001, 1, 3);
  PlaybookStep step;
  const QString bare = withoutTail(base::collapsed(line), language, step);
  const auto read = stepFrom(bare, language, kMonday);
  if (!read) return tl::unexpected<Error>(read.error());
  const auto other = stepFrom(bare, language, kWednesday);
  const qint64 days = daysOf(*read, kMonday);
  if (!other || daysOf(*other, kWednesday) != days || read->text == bare)
    return tl::unexpected(notAStep(line, "a step begins with its day: today, tomorrow, in 3 days 17:00"));
  if (!read->repeatRule.isEmpty()) return tl::unexpected(notAStep(line, "a step does not repeat"));
  if (days < 0 || days > domain::kMostPlaybookDays)
    return tl::unexpected(notAStep(line, "a step comes after its date, at most ten years"));
  step.days = static_cast<int>(days);
  step.time = read->due.mid(11, 5);
  step.text = read->text;
  return step;
}

Result<std::vector<PlaybookStep>> readSteps(const QString& lines, const QString& language) {
  std::vector<PlaybookStep> out;
  for (const QString& line : lines.split(u'\n')) {
    if (line.trimmed().isEmpty()) continue;
    auto step = readStep(line, language);
    if (!step) return tl::unexpected<Error>(step.error());
    out.push_back(std::move(*step));
  }
  return out;
}

QString stepLine(const PlaybookStep& step, const QString& language) {
  const LineWords& words = wordsOf(language);
  QString line = step.days == 0   ? words.today.toString()
                 : step.days == 1 ? words.tomorrow.toString()
                                  : words.inDays.toString().arg(step.days);
  if (!step.time.isEmpty()) line += u' ' + step.time;
  line += u' ' + step.text;
  if (step.minutes > 0) line += QStringLiteral(", %1 %2").arg(step.minutes).arg(words.minutes);
  if (step.onWorkday) line += QStringLiteral(", ") + words.workday;
  return line;
}

QString stepLines(const std::vector<PlaybookStep>& steps, const QString& language) {
  QStringList lines;
  for (const PlaybookStep& step : steps) lines << stepLine(step, language);
  return lines.join(u'\n');
}

std::vector<domain::Reminder> remindersOf(const Playbook& playbook, QDate from) {
  std::vector<domain::Reminder> out;
  for (const PlaybookStep& step : playbook.steps) {
    const QDate day = from.addDays(step.days);
    domain::Reminder reminder;
    reminder.text = step.text;
    reminder.minutes = step.minutes;
    reminder.due = (step.onWorkday ? onWorkday(day) : day).toString(Qt::ISODate);
    if (!step.time.isEmpty()) reminder.due += QStringLiteral("T%1:00").arg(step.time);
    out.push_back(std::move(reminder));
  }
  return out;
}

std::vector<Playbook> offeredPlaybooks(const QString& language) {
  const QString spoken = QString::fromLatin1(wordsOf(language).language);
  std::vector<Playbook> out;
  for (const OfferText& offer : kOffers) {
    if (spoken != QLatin1String(offer.language)) continue;
    Playbook playbook;
    playbook.name = offer.name.toString();
    playbook.steps = readSteps(offer.lines.toString(), spoken).value_or(std::vector<PlaybookStep>());
    out.push_back(std::move(playbook));
  }
  return out;
}

}
