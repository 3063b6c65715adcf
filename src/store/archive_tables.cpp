#include "store/archive_tables.h"

#include "store/guarded.h"

namespace kith::store {

std::span<const ArchiveTable> archiveTables() {
  static const std::vector<ArchiveTable> kTables = {
      {"household", "name", nullptr, {}},
      {"contact",
       "uid",
       nullptr,
       {{"referred_by", "contact"},
        {"household_id", "household"},
        {"merged_into", "contact"},
        {"photo_id", "blob"}}},
      {"channel", nullptr, "contact_id", {{"contact_id", "contact"}}},
      {"address", nullptr, "contact_id", {{"contact_id", "contact"}}},
      {"employment", nullptr, "contact_id", {{"contact_id", "contact"}, {"company_id", "contact"}}},
      {"relation", nullptr, "contact_id", {{"contact_id", "contact"}, {"other_id", "contact"}}},
      {"contact_date", nullptr, "contact_id", {{"contact_id", "contact"}}},
      {"identifier", nullptr, "contact_id", {{"contact_id", "contact"}}},
      {"consent", nullptr, "contact_id", {{"contact_id", "contact"}}},
      {"contact_role", nullptr, "contact_id", {{"contact_id", "contact"}}},
      {"contact_property", nullptr, "contact_id", {{"contact_id", "contact"}}},
      {"tag", "name", nullptr, {}},
      {"contact_tag", nullptr, "contact_id", {{"contact_id", "contact"}, {"tag_id", "tag"}}},
      {"custom_field", "owner name", nullptr, {}},
      {"custom_option", "field_id name", nullptr, {{"field_id", "custom_field"}}},
      {"product", "uid", nullptr, {}},
      {"purchase", "uid", nullptr, {{"contact_id", "contact"}, {"recipient_id", "contact"}}},
      {"purchase_line", nullptr, "purchase_id", {{"purchase_id", "purchase"}, {"product_id", "product"}}},
      {"payment", nullptr, "purchase_id", {{"purchase_id", "purchase"}}},
      {"interaction", "uid", nullptr, {{"purchase_id", "purchase"}, {"product_id", "product"}}},
      {"participant",
       nullptr,
       "interaction_id",
       {{"interaction_id", "interaction"}, {"contact_id", "contact"}}},
      {"stage_log", nullptr, "contact_id", {{"contact_id", "contact"}}},
      {"reminder",
       "uid",
       nullptr,
       {{"contact_id", "contact"}, {"purchase_id", "purchase"}, {"product_id", "product"}}},
      {"custom_value",
       nullptr,
       "owner_id",
       {{"owner_id", nullptr}, {"field_id", "custom_field"}, {"option_id", "custom_option"}}},
      {"attachment", nullptr, "owner_id", {{"owner_id", nullptr}, {"blob_id", "blob"}}},
      {"saved_search", "name query", nullptr, {}},
      {"touch_rule", "kind name", nullptr, {}},
      {"touch_pause", nullptr, "contact_id", {{"contact_id", "contact"}}},
      {"dismissal", nullptr, "contact_id", {{"contact_id", "contact"}}},
      {"playbook", "name", nullptr, {}},
  };
  return kTables;
}

std::vector<QString> columnsOf(Database& db, const char* table) {
  std::vector<QString> out;
  Cursor cursor = db.query("SELECT name FROM pragma_table_info(:table) ORDER BY cid",
                           {{":table", QString::fromLatin1(table)}});
  while (cursor.next()) out.push_back(cursor.text(0));
  return out;
}

Result<void> ArchiveReader::eachRow(const ArchiveTable& table,
                                    const std::function<Result<void>(const QByteArray&)>& take) {
  return guarded(QString(), [&] {
    QString pairs;
    for (const QString& column : columnsOf(m_db, table.name))
      pairs += (pairs.isEmpty() ? QStringLiteral("'%1', %1") : QStringLiteral(", '%1', %1")).arg(column);
    const QString sql = QStringLiteral("SELECT json_object(%1) FROM %2 ORDER BY id")
                            .arg(pairs, QString::fromLatin1(table.name));
    Cursor cursor = m_db.query(sql.toStdString());
    while (cursor.next())
      if (const auto taken = take(cursor.text(0).toUtf8()); !taken) throw Refusal(taken.error());
  });
}

Result<void> ArchiveReader::eachFile(const TakeFile& take) {
  return guarded(QString(), [&] {
    Cursor cursor = m_db.query("SELECT id, hash, media_type FROM blob ORDER BY id");
    while (cursor.next())
      if (const auto taken = take(cursor.integer(0), cursor.text(1), cursor.text(2)); !taken)
        throw Refusal(taken.error());
  });
}

}
