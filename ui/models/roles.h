// The roles of every row the window shows: what a model answers and a delegate paints, and nothing else.
#pragma once

#include <qnamespace.h>

namespace kith::models {

// What a colour says; the delegate picks the shade for light or dark.
enum class Tone { Muted, Accent, Ok, Warn, Bad };

// Contacts. DisplayRole is the name, or what stands in for it; AccessibleTextRole the whole row in words.
struct ContactRole {
  enum : int {
    Id = Qt::UserRole + 1,  // qint64
    Kind,                   // int: 0 person, 1 company
    Subtitle,               // QString: title · company · town
    NextText,               // QString: next reminder or last contact, in words
    NextLate,               // bool: NextText is overdue (and says so)
    Photo,                  // QImage, null for initials
    Deleted,                // bool: in the Trash
    NameMarks,              // QList<QPoint>: start and length of what a search matched in the name
    Reason,                 // QString: the field and text a search matched, where that is not the name
    ReasonMarks             // QList<QPoint>: the same in Reason
  };
};

// Sections, tags and saved searches. DisplayRole is the text.
struct SidebarRole {
  enum : int {
    Key = Qt::UserRole + 1,  // QString: what selecting the row opens
    Count,                   // QString: already written in the user's language; empty for none
    Heading,                 // bool: a caption, not selectable
    Late,                    // bool: the count is of late things
    Icon                     // QString: a name for platform::icon()
  };
};

// Commands and contacts in the palette. DisplayRole is the name.
struct PaletteRole {
  enum : int {
    Key = Qt::UserRole + 1,  // QString: id of a command, contact:ID, create
    Detail,                  // QString: the menu of a command, or why a contact was found
    Keys,                    // QString: its shortcut as the desktop writes it
    Icon,                    // QString: a name for platform::icon(); empty for commands
    Marks,                   // QList<QPoint>: start and length of what matched in the name
    Heading                  // bool: a caption, not selectable
  };
};

// What a search found in history. DisplayRole is the contact, or the words of a heading.
struct FoundRole {
  enum : int {
    Id = Qt::UserRole + 1,  // qint64 of the interaction, purchase or reminder
    ContactId,              // qint64
    Passage,                // QString: one line
    Marks,                  // QList<QPoint>: start and length of what matched in it
    When,                   // QString: in words
    Late,                   // bool: When is overdue
    Heading,                // bool: a caption; Count beside it
    Count,                  // QString
    Icon                    // QString: a name for platform::icon()
  };
};

// The history of a contact. DisplayRole is the title ("Call · 12 min").
struct TimelineRole {
  enum : int {
    Id = Qt::UserRole + 1,  // qint64
    Kind,                   // QString: key of the kind ("call", "purchase", "note" …)
    Body,                   // QString: any length, line breaks allowed
    When,                   // QString: in words
    Month,                  // QString: heading above the first row of a month; empty for the others
    Colour,                 // int: Tone
    Deleted,                // bool
    Files                   // QStringList: names with size; may be absent
  };
};

// What is due. DisplayRole is what to do.
struct DueRole {
  enum : int {
    Id = Qt::UserRole + 1,  // qint64: the reminder
    ContactId,              // qint64, 0 for none
    ContactName,            // QString
    ContactKind,            // int: 0 person, 1 company
    Photo,                  // QImage
    When,                   // QString: in words ("2 days late", "today 14:00")
    Late,                   // bool
    Done,                   // bool: struck through
    Heading,                // bool: a caption; Count beside it
    Count,                  // QString
    Icon,                   // QString: name of an icon for rows without a contact
    Details                 // QString: how long, where, how often, how often missed
  };
};

// Sales. DisplayRole is the customer, or the day for a heading.
struct SaleRole {
  enum : int {
    Id = Qt::UserRole + 1,  // qint64; 0 for a heading
    Date,                   // QString: short
    Lines,                  // QString: what was bought, in one line
    Total,                  // QString: with currency; of a heading that of the day, each currency by itself
    Paid,                   // QString: in words ("Paid", "Owes € 20")
    Unpaid,                 // bool: something is owed
    Heading,                // bool: a day, not selectable
    Month,                  // QString: of the heading that begins a month, else empty
    MonthTotal              // QString: of that month
  };
};

// Columns of a list that is about to come in. DisplayRole is the heading.
struct ImportColumnRole {
  enum : int {
    Field = Qt::UserRole + 1,  // QString: what it was taken for, in words
    Sureness,                  // QString: how sure that is, or what becomes of it
    Open,                      // bool: somebody had better look
    Samples                    // QString: two or three of its cells
  };
};

// Cells of the table of contacts. DisplayRole is the value as it reads, EditRole as it is stored.
struct CellRole {
  enum : int {
    Trailing = Qt::UserRole + 1,  // bool: a number, at the end of the cell
    Late,                         // bool: overdue (and says so)
    Name,                         // bool: the name of the contact
    Sortable                      // bool, of a heading: the book keeps an order by it
  };
};

}
