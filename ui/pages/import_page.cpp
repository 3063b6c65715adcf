#include "pages/import_page.h"

#include "pages/desk.h"
#include "pages/error_text.h"
#include "pages/import_columns.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/inline_message.h"
#include "widgets/type_label.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLocale>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace kith::pages {
namespace {

constexpr int kProgressSteps = 1000;
constexpr int kColumnUnits = 32;
constexpr int kTickMs = 100;
constexpr int kTableRows = 4;  // visible at once

QString counted(qint64 n, const QString& word) { return QLocale().toString(n) + u' ' + word; }

QString countWords(const app::ImportReport& r) {
  QStringList parts{counted(r.created, ImportPage::tr("new"))};
  if (r.updated > 0) parts << counted(r.updated, ImportPage::tr("changed"));
  if (r.unchanged > 0) parts << counted(r.unchanged, ImportPage::tr("already here"));
  if (r.skipped > 0) parts << counted(r.skipped, ImportPage::tr("skipped"));
  if (r.failed > 0) parts << counted(r.failed, ImportPage::tr("cannot be read"));
  if (r.companies > 0) parts << counted(r.companies, ImportPage::tr("new companies"));
  return parts.join(QStringLiteral("  ·  "));
}

QString problemWords(const app::ImportReport& r) {
  const app::ImportProblem& first = r.problems.front();
  const QString words = ImportPage::tr("Line %1: %2").arg(QLocale().toString(first.line), first.problem);
  return r.problemCount == 1 ? words : ImportPage::tr("%1, and %L2 more").arg(words).arg(r.problemCount - 1);
}

QString delimiterWords(const QString& delimiter) {
  if (delimiter == QLatin1String("\t") || delimiter == QLatin1String("tab")) return ImportPage::tr("tabs");
  if (delimiter == QLatin1String(";")) return ImportPage::tr("semicolons");
  return delimiter == QLatin1String("|") ? ImportPage::tr("bars") : ImportPage::tr("commas");
}

}

ImportPage::ImportPage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_reader(desk.session().path()) {
  setObjectName(QStringLiteral("importPage"));
  build();
  connect(m_columns, &ImportColumns::mapped, this, [this](const QString& header, const QString& field) {
    m_options.map.removeIf([&](const QString& m) { return m.startsWith(header + u'='); });
    m_options.map << header + u'=' + field;
    rehearse();
  });
  connect(m_encoding, &QComboBox::activated, this, [this] {
    m_options.encoding = m_encoding->currentData().toString();
    preview();
  });
  connect(m_sheet, &QComboBox::activated, this, [this] {
    m_options.sheet = m_sheet->currentText();
    m_options.map.clear();
    preview();
  });
  connect(m_import, &QPushButton::clicked, this, &ImportPage::run);
  connect(m_cancel, &QPushButton::clicked, this, &ImportPage::cancel);
  m_tick.setInterval(kTickMs);
  connect(&m_tick, &QTimer::timeout, this, [this] { m_progress->setValue(*m_share); });
}

ImportPage::~ImportPage() {
  if (m_rehearsal) m_rehearsal->cancelled = true;
  if (m_job) m_job->cancelled = true;
}

void ImportPage::build() {
  const int unit = platform::unitOf(this);
  m_message = new widgets::InlineMessage(this);
  m_progress = new QProgressBar(this);
  m_progress->setObjectName(QStringLiteral("importProgress"));
  m_progress->setAccessibleName(tr("Import progress"));
  m_progress->setRange(0, kProgressSteps);
  m_progress->setTextVisible(false);
  m_progress->hide();
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(6 * unit, 5 * unit, 6 * unit, 5 * unit);
  all->setSpacing(3 * unit);
  all->addWidget(makeTop());
  all->addWidget(m_message);
  all->addWidget(m_progress);
  all->addWidget(m_body = makeBody(), 1);
  all->addStretch(0);
}

