#include "app/words.h"

#include <QCoreApplication>

#include <array>

namespace kith::app {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("kith", text); }

struct ErrorWords {
  ErrorKind kind;
  const char* sentence;  // %1 subject, %2 detail
  const char* advice;
};

constexpr std::array kErrorWords{
    ErrorWords{ErrorKind::NotFound, "There is no %1", "Check the name"},
    ErrorWords{ErrorKind::NotAFile, "%1 is not a file", "Choose a file instead of a folder"},
    ErrorWords{ErrorKind::NoPermission, "%1 may not be opened here",
               "Check the permissions, or choose another place"},
    ErrorWords{ErrorKind::DiskFull, "The disk is full; nothing was changed in %1", "Make room and try again"},
    ErrorWords{ErrorKind::Io, "%1 could not be read or written: %2", "Check the disk and try again"},
    ErrorWords{ErrorKind::EmptyFile, "%1 is empty", "Choose a file that holds something"},
    ErrorWords{ErrorKind::BinaryFile, "%1 is not a text file", "Save the list as CSV and import that"},
    ErrorWords{ErrorKind::NotKith, "%1 is not a file of Kith", "Choose a .kith file; it was left as it is"},
    ErrorWords{ErrorKind::NewerFile, "%1 was made by a newer Kith (schema %2)",
               "Install the newer Kith; the file was left as it is"},
    ErrorWords{ErrorKind::Damaged, "%1 is damaged: %2",
               "Bring a backup back with: kith-cli backup restore FROM"},
    ErrorWords{ErrorKind::Broken, "%1 is broken: %2",
               "Save it again where it was made, or get it once more; nothing was changed"},
    ErrorWords{ErrorKind::Locked, "%1 is open for writing in %2", "Close it there, or wait a moment"},
    ErrorWords{ErrorKind::Ambiguous, "%1 fits several: %2", "Name one by its number"},
    ErrorWords{ErrorKind::Invalid, "%1 is not understood: %2", "Write it another way"},
    ErrorWords{ErrorKind::Conflict, "%1 was changed since (%2)", "Look at it first; nothing was changed"},
    ErrorWords{ErrorKind::Cancelled, "Cancelled; nothing was changed", ""},
    ErrorWords{ErrorKind::Unsupported, "%1 is not something Kith reads (%2)", "Save it as CSV first"},
    ErrorWords{ErrorKind::Unwritable, "%1 is not something Kith writes (%2)", "Give the file such a name"},
    ErrorWords{ErrorKind::Database, "%1: %2", "Run: kith-cli check"},
};

// Kinds of files that Kith knows and does not read: what each is, and how to make a list of it.
struct FileWords {
  const char* detail;
  const char* sentence;
  const char* advice;
};

constexpr std::array kFileWords{
    FileWords{".xls", "%1 is an old Excel workbook (.xls)",
              "Open it in Excel or LibreOffice, choose Save As, Excel Workbook (.xlsx), and import that"},
    FileWords{
        ".msg", "%1 is a mail in Outlook's own form (.msg)",
        "In the new Outlook or Outlook on the web choose Save As, which makes an .eml, and drop that here"},
    FileWords{".xlsb", "%1 is a binary Excel workbook (.xlsb)",
              "Open it in Excel, choose Save As, Excel Workbook (.xlsx), and import that"},
    FileWords{".numbers", "%1 is a Numbers document (.numbers)",
              "Open it in Numbers, choose File, Export To, Excel (.xlsx), and import that"},
    FileWords{".pages", "%1 is a Pages document (.pages)",
              "Copy its table into Numbers, choose File, Export To, Excel (.xlsx), and import that"},
    FileWords{".doc", "%1 is a Word document",
              "Copy its table into a spreadsheet, save it as .xlsx and import that"},
    FileWords{".docx", "%1 is a Word document",
              "Copy its table into a spreadsheet, save it as .xlsx and import that"},
    FileWords{".odt", "%1 is a text document",
              "Copy its table into a spreadsheet, save it as .ods and import that"},
    FileWords{".ppt", "%1 is a presentation",
              "Copy its table into a spreadsheet, save it as .xlsx and import that"},
    FileWords{".pptx", "%1 is a presentation",
              "Copy its table into a spreadsheet, save it as .xlsx and import that"},
    FileWords{".pdf", "%1 is a PDF", "Ask for the list as .xlsx or .csv, and import that"},
    FileWords{"html", "%1 is a web page",
              "Open it in Excel or LibreOffice, save it as .xlsx and import that"},
    FileWords{".fods", "%1 is a flat OpenDocument file (.fods)",
              "Open it in LibreOffice, choose Save As, ODF Spreadsheet (.ods), and import that"},
    FileWords{"xml", "%1 is an Excel workbook in the XML form of 2003",
              "Open it in Excel or LibreOffice, choose Save As, Excel Workbook (.xlsx), and import that"},
    FileWords{".mht", "%1 is a web page in one file (.mht)",
              "Open it in Excel or LibreOffice, save it as .xlsx and import that"},
    FileWords{"zip", "%1 is a zip archive of other files", "Unpack it and import the files in it"},
    FileWords{"too large", "%1 is larger than the 100 MB a copy may have",
              "Link to it where it lies instead of copying it"},
    FileWords{"encrypted", "%1 is locked with a password",
              "Open it with its password, save it without one and import that"},
};

