#include "app/export_rows.h"

#include "app/contact_spool.h"
#include "app/queries.h"
#include "app/reach.h"
#include "exchange/calendar_file.h"
#include "exchange/export_plan.h"
#include "exchange/vcard_writer.h"
#include "store/store.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace kith::app {

using domain::Contact;
using domain::Id;

namespace {

constexpr std::size_t kPiece = 500;

// Which columns of a table are written; all of them unless told.
Result<std::vector<qsizetype>> columnsOf(const ExportTable& table, const QStringList& fields) {
  std::vector<qsizetype> picks;
  for (const QString& field : fields.isEmpty() ? table.headers : fields) {
    const qsizetype at = table.headers.indexOf(field);
    if (at < 0)
      return fail(ErrorKind::Invalid, field,
                  QString(QStringLiteral("the columns are ") + table.headers.join(QStringLiteral(", "))));
    picks.push_back(at);
  }
  return picks;
}

}

ExportRows::ExportRows(Queries& queries, const ExportOptions& options, JobControl& control)
    : m_queries(queries), m_options(options), m_control(control) {}

// In pieces, so that memory does not grow with the list.
Result<bool> ExportRows::forEach(const std::vector<Id>& ids, const Take& take) {
  for (std::size_t at = 0; at < ids.size(); at += kPiece) {
    if (m_control.cancelled) return fail(ErrorKind::Cancelled);
    const auto end = std::min(ids.size(), at + kPiece);
    const auto contacts = m_queries.contacts(
        {ids.begin() + static_cast<std::ptrdiff_t>(at), ids.begin() + static_cast<std::ptrdiff_t>(end)});
    if (!contacts) return tl::unexpected<Error>(contacts.error());
    for (const Contact& contact : *contacts)
      if (auto taken = take(contact); !taken) return taken;
    if (m_control.progress) m_control.progress(static_cast<qint64>(end), static_cast<qint64>(ids.size()));
  }
  return true;
}

bool ExportRows::isFresh(const Contact& contact) const {
  if (!m_last) return true;
  const auto step = m_queries.store().reading().lastChangeStep(contact.id);
  // What an import made has no change of its own.
  return step && *step > 0 ? *step > m_last->step : contact.createdAt > m_last->at;
}

Result<void> ExportRows::choose(ExportReport& report) {
  auto ids = m_options.ids ? Result<std::vector<Id>>(*m_options.ids)
                           : m_queries.matchingIds(m_options.where, m_options.section);
  if (!ids) return tl::unexpected<Error>(ids.error());
  if (m_options.purpose.isEmpty() && !m_last) {
    m_ids = std::move(*ids);
    return {};
  }
  std::unordered_set<Id> reached;
  const auto done = m_queries.eachContact(*ids, [&](const Contact& contact) -> Result<void> {
    if (m_control.cancelled) return fail(ErrorKind::Cancelled);
    if (!isFresh(contact)) return {};
    const Reach reach = m_options.purpose.isEmpty() ? Reach::Yes : reachOf(contact, m_options.purpose);
    if (reach == Reach::Yes) reached.insert(contact.id);
    report.refused += reach == Reach::Refused;
    report.doNotContact += reach == Reach::DoNotContact;
    report.unreachable += reach == Reach::Unreachable;
    return {};
  });
  if (!done) return tl::unexpected<Error>(done.error());
  std::copy_if(ids->begin(), ids->end(), std::back_inserter(m_ids),
               [&reached](Id id) { return reached.contains(id); });
  return {};
}

Result<qint64> ExportRows::writeTable(const MakeWriter& make) {
  if (const ExportTable* table = findExportTable(m_options.what)) return writeRows(*table, make);
  return writeContacts(make);
}

Result<qint64> ExportRows::writeContacts(const MakeWriter& make) {
  auto plan = exchange::ExportPlan::ofFields(m_options.fields);
  if (!plan) return tl::unexpected<Error>(plan.error());
  ContactSpool spool(m_queries, *plan, m_control);
  if (const auto read = spool.read(m_ids); !read) return tl::unexpected<Error>(read.error());
  exchange::RecordWriter& writer = make(plan->kinds());
  if (auto done = writer.writeRow(plan->headers()); !done) return tl::unexpected<Error>(done.error());
  const auto rows = spool.write(writer);
  if (!rows) return rows;
  if (auto done = writer.finish(); !done) return tl::unexpected<Error>(done.error());
  return rows;
}

