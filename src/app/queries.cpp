// Reading of contacts, lists and the book's own bookkeeping.
#include "app/queries.h"

#include "search/query_parser.h"
#include "store/store.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace kith::app {

using domain::ContactKind;
using domain::Id;

namespace {

constexpr qint64 kSmallBook = 2'000;  // contacts ever made

StepEntry entryOf(const store::StepRow& row) {
  return {row.id, row.key, QJsonDocument::fromJson(row.arguments.toUtf8()).object(), row.at};
}

ContactRow rowOf(const store::SummaryRow& s) {
  return {s.id, s.kind, s.display, s.subtitle, s.nextDue, s.nextText, s.photoId, s.deleted, s.nextRule};
}

}

Queries::Queries(std::unique_ptr<store::Store> store) : m_store(std::move(store)) {}
Queries::~Queries() = default;

Result<std::unique_ptr<Queries>> Queries::open(const QString& path) {
  return store::Store::openReader(path).map([](std::unique_ptr<store::Store>&& opened) {
    return std::unique_ptr<Queries>(new Queries(std::move(opened)));
  });
}

store::Store& Queries::store() { return *m_store; }

Result<std::vector<Id>> Queries::contactIds(ContactSection section) {
  switch (section) {
    case ContactSection::Trash:
      return m_store->contacts().trash();
    case ContactSection::People:
      return m_store->orderedIds(QLocale(), ContactKind::Person);
    case ContactSection::Companies:
      return m_store->orderedIds(QLocale(), ContactKind::Company);
    case ContactSection::Everyone:
      break;
  }
  return m_store->orderedIds(QLocale());
}

Result<std::vector<Id>> Queries::contactIdsPart(ContactSection section, qint64 from, qint64 most) {
  const bool companies = section == ContactSection::Companies;
  return m_store->orderedPart(QLocale(), companies ? ContactKind::Company : ContactKind::Person, from, most);
}

bool Queries::isOrderSettled() { return m_store->isOrderSettled(QLocale()); }

bool Queries::isSmall() { return orEmpty(m_store->reading().count("highest")) <= kSmallBook; }

Result<std::vector<Id>> Queries::matchingIds(const QString& query, ContactSection section, int limit) {
  const auto tree = readQuery(query);
  if (!tree) return tl::unexpected<Error>(tree.error());
  if (tree->node == domain::Query::Node::All && limit == 0) return contactIds(section);
  auto hits = m_store->reading().matching(*tree, section == ContactSection::Everyone ? limit : 0);
  if (!hits || (limit > 0 && section == ContactSection::Everyone)) return hits;
  auto ordered = contactIds(section);
  if (!ordered) return ordered;
  const QSet<Id> isHit(hits->begin(), hits->end());
  std::erase_if(*ordered, [&](Id id) { return !isHit.contains(id); });
  if (limit > 0 && ordered->size() > static_cast<std::size_t>(limit))
    ordered->resize(static_cast<std::size_t>(limit));
  return ordered;
}

search::ReadQuery Queries::parsed(const QString& text) {
  search::QueryContext context{m_today.isValid() ? m_today : QDate::currentDate(), {}};
  // Own fields are looked up only where a key may be one of them.
  if (text.contains(u':'))
    for (const QString& name : customFieldNames()) context.ownFields << name;
  return search::readQuery(text, context);
}

Result<domain::Query> Queries::readQuery(const QString& text) {
  search::ReadQuery read = parsed(text);
  if (read.problem) return fail(ErrorKind::Invalid, text, search::problemSentence(*read.problem));
  return std::move(read.tree);
}

std::vector<ContactRow> Queries::contactRows(const std::vector<Id>& ids) {
  std::vector<ContactRow> out;
  for (const auto& summary : orEmpty(m_store->reading().summaries(ids))) out.push_back(rowOf(summary));
  return out;
}

Result<domain::Contact> Queries::contact(Id id) { return m_store->contacts().get(id); }

Result<std::vector<domain::Contact>> Queries::contacts(const std::vector<Id>& ids) {
  return m_store->contacts().getMany(ids);
}

Result<void> Queries::eachContact(const std::vector<Id>& ids,
                                  const std::function<Result<void>(domain::Contact&)>& take) {
  return m_store->contacts().each(ids, take);
}

QString Queries::updatedAt(Id contact) { return orEmpty(m_store->reading().lastChange(contact)); }

