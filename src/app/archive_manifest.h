// How an archive of the whole book is laid out, for who writes and who reads it.
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QString>

namespace kith::store {
struct ArchiveTable;
}

namespace kith::app {

// The layout; one that is newer is refused.
inline constexpr int kArchiveVersion = 1;
inline constexpr char kManifest[] = "kith.json";
inline constexpr char kFileList[] = "files.jsonl";

QString tablePart(const store::ArchiveTable& table);  // "tables/contact.jsonl"
QString filePart(const QString& hash);                // "files/…"

// `parts`: [{"name","rows","bytes","sha256"}].
QByteArray manifestBytes(const QJsonArray& parts);

}
