#include "app/mail_writer.h"

#include "app/attachments.h"
#include "app/person_finder.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QUuid>

#include <algorithm>

namespace kith::app {

using domain::Id;
using exchange::MailPerson;

namespace {

// Version 5 of RFC 9562: the same mail gets the same one in every book. One without a number of its own is
// known by all it says.
QString uidOf(const exchange::Mail& mail) {
  static const QUuid kSpace(QStringLiteral("{2f1d7c53-70a4-4c5f-9a1e-0a3e6d1c4b77}"));
  QString name = mail.messageId;
  if (name.isEmpty()) {
    const QString all =
        QStringList{mail.date.toString(Qt::ISODate), mail.subject, mail.text}.join(QChar(0x1f));
    name = QString::fromLatin1(QCryptographicHash::hash(all.toUtf8(), QCryptographicHash::Sha256).toHex());
  }
  return QUuid::createUuidV5(kSpace, name).toString(QUuid::WithoutBraces);
}

QString wordsOf(const MailPerson& person) {
  if (person.name.isEmpty() || person.name == person.email) return person.email;
  return person.name + QStringLiteral(" <") + person.email + u'>';
}

QString textOf(const exchange::Mail& mail) {
  QStringList parts{mail.subject, mail.text};
  parts.removeAll(QString());
  return parts.isEmpty() ? QStringLiteral("(no subject)") : parts.join(QStringLiteral("\n\n"));
}

}

MailWriter::MailWriter(store::Store& store, store::BulkWriter* bulk, const ImportReading& reading)
    : m_store(store), m_bulk(bulk), m_reading(reading), m_mail(*reading.mail) {}

Result<ImportReport> MailWriter::run() {
  m_report.rows = 1;
  const auto uids = m_store.interactions().uids();
  if (!uids) return tl::unexpected<Error>(uids.error());
  if (const auto known = uids->constFind(uidOf(m_mail)); known != uids->constEnd()) {
    const auto stored = m_store.interactions().get(*known);
    if (!stored) return tl::unexpected<Error>(stored.error());
    if (stored->deletedAt.isEmpty())
      ++m_report.unchanged;
    else
      skip(QStringLiteral("it is in Trash"));
    return std::move(m_report);
  }
  const auto found = people();
  if (!found) return tl::unexpected<Error>(found.error());
  if (!found->known.empty()) return write(*found);
  ++m_report.skipped;
  const QString why = QStringLiteral("skipped: nobody of this book has that address");
  const auto isOwner = [this](const MailPerson& person) {
    return person.email.compare(m_mail.mailbox, Qt::CaseInsensitive) == 0;
  };
  for (const MailPerson& person : m_mail.from)
    if (!isOwner(person)) note("From", wordsOf(person), why);
  for (const MailPerson& person : m_mail.to)
    if (!isOwner(person)) note("To", wordsOf(person), why);
  if (m_report.problems.empty()) note("", m_mail.subject, QStringLiteral("skipped: it names nobody"));
  return std::move(m_report);
}

Result<MailWriter::People> MailWriter::people() {
  People out;
  for (const auto* side : {&m_mail.from, &m_mail.to})
    for (const MailPerson& person : *side) {
      const auto id = findByMail(m_store, person.email, person.name);
      if (!id) return tl::unexpected<Error>(id.error());
      if (!*id || std::find(out.known.begin(), out.known.end(), **id) != out.known.end()) continue;
      out.known.push_back(**id);
      out.wroteIt = out.wroteIt || side == &m_mail.from;
    }
  return out;
}

domain::Interaction MailWriter::talkWith(const People& people) {
  domain::Interaction talk;
  talk.uid = uidOf(m_mail);
  talk.channel = QStringLiteral("email");
  talk.direction = people.wroteIt ? QStringLiteral("in") : QStringLiteral("out");
  talk.text = textOf(m_mail);
  talk.participants = people.known;
  talk.at = m_mail.date.toUTC().toString(Qt::ISODate);
  if (m_mail.date.isValid()) return talk;
  talk.at = QFileInfo(m_reading.path).lastModified().toUTC().toString(Qt::ISODate);
  note("Date", {}, QStringLiteral("it has no date; that of the file was taken"));
  return talk;
}

Result<ImportReport> MailWriter::write(const People& people) {
  ++m_report.created;
  domain::Interaction talk = talkWith(people);
  if (m_bulk == nullptr) return std::move(m_report);
  const auto made =
      m_bulk->imports().add({0, 0, QFileInfo(m_reading.path).fileName(), m_store.now(), 0, 0, false});
  if (!made) return tl::unexpected<Error>(made.error());
  m_report.import = *made;
  m_report.changes.contacts = {people.known.front()};
  const Id id = m_bulk->addInteraction(talk);
  for (const exchange::MailFile& file : m_mail.files) {
    domain::Attachment row;
    row.owner = QStringLiteral("interaction");
    row.ownerId = id;
    row.mediaType = QString::fromLatin1(file.mediaType);
    QString name = file.name;
    if (name.isEmpty())
      if (const QString ending = QMimeDatabase().mimeTypeForName(row.mediaType).preferredSuffix();
          !ending.isEmpty())
        name = QStringLiteral("file.") + ending;
    row.name = fileName(name);
    m_bulk->addFile(std::move(row), file.bytes);
  }
  const auto counted = m_bulk->imports().setCounts(m_report.import, m_report.created, 0);
  if (!counted) return tl::unexpected<Error>(counted.error());
  return std::move(m_report);
}

void MailWriter::skip(const QString& why) {
  ++m_report.skipped;
  note("", m_mail.subject, QString(QStringLiteral("skipped: ") + why));
}

void MailWriter::note(const char* column, const QString& value, const QString& problem) {
  ++m_report.problemCount;
  if (m_report.problems.size() < kProblemsKept)
    m_report.problems.push_back({0, QString::fromLatin1(column), value, problem});
}

}
