#include "store/text_index.h"

namespace kith::store {
namespace {

// The newest interaction in the index. The docsize table of FTS5 has a row for each (fts5.html, 9.3).
constexpr const char* kNewest = "(SELECT coalesce(max(id), 0) FROM main.interaction_text_docsize)";

}

std::string TextIndex::insertTriggers() {
  return std::string(
             "CREATE TEMP TRIGGER interaction_text_i AFTER INSERT ON main.interaction WHEN NEW.id <= ") +
         kNewest + " BEGIN INSERT INTO interaction_text(rowid, text) VALUES (NEW.id, NEW.text); END;";
}

std::string TextIndex::updateTriggers() {
  const std::string within = std::string(" OLD.id <= ") + kNewest;
  const std::string forget =
      " INSERT INTO interaction_text(interaction_text, rowid, text) VALUES ('delete', OLD.id, OLD.text);";
  return "CREATE TEMP TRIGGER interaction_text_u AFTER UPDATE OF text ON main.interaction "
         "WHEN OLD.text IS NOT NEW.text AND" +
         within + " BEGIN" + forget +
         " INSERT INTO interaction_text(rowid, text) VALUES (NEW.id, NEW.text); END;"
         "CREATE TEMP TRIGGER interaction_text_d AFTER DELETE ON main.interaction WHEN" +
         within + " BEGIN" + forget + " END;";
}

std::string TextIndex::hits(const std::string& mark) {
  return "SELECT rowid FROM main.interaction_text WHERE interaction_text MATCH " + mark +
         " UNION ALL SELECT rowid FROM temp.interaction_tail WHERE interaction_tail MATCH " + mark;
}

void TextIndex::catchUp(qint64 atLeast) {
  const std::string newest = std::string("coalesce((SELECT max(id) FROM interaction), 0) - ") + kNewest;
  if (m_db.number("SELECT " + newest) < atLeast) return;
  m_db.run(
      std::string("INSERT INTO interaction_text(rowid, text) SELECT id, text FROM interaction WHERE id > ") +
      kNewest + " ORDER BY id");
}

// Differs after any commit of another connection and any change of this one.
qint64 TextIndex::state() {
  return m_db.number("PRAGMA data_version") * 1'000'000'007 + m_db.number("SELECT total_changes()");
}

void TextIndex::prepareReading() {
  m_db.exec(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.interaction_tail USING fts5(text, content='', "
      "tokenize='unicode61 remove_diacritics 2')");
  if (m_state == state()) return;
  m_state = -1;
  m_db.run("INSERT INTO interaction_tail(interaction_tail) VALUES ('delete-all')");
  m_db.run(
      std::string(
          "INSERT INTO interaction_tail(rowid, text) SELECT id, text FROM main.interaction WHERE id > ") +
      kNewest);
  // What a transaction fills goes with it when it is rolled back.
  if (!m_db.inTransaction()) m_state = state();
}

}
