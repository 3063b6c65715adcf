#include "pages/import_page.h"

#include "app/own_country.h"
#include "pages/desk.h"
#include "pages/error_text.h"
#include "pages/import_cells.h"
#include "pages/import_columns.h"
#include "pages/import_rows.h"
#include "pages/reading_bar.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/inline_message.h"
#include "widgets/type_label.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLocale>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace kith::pages {
namespace {

constexpr int kProgressSteps = 1000;
constexpr int kTickMs = 100;
constexpr int kSampleRows = 20;

QString counted(qint64 n, const QString& word) { return QLocale().toString(n) + u' ' + word; }

QString countWords(const app::ImportReport& r) {
  QStringList parts{counted(r.created, ImportPage::tr("new"))};
  if (r.updated > 0) parts << counted(r.updated, ImportPage::tr("changed"));
  if (r.unchanged > 0) parts << counted(r.unchanged, ImportPage::tr("already here"));
  if (r.skipped > 0) parts << counted(r.skipped, ImportPage::tr("skipped"));
  if (r.failed > 0) parts << counted(r.failed, ImportPage::tr("cannot be read"));
  if (r.companies > 0) parts << counted(r.companies, ImportPage::tr("new companies"));
  if (r.problemCount > 0) parts << counted(r.problemCount, ImportPage::tr("to look at"));
  if (!r.fixed.empty()) parts << counted(static_cast<qint64>(r.fixed.size()), ImportPage::tr("corrected"));
  return parts.join(QStringLiteral("  ·  "));
}

void stop(const std::shared_ptr<app::JobControl>& job) {
  if (job) job->cancelled = true;
}

QString refusedFile(const QTemporaryDir& folder) { return folder.filePath(QStringLiteral("refused.csv")); }

// In line with the words in the rows of the list, which reach further out.
QLayout* inLine(QWidget* widget) {
  auto* line = new QHBoxLayout;
  const int unit = platform::unitOf(widget->parentWidget());
  line->setContentsMargins(4 * unit, 0, 4 * unit, 0);
  line->addWidget(widget);
  return line;
}

}

// A preview, and the options that it was made with.
struct ImportPage::Read {
  app::ImportOptions options;
  bool looksBack = false;
  bool knowsLastTime = false;
  std::optional<app::ReadingChoices> lastTime;
  bool dropped = false;  // some of what was told does not fit the file
  Result<QJsonObject> preview;
};

ImportPage::ImportPage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_reader(desk.session().path()) {
  setObjectName(QStringLiteral("importPage"));
  build();
  listen();
}

ImportPage::~ImportPage() {
  stop(m_previewing);
  stop(m_rehearsal);
  stop(m_job);
}

void ImportPage::listen() {
  connect(m_columns, &ImportColumns::told, this, [this](const std::vector<domain::ColumnChoice>& map) {
    app::ReadingChoices choices = m_options.reading;
    choices.map = map;
    readAs(choices);
  });
  connect(m_columns, &ImportColumns::ruled, this, [this](const domain::FieldRule& rule) {
    app::ReadingChoices choices = m_options.reading;
    std::erase_if(choices.rules, [&rule](const domain::FieldRule& old) { return old.field == rule.field; });
    if (!rule.rule.isEmpty()) choices.rules.push_back(rule);
    readAs(choices);
  });
  connect(m_bar, &ReadingBar::chosen, this, [this](const auto& change) {
    app::ReadingChoices choices = m_options.reading;
    change(choices);
    readAs(choices);
  });
  connect(m_bar, &ReadingBar::lastTimeWanted, this, [this](bool wanted) {
    m_options.asLastTime = wanted && m_lastTime;
    readAs(m_options.asLastTime ? *m_lastTime : app::ReadingChoices());
  });
  connect(m_bar, &ReadingBar::onMatchChosen, this, [this](const QString& rule) {
    m_options.onMatch = rule;
    preview();
  });
  connect(m_cells, &ImportCells::corrected, this, [this] {
    if (m_running) return;
    m_options.fixes = m_cells->fixes();
    rehearse();
  });
  connect(m_import, &QPushButton::clicked, this, &ImportPage::run);
  connect(m_cancel, &QPushButton::clicked, this, &ImportPage::cancel);
  connect(m_save, &QPushButton::clicked, this, &ImportPage::saveRefused);
  m_tick.setInterval(kTickMs);
  connect(&m_tick, &QTimer::timeout, this, [this] { m_progress->setValue(*m_share); });
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
  all->setContentsMargins(2 * unit, 5 * unit, 2 * unit, 5 * unit);
  all->setSpacing(3 * unit);
  all->addLayout(inLine(makeTop()));
  all->addLayout(inLine(m_message));
  all->addLayout(inLine(m_progress));
  all->addWidget(m_body = makeBody(), 1);
  all->addStretch(0);
}

