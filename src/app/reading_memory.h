// How lists were read, kept in the settings of the book: the next list with the same headings, and Import
// Again.
#pragma once

#include "app/import.h"

namespace kith::store {
class Store;
}

namespace kith::app {

struct ImportReading;

// Names of the settings that hold it.
inline constexpr char kReadingsSetting[] = "import.readings";
inline constexpr char kLastImportSetting[] = "import.last";

// Fills in what the last list with these headings was told, where `choices` are silent; `readings` is the
// text of that setting. Nothing where no such list came in, or it was left as found out; nothing either for a
// file that is no list or cannot be read, which is told when it is read. Takes no time while nothing is
// remembered. `control` may be null; cancelled, it ends with nothing.
std::optional<ReadingChoices> readingOfLastTime(const QString& file, const ReadingChoices& choices,
                                                const QString& readings, JobControl* control = nullptr);

// Without what is told of columns that the file, read so, does not have. Errors: those of reading it.
// `control` may be null.
Result<ReadingChoices> choicesThatFit(const QString& file, ReadingChoices choices,
                                      JobControl* control = nullptr);

// Both, where what is told now goes before what was told then.
ReadingChoices together(const ReadingChoices& now, ReadingChoices then);

// The same as options for an import of the file.
ImportOptions asLastTime(const QString& file, ImportOptions options, const QString& readings);

struct LastImport {
  QString file;  // absolute
  ReadingChoices choices;
  QString onMatch = ImportOptions().onMatch;  // what became of those who were here already
  QStringList matchBy;
};

// Of the text of that setting. Error: NotFound where nothing was imported yet.
Result<LastImport> lastImport(const QString& setting);

// After an import was written, on the writer's thread: what was told of this list stands for the next one,
// and a list that was left as found out makes the earlier word forgotten. Errors: Io, DiskFull.
Result<void> rememberReading(store::Store& store, const ImportReading& reading, const ImportOptions& options);

}
