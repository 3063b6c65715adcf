#include "app/quick_line.h"

#include "app/catalogue.h"
#include "app/commands.h"
#include "app/name_match.h"
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

constexpr qsizetype kKnownBy = 3;   // letters by which names are looked up
constexpr qint64 kOne = 1'000'000;  // of a quantity
constexpr Id kMostAtOnce = 10'000;  // contacts that are looked through within a frame of the screen

reminders::LineKind kindOf(ChipKind kind) { return static_cast<reminders::LineKind>(kind); }

// An instant, of a day its noon, so that it stays that day in most zones.
QString instantOf(const QString& local, const QDateTime& now) {
  const QDate day = QDate::fromString(local.left(10), Qt::ISODate);
  const QTime time = local.size() > 10 ? QTime::fromString(local.mid(11), Qt::ISODate) : QTime(12, 0);
  return QDateTime(day, time, now.timeZone()).toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

}

// Names with a word that begins like this one; a short word is looked for whole, a Russian one without its
// ending.
const std::vector<NameChoice>& QuickLineReader::likely(const QString& word) {
  const bool cyrillic = word[0].script() == QChar::Script_Cyrillic;
  const qsizetype length =
      std::min(kKnownBy, cyrillic ? std::max<qsizetype>(word.size() - 1, 1) : word.size());
  const QString key = word.left(length);
  const auto known = m_known.constFind(key);
  if (known != m_known.constEnd()) return *known;
  if (!m_ask || !isLarge()) return *m_known.insert(key, namesFrom(m_queries, key));
  static const std::vector<NameChoice> kNobody;
  if (!m_asked.contains(key)) {
    m_asked.insert(key);
    m_ask(key);
  }
  return kNobody;
}

bool QuickLineReader::isLarge() {
  if (!m_isLarge) m_isLarge = m_queries.store().contacts().largestId().value_or(0) > kMostAtOnce;
  return *m_isLarge;
}

std::vector<NameChoice> QuickLineReader::namesFrom(Queries& queries, const QString& beginning) {
  const bool begins = beginning.size() == kKnownBy ||
                      (!beginning.isEmpty() && beginning[0].script() == QChar::Script_Cyrillic);
  std::vector<NameChoice> found;
  if (const auto rows = queries.store().reading().withWord(beginning, begins))
    for (const auto& [id, name] : *rows) found.push_back({id, name});
  return found;
}

bool QuickLineReader::learn(const QString& beginning, const std::vector<NameChoice>& names) {
  if (!m_asked.remove(beginning)) return false;
  m_known.insert(beginning, names);
  return true;
}

void QuickLineReader::forget() {
  m_known.clear();
  m_asked.clear();
  m_isLarge.reset();
}

// Those whom the words name by whole words of their name, else those whose name they begin.
QuickLineReader::Named QuickLineReader::named(const QString& words) {
  const QStringList typed = nameWords(words);
  if (typed.isEmpty()) return {};
  Named whole{reminders::NameFit::Whole, {}};
  Named begun{reminders::NameFit::Begins, {}};
  for (const NameChoice& choice : likely(typed.front())) {
    const auto fit = fitOf(typed, nameWords(choice.name), words[0].isUpper());
    if (fit == reminders::NameFit::Whole) whole.choices.push_back(choice);
    if (fit == reminders::NameFit::Begins) begun.choices.push_back(choice);
  }
  if (!whole.choices.empty()) return whole;
  return begun.choices.empty() ? Named{} : begun;
}

namespace {

// "12 roses 450" is 450 for all twelve; a price that does not part evenly is rounded up, and the rest a
// discount.
void takePrice(domain::PurchaseLine& line, qint64 amount, bool each) {
  line.price = each ? amount : domain::mulDiv(amount, kOne, line.quantity);
  if (each) return;
  if (domain::mulDiv(line.price, line.quantity, kOne) < amount) ++line.price;
  line.discount = domain::mulDiv(line.price, line.quantity, kOne) - amount;
}

}