QWidget* ImportPage::makeTop() {
  auto* top = new QWidget(this);
  const int unit = platform::unitOf(this);
  m_title = new widgets::TypeLabel(platform::Type::Title, top);
  m_how = new widgets::TypeLabel(platform::Type::Body, top);
  m_how->setMuted(true);
  m_counts = new widgets::TypeLabel(platform::Type::Strong, top);
  m_counts->setObjectName(QStringLiteral("importCounts"));
  m_counts->setWordWrap(true);
  m_cancel = widgets::makeButton(tr("Cancel"), widgets::ButtonLook::Plain, top);
  m_cancel->setObjectName(QStringLiteral("importCancel"));
  m_import = widgets::makeButton(tr("Import"), widgets::ButtonLook::Primary, top);
  m_import->setObjectName(QStringLiteral("importRun"));
  auto* words = new QVBoxLayout;
  words->setSpacing(unit);
  words->addWidget(m_title);
  words->addWidget(m_how);
  words->addWidget(m_counts);
  auto* row = new QHBoxLayout(top);
  row->setContentsMargins({});
  row->setSpacing(2 * unit);
  row->addLayout(words, 1);
  row->addWidget(m_cancel, 0, Qt::AlignTop);
  row->addWidget(m_import, 0, Qt::AlignTop);
  return top;
}

// Cards say themselves what their properties are: they have no columns to be told.
QWidget* ImportPage::makeMapping(QWidget* body) {
  auto* mapping = new QWidget(body);
  m_encoding = new QComboBox(mapping);
  m_encoding->setObjectName(QStringLiteral("importEncoding"));
  m_encoding->setAccessibleName(tr("Encoding"));
  m_encoding->addItem(tr("Encoding: automatic"), QString());
  for (const char* name : {"UTF-8", "UTF-16", "windows-1252", "windows-1250", "windows-1251", "ISO-8859-15",
                           "macintosh", "Shift_JIS", "GB18030"})
    m_encoding->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
  m_sheet = new QComboBox(mapping);
  m_sheet->setObjectName(QStringLiteral("importSheet"));
  m_sheet->setAccessibleName(tr("Sheet"));
  m_sheet->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_columns = new ImportColumns(mapping);
  auto* scroll = new QScrollArea(mapping);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(m_columns);
  auto* head = new QHBoxLayout;
  auto* title = new widgets::TypeLabel(platform::Type::Section, mapping);
  title->setText(tr("Columns"));
  head->addWidget(title, 1);
  head->addWidget(m_sheet);
  head->addWidget(m_encoding);
  auto* column = new QVBoxLayout(mapping);
  column->setContentsMargins({});
  column->setSpacing(3 * platform::unitOf(this));
  column->addLayout(head);
  column->addWidget(scroll, 1);
  return mapping;
}

QTableView* ImportPage::makeTable(QWidget* body) {
  m_rows = new QStandardItemModel(this);
  auto* table = new QTableView(body);
  table->setObjectName(QStringLiteral("importRows"));
  table->setAccessibleName(tr("The first rows"));
  table->setModel(m_rows);
  table->setFrameShape(QFrame::NoFrame);
  table->setShowGrid(false);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setTabKeyNavigation(false);
  table->verticalHeader()->hide();
  table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
  table->horizontalHeader()->setHighlightSections(false);
  const int row = platform::lineOf(font()) + 3 * platform::unitOf(this);
  table->verticalHeader()->setDefaultSectionSize(row);
  table->setMinimumHeight(kTableRows * row);
  return table;
}

QWidget* ImportPage::makeBody() {
  auto* body = new QWidget(this);
  m_mapping = makeMapping(body);
  m_table = makeTable(body);
  auto* rowsTitle = new widgets::TypeLabel(platform::Type::Section, body);
  rowsTitle->setText(tr("First rows"));
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins({});
  column->setSpacing(3 * platform::unitOf(this));
  column->addWidget(m_mapping, 3);
  column->addWidget(rowsTitle);
  column->addWidget(m_table, 2);
  return body;
}

