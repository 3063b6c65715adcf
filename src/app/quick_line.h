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
#include <QString>
#include <QStringList>

#include <optional>
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
};

struct QuickLine {
  std::vector<LineChip> chips;
  domain::Interaction talk;  // without participants; its channel is empty where the line does not say
  std::optional<domain::Reminder> next;
  std::optional<domain::Purchase> sale;  // none with a chip for it: the line does not say enough of it
  bool saleOfSomething = false;          // it says what was sold, but not, or not clearly, for how much
  QStringList tags;
  bool isPlan = false;  // nothing happened yet: only `next` counts
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
  explicit QuickLineReader(Queries& queries) : m_queries(queries) {}
  // In any language that has words for it, that of the user first. A catalogue name or sku brings its price.
  QuickLine read(const QString& line, const QuickLineOptions& options);
  // The book changed.
  void forget() { m_known.clear(); }

 private:
  struct Named {
    reminders::NameFit fit = reminders::NameFit::None;
    std::vector<NameChoice> choices;
  };

  Named named(const QString& words);
  const std::vector<NameChoice>& likely(const QString& word);
  std::optional<domain::Purchase> saleOf(const reminders::SoldThing& sold, const QuickLineOptions& options);

  Queries& m_queries;
  QHash<QString, std::vector<NameChoice>> m_known;
};

// All of a line as one step to undo, for those who took part; the first is whose it is. Gives the id of the
// interaction, sale or reminder. REQUIRES: nobody only where it is a plan.
Command writeDown(QuickLine line, std::vector<domain::Id> who);

}