// Nothing where neither the line nor the catalogue says what it costs, and where it is finer than a coin.
std::optional<domain::Purchase> QuickLineReader::saleOf(const reminders::SoldThing& sold,
                                                        const QuickLineOptions& options) {
  if (sold.unclear || (sold.what.isEmpty() && sold.amount.isEmpty())) return std::nullopt;
  domain::Purchase sale;
  sale.currency = options.currency;
  sale.date = options.now.date().toString(Qt::ISODate);
  domain::PurchaseLine line;
  line.text = sold.what;
  line.quantity = domain::parseQuantity(sold.quantity).value_or(kOne);
  if (line.quantity <= 0) return std::nullopt;
  const auto product = m_queries.findProduct(sold.what);
  if (product) {
    line.productId = product->id;
    line.text = product->name;
    line.sku = product->sku;
    line.cost = product->cost;
    if (!product->currency.isEmpty()) sale.currency = product->currency;
    line.price = product->price;
  }
  const auto money = domain::parseMoney(sold.amount, sale.currency);
  if ((!money && !product) || (money && money->rounded)) return std::nullopt;
  if (money) {
    // What it cost is known in the currency of the catalogue only.
    if (money->currency != sale.currency) line.cost.reset();
    sale.currency = money->currency;
    takePrice(line, money->minor, sold.each);
  }
  sale.lines.push_back(std::move(line));
  domain::addUp(sale);
  taxByCatalogue(m_queries, sale, domain::TaxPlace::Within);
  return sale;
}

QuickLine QuickLineReader::read(const QString& line, const QuickLineOptions& options) {
  reminders::LineContext context;
  context.when = whenContext(options.now);
  context.fitsName = [this](const QString& words) { return named(words).fit; };
  for (const auto& [kind, words] : options.off) context.off.push_back({kindOf(kind), words});
  const reminders::LogLine read = reminders::readLogLine(base::storable(line), context);
  QuickLine out;
  std::size_t steps = 0;
  for (const auto& part : read.parts) {
    LineChip chip{static_cast<ChipKind>(part.kind), part.words, {}, part.aside};
    if (chip.kind == ChipKind::Contact) chip.choices = named(part.words).choices;
    if (chip.kind == ChipKind::NextStep) chip.step = steps++;
    out.chips.push_back(std::move(chip));
  }
  out.talk.channel = read.channel;
  out.talk.direction = read.direction;
  if (!read.isPlan) out.talk.minutes = read.minutes;
  out.talk.text = read.text;
  out.talk.at = read.at.isEmpty() ? options.now.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"))
                                  : instantOf(read.at, options.now);
  if (read.next) out.steps.push_back(reminderOf(*read.next));
  for (const reminders::NextStep& step : read.more) out.steps.push_back(reminderOf(step));
  if (read.isPlan && !out.steps.empty()) out.steps.front().minutes = read.minutes;
  if (read.sold) {
    out.sale = saleOf(*read.sold, options);
    out.saleOfSomething = !read.sold->what.isEmpty();
  }
  if (out.sale) {
    if (!read.at.isEmpty()) out.sale->date = read.at.left(10);
    if (read.sold->paid && out.sale->total > 0)
      out.sale->payments.push_back({0, out.sale->date, out.sale->total, read.sold->method});
    out.sale->notes = read.text;
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
  return line.isPlan && !line.steps.empty() ? line.steps.front().text : line.talk.text;
}

}

Command writeDown(QuickLine line, std::vector<Id> who) {
  if (!who.empty()) {
    for (domain::Reminder& step : line.steps) step.contactId = who.front();
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
            for (std::size_t i = line.steps.size(); i > 0 && made; --i)  // the first one's id is given
              made = store.reminders().add(line.steps[i - 1], store.now());
            if (!made || line.isPlan) return made;
            return line.sale ? recordPurchase(*line.sale).apply(store)
                             : logInteraction(line.talk).apply(store);
          }};
}

}
