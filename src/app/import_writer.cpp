#include "app/import_writer.h"

#include "exchange/joined_rows.h"
#include "exchange/said_text.h"
#include "exchange/vcard_builder.h"

#include <QFileInfo>
#include <QHash>

namespace kith::app {

using exchange::Draft;

namespace {

constexpr QLatin1String kPhoto("photo");
// Contacts that wait for more rows about them.
constexpr std::size_t kMostHeld = 256;

bool isFoundAlike(const domain::Contact& a, const domain::Contact& b) {
  return a.channels == b.channels && a.identifiers == b.identifiers && a.given == b.given &&
         a.family == b.family && a.companyName == b.companyName;
}

exchange::UpdateRules rulesOf(const ImportOptions& options) {
  exchange::UpdateRules rules(updateModeOf(options.onMatch));
  for (const domain::FieldRule& rule : options.reading.rules)
    rules.fields[rule.field] = updateModeOf(rule.rule);
  return rules;
}

}

exchange::OnMatch updateModeOf(const QString& text) {
  if (text == u"fill") return exchange::OnMatch::Fill;
  if (text == u"overwrite") return exchange::OnMatch::Overwrite;
  if (text == u"append") return exchange::OnMatch::Append;
  return exchange::OnMatch::Follow;
}

ImportWriter::ImportWriter(store::Store& store, store::BulkWriter* bulk, const ImportReading& reading,
                           const ImportOptions& options, RefusedRows* refused)
    : m_store(store),
      m_bulk(bulk),
      m_reading(reading),
      m_options(options),
      m_refused(refused),
      m_rules(rulesOf(options)),
      m_matcher(store, bulk, reading.source, options.matchBy, reading.decisions.rows) {
  if (bulk == nullptr) m_matcher.setRehearsal(&m_rehearsal);
}

Result<ImportReport> ImportWriter::run(DraftStream& drafts) {
  if (m_bulk) {
    const auto made =
        m_bulk->imports().add({0, 0, QFileInfo(m_reading.path).fileName(), m_store.now(), 0, 0, false});
    if (!made) return tl::unexpected<Error>(made.error());
    m_import = m_report.import = *made;
    m_matcher.setImport(m_import);
  }
  std::vector<Draft> used;
  while (true) {
    auto chunk = drafts.next(std::move(used));
    if (!chunk) return tl::unexpected<Error>(chunk.error());
    if (chunk->empty()) break;
    for (Draft& draft : *chunk)
      if (auto taken = take(draft); !taken) return tl::unexpected<Error>(taken.error());
    used = std::move(*chunk);
  }
  if (!m_bulk) return std::move(m_report);
  saveHeld();
  m_report.companies = m_bulk->companiesMade();
  const auto counted = m_bulk->imports().setCounts(m_import, m_report.created, m_report.updated);
  if (!counted) return tl::unexpected<Error>(counted.error());
  return std::move(m_report);
}

Result<void> ImportWriter::take(Draft& draft) {
  if (draft.state == Draft::State::Blank) return {};
  ++m_report.rows;
  for (const int column : draft.fixed) m_report.fixed.push_back({draft.line, column});
  for (const auto& p : draft.problems) note({p.line, p.column, p.value, p.problem, p.at, p.cell, p.row});
  if (draft.state == Draft::State::Skipped) {
    skip(draft, draft.reason);
    return {};
  }
  if (m_options.onMatch == u"new") return create(draft);
  const auto match = m_matcher.match(draft);
  if (!match) return tl::unexpected<Error>(match.error());
  if (!match->key.isEmpty()) draft.key = match->key;
  switch (match->kind) {
    case Match::Kind::New:
      if (!match->key.isEmpty())
        note({draft.line,
              {},
              domain::displayName(draft.contact),
              QStringLiteral("its number is on a row of another name too; kept as a contact of its own")});
      return create(draft);
    case Match::Kind::InTrash:
      return refuse(draft, QStringLiteral("its contact is in Trash"));
    default:
      return update(draft, *match);
  }
  return {};
}

Result<void> ImportWriter::create(Draft& draft) {
  ++m_report.created;
  if (!m_bulk) {
    m_matcher.rememberNew(draft, m_rehearsal.make(draft));
    return {};
  }
  if (auto stored = addPhoto(draft, draft.contact); !stored) return stored;
  const bool company = draft.contact.kind == domain::ContactKind::Company;
  const domain::ListTexts* texts = draft.texts ? &*draft.texts : nullptr;
  const auto filled = company ? m_bulk->fillCompany(draft.contact, texts) : std::nullopt;
  const domain::Id made = filled ? *filled : m_bulk->queueContact(draft.contact, texts);
  record(draft, made, 1);
  m_matcher.rememberNew(draft, made);
  return {};
}

Result<void> ImportWriter::addPhoto(const Draft& draft, domain::Contact& contact) {
  if (draft.photo.isEmpty() || !m_bulk) return {};
  const auto stored = m_store.blobs().put(draft.photo, draft.photoType);
  if (!stored) return tl::unexpected<Error>(stored.error());
  contact.photoId = *stored;
  return {};
}

// The photo follows its source like any field: taken unless another was chosen here since.
Result<void> ImportWriter::followPhoto(const Draft& draft, const QString& last,
                                       exchange::Followed& followed) {
  const QString now = draft.photo.isEmpty() ? QString() : store::BlobTable::hashOf(draft.photo);
  if (now == last) return {};
  const auto before = m_store.blobs().find(last);
  const auto present = m_store.blobs().find(now);
  if (!before || !present) return tl::unexpected<Error>(before ? present.error() : before.error());
  std::optional<domain::Id>& ours = followed.merged.photoId;
  if (ours && *present == ours) return {};
  const bool follows = m_options.onMatch == u"follow";
  const bool untouched = follows ? ours == *before : !ours || m_options.onMatch == u"overwrite";
  if (!untouched) {
    if (follows) followed.kept.push_back({QString(kPhoto), {}, {}});
    return {};
  }
  if (now.isEmpty() && !follows) return {};
  followed.changed = true;
  ours.reset();
  return addPhoto(draft, followed.merged);
}

// As it stands, or would stand now.
Result<domain::Contact> ImportWriter::stands(domain::Id contact) {
  if (const auto held = m_held.find(contact); held != m_held.end()) return held->second;
  if (auto would = m_rehearsal.contact(contact); would) return std::move(*would);
  if (m_bulk) m_bulk->flush();
  return m_store.contacts().get(contact);
}

Result<void> ImportWriter::update(const Draft& draft, const Match& match) {
  m_matcher.remember(draft, match.contact);
  if (m_options.onMatch == u"skip") {
    return refuse(draft, QStringLiteral("already here"));
  }
  if (match.said == draft.said && draft.fixed.empty()) {
    ++m_report.unchanged;
    return {};
  }
  const auto ours = stands(match.contact);
  if (!ours) return tl::unexpected<Error>(ours.error());
  const exchange::Said before = exchange::saidFrom(match.said);
  domain::Contact now = draft.contact;
  // A card that Kith wrote carries the contact's own number.
  std::erase_if(now.identifiers, [&ours](const domain::Identifier& id) {
    return id.system == QStringView(exchange::kVcardSystem) && id.value == ours->uid;
  });
  // A row of the same file is no later word of its source.
  const bool joins = match.joins && m_rules.usual == exchange::OnMatch::Follow;
  auto followed =
      joins ? exchange::joined(*ours, now) : exchange::combine(m_rules, before.contact, now, *ours);
  if (auto photo = followPhoto(draft, before.photo, followed); !photo) return photo;
  for (const auto& kept : followed.kept)
    note({draft.line, kept.field, kept.theirs,
          QStringLiteral("changed here since; kept \"%1\"").arg(kept.ours)});
  ++(followed.changed ? m_report.updated : m_report.unchanged);
  m_matcher.changed(*ours, followed.merged);
  if (!m_bulk) {
    m_rehearsal.take(draft, match.contact, followed.merged);
    return {};
  }
  if (followed.changed) save(*ours, std::move(followed.merged), joins);
  record(draft, match.contact,
         match.replaces != 0 ? -match.replaces
         : match.joins       ? store::ImportRecord::kBeside
                             : 1);
  return {};
}

// Many rows of one contact are saved as one change, as far as no row is found by what they say.
void ImportWriter::save(const domain::Contact& ours, domain::Contact now, bool joins) {
  if (joins && isFoundAlike(ours, now)) {
    if (m_held.size() >= kMostHeld) saveHeld();
    m_held[now.id] = std::move(now);
    return;
  }
  m_held.erase(now.id);
  m_bulk->saveContact(now);
}

void ImportWriter::saveHeld() {
  for (const auto& [id, contact] : m_held) m_bulk->saveContact(contact);
  m_held.clear();
}

// What says something and is not taken in; blank rows, totals and headings are only counted.
Result<void> ImportWriter::refuse(const Draft& draft, const QString& why) {
  skip(draft, why);
  if (m_refused == nullptr) return {};
  return m_refused->add(draft.cells);
}

void ImportWriter::skip(const Draft& draft, const QString& why) {
  ++m_report.skipped;
  note({draft.line, {}, domain::displayName(draft.contact), QString(QStringLiteral("skipped: ") + why)});
}

void ImportWriter::note(ImportProblem problem) {
  ++m_report.problemCount;
  if (m_report.problems.size() < kProblemsKept) m_report.problems.push_back(std::move(problem));
}

void ImportWriter::record(const Draft& draft, domain::Id contact, domain::Id nth) {
  m_bulk->queueRecord({m_reading.source, draft.key, nth, contact, std::nullopt, m_import, draft.said});
  m_bulk->keep();
}

}
