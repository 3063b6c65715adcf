// Contacts written the way other programs export them, for import tests of any size.
#pragma once

#include "domain/contact.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace kith::test {

struct Layout {
  QString name;
  QByteArray encoding;  // as QStringConverter names it; "UTF-16LE" gets its mark, windows-1252 is
                        // "ISO-8859-1" at heart
  char delimiter = ',';
  std::vector<const char*> columns;  // "Header=field": the header is the program's, the field ours
};

// Google old and new, Outlook English and German, a plain spreadsheet with semicolons.
const std::vector<Layout>& layouts();

// A file of these contacts in that layout, with its header line.
QByteArray exported(const Layout& layout, const std::vector<domain::Contact>& contacts);

}
