#include "application/mail_drop.h"

#include "app/commands.h"
#include "app/own_country.h"
#include "app/quick_entry.h"
#include "application/book_view.h"
#include "pages/error_text.h"
#include "platform/isolate.h"
#include "widgets/inline_message.h"

#include <QFileInfo>
#include <QLocale>

namespace kith::application {
namespace {

// "Jana Kos <jana@kos.example>" as the line that makes a contact.
QString entryLine(const QString& person) {
  const QString name = person.section(QStringLiteral(" <"), 0, 0);
  const QString mail = person.section(QStringLiteral(" <"), 1).chopped(person.endsWith(u'>') ? 1 : 0);
  return mail.isEmpty() ? person : QString(name.simplified().remove(u',') + QStringLiteral(", ") + mail);
}

QString shortName(const QString& person) { return person.section(QStringLiteral(" <"), 0, 0); }

}

bool isMailFile(const QString& path) {
  return QFileInfo(path).suffix().compare(QStringLiteral("eml"), Qt::CaseInsensitive) == 0;
}

MailDrop::MailDrop(BookView& book, widgets::InlineMessage& message)
    : QObject(&book), m_book(book), m_message(&message), m_control(std::make_shared<app::JobControl>()) {}

MailDrop::~MailDrop() { m_control->cancelled = true; }

void MailDrop::take(const QStringList& files) {
  m_waiting += files;
  m_count += static_cast<int>(files.size());
  if (!m_running) next();
}

void MailDrop::next() {
  m_running = !m_waiting.isEmpty();
  if (!m_running) {
    if (m_count > 1) tellAll();
    m_count = m_created = m_known = 0;
    return;
  }
  const QString file = m_waiting.takeFirst();
  app::importFileAsync(m_book.desk().session(), file, {}, m_control,
                       [this, file](const Result<app::ImportReport>& report) { finish(file, report); });
}

void MailDrop::finish(const QString& file, const Result<app::ImportReport>& report) {
  if (!report) {
    m_book.desk().tellError(report.error());
  } else {
    m_created += static_cast<int>(report->created);
    m_known += static_cast<int>(report->unchanged);
    if (m_count == 1) tellOne(file, *report);
    if (report->skipped > 0) ask(file, *report);
  }
  next();
}

void MailDrop::tellOne(const QString& file, const app::ImportReport& report) {
  if (report.unchanged > 0) return m_book.desk().tell(tr("This mail is here already."));
  if (report.created == 0) return;
  if (!report.changes.contacts.empty()) m_book.openContact(report.changes.contacts.front());
  m_book.desk().tellDeed(tr("Mail kept: %1").arg(platform::iso(QFileInfo(file).completeBaseName())));
}

void MailDrop::tellAll() {
  if (m_created > 0)
    m_book.desk().tellDeed(m_created == 1 ? tr("1 mail kept") : tr("%L1 mails kept").arg(m_created));
  else if (m_known > 0)
    m_book.desk().tell(tr("These mails are here already."));
}

void MailDrop::ask(const QString& file, const app::ImportReport& report) {
  if (m_message == nullptr) return;
  std::vector<widgets::Choice> choices;
  for (const app::ImportProblem& problem : report.problems) {
    if (problem.column.isEmpty() || problem.value.isEmpty() || choices.size() == 2) continue;
    choices.push_back({tr("Create “%1”").arg(shortName(problem.value)),
                       [this, file, person = problem.value] { create(file, person); }});
  }
  const QString name = platform::iso(QFileInfo(file).fileName());
  if (choices.empty()) {
    m_book.desk().tell(tr("%1 was left out: it is in Trash, or names nobody.").arg(name));
    return;
  }
  m_message->present(widgets::MessageKind::Info,
                     tr("%1 was left out: nobody of your book wrote or got it.").arg(name), choices);
}

void MailDrop::create(const QString& file, const QString& person) {
  if (m_message != nullptr) m_message->dismiss();
  const QString region = app::ownRegion(m_book.desk().queries());
  m_book.desk().run(app::addContact(app::quickEntry(entryLine(person), region)),
                    [this, file](const app::Outcome&) { take({file}); });
}

}
