// Finding in what happened: conversations, purchases, reminders and notes by the words in them.
#pragma once

#include "base/result.h"
#include "domain/query.h"
#include "store/database.h"
#include "store/query_sql.h"
#include "store/text_index.h"

#include <vector>

namespace kith::store {

// What must stand in the text itself, and what must hold of the contact it belongs to. REQUIRES: `words` is
// made of words and phrases without a key, not all of them behind a minus.
struct PassageQuery {
  domain::Query words;
  domain::Query contacts;
};

// Something that happened, with one live contact it belongs to.
struct Passage {
  Id contact = 0;
  QString name;  // of the contact
  Id entry = 0;  // of the interaction, purchase or reminder; 0 for the notes on a card
  QString kind;  // a channel of `log`, purchase, reminder or notes
  QString at;    // instant or local date; of an open reminder when it is due; empty for notes
  QString text;
  bool open = false;  // a reminder that is not done
};

struct Passages {
  std::vector<Passage> rows;
  bool more = false;  // than were asked for
};

// Each gives at most `most`, those that were written down last, in that order; each entry once. Words are
// found by their beginnings: of long texts in FTS5's index, of short ones row by row.
class HistorySearch {
 public:
  HistorySearch(Database& db, TextIndex& texts) : m_db(db), m_texts(texts) {}

  Result<Passages> talks(const PassageQuery& query, int most);
  // By what was bought, its article number, the number of the order and the notes on it.
  Result<Passages> purchases(const PassageQuery& query, int most);
  Result<Passages> reminders(const PassageQuery& query, int most);
  Result<Passages> notes(const PassageQuery& query, int most);

 private:
  struct Part {
    std::string columns;  // contact, name, entry, kind, at, text, open
    std::string from;
    QuerySql where;
    std::string newest;  // the column that the last written has the most of
  };
  void read(const Part& part, int most, Passages& out);
  // Rows of `table` whose two texts together have the words, as a condition on x.id.
  QuerySql scanned(const char* table, const char* texts, const PassageQuery& query);

  Database& m_db;
  TextIndex& m_texts;
};

}
