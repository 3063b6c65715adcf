#include "store/attachment_table.h"

#include "store/guarded.h"
#include "store/row_mapping.h"

namespace kith::store {

using domain::Attachment;

namespace {

constexpr auto kColumns =
    std::make_tuple(column("owner", &Attachment::owner), column("owner_id", &Attachment::ownerId),
                    column("name", &Attachment::name), column("media_type", &Attachment::mediaType),
                    column("blob_id", &Attachment::blobId), column("link", &Attachment::link));

// The size is in the head of the row: SQLite does not read the bytes for it.
std::string selected(const char* rest) {
  return "SELECT a.id, coalesce(length(b.bytes), 0), " + columnNames(kColumns, "a.") +
         " FROM attachment AS a LEFT JOIN blob AS b ON b.id = a.blob_id WHERE " + rest;
}

std::vector<Attachment> readAll(Cursor cursor) {
  std::vector<Attachment> out;
  while (cursor.next()) {
    Attachment file;
    file.id = cursor.integer(0);
    file.bytes = cursor.integer(1);
    readRow(cursor, 2, file, kColumns);
    out.push_back(std::move(file));
  }
  return out;
}

}

Result<Attachment> AttachmentTable::get(Id id) {
  return guarded({}, [&] {
    auto found = readAll(m_db.query(selected("a.id = :id"), {{":id", id}}));
    if (found.empty()) throw Refusal({ErrorKind::NotFound, QStringLiteral("file %1").arg(id), {}});
    return std::move(found.front());
  });
}

Result<std::vector<Attachment>> AttachmentTable::of(const QString& owner, const std::vector<Id>& ids) {
  static const std::string kSql =
      selected("a.owner = :owner AND a.owner_id IN (SELECT value FROM json_each(:ids)) ORDER BY a.id");
  return guarded({}, [&] { return readAll(m_db.query(kSql, {{":owner", owner}, {":ids", idList(ids)}})); });
}

Id AttachmentTable::insert(const Attachment& file) {
  return insertRow(m_db, insertSql("attachment", nullptr, kColumns), std::nullopt, file, kColumns);
}

Result<Id> AttachmentTable::add(const Attachment& file) {
  return guarded({}, [&] {
    static const QStringList kOwners{QStringLiteral("interaction"), QStringLiteral("purchase"),
                                     QStringLiteral("reminder"), QStringLiteral("contact")};
    if (!kOwners.contains(file.owner))
      throw Refusal({ErrorKind::Invalid, file.owner, QStringLiteral("it has no files")});
    if (m_db.number("SELECT count(*) FROM " + file.owner.toStdString() + " WHERE id = :id",
                    {{":id", file.ownerId}}) == 0)
      throw Refusal({ErrorKind::NotFound, file.owner + u' ' + QString::number(file.ownerId), {}});
    return insert(file);
  });
}

Result<void> AttachmentTable::remove(Id id) {
  return guarded({}, [&] {
    if (m_db.run("DELETE FROM attachment WHERE id = :id", {{":id", id}}) == 0)
      throw Refusal({ErrorKind::NotFound, QStringLiteral("file %1").arg(id), {}});
  });
}

}
