// The words people use for days, times and repeats, as one table of rows per language.
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <initializer_list>
#include <optional>

namespace kith::reminders {

enum class Meaning {
  Day,              // value: days from today
  Weekday,          // 1 Monday … 7 Sunday
  Month,            // 1 … 12
  Unit,             // a Unit
  Number,           // a number written as a word
  Next,             // next friday
  This,             // this friday
  Last,             // last friday
  In,               // in 3 weeks
  Ago,              // 3 weeks ago
  AgoBefore,        // the same as a word in front: German "vor"
  FromNow,          // 3 weeks from now
  On,               // words before a date that say nothing
  Article,          // the: "the friday list"
  At,               // words before a time that say nothing
  Around,           // the same, but before a mere number they may say something else: about 10
  PartOfDay,        // minutes after midnight
  Tonight,          // the same, and today
  Meridiem,         // hours to add to 1 … 11
  OClock,           // a word after the hour that says nothing
  WeekNumber,       // week 14
  PartOf,           // end of the month: kEnd, kBeginning or kMiddle
  EndOfMonth,       // the same in one word
  Feast,            // what looks like a month and is none: Swedish "jul"
  ClockOffset,      // minutes to add to the hour that follows: half past, quarter to
  Span,             // half an hour: ten times a count, plus its Unit
  AndAHalf,         // two and a half hours
  HourUnderWay,     // the third hour: Russian "в половине третьего" is half past two
  OrdinalMark,      // what follows the number in 14th
  YearMark,         // what follows the year: Russian "2027 года"
  And,              // between two days
  Every,            // every friday
  Periodic,         // monthly: a Unit, plus 100 times the interval when that is not 1
  OtherPeriod,      // every other week
  EveryOther,       // the same with the word for every: varannan
  Position,         // 1 … 5, -1 for last: every second tuesday
  PositionOfMonth,  // "of the month" and the like
  Workday,          // every workday
  AfterDone,        // counted from the day it was done
  Talked,           // called: ten times the place of its channel, plus 1 for out and 2 for in; from
                    // kWordsStay on the words say more than that, and stay in the text
  TalkedNoun,       // the same as a noun, which may lie ahead: meeting with
  TalkedBehind,     // the same behind a name: Ana called
  TalkedEnd,        // the same at the end: mit Ana telefoniert
  Plan,             // send, remind me to: nothing has happened yet; 1: to talk to somebody: call
  Task,             // a noun for what is to be done: invoice, callback
  Lead,             // words before a next step that say only that: next, then
  Told,             // words that make a statement: she, was, since
  Wish,             // the same where a whole line begins with it: Ana wants
  Subject,          // who writes: I, we have
  Topic,            // words before what it was about
  Happened,         // words before a day on which something happened
  PastWeekday,      // the last one: Swedish "i måndags"; 1 Monday …
  Title,            // words before a family name: Mrs
  With,             // words before a name that say nothing
  Lasted,           // words before a length of time that say nothing
  Particle,         // what a verb leaves behind the name: rief Ana an
  Sold,             // sold
  SoldBehind,       // behind the name of the buyer: Ana bought
  SoldEnd,          // the same or "sold" at the end: 12 Rosen an Ana verkauft
  Paid,             // paid; 1: it says how, too
  Unpaid,           // not paid
  Total,            // words before what all of it costs
  EachBefore,       // words before what one of it costs
  Each,             // the same behind it
  Piece,            // what is counted, where that says nothing: 12 pieces
  Someday,          // no day yet
};

// Value of Talked from which on its words stay in the text: "tried to call".
inline constexpr int kWordsStay = 100;

// Values of PartOf.
inline constexpr int kEnd = 0;
inline constexpr int kBeginning = 1;
inline constexpr int kMiddle = 2;

enum class Unit { Minute, Hour, Day, Week, Month, Year };

struct Word {
  int value = 0;
  qsizetype end = 0;  // position behind the word in the text
};

// The longest word or phrase with `meaning` that begins at `from`, in `language` (BCP 47; only its first part
// counts) or in English, which is understood everywhere but for the small words of a sentence: Told, Wish,
// Subject, Topic, Happened. Case and accents do not count.
std::optional<Word> findWord(QStringView text, qsizetype from, Meaning meaning, QStringView language);

// The same for the first of `meanings` that has the longest phrase there.
std::optional<Word> findWord(QStringView text, qsizetype from, std::initializer_list<Meaning> meanings,
                             QStringView language);

// Whether a phrase with one of `meanings` stands anywhere in the text.
bool hasWord(QStringView text, std::initializer_list<Meaning> meanings, QStringView language);

// Positions where words begin.
QList<qsizetype> wordBegins(QStringView text);

// The language a line is written in: `own` unless another has more of its words than that and than English,
// which is understood beside each.
QString spokenLanguage(QStringView line, const QString& own);

// The same with English as one of them: whose small words count, see findWord.
QString grammarLanguage(QStringView text, const QString& own);

// The end of the first run of words with any of `meanings` at `from`; `from` itself where there is none.
qsizetype skipWords(QStringView text, qsizetype from, std::initializer_list<Meaning> meanings,
                    QStringView language);

// Whether 14.03 is the fourteenth of March, not a time, where `language` is spoken.
bool writesDatesWithDots(QStringView language);

// Position of the next character that is no white space.
qsizetype skipSpace(QStringView text, qsizetype from);

}
