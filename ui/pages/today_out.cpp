// What leaves the Today page: the day on paper, and all reminders as a calendar file.
#include "app/export.h"
#include "models/day_model.h"
#include "models/due_item_words.h"
#include "pages/calendar_pane.h"
#include "pages/day_sheet.h"
#include "pages/desk.h"
#include "pages/today_page.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QPointer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

namespace kith::pages {
namespace {

// Name, number and place: what one wants to have at hand on the way.
QString whoWords(app::Queries& queries, const domain::DueItem& item) {
  QStringList parts{item.contactName, item.place};
  if (item.contactId)
    if (const auto contact = queries.contact(*item.contactId))
      if (const auto phones = domain::channelsOf(*contact, domain::ChannelKind::Phone); !phones.empty())
        parts.insert(1, phones.front().value);
  parts.removeAll(QString());
  return parts.join(QStringLiteral(" · "));
}

void addLine(DaySheetGroup& group, app::Queries& queries, const domain::AgendaItem& line) {
  group.lines.push_back(
      {models::agendaWhen(line), models::dueItemWords(line.item), whoWords(queries, line.item)});
}

// What is late belongs to the sheet of today, whatever day it was promised for.
DaySheetGroup lateGroup(app::Queries& queries, const QDateTime& now) {
  DaySheetGroup group{TodayPage::tr("Late"), {}};
  for (const domain::DueItem& item : queries.dueButSilences(now, now.date())) {
    const QDate day = QDate::fromString(item.due.left(10), Qt::ISODate);
    if (item.state != QLatin1String("late") || isAutomatic(item) || day == now.date()) continue;
    addLine(group, queries, {item, domain::Turn::Own});
    group.lines.back().when = QLocale().toString(day, QStringLiteral("d MMM"));
  }
  return group;
}

DaySheet sheetOf(app::Queries& queries, const QDateTime& now, const QDate& day) {
  DaySheetGroup timed{TodayPage::tr("At a time"), {}};
  DaySheetGroup untimed{TodayPage::tr("Any time"), {}};
  DaySheetGroup dates{TodayPage::tr("Birthdays and dates"), {}};
  for (const domain::AgendaItem& line : queries.agenda(now, day, day)) {
    if (models::isDate(line.item))
      addLine(dates, queries, line);
    else
      addLine(line.item.due.contains(u'T') ? timed : untimed, queries, line);
  }
  DaySheet sheet{QLocale().toString(day, QStringLiteral("dddd, d MMMM yyyy")), {}};
  if (day == now.date()) sheet.groups.push_back(lateGroup(queries, now));
  for (DaySheetGroup* group : {&timed, &untimed, &dates}) sheet.groups.push_back(std::move(*group));
  std::erase_if(sheet.groups, [](const DaySheetGroup& group) { return group.lines.empty(); });
  return sheet;
}

}

// A library for printers would have to be loaded at every start; the program that shows PDF files has one.
void TodayPage::printDay() {
  const QDateTime now = m_desk.clock().nowLocal();
  const QDate day = m_view == TodayView::List ? now.date() : m_calendar->day();
  const DaySheet sheet = sheetOf(m_desk.queries(), now, day);
  if (sheet.groups.empty()) return m_desk.tell(tr("Nothing to print: there is nothing on that day."));
  if (m_sheets == nullptr) m_sheets = std::make_unique<QTemporaryDir>();
  const QString path = m_sheets->filePath(day.toString(Qt::ISODate) + QStringLiteral(".pdf"));
  if (const auto pages = writeDaySheet(sheet, path); !pages) return m_desk.tellError(pages.error());
  if (QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
    m_desk.tell(tr("The day opens in your PDF program, ready to print."));
  else
    m_desk.tell(tr("The desktop has no program for PDF files. The day is in %1").arg(path));
}

void TodayPage::exportCalendar() {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  QFileDialog dialog(this, tr("Export the Calendar"), folder, tr("Calendars (*.ics)"));
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setDefaultSuffix(QStringLiteral("ics"));
  dialog.selectFile(QStringLiteral("reminders.ics"));
  if (dialog.exec() == QDialog::Accepted) exportCalendarTo(dialog.selectedFiles().constFirst());
}

void TodayPage::exportCalendarTo(const QString& path) {
  app::ExportOptions options;
  options.what = QStringLiteral("reminders");
  app::exportFileAsync(m_desk.session(), path, options, std::make_shared<app::JobControl>(),
                       [page = QPointer<TodayPage>(this), path](const Result<app::ExportReport>& report) {
                         if (page == nullptr) return;
                         if (!report) return page->m_desk.tellError(report.error());
                         const QString file = QDir::toNativeSeparators(path);
                         page->m_desk.tell(report->rows == 1
                                               ? tr("1 reminder is in %1").arg(file)
                                               : tr("%L1 reminders are in %2").arg(report->rows).arg(file));
                       });
}

}
