// Rows of a list of calls, mails, meetings and notes.
#pragma once

#include "domain/interaction.h"
#include "exchange/field_cells.h"

namespace kith::exchange {

// One of them, without the contact it was with.
struct TalkDraft {
  QString key;  // rowKey
  domain::Interaction talk;
  domain::Contact with;    // as far as the row tells
  QString name;            // as typed
  domain::Id contact = 0;  // its number in the book that wrote the list
  std::vector<Problem> problems;
};

// Whether a cell names a way of talking: "Phone call", "möte", "письмо".
bool isWayOfTalking(const QString& cell);

// A time without a zone is that of this machine; a day without a time is its noon. An unknown word for the
// way is kept before the text of a note.
TalkDraft talkOf(const FieldCells& cells, const CsvRecord& row);

}