void ImportPage::setFile(const QString& path) {
  m_path = path;
  m_options = {};
  m_encoding->setCurrentIndex(0);
  m_title->setText(tr("Import %1").arg(platform::iso(QFileInfo(path).fileName())));
  m_how->setText(tr("Reading…"));
  m_counts->setText({});
  m_columns->setColumns({});
  m_rows->clear();
  m_import->setText(tr("Import"));
  m_cancel->setText(tr("Cancel"));
  m_import->show();
  preview();
}

void ImportPage::preview() {
  m_import->setEnabled(false);
  m_message->dismiss();
  if (m_rehearsal) m_rehearsal->cancelled = true;
  m_reader.ask(QStringLiteral("preview"), [this, path = m_path, options = m_options](app::Queries&) {
    auto preview = std::make_shared<Result<QJsonObject>>(app::previewFile(path, options));
    return [this, preview] {
      if (*preview)
        showPreview(**preview);
      else
        showProblem(preview->error());
    };
  });
}

QString ImportPage::howWords(const QJsonObject& preview) const {
  const qint64 rows = preview.value(QStringLiteral("rows")).toInteger();
  const QString encoding = preview.value(QStringLiteral("encoding")).toString();
  const QString version = preview.value(QStringLiteral("version")).toString();
  QStringList how;
  const QString archive = preview.value(QStringLiteral("archive")).toString();
  if (!archive.isEmpty()) {
    how << archive << tr("the whole book") << counted(rows, tr("entries"));
  } else if (preview.contains(QStringLiteral("calendar"))) {
    how << tr("calendar") << counted(rows, tr("entries"));
  } else if (!version.isEmpty()) {
    how << QStringLiteral("vCard ") + version << encoding << counted(rows, tr("cards"));
  } else {
    const QString preset = preview.value(QStringLiteral("preset")).toString();
    if (!preset.isEmpty()) how << preset;
    const QString sheet = preview.value(QStringLiteral("sheet")).toString();
    if (sheet.isEmpty())
      how << encoding << delimiterWords(preview.value(QStringLiteral("delimiter")).toString());
    else
      how << tr("sheet %1").arg(platform::iso(sheet));
    how << counted(rows, tr("rows"));
  }
  return how.join(QStringLiteral("  ·  "));
}

void ImportPage::showPreview(const QJsonObject& preview) {
  m_how->setText(howWords(preview));
  const bool table = !preview.contains(QStringLiteral("version")) &&
                     !preview.contains(QStringLiteral("archive")) &&
                     !preview.contains(QStringLiteral("calendar"));
  m_mapping->setVisible(table);
  showSheets(preview);
  m_columns->setColumns(preview.value(QStringLiteral("columns")).toArray());
  m_body->show();
  showTable(preview);
  m_import->setEnabled(true);
  m_import->setFocus(Qt::OtherFocusReason);
  rehearse();
}

// A sheet is no text: its encoding is not asked for.
void ImportPage::showSheets(const QJsonObject& preview) {
  const QJsonArray sheets = preview.value(QStringLiteral("sheets")).toArray();
  m_encoding->setVisible(sheets.isEmpty());
  m_sheet->setVisible(sheets.size() > 1);
  m_sheet->clear();
  for (const QJsonValue sheet : sheets) m_sheet->addItem(sheet.toString());
  m_sheet->setCurrentText(preview.value(QStringLiteral("sheet")).toString());
}

void ImportPage::showTable(const QJsonObject& preview) {
  m_rows->clear();
  QStringList headers;
  if (preview.contains(QStringLiteral("archive"))) headers << tr("What") << tr("How many");
  for (const QJsonValue column : preview.value(QStringLiteral("columns")).toArray())
    headers << column.toObject().value(QStringLiteral("header")).toString();
  m_rows->setHorizontalHeaderLabels(headers);
  for (const QJsonValue row : preview.value(QStringLiteral("table")).toArray()) {
    QList<QStandardItem*> items;
    for (const QJsonValue cell : row.toArray()) items << new QStandardItem(cell.toString().simplified());
    m_rows->appendRow(items);
  }
  const int width = kColumnUnits * platform::unitOf(this);
  for (int column = 0; column < m_rows->columnCount(); ++column) m_table->setColumnWidth(column, width);
}

