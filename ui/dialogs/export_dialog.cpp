#include "dialogs/export_dialog.h"

#include "app/session.h"
#include "dialogs/label_sheet.h"
#include "domain/fields.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "ui_export_dialog.h"
#include "widgets/button_look.h"
#include "widgets/error_text.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QStandardPaths>
#include <QUrl>

namespace kith::dialogs {
namespace {

constexpr int kWidthUnits = 120;
constexpr int kColumnRows = 6;  // visible at once
constexpr int kTickMs = 100;

// What a field is called in the list of columns: the name it has in the file, in words.
QString columnWords(const QString& field) {
  if (field == u"name") return ExportDialog::tr("Full name");
  if (field == u"company_name") return ExportDialog::tr("Name of a company");
  if (const auto* known = domain::findTextField(field))
    return QCoreApplication::translate("Field", known->label);
  QString words = field;
  words.replace(u'_', u' ');
  words[0] = words[0].toUpper();
  return words;
}

QString endingOf(const QString& target) {
  if (target == u"labels") return QStringLiteral("pdf");
  if (target == u"xlsx" || target == u"vcf" || target == u"ics" || target == u"zip") return target;
  return QStringLiteral("csv");
}

QString reportWords(const app::ExportReport& report, const QString& path) {
  const QString file = platform::iso(QFileInfo(path).fileName());
  const bool labels = path.endsWith(u".pdf", Qt::CaseInsensitive);
  const bool one = report.rows == 1;
  const QString words =
      labels ? one ? ExportDialog::tr("%L1 label is in %2.") : ExportDialog::tr("%L1 labels are in %2.")
      : one ? ExportDialog::tr("%L1 row is in %2.")
             : ExportDialog::tr("%L1 rows are in %2.");
  QStringList parts{words.arg(report.rows).arg(file)};
  if (report.refused > 0) parts << ExportDialog::tr("%L1 refused and were left out.").arg(report.refused);
  if (report.doNotContact > 0)
    parts << ExportDialog::tr("%L1 must not be contacted and were left out.").arg(report.doNotContact);
  if (report.unreachable > 0)
    parts << ExportDialog::tr("%L1 cannot be reached this way.").arg(report.unreachable);
  if (report.shortened > 0)
    parts << ExportDialog::tr("%L1 long texts were cut to what a sheet holds.").arg(report.shortened);
  return parts.join(u' ');
}

}

ExportDialog::ExportDialog(app::Session& session, ExportAudience audience, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_audience(std::move(audience)),
      m_form(std::make_unique<Ui::ExportDialog>()),
      m_share(std::make_shared<std::atomic<int>>(0)) {
  m_form->setupUi(this);
  setObjectName(QStringLiteral("exportDialog"));
  const int unit = platform::unitOf(this);
  m_form->all->setContentsMargins(6 * unit, 5 * unit, 6 * unit, 4 * unit);
  m_form->all->setSpacing(3 * unit);
  m_form->form->setVerticalSpacing(2 * unit);
  m_form->form->setHorizontalSpacing(4 * unit);
  m_form->buttons->setSpacing(2 * unit);
  m_form->columns->setMinimumHeight(kColumnRows * (platform::lineOf(font()) + 2 * unit));
  m_form->columns->setSpacing(unit / 2);
  m_form->hint->setForegroundRole(QPalette::PlaceholderText);
  widgets::setButtonLook(*m_form->exportButton, widgets::ButtonLook::Primary);
  widgets::setButtonLook(*m_form->closeButton, widgets::ButtonLook::Plain);
  setMinimumWidth(kWidthUnits * unit);
  const int line = m_form->who->sizeHint().height();
  for (QLabel* label :
       {m_form->whoLabel, m_form->whatLabel, m_form->targetLabel, m_form->columnsLabel, m_form->purposeLabel})
    label->setMinimumHeight(line);
  m_form->progress->hide();
  fillForm();
  connectForm();
  showColumns();
  m_form->who->setFocus();
}

ExportDialog::~ExportDialog() {
  if (m_job) m_job->cancelled = true;
}

void ExportDialog::fillForm() {
  Ui::ExportDialog& form = *m_form;
  form.who->addItem(tr("Everyone"), QStringLiteral("all"));
  form.who->addItem(tr("The list I see"), QStringLiteral("list"));
  form.who->addItem(tr("Who changed since the last time"), QStringLiteral("changes"));
  if (m_audience.picked.size() > 1) {
    form.who->addItem(tr("The %L1 that are picked").arg(m_audience.picked.size()), QStringLiteral("picked"));
    form.who->setCurrentIndex(form.who->count() - 1);
  }
  form.what->addItem(tr("People and companies"), QStringLiteral("contacts"));
  form.what->addItem(tr("Calls, meetings and notes"), QStringLiteral("interactions"));
  form.what->addItem(tr("Sales"), QStringLiteral("purchases"));
  form.what->addItem(tr("Products"), QStringLiteral("products"));
  form.what->addItem(tr("Reminders"), QStringLiteral("reminders"));
  const bool comma = QLocale().decimalPoint() == u",";
  form.target->addItem(tr("Excel or LibreOffice (.xlsx)"), QStringLiteral("xlsx"));
  form.target->addItem(tr("Excel in this country (.csv)"),
                       comma ? QStringLiteral("excel") : QStringLiteral("excel-us"));
  form.target->addItem(tr("Excel elsewhere (.csv)"),
                       comma ? QStringLiteral("excel-us") : QStringLiteral("excel"));
  form.target->addItem(tr("Another program (.csv)"), QStringLiteral("program"));
  form.target->addItem(tr("A phone or address book (.vcf)"), QStringLiteral("vcf"));
  form.target->addItem(tr("Address labels to print (.pdf)"), QStringLiteral("labels"));
  form.target->addItem(tr("A calendar, with open reminders (.ics)"), QStringLiteral("ics"));
  form.target->addItem(tr("Another Kith: the whole book (.zip)"), QStringLiteral("zip"));
  form.columnChoice->addItem(tr("All"));
  form.columnChoice->addItem(tr("Only these"));
  form.purpose->addItem(tr("Keep a copy"), QString());
  form.purpose->addItem(tr("Write e-mails"), QStringLiteral("email"));
  form.purpose->addItem(tr("Send text messages"), QStringLiteral("sms"));
  form.purpose->addItem(tr("Call"), QStringLiteral("phone"));
  form.purpose->addItem(tr("Send letters"), QStringLiteral("post"));
}

void ExportDialog::connectForm() {
  connect(m_form->what, &QComboBox::currentIndexChanged, this, &ExportDialog::showColumns);
  for (QComboBox* choice : {m_form->target, m_form->columnChoice, m_form->purpose})
    connect(choice, &QComboBox::currentIndexChanged, this, &ExportDialog::settle);
  connect(m_form->columns, &QListWidget::itemChanged, this, &ExportDialog::settle);
  connect(m_form->exportButton, &QPushButton::clicked, this, &ExportDialog::askForFile);
  connect(m_form->closeButton, &QPushButton::clicked, this, &ExportDialog::reject);
  m_tick.setInterval(kTickMs);
  connect(&m_tick, &QTimer::timeout, this, [this] { m_form->progress->setValue(*m_share); });
}

// The usual ones of a list that is handed on are ticked.
void ExportDialog::showColumns() {
  static const QStringList kUsual{
      QStringLiteral("given"),  QStringLiteral("family"),   QStringLiteral("company_name"),
      QStringLiteral("email"),  QStringLiteral("phone"),    QStringLiteral("company"),
      QStringLiteral("street"), QStringLiteral("postcode"), QStringLiteral("city")};
  const QSignalBlocker quiet(m_form->columns);
  const QString what = m_form->what->currentData().toString();
  m_form->columns->clear();
  for (const QString& field : app::exportColumns(what)) {
    auto* item = new QListWidgetItem(columnWords(field), m_form->columns);
    item->setData(Qt::UserRole, field);
    item->setCheckState(what != u"contacts" || kUsual.contains(field) ? Qt::Checked : Qt::Unchecked);
  }
  settle();
}

QString ExportDialog::ending() const { return endingOf(m_form->target->currentData().toString()); }

// Whether mail addresses or phone numbers leave the book.
bool ExportDialog::reachesPeople(const app::ExportOptions& chosen) const {
  if (chosen.what != u"contacts" || ending() == u"zip" || ending() == u"pdf") return false;
  const bool all = ending() == u"vcf" || m_form->columnChoice->currentIndex() == 0;
  if (all) return true;
  return std::any_of(chosen.fields.begin(), chosen.fields.end(),
                     [](const QString& f) { return f == u"email" || f == u"phone" || f == u"street"; });
}

// Only what has a meaning for the choice so far is shown.
void ExportDialog::settle() {
  Ui::ExportDialog& form = *m_form;
  const bool whole = ending() == u"zip";
  const bool labels = ending() == u"pdf";
  const bool lists = ending() == u"csv" || ending() == u"xlsx";
  const bool some = lists && form.columnChoice->currentIndex() == 1;
  for (QWidget* widget : {static_cast<QWidget*>(form.who), static_cast<QWidget*>(form.whoLabel)})
    widget->setVisible(!whole && (!lists || form.what->currentData() != QStringLiteral("products")));
  for (QWidget* widget : {static_cast<QWidget*>(form.what), static_cast<QWidget*>(form.whatLabel),
                          static_cast<QWidget*>(form.columnChoice), static_cast<QWidget*>(form.columnsLabel)})
    widget->setVisible(lists);
  form.columns->setVisible(some);
  const bool reaches = reachesPeople(options());
  form.purpose->setVisible(reaches);
  form.purposeLabel->setVisible(reaches);
  form.hint->setVisible(reaches || whole || labels);
  const bool copy = form.purpose->currentData().toString().isEmpty();
  form.hint->setText(
      whole ? tr("Everything with photos and files, to be taken in by Kith elsewhere.")
      : labels
          ? tr("For sheets of labels of %1. Leaves out who refused, must not be contacted or has no address.")
                .arg(QString::fromUtf8(usualLabelSheet().name))
      : copy ? tr("Those who refused to be contacted are in it too.")
             : tr("Leaves out who refused, must not be contacted or cannot be reached this way."));
  form.exportButton->setEnabled(!m_job && !(some && options().fields.isEmpty()));
  layout()->activate();
  adjustSize();
}

app::ExportOptions ExportDialog::options() const {
  app::ExportOptions out;
  const QString target = m_form->target->currentData().toString();
  if (target == u"zip") return out;
  const bool lists = ending() == u"csv" || ending() == u"xlsx";
  if (lists) out.what = m_form->what->currentData().toString();
  if (target == u"ics") out.what = QStringLiteral("reminders");
  if (ending() == u"csv") out.target = target;
  const QString who = m_form->who->currentData().toString();
  if (out.what == u"products") return out;
  if (who == u"list") {
    out.section = m_audience.list.section;
    out.where = m_audience.list.words;
  }
  out.changes = who == u"changes" && out.what == u"contacts";
  if (who == u"picked") out.ids = m_audience.picked;
  if (lists && m_form->columnChoice->currentIndex() != 0)
    for (int row = 0; row < m_form->columns->count(); ++row)
      if (const auto* item = m_form->columns->item(row); item->checkState() == Qt::Checked)
        out.fields << item->data(Qt::UserRole).toString();
  // What is not asked does not apply.
  if (reachesPeople(out)) out.purpose = m_form->purpose->currentData().toString();
  return out;
}

void ExportDialog::askForFile() {
  const QString name = ending() == u"zip"   ? QStringLiteral("kith")
                       : ending() == u"pdf" ? QStringLiteral("labels")
                                            : options().what;
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  QFileDialog dialog(this, tr("Export"), folder, tr("Files (*.%1)").arg(ending()));
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  // The ending is there before it asks whether a file may be written over.
  dialog.setDefaultSuffix(ending());
  dialog.selectFile(name + u'.' + ending());
  if (dialog.exec() == QDialog::Accepted) exportTo(dialog.selectedFiles().constFirst());
}

void ExportDialog::exportTo(const QString& path) {
  m_form->message->dismiss();
  m_job = std::make_shared<app::JobControl>();
  *m_share = 0;
  // Called on the working thread, perhaps after this dialog is gone: it may touch nothing but the number.
  m_job->progress = [share = m_share](qint64 done, qint64 total) {
    if (total > 0) *share = static_cast<int>(done * 1000 / total);
  };
  m_form->progress->setValue(0);
  m_form->progress->show();
  m_form->closeButton->setText(tr("Stop"));
  settle();
  m_tick.start();
  const auto done = [dialog = QPointer<ExportDialog>(this), path, session = &m_session,
                     chosen = options()](const Result<app::ExportReport>& report) {
    if (report && chosen.changes) app::rememberChanges(*session, chosen, *report);
    if (dialog) dialog->finish(report, path);
  };
  if (ending() != u"pdf") return app::exportFileAsync(m_session, path, options(), m_job, done);
  const auto draw = [path](const std::vector<QStringList>& labels) {
    return writeLabelSheet(labels, usualLabelSheet(), path).map([](int) {});
  };
  app::addressLabelsAsync(m_session, {options(), QLocale::territoryToCode(QLocale().territory()), draw},
                          m_job, done);
}

void ExportDialog::finish(const Result<app::ExportReport>& report, const QString& path) {
  m_job.reset();
  m_tick.stop();
  m_form->progress->hide();
  m_form->closeButton->setText(tr("Close"));
  settle();
  if (report) {
    const QUrl folder = QUrl::fromLocalFile(QFileInfo(path).absolutePath());
    m_form->message->present(widgets::MessageKind::Info, reportWords(*report, path),
                             {{tr("Show in Folder"), [folder] { QDesktopServices::openUrl(folder); }}});
  } else if (report.error().kind == ErrorKind::Cancelled) {
    m_form->message->present(widgets::MessageKind::Info, tr("Stopped. No file was written."));
  } else {
    m_form->message->present(widgets::MessageKind::Bad, widgets::errorText(report.error()));
  }
  adjustSize();
  Q_EMIT finishedWriting();
}

// Stops first; a second time closes.
void ExportDialog::reject() {
  if (!m_job)
    QDialog::reject();
  else
    m_job->cancelled = true;
}

}
