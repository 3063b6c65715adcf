// The recorded tables as rows of JSON, for an archive that holds the whole book, and what their rows point
// to.
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QJsonObject>

#include <functional>
#include <span>
#include <vector>

namespace kith::store {

struct ArchiveReference {
  const char* column;
  const char* table;  // null: the table that `owner` of the row names
};

struct ArchiveTable {
  const char* name;
  // By what a row is the same in two books: uid, or the words that name it; null: it goes with its owner.
  const char* key;
  const char* owner;  // the reference to the row it goes with; null: it stands alone
  std::vector<ArchiveReference> references;
};

// All recorded tables, owners before what they own.
std::span<const ArchiveTable> archiveTables();

class ArchiveReader {
 public:
  explicit ArchiveReader(Database& db) : m_db(db) {}

  // The rows of a table by id, each as a JSON object without the columns that are empty. Errors: of `take`.
  Result<void> eachRow(const ArchiveTable& table, const std::function<Result<void>(const QByteArray&)>& take);
  // Every photo and file. Errors: of `take`.
  using TakeFile = std::function<Result<void>(Id id, const QString& hash, const QString& type)>;
  Result<void> eachFile(const TakeFile& take);

 private:
  Database& m_db;
};

// The columns of a table; throws.
std::vector<QString> columnsOf(Database& db, const char* table);

}
