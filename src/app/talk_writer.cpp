#include "app/talk_writer.h"

#include <QUuid>

#include <algorithm>
#include <limits>

namespace kith::app {
namespace {

// Sheets show no seconds.
constexpr qsizetype kToTheMinute = 16;

// Version 5 of RFC 9562: the same row gets the same one in every book.
QString uidOf(const QString& source, const QString& key, int nth) {
  static const QUuid kSpace(QStringLiteral("{6f2a1f0e-3c53-4f0a-9a55-2f6d0c6f0d11}"));
  const QString name = QStringLiteral("%1\n%2\n%3").arg(source, key).arg(nth);
  return QUuid::createUuidV5(kSpace, name).toString(QUuid::WithoutBraces);
}

}

TalkWriter::TalkWriter(store::Store& store, store::BulkWriter* bulk, const ImportReading& reading,
                       ListWalk& walk)
    : m_store(store),
      m_people(store),
      m_bulk(bulk),
      m_reading(reading),
      m_walk(walk),
      m_cells(reading.shape, reading.mapping, reading.decisions, reading.build) {}

Result<ImportReport> TalkWriter::run() {
  if (auto begun = m_walk.begin(); !begun) return tl::unexpected<Error>(begun.error());
  auto uids = m_store.interactions().uids();
  if (!uids) return tl::unexpected<Error>(uids.error());
  m_uids = std::move(*uids);
  const auto done = m_walk.each([this](const exchange::CsvRecord& row) { return take(row); });
  if (!done) return tl::unexpected<Error>(done.error());
  return m_walk.end();
}

// A list that Kith wrote out of this very book says what is here.
Result<bool> TalkWriter::isHere(domain::Id contact, const domain::Interaction& talk) {
  if (m_reading.mapping.preset != QLatin1String(exchange::kOwnPreset)) return false;
  const auto all = m_store.interactions().ofContact(contact, std::numeric_limits<int>::max());
  if (!all) return tl::unexpected<Error>(all.error());
  return std::any_of(all->begin(), all->end(), [&talk](const domain::Interaction& each) {
    return each.at.left(kToTheMinute) == talk.at.left(kToTheMinute) && each.channel == talk.channel &&
           each.text == talk.text;
  });
}

Result<void> TalkWriter::take(const exchange::CsvRecord& row) {
  ImportReport& report = m_walk.report();
  ++report.rows;
  m_cells.read(row);
  exchange::TalkDraft draft = exchange::talkOf(m_cells, row);
  for (const auto& problem : draft.problems) m_walk.note(problem);
  draft.talk.uid = uidOf(m_reading.source, draft.key, m_walk.nth(draft.key));
  if (const auto known = m_uids.constFind(draft.talk.uid); known != m_uids.constEnd()) {
    const auto stored = m_store.interactions().get(*known);
    if (!stored) return tl::unexpected<Error>(stored.error());
    if (stored->deletedAt.isEmpty())
      ++report.unchanged;
    else
      m_walk.skip(row.line, draft.name, QStringLiteral("it is in Trash"));
    return {};
  }
  if (draft.talk.at.isEmpty()) return m_walk.fail(row, QStringLiteral("it has no time"));
  const auto person = personOf(draft);
  if (!person) return tl::unexpected<Error>(person.error());
  if (!*person)
    return m_walk.fail(row, draft.name.isEmpty() && draft.with.channels.empty()
                                ? QStringLiteral("it names nobody")
                                : QStringLiteral("nobody of this book is that one alone"));
  const auto here = isHere(**person, draft.talk);
  if (!here) return tl::unexpected<Error>(here.error());
  ++(*here ? report.unchanged : report.created);
  if (*here || m_bulk == nullptr) return {};
  draft.talk.participants = {**person};
  m_bulk->addInteraction(draft.talk);
  m_bulk->touch(**person);
  return {};
}

// One that can be reached is made, as the buyer of a sale is; a mere name is nobody.
Result<std::optional<domain::Id>> TalkWriter::personOf(exchange::TalkDraft& draft) {
  auto found = m_people.find({draft.with, draft.name, draft.contact});
  if (!found || *found || draft.with.channels.empty()) return found;
  if (m_bulk == nullptr) return std::optional<domain::Id>(0);
  const domain::Id made = m_bulk->addContact(draft.with);
  m_people.remember(draft.with);
  return std::optional(made);
}

}