// By the kind, and of files by what they are.
ErrorWords wordsOf(const Error& error) {
  if (error.kind == ErrorKind::Unsupported)
    for (const FileWords& words : kFileWords)
      if (error.detail == QLatin1String(words.detail)) return {error.kind, words.sentence, words.advice};
  for (const ErrorWords& words : kErrorWords)
    if (words.kind == error.kind) return words;
  return kErrorWords.back();
}

struct StepWords {
  const char* key;
  const char* words;  // %1: name, text, count or field, as the key has it
};

constexpr std::array kStepWords{
    StepWords{"add-contact", "Add %1"},
    StepWords{"edit-contact", "Edit %1"},
    StepWords{"edit-cells", "Edit %1"},
    StepWords{"delete-contacts", "Move %1 to Trash"},
    StepWords{"restore-contacts", "Restore %1"},
    StepWords{"restore", "Restore %1"},
    StepWords{"tag-contacts", "Tag %1"},
    StepWords{"untag-contacts", "Remove tag %1"},
    StepWords{"stage-contacts", "Set stage %1"},
    StepWords{"log", "Log %1"},
    StepWords{"edit-interaction", "Edit entry %1"},
    StepWords{"delete-interaction", "Delete entry"},
    StepWords{"attach-file", "Attach %1"},
    StepWords{"attach-files", "Attach files: %1"},
    StepWords{"remove-file", "Remove file %1"},
    StepWords{"add-product", "Add product %1"},
    StepWords{"edit-product", "Edit product %1"},
    StepWords{"delete-product", "Delete product"},
    StepWords{"to-catalogue", "Add %1 to the catalogue"},
    StepWords{"sale", "Record sale %1"},
    StepWords{"edit-sale", "Edit sale %1"},
    StepWords{"delete-sale", "Delete sale"},
    StepWords{"payment", "Record payment"},
    StepWords{"assign-sale", "Assign sale"},
    StepWords{"remind", "Add reminder %1"},
    StepWords{"edit-reminder", "Edit reminder %1"},
    StepWords{"done", "Mark reminder done"},
    StepWords{"snooze", "Remind again %1"},
    StepWords{"move-reminder", "Move reminder to %1"},
    StepWords{"move-reminders", "Move reminders: %1"},
    StepWords{"drop-reminder", "Drop reminder"},
    StepWords{"delete-reminder", "Delete reminder"},
    StepWords{"touch-rule", "Stay in touch: %1"},
    StepWords{"pause-touch", "Pause staying in touch"},
    StepWords{"dismiss", "Dismiss a line of Today: %1"},
    StepWords{"save-playbook", "Change playbook %1"},
    StepWords{"remove-playbook", "Remove a playbook"},
    StepWords{"apply-playbook", "Apply playbook %1"},
    StepWords{"save-search", "Save search %1"},
    StepWords{"rename-search", "Rename search to %1"},
    StepWords{"order-searches", "Move a saved search"},
    StepWords{"delete-search", "Delete search"},
    StepWords{"not-same", "Keep two contacts apart"},
    StepWords{"merge", "Merge two contacts"},
    StepWords{"merge-sure", "Merge duplicates: %1"},
    StepWords{"unmerge", "Take a merge apart"},
    StepWords{"revert", "Put a value back"},
    StepWords{"import", "Import %1"},
    StepWords{"undo-import", "Take back import %1"},
    StepWords{"sample", "Make sample data"},
};

QString argumentOf(const QJsonObject& arguments) {
  for (const char* key : {"tag", "name", "field", "text", "file"})
    if (const QString text = arguments.value(QLatin1String(key)).toString(); !text.isEmpty()) return text;
  if (const qint64 entries = arguments.value(u"entries").toInteger(); entries > 0)
    return tr("%1 things").arg(entries);
  const qint64 count = arguments.value(u"count").toInteger();
  if (count == 1) return tr("1 contact");
  if (count > 1) return tr("%1 contacts").arg(count);
  return {};
}

}

QString errorSentence(const Error& error) {
  return QString(tr(wordsOf(error).sentence))
      .replace(QStringLiteral("%1"), error.subject)
      .replace(QStringLiteral("%2"), error.detail);
}

QString errorAdvice(const Error& error) {
  const char* advice = wordsOf(error).advice;
  return *advice ? tr(advice) : QString();
}

QString stepLabel(const QString& key, const QJsonObject& arguments) {
  for (const StepWords& words : kStepWords)
    if (key == QLatin1String(words.key))
      return QString(tr(words.words)).replace(QStringLiteral("%1"), argumentOf(arguments)).simplified();
  return key;
}

}