bool ExportRows::isEverybody() const {
  return m_options.where.isEmpty() && m_options.section == ContactSection::Everyone &&
         m_options.purpose.isEmpty() && !m_options.changes && !m_options.ids;
}

Result<qint64> ExportRows::writeRows(const ExportTable& table, const MakeWriter& make) {
  const auto picks = columnsOf(table, m_options.fields);
  if (!picks) return tl::unexpected<Error>(picks.error());
  std::vector<exchange::CellKind> kinds;
  for (const qsizetype at : *picks) kinds.push_back(cellKindOf(table.headers[at]));
  exchange::RecordWriter& writer = make(std::move(kinds));
  const auto picked = [&picks](const QStringList& cells) {
    QStringList out;
    for (const qsizetype at : *picks) out << cells[at];
    return out;
  };
  if (auto done = writer.writeRow(picked(table.headers)); !done) return tl::unexpected<Error>(done.error());
  qint64 rows = 0;
  auto done =
      table.write(m_queries, isEverybody() ? nullptr : &m_ids, [&](const QStringList& cells) -> Result<bool> {
        if (m_control.cancelled) return fail(ErrorKind::Cancelled);
        ++rows;
        return writer.writeRow(picked(cells));
      });
  if (done) done = writer.finish();
  if (!done) return tl::unexpected<Error>(done.error());
  return rows;
}

// Companies come first, so that whoever reads the file finds them there when their people come.
Result<std::vector<Id>> ExportRows::companiesFirst() const {
  const auto companies = m_queries.matchingIds({}, ContactSection::Companies);
  if (!companies) return tl::unexpected<Error>(companies.error());
  const std::set<Id> known(companies->begin(), companies->end());
  std::vector<Id> ids = m_ids;
  std::stable_partition(ids.begin(), ids.end(), [&known](Id id) { return known.contains(id); });
  return ids;
}

Result<qint64> ExportRows::writeCards(QIODevice& device) {
  exchange::VcardWriter writer(device,
                               exchange::vcardVersion(m_options.vcard).value_or(exchange::VcardVersion::V30));
  const auto ordered = companiesFirst();
  if (!ordered) return tl::unexpected<Error>(ordered.error());
  auto done = forEach(*ordered, [&](const Contact& contact) {
    return writer.write(contact, contact.photoId ? m_queries.photo(*contact.photoId) : QByteArray());
  });
  if (done) done = writer.finish();
  if (!done) return tl::unexpected<Error>(done.error());
  return static_cast<qint64>(m_ids.size());
}

Result<qint64> ExportRows::writeCalendar(QIODevice& device) {
  std::vector<exchange::CalendarEvent> events;
  const auto done =
      eachOpenReminder(m_queries, isEverybody() ? nullptr : &m_ids,
                       [&](const domain::Reminder& r, const QString& name) -> Result<bool> {
                         if (m_control.cancelled) return fail(ErrorKind::Cancelled);
                         exchange::CalendarEvent event;
                         event.uid = r.uid;
                         event.text = r.text;
                         event.place = r.place;
                         if (!isSomeday(r)) event.due = r.due;
                         if (!isSomeday(r)) event.minutes = r.minutes;
                         event.rule = r.repeatRule;
                         event.task = isSomeday(r) || !domain::isAppointment(r);
                         if (r.contactId) {
                           const auto contact = m_queries.contact(*r.contactId);
                           if (!contact) return tl::unexpected<Error>(contact.error());
                           const auto mails = domain::channelsOf(*contact, domain::ChannelKind::Email);
                           event.people.push_back({name, mails.empty() ? QString() : mails.front().value});
                         }
                         events.push_back(std::move(event));
                         return true;
                       });
  if (!done) return tl::unexpected<Error>(done.error());
  const QByteArray bytes = exchange::calendarBytes(events, QDateTime::currentDateTimeUtc());
  if (device.write(bytes) != bytes.size()) return fail(ErrorKind::DiskFull, {}, device.errorString());
  return static_cast<qint64>(events.size());
}

}
