#include "app/archive_manifest.h"

#include "store/archive_tables.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace kith::app {

QString tablePart(const store::ArchiveTable& table) {
  return QStringLiteral("tables/%1.jsonl").arg(QString::fromLatin1(table.name));
}

QString filePart(const QString& hash) { return QString(QStringLiteral("files/") + hash); }

QByteArray manifestBytes(const QJsonArray& parts) {
  const QJsonObject manifest{
      {QStringLiteral("format"), QStringLiteral("kith-archive")},
      {QStringLiteral("version"), kArchiveVersion},
      {QStringLiteral("by"), QStringLiteral("Kith " KITH_VERSION)},
      {QStringLiteral("made"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
      {QStringLiteral("about"),
       QStringLiteral(
           "Each part under tables/ has one row of JSON a line, with the columns of Kith's own file; money "
           "is "
           "in minor units, quantities in millionths. Photos and files lie under files/ by their SHA-256. "
           "contacts.vcf holds the people and companies once more, for other programs.")},
      {QStringLiteral("parts"), parts}};
  return QJsonDocument(manifest).toJson();
}

}
