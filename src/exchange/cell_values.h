// What stands in a single cell: marks for nothing, guards of spreadsheets, several values in one.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace kith::exchange {

// Without the apostrophe that keeps a spreadsheet from calculating: '+31…, '0155, '=A1.
QString unguarded(const QString& cell);

// The same text with an apostrophe where a spreadsheet would calculate, or where `unguarded` would take one
// off.
QString guarded(const QString& cell);

// Whether a source writes this for "nothing" in such a field: Unspecified, Keine Angabe, and Outlook's
// Normal, False and Low in its own columns.
bool isNothing(const QString& text, const QString& field, const QString& header, const QString& preset);

// Values that " ::: " separates.
QStringList severalValues(const QString& cell);

// Tags of one cell: " ::: ", a quoted list, semicolons, commas or bars; without system groups.
QStringList tagsOf(const QString& cell);

// A label as Kith writes it: "* Work" gives "work"; `primary` tells of the star.
QString plainLabel(const QString& label, bool* primary = nullptr);

// yes, ja, true, 1 … as true; no, nein … as false; nothing for other words.
std::optional<bool> yesOrNo(const QString& text);

// The mail addresses of a cell, without mailto:, brackets and names; empty when there is none.
struct Mailbox {
  QString address;
  QString name;
};
QList<Mailbox> mailboxesOf(const QString& cell);

// The phone numbers of a cell, as typed, without p: and tel:.
QStringList phonesOf(const QString& cell);

}