void ImportPage::rehearse() {
  if (m_rehearsal) m_rehearsal->cancelled = true;
  m_rehearsal = std::make_shared<app::JobControl>();
  m_counts->setText(tr("Counting what would change…"));
  // Beside the preview: neither waits for the other.
  app::rehearseImportAsync(
      m_desk.session(), m_path, m_options, m_rehearsal,
      [page = QPointer<ImportPage>(this), asked = m_rehearsal](const Result<app::ImportReport>& report) {
        if (page && !asked->cancelled) page->showRehearsal(report);
      });
}

void ImportPage::showRehearsal(const Result<app::ImportReport>& report) {
  if (report)
    showCounts(*report);
  else
    showProblem(report.error());
}

void ImportPage::showCounts(const app::ImportReport& report) {
  m_counts->setText(countWords(report));
  const bool nothing = report.created == 0 && report.updated == 0 && report.companies == 0;
  m_import->setEnabled(!m_running && !nothing);
  if (nothing && report.rows > 0)
    m_message->present(widgets::MessageKind::Info, tr("Everything in this file is already here."));
  else if (report.rows == 0)
    m_message->present(widgets::MessageKind::Info, tr("There is nothing below the headings of this file."));
  else if (report.problemCount > 0 && !report.problems.empty())
    m_message->present(widgets::MessageKind::Warn, problemWords(report));
}

void ImportPage::run() {
  m_running = true;
  if (m_rehearsal) m_rehearsal->cancelled = true;
  m_counts->setText(tr("Taking it in…"));
  m_cancel->setFocus(Qt::OtherFocusReason);
  m_import->setEnabled(false);
  m_body->setEnabled(false);
  m_progress->setValue(0);
  m_progress->show();
  m_job = std::make_shared<app::JobControl>();
  m_share = std::make_shared<std::atomic<int>>(0);
  // Called on the working thread, perhaps after this page is gone: it may touch nothing but the number.
  m_job->progress = [share = m_share](qint64 done, qint64 total) {
    if (total > 0) *share = static_cast<int>(done * kProgressSteps / total);
  };
  m_tick.start();
  app::importFileAsync(m_desk.session(), m_path, m_options, m_job,
                       [page = QPointer<ImportPage>(this)](const Result<app::ImportReport>& report) {
                         if (page) page->finish(report);
                       });
}

void ImportPage::finish(const Result<app::ImportReport>& report) {
  m_running = false;
  m_tick.stop();
  m_progress->hide();
  m_body->setEnabled(true);
  if (!report) {
    m_counts->setText({});
    m_import->setEnabled(true);
    if (report.error().kind == ErrorKind::Cancelled)
      m_message->present(widgets::MessageKind::Info, tr("Stopped. Nothing of the file was taken in."));
    else
      showProblem(report.error());
    return;
  }
  m_counts->setText(countWords(*report));
  if (report->problemCount > 0) showProblems(*report);
  Q_EMIT imported(*report);
}

void ImportPage::showProblem(const Error& error) {
  m_how->setText({});
  m_counts->setText({});
  m_import->setEnabled(false);
  m_body->setVisible(m_rows->rowCount() > 0);
  m_message->present(widgets::MessageKind::Bad, errorText(error));
}

void ImportPage::showProblems(const app::ImportReport& report) {
  m_rows->clear();
  m_rows->setHorizontalHeaderLabels({tr("Line"), tr("Column"), tr("Value"), tr("What is wrong")});
  for (const app::ImportProblem& problem : report.problems)
    m_rows->appendRow({new QStandardItem(QLocale().toString(problem.line)), new QStandardItem(problem.column),
                       new QStandardItem(problem.value), new QStandardItem(problem.problem)});
  m_table->horizontalHeader()->setStretchLastSection(true);
  m_columns->setColumns({});
  m_import->hide();
  m_cancel->setText(tr("Close"));
}

void ImportPage::cancel() {
  if (m_running && m_job) {
    m_job->cancelled = true;
    return;
  }
  if (m_rehearsal) m_rehearsal->cancelled = true;
  Q_EMIT left();
}

}