Result<Id> Queries::findOne(const QString& text) {
  bool isNumber = false;
  const Id id = text.trimmed().toLongLong(&isNumber);
  if (isNumber && m_store->contacts().get(id)) return m_store->merges().survivorOf(id);
  const auto hits = m_store->reading().named(text);
  if (!hits) return tl::unexpected<Error>(hits.error());
  if (hits->empty()) return fail(ErrorKind::NotFound, text);
  if (hits->size() == 1) return hits->front();
  QStringList names;
  const std::vector<Id> first(
      hits->begin(), hits->begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(10, hits->size())));
  for (const ContactRow& row : contactRows(first))
    names << QStringLiteral("%1 %2").arg(row.id).arg(row.display);
  return fail(ErrorKind::Ambiguous, text, names.join(QStringLiteral(", ")));
}

std::vector<Id> Queries::peopleOf(Id company) { return orEmpty(m_store->contacts().peopleOf(company)); }

std::vector<NamedCount> Queries::tags() {
  std::vector<NamedCount> out;
  for (const auto& tag : orEmpty(m_store->tags().all())) out.push_back({tag.id, tag.name, tag.count});
  return out;
}

std::vector<SavedSearch> Queries::savedSearches() {
  std::vector<SavedSearch> out;
  for (const auto& row : orEmpty(m_store->searches().all())) out.push_back({row.id, row.name, row.text});
  return out;
}

std::vector<QString> Queries::customFieldNames() { return orEmpty(m_store->tags().fieldNames()); }

qint64 Queries::count(ContactSection section) {
  switch (section) {
    case ContactSection::People:
      return orEmpty(m_store->liveContacts(QLocale(), ContactKind::Person));
    case ContactSection::Companies:
      return orEmpty(m_store->liveContacts(QLocale(), ContactKind::Company));
    case ContactSection::Everyone:
      return orEmpty(m_store->liveContacts(QLocale()));
    case ContactSection::Trash:
      return orEmpty(m_store->reading().count("trash"));
  }
  return 0;
}

qint64 Queries::saleCount() { return orEmpty(m_store->reading().count("purchases")); }

qint64 Queries::trashCount() { return orEmpty(m_store->reading().count("everything in trash")); }

std::optional<StepEntry> Queries::nextUndo() {
  const auto step = m_store->nextUndo();
  return step ? std::optional(entryOf(*step)) : std::nullopt;
}

std::optional<StepEntry> Queries::nextRedo() {
  const auto step = m_store->nextRedo();
  return step ? std::optional(entryOf(*step)) : std::nullopt;
}

std::vector<ImportEntry> Queries::imports() {
  std::vector<ImportEntry> out;
  for (const auto& row : orEmpty(m_store->imports().all()))
    out.push_back(
        {row.id, row.file, row.at, static_cast<int>(row.created), static_cast<int>(row.updated), row.undone});
  return out;
}

std::vector<TrashEntry> Queries::trash() {
  std::vector<TrashEntry> out;
  for (const auto& row : orEmpty(m_store->reading().trash()))
    out.push_back({row.id, row.kind, row.text, row.deletedAt});
  return out;
}

QByteArray Queries::photo(Id blob) { return orEmpty(m_store->blobs().get(blob)); }
QString Queries::setting(const QString& key) { return orEmpty(m_store->settings().get(key)); }
QString Queries::draft(const QString& key) { return orEmpty(m_store->settings().draft(key)); }

Stats Queries::stats() {
  auto reading = m_store->reading();
  Stats out;
  const std::pair<const char*, qint64 Stats::*> counts[] = {{"people", &Stats::people},
                                                            {"companies", &Stats::companies},
                                                            {"interactions", &Stats::interactions},
                                                            {"purchases", &Stats::purchases},
                                                            {"unassigned", &Stats::unassigned},
                                                            {"products", &Stats::products},
                                                            {"reminders", &Stats::reminders},
                                                            {"trash", &Stats::trash}};
  for (const auto& [name, member] : counts) out.*member = orEmpty(reading.count(name));
  out.bytes = QFileInfo(m_store->path()).size();
  for (const auto& [name, count] : orEmpty(reading.gaps())) out.gaps.push_back({0, name, count});
  return out;
}

CheckReport Queries::check() {
  CheckReport report;
  const auto problems = m_store->reading().check();
  if (!problems) {
    report.problems.push_back({QStringLiteral("file"), problems.error().detail});
  } else {
    for (const auto& [where, problem] : *problems) report.problems.push_back({where, problem});
  }
  report.ok = report.problems.empty();
  report.contacts = count(ContactSection::Everyone);
  return report;
}

qint64 Queries::dataVersion() { return m_store->dataVersion(); }

}
