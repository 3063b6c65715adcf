// Takes the rows of an archive into a book: as they are into an empty one, else what is not known yet.
#pragma once

#include "store/archive_tables.h"
#include "store/bulk_writer.h"

#include <QHash>
#include <QSet>

#include <map>
#include <string>

namespace kith::store {

// Two walks over the rows, each in the order of archiveTables(): `meet` all, then `take` all. A row that has
// a uid or a name of this book is that row here, and stays as it is with all it owns; others are made, with
// the numbers they have when the book never held anything. Throws; lives inside Store::runBulk.
class ArchiveTaker {
 public:
  // `bulk` null: rows can be met, but not taken.
  ArchiveTaker(Database& db, BulkWriter* bulk);

  // A photo or file of the archive that the book now has as `here`.
  void meetFile(Id there, Id here) { m_tables[QStringLiteral("blob")].places[there] = here; }
  // False for a row that is no row of the table: without a number, or of an owner that is not in the archive.
  bool meet(const ArchiveTable& table, const QJsonObject& row);
  // Whether a row that was met is new here.
  bool isNew(const ArchiveTable& table, const QJsonObject& row) const;
  // Whether a row with a uid that the archive holds as living lies in Trash here. After meet().
  bool isDeletedHere(const ArchiveTable& table, const QJsonObject& row);
  // Whether it was made.
  bool take(const ArchiveTable& table, const QJsonObject& row);

 private:
  struct Table {
    QHash<Id, Id> places;     // number there, number here
    QSet<Id> made;            // numbers there of rows that are new here
    QHash<QString, Id> keys;  // of those: a second one of the archive is the same
    Id next = 0;
    std::vector<QString> columns;
  };

  Table& tableOf(const ArchiveTable& table);
  QString ownerTable(const ArchiveTable& table, const QJsonObject& row) const;
  std::optional<Id> placeOf(const QString& table, Id there) const;
  QString keyOf(const ArchiveTable& table, const QJsonObject& row) const;
  Id knownAs(const ArchiveTable& table, const QJsonObject& row);
  void insert(const ArchiveTable& table, Table& state, const QJsonObject& row, Id id);

  Database& m_db;
  BulkWriter* m_bulk;
  bool m_fresh;  // the book never held anything
  std::map<QString, Table> m_tables;
  QHash<Id, QString> m_fieldOwners;  // what the own fields of the archive belong to
};

}
