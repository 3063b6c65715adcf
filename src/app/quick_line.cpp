#include "app/quick_line.h"

#include "app/commands.h"
#include "app/queries.h"
#include "app/when.h"
#include "base/fold.h"
#include "domain/money.h"
#include "reminders/log_line.h"
#include "store/store.h"

#include <QTimeZone>

#include <algorithm>

namespace kith::app {
namespace {

using domain::Id;

constexpr qsizetype kShortestBeginning = 3;  // letters of a name
constexpr qint64 kOne = 1'000'000;           // of a quantity

reminders::LineKind kindOf(ChipKind kind) { return static_cast<reminders::LineKind>(kind); }

bool isCyrillic(const QString& word) { return !word.isEmpty() && word[0].script() == QChar::Script_Cyrillic; }

// Ане and Анну begin like Анна: the ending of a case goes.
QString stemOf(const QString& folded) {
  return folded.size() > kShortestBeginning ? folded.chopped(1) : folded;
}

bool wordsBegin(const QStringList& typed, const QStringList& name) {
  if (typed.size() > name.size()) return false;
  for (qsizetype i = 0; i < typed.size(); ++i)
    if (!name[i].startsWith(isCyrillic(typed[i]) ? stemOf(typed[i]) : typed[i])) return false;
  return true;
}

bool wordsAre(const QStringList& typed, const QStringList& name) {
  return typed.size() <= name.size() && std::equal(typed.begin(), typed.end(), name.begin());
}

// An instant, of a day its noon, so that it stays that day in most zones.
QString instantOf(const QString& local, const QDateTime& now) {
  const QDate day = QDate::fromString(local.left(10), Qt::ISODate);
  const QTime time = local.size() > 10 ? QTime::fromString(local.mid(11), Qt::ISODate) : QTime(12, 0);
  return QDateTime(day, time, now.timeZone()).toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

}

// Names by the beginning of their first word.
const std::vector<NameChoice>& QuickLineReader::begins(const QString& firstWord) {
  const auto known = m_known.constFind(firstWord);
  if (known != m_known.constEnd()) return *known;
  std::vector<NameChoice> found;
  if (const auto ids = m_queries.store().reading().named(firstWord))
    for (const ContactRow& row : m_queries.contactRows(*ids)) found.push_back({row.id, row.display});
  return *m_known.insert(firstWord, std::move(found));
}

// A beginning counts for a name that is written with a capital: "the" is not Theo.
std::vector<NameChoice> QuickLineReader::named(const QString& words) {
  const QStringList typed = base::folded(words).split(u' ', Qt::SkipEmptyParts);
  if (typed.isEmpty()) return {};
  const QString first = isCyrillic(typed.front()) ? stemOf(typed.front()) : typed.front();
  std::vector<NameChoice> exact;
  std::vector<NameChoice> near;
  for (const NameChoice& choice : begins(first)) {
    const QStringList name = base::folded(choice.name).split(u' ', Qt::SkipEmptyParts);
    if (wordsAre(typed, name))
      exact.push_back(choice);
    else if (wordsBegin(typed, name) && words[0].isUpper() && words.size() >= kShortestBeginning)
      near.push_back(choice);
  }
  return exact.empty() ? near : exact;
}

// "12 roses 450" is 450 for all twelve; a price that does not part evenly is rounded up, and the rest a
// discount.
std::optional<domain::Purchase> QuickLineReader::saleOf(const QString& what, const QString& quantity,
                                                        const QString& amount,
                                                        const QuickLineOptions& options) {
  if (what.isEmpty() && amount.isEmpty()) return std::nullopt;
  domain::Purchase sale;
  sale.currency = options.currency;
  sale.date = options.now.date().toString(Qt::ISODate);
  domain::PurchaseLine line;
  line.text = what;
  line.quantity = domain::parseQuantity(quantity).value_or(kOne);
  if (const auto product = m_queries.findProduct(what)) {
    line.productId = product->id;
    line.text = product->name;
    line.sku = product->sku;
    line.cost = product->cost;
    if (!product->currency.isEmpty()) sale.currency = product->currency;
    line.price = product->price;
  }
  if (const auto money = domain::parseMoney(amount, sale.currency); money && line.quantity > 0) {
    sale.currency = money->currency;
    line.price = (money->minor * kOne + line.quantity - 1) / line.quantity;
    line.discount = domain::mulDiv(line.price, line.quantity, kOne) - money->minor;
  }
  sale.lines.push_back(std::move(line));
  domain::addUp(sale);
  return sale;
}

QuickLine QuickLineReader::read(const QString& line, const QuickLineOptions& options) {
  reminders::LineContext context;
  context.when = whenContext(options.now);
  context.isName = [this](const QString& words) { return !named(words).empty(); };
  for (const auto& [kind, words] : options.off) context.off.push_back({kindOf(kind), words});
  const reminders::LogLine read = reminders::readLogLine(base::storable(line), context);
  QuickLine out;
  for (const auto& part : read.parts) {
    LineChip chip{static_cast<ChipKind>(part.kind), part.words, {}};
    if (chip.kind == ChipKind::Contact) chip.choices = named(part.words);
    out.chips.push_back(std::move(chip));
  }
  out.talk.channel = read.channel;
  out.talk.direction = read.direction;
  out.talk.minutes = read.minutes;
  out.talk.text = read.text;
  out.talk.at = read.at.isEmpty() ? options.now.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"))
                                  : instantOf(read.at, options.now);
  if (read.next) {
    domain::Reminder next;
    next.text = read.next->text;
    next.due = read.next->due;
    next.repeatRule = read.next->repeatRule;
    next.repeatAfterDone = read.next->repeatAfterDone;
    out.next = std::move(next);
  }
  if (read.sold) {
    out.sale = saleOf(read.sold->what, read.sold->quantity, read.sold->amount, options);
    if (out.sale && read.sold->paid && out.sale->total > 0)
      out.sale->payments.push_back({0, out.sale->date, out.sale->total, {}});
    if (out.sale) out.sale->notes = read.text;
  }
  out.tags = read.tags;
  out.isPlan = read.isPlan;
  return out;
}

namespace {

Result<void> tagAll(store::Store& store, const std::vector<Id>& who, const QStringList& tags) {
  if (tags.isEmpty()) return {};
  for (const Id id : who) {
    auto contact = store.contacts().get(id);
    if (!contact) return tl::unexpected<Error>(contact.error());
    for (const QString& tag : tags)
      if (!contact->tags.contains(tag, Qt::CaseInsensitive)) contact->tags << tag;
    if (auto done = store.contacts().save(*contact, store.now()); !done) return done;
  }
  return {};
}

QString stepText(const QuickLine& line) {
  if (line.sale && !line.sale->lines.empty()) return line.sale->lines.front().text;
  return line.isPlan && line.next ? line.next->text : line.talk.text;
}

}

Command writeDown(QuickLine line, std::vector<Id> who) {
  if (!who.empty()) {
    if (line.next) line.next->contactId = who.front();
    if (line.sale) line.sale->contactId = who.front();
  }
  line.talk.participants = who;
  const QString key = line.sale     ? QStringLiteral("sale")
                      : line.isPlan ? QStringLiteral("remind")
                                    : QStringLiteral("log");
  const QJsonObject arguments{{QStringLiteral("text"), stepText(line).left(60)}};
  return {key, arguments, [line = std::move(line), who = std::move(who)](store::Store& store) -> Result<Id> {
            if (auto done = tagAll(store, who, line.tags); !done) return tl::unexpected<Error>(done.error());
            Result<Id> made = 0;
            if (line.next) made = store.reminders().add(*line.next, store.now());
            if (!made || line.isPlan) return made;
            return line.sale ? recordPurchase(*line.sale).apply(store)
                             : logInteraction(line.talk).apply(store);
          }};
}

}