QWidget* ImportPage::makeTop() {
  auto* top = new QWidget(this);
  const int unit = platform::unitOf(this);
  m_title = new widgets::TypeLabel(platform::Type::Title, top);
  m_how = new widgets::TypeLabel(platform::Type::Body, top);
  m_how->setObjectName(QStringLiteral("importHow"));
  m_how->setMuted(true);
  m_counts = new widgets::TypeLabel(platform::Type::Strong, top);
  m_counts->setObjectName(QStringLiteral("importCounts"));
  m_counts->setWordWrap(true);
  m_cancel = widgets::makeButton(tr("Cancel"), widgets::ButtonLook::Plain, top);
  m_cancel->setObjectName(QStringLiteral("importCancel"));
  m_save = widgets::makeButton(tr("Save the Refused Rows…"), widgets::ButtonLook::Plain, top);
  m_save->setObjectName(QStringLiteral("importSaveRefused"));
  m_save->hide();
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
  row->addWidget(m_save, 0, Qt::AlignTop);
  row->addWidget(m_cancel, 0, Qt::AlignTop);
  row->addWidget(m_import, 0, Qt::AlignTop);
  return top;
}

// Cards say themselves what their properties are: they have no columns to be told.
QWidget* ImportPage::makeBody() {
  auto* body = new QWidget(this);
  m_bar = new ReadingBar(body);
  m_columns = new ImportColumns(body);
  m_cells = new ImportCells(body);
  m_rows = new ImportRows(body);
  auto* columnsTitle = new widgets::TypeLabel(platform::Type::Section, body);
  columnsTitle->setText(tr("Columns"));
  m_columnsTitle = columnsTitle;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins({});
  column->setSpacing(2 * platform::unitOf(this));
  column->addLayout(inLine(m_bar));
  column->addLayout(inLine(m_columnsTitle));
  column->addWidget(m_columns, 3);
  column->addLayout(inLine(m_cells));
  column->addLayout(inLine(m_rows), 2);
  column->addStretch(0);
  return body;
}

void ImportPage::begin(const QString& path) {
  m_path = path;
  m_options = {};
  m_lastTime.reset();
  m_looksBack = m_fresh = true;
  m_knowsLastTime = m_runsAtOnce = false;
  m_title->setText(tr("Import %1").arg(platform::iso(QFileInfo(path).fileName())));
  m_how->setText(tr("Reading…"));
  m_counts->setText({});
  // What stands there is said of the file before.
  m_body->hide();
  m_bar->reset();
  m_columns->setColumns({});
  m_cells->reset();
  m_rows->clear();
  m_import->setText(tr("Import"));
  m_cancel->setText(tr("Cancel"));
  m_import->show();
  m_save->hide();
}

void ImportPage::setFile(const QString& path) {
  begin(path);
  preview();
}

void ImportPage::again(const app::LastImport& last) {
  begin(last.file);
  m_options.reading = last.choices;
  m_options.onMatch = last.onMatch;
  m_options.matchBy = last.matchBy;
  m_options.asLastTime = last.choices != app::ReadingChoices();
  m_runsAtOnce = true;
  m_looksBack = false;
  preview();
}

void ImportPage::readAs(const app::ReadingChoices& choices) {
  if (m_running) return;
  m_options.reading = choices;
  m_runsAtOnce = false;
  if (!m_lastTime || choices != *m_lastTime) m_options.asLastTime = false;
  m_looksBack = false;
  preview();
}

// A newer choice stops the reading for an older one.
void ImportPage::preview() {
  m_import->setEnabled(false);
  m_message->dismiss();
  stop(m_rehearsal);
  stop(m_previewing);
  m_previewing = std::make_shared<app::JobControl>();
  auto read = std::make_shared<Read>();
  read->options = m_options;
  read->looksBack = m_looksBack;
  read->knowsLastTime = m_knowsLastTime;
  read->lastTime = m_lastTime;
  m_reader.ask(QStringLiteral("preview"),
               [this, path = m_path, read, control = m_previewing](app::Queries& queries) {
                 look(queries, path, *read, *control);
                 return [this, read] { takeRead(*read); };
               });
}

