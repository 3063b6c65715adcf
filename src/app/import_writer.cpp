#include "app/import_writer.h"

#include "exchange/contact_json.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>

namespace kith::app {

using exchange::Draft;

namespace {

constexpr std::size_t kProblemsKept = 1000;

QString compactJson(const domain::Contact& contact) {
  return QString::fromUtf8(QJsonDocument(exchange::contactJson(contact, exchange::JsonForm::Compact))
                               .toJson(QJsonDocument::Compact));
}

domain::Contact contactSaid(const QString& json) {
  return exchange::contactFromJson(QJsonDocument::fromJson(json.toUtf8()).object());
}

exchange::OnMatch modeOf(const QString& text) {
  if (text == u"fill") return exchange::OnMatch::Fill;
  if (text == u"overwrite") return exchange::OnMatch::Overwrite;
  if (text == u"append") return exchange::OnMatch::Append;
  return exchange::OnMatch::Follow;
}

}

ImportWriter::ImportWriter(store::Store& store, store::BulkWriter* bulk, const ImportReading& reading,
                           const ImportOptions& options)
    : m_store(store),
      m_bulk(bulk),
      m_reading(reading),
      m_options(options),
      m_matcher(store, reading.source, options.matchBy) {}

Result<ImportReport> ImportWriter::run(DraftStream& drafts) {
  if (m_bulk) {
    const auto made =
        m_bulk->imports().add({0, 0, QFileInfo(m_reading.path).fileName(), m_store.now(), 0, 0, false});
    if (!made) return tl::unexpected<Error>(made.error());
    m_import = m_report.import = *made;
  }
  while (true) {
    auto chunk = drafts.next();
    if (!chunk) return tl::unexpected<Error>(chunk.error());
    if (chunk->empty()) break;
    for (Draft& draft : *chunk)
      if (auto taken = take(draft); !taken) return tl::unexpected<Error>(taken.error());
  }
  if (!m_bulk) return std::move(m_report);
  m_report.companies = m_bulk->companiesMade();
  const auto counted = m_bulk->imports().setCounts(m_import, m_report.created, m_report.updated);
  if (!counted) return tl::unexpected<Error>(counted.error());
  return std::move(m_report);
}

Result<void> ImportWriter::take(Draft& draft) {
  if (draft.state == Draft::State::Blank) return {};
  ++m_report.rows;
  for (const auto& p : draft.problems) note({p.line, p.column, p.value, p.problem});
  if (draft.state == Draft::State::Skipped) {
    skip(draft, draft.reason);
    return {};
  }
  if (m_options.onMatch == u"new") {
    create(draft);
    return {};
  }
  const auto match = m_matcher.match(draft);
  if (!match) return tl::unexpected<Error>(match.error());
  switch (match->kind) {
    case Match::Kind::New:
      create(draft);
      break;
    case Match::Kind::InTrash:
      skip(draft, QStringLiteral("its contact is in Trash"));
      break;
    default:
      return update(draft, *match);
  }
  return {};
}

// A rehearsal cannot find what it did not write: rows that repeat are known by their key.
void ImportWriter::create(Draft& draft) {
  if (!m_bulk && !m_rehearsed.insert(qHash(draft.key)).second) {
    ++m_report.unchanged;
    return;
  }
  ++m_report.created;
  if (!m_bulk) return;
  const QString said = compactJson(draft.contact);
  record(draft, m_bulk->addContact(draft.contact), said);
  m_matcher.remember(draft);
}

Result<void> ImportWriter::update(const Draft& draft, const Match& match) {
  if (m_options.onMatch == u"skip") {
    skip(draft, QStringLiteral("already here"));
    return {};
  }
  const QString said = compactJson(draft.contact);
  if (match.kind == Match::Kind::Known && match.said == said) {
    ++m_report.unchanged;
    return {};
  }
  const auto ours = m_store.contacts().get(match.contact);
  if (!ours) return tl::unexpected<Error>(ours.error());
  const domain::Contact before = match.said.isEmpty() ? domain::Contact() : contactSaid(match.said);
  const auto followed = exchange::combine(modeOf(m_options.onMatch), before, draft.contact, *ours);
  for (const auto& kept : followed.kept)
    note({draft.line, kept.field, kept.theirs,
          QStringLiteral("changed here since; kept \"%1\"").arg(kept.ours)});
  ++(followed.changed ? m_report.updated : m_report.unchanged);
  if (!m_bulk) return {};
  if (followed.changed) m_bulk->saveContact(followed.merged);
  record(draft, match.contact, said);
  m_matcher.remember(draft);
  return {};
}

void ImportWriter::skip(const Draft& draft, const QString& why) {
  ++m_report.skipped;
  note({draft.line, {}, domain::displayName(draft.contact), QString(QStringLiteral("skipped: ") + why)});
}

void ImportWriter::note(ImportProblem problem) {
  ++m_report.problemCount;
  if (m_report.problems.size() < kProblemsKept) m_report.problems.push_back(std::move(problem));
}

void ImportWriter::record(const Draft& draft, domain::Id contact, const QString& said) {
  m_bulk->imports().addRecord({m_reading.source, draft.key, 1, contact, std::nullopt, m_import, said});
  m_bulk->keep();
}

}
