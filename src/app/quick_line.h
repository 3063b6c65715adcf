// A line written down in a hurry, as what it does to the book: what was said or sold, with whom, and what is
// next.
#pragma once

#include "app/command.h"
#include "domain/interaction.h"
#include "domain/purchase.h"
#include "domain/reminder.h"
#include "reminders/line_names.h"
#include "reminders/line_sale.h"

#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace kith::app {

class Queries;

enum class ChipKind { Channel, Contact, When, Minutes, NextStep, Tag, Sale };

struct NameChoice {
  domain::Id id = 0;
  QString name;
};

// A part of the line that was understood.
struct LineChip {
  ChipKind kind = ChipKind::Channel;
  QString words;                    // as typed; names it in QuickLineOptions::off
  std::vector<NameChoice> choices;  // of a contact: whom it can mean; one: it is clear
  bool aside = false;               // of a contact: only mentioned; the line may be about somebody else
  std::size_t step = 0;             // of a next step: which of QuickLine::steps it is
};

struct QuickLine {
  std::vector<LineChip> chips;
  domain::Interaction talk;  // without participants; its channel is empty where the line does not say
  std::vector<domain::Reminder> steps;   // what is next; of a plan the first is the line itself
  std::optional<domain::Purchase> sale;  // none with a chip for it: the line does not say enough of it
  bool saleOfSomething = false;          // it says what was sold, but not, or not clearly, for how much
  QStringList tags;
  bool isPlan = false;  // nothing happened yet: only `steps` count
};

struct QuickLineOptions {
  QDateTime now;  // local, in the user's zone
  QString currency;
  std::vector<std::pair<ChipKind, QString>> off;  // what shall stay text
};

// Reads lines of one book; keeps whom the first words of names can mean, so that each is looked up once.
// Belongs to the thread of `queries`.
class QuickLineReader {
 public:
  // Called with a beginning of names that is not known yet, in a book too large to look through at once:
  // until learn() tells who has such a name, nobody has.
  using Ask = std::function<void(const QString& beginning)>;

  explicit QuickLineReader(Queries& queries, Ask ask = {}) : m_queries(queries), m_ask(std::move(ask)) {}
  // In any language that has words for it, that of the user first. A catalogue name or sku brings its price.
  QuickLine read(const QString& line, const QuickLineOptions& options);
  // Whether names were asked for that are not told yet.
  bool isWaiting() const { return !m_asked.isEmpty(); }
  // Who has a name that begins so, of any reading thread's own queries.
  static std::vector<NameChoice> namesFrom(Queries& queries, const QString& beginning);
  // False where it is not asked any more.
  bool learn(const QString& beginning, const std::vector<NameChoice>& names);
  // The book changed.
  void forget();

 private:
  struct Named {
    reminders::NameFit fit = reminders::NameFit::None;
    std::vector<NameChoice> choices;
  };

  Named named(const QString& words);
  const std::vector<NameChoice>& likely(const QString& word);
  std::optional<domain::Purchase> saleOf(const reminders::SoldThing& sold, const QuickLineOptions& options);

  bool isLarge();

  Queries& m_queries;
  Ask m_ask;
  std::optional<bool> m_isLarge;
  QSet<QString> m_asked;
  QHash<QString, std::vector<NameChoice>> m_known;
};

// All of a line as one step to undo, for those who took part; the first is whose it is. Gives the id of the
// interaction, sale or reminder. REQUIRES: nobody only where it is a plan.
Command writeDown(QuickLine line, std::vector<domain::Id> who);

}