// On the reader's thread. What the last time says of the file is looked for once.
void ImportPage::look(app::Queries& queries, const QString& path, Read& read, app::JobControl& control) {
  read.options.usualRegion = app::ownRegion(queries);
  if (!read.knowsLastTime)
    read.lastTime = app::readingOfLastTime(
        path, {}, queries.setting(QString::fromLatin1(app::kReadingsSetting)), &control);
  if (read.looksBack && read.lastTime) read.options.reading = *read.lastTime;
  if (read.looksBack) read.options.asLastTime = read.lastTime.has_value();
  read.preview = app::previewFile(path, read.options, kSampleRows, &control);
  if (read.preview || read.options.reading.map.empty() || read.preview.error().kind != ErrorKind::NotFound)
    return;
  // Read otherwise, the file may have other headings than those that were told.
  const auto fitting = app::choicesThatFit(path, read.options.reading, &control);
  if (!fitting || *fitting == read.options.reading) return;
  read.options.reading = *fitting;
  read.dropped = true;
  read.preview = app::previewFile(path, read.options, kSampleRows, &control);
}

void ImportPage::takeRead(const Read& read) {
  m_lastTime = read.lastTime;
  m_knowsLastTime = true;
  if (read.preview) return showPreview(read);
  m_runsAtOnce = false;
  m_bar->setTold(m_options);
  showProblem(read.preview.error());
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
    how << counted(rows, tr("rows"));
    if (m_options.asLastTime) how << tr("read as last time");
  }
  return how.join(QStringLiteral("  ·  "));
}

void ImportPage::showPreview(const Read& read) {
  const QJsonObject& preview = *read.preview;
  m_options = read.options;
  m_options.fixes = m_cells->fixes();  // some may have been said meanwhile
  m_looksBack = false;
  m_how->setText(howWords(preview));
  m_isList = preview.contains(u"delimiter") && !preview.contains(u"version");
  m_bar->setVisible(m_isList);
  m_columnsTitle->setVisible(m_isList);
  m_columns->setVisible(m_isList);
  m_bar->setReading(preview, m_options);
  m_bar->setRemembered(m_lastTime.has_value());
  const auto kind = domain::listKindFrom(preview.value(u"what").toString());
  m_columns->setColumns(preview.value(u"columns").toArray(), kind.value_or(domain::ListKind::Contacts));
  m_body->show();
  m_rows->showPreview(preview);
  if (std::exchange(m_runsAtOnce, false) && !read.dropped) return run();
  m_import->setEnabled(true);
  if (std::exchange(m_fresh, false)) m_import->setFocus(Qt::OtherFocusReason);
  rehearse();
}

void ImportPage::rehearse() {
  stop(m_rehearsal);
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
  m_cells->setReport(report);
  m_counts->setText(countWords(report));
  const bool nothing = report.created == 0 && report.updated == 0 && report.companies == 0;
  m_import->setEnabled(!m_running && !nothing);
  if (nothing && report.rows > 0)
    m_message->present(widgets::MessageKind::Info, tr("Everything in this file is already here."));
  else if (report.rows == 0)
    m_message->present(widgets::MessageKind::Info, tr("There is nothing below the headings of this file."));
  else
    m_message->dismiss();
}

void ImportPage::run() {
  m_running = true;
  stop(m_rehearsal);
  m_refused.reset();
  if (m_isList) m_refused = std::make_unique<QTemporaryDir>();
  m_options.rejectsPath = m_refused && m_refused->isValid() ? refusedFile(*m_refused) : QString();
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
  m_body->setVisible(!m_rows->isEmpty());
  m_message->present(widgets::MessageKind::Bad, errorText(error));
}

void ImportPage::showProblems(const app::ImportReport& report) {
  m_rows->showProblems(report);
  m_cells->reset();
  m_columns->setColumns({});
  m_bar->hide();
  m_columns->hide();
  m_columnsTitle->hide();
  m_import->hide();
  m_save->setVisible(report.refused > 0);
  m_cancel->setText(tr("Close"));
}

void ImportPage::saveRefused() {
  const QFileInfo list(m_path);
  const QString name = tr("%1 - refused.csv").arg(list.completeBaseName());
  const QString to = QFileDialog::getSaveFileName(this, tr("Save the Refused Rows"),
                                                  list.dir().filePath(name), tr("Lists (*.csv)"));
  if (to.isEmpty() || !m_refused) return;
  // The dialog asked whether a file that is there may go.
  QFile::remove(to);
  QFile rows(refusedFile(*m_refused));
  if (!rows.copy(to)) return showProblem({ErrorKind::Io, to, rows.errorString()});
  m_desk.tell(tr("The refused rows are in %1: correct and import them.")
                  .arg(platform::iso(QFileInfo(to).fileName())));
}

void ImportPage::cancel() {
  if (m_running && m_job) {
    m_job->cancelled = true;
    return;
  }
  stop(m_previewing);
  stop(m_rehearsal);
  m_reader.forget(QStringLiteral("preview"));
  m_runsAtOnce = false;
  Q_EMIT left();
}

}
