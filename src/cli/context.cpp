#include "cli/context.h"

#include "app/book_door.h"
#include "app/own_country.h"
#include "app/queries.h"
#include "app/session.h"
#include "app/when.h"
#include "cli/book_file.h"
#include "cli/error_text.h"
#include "cli/run.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace kith::cli {
namespace {

constexpr int kLockWaitMs = 5000;

// An instant, a local time, or words relative to the computer's own clock.
Result<QDateTime> timeOf(const QString& text) {
  if (const QDateTime instant = QDateTime::fromString(text, Qt::ISODate);
      instant.isValid() && instant.timeSpec() != Qt::LocalTime)
    return instant;
  return app::wholeWhen(text, QDateTime::currentDateTime()).map([](const QString& local) {
    return QDateTime::fromString(local, Qt::ISODate);
  });
}

}

Context::Context(const GlobalOptions& global, const Streams& streams)
    : m_asked(global.file),
      m_progress(global.progress || streams.errIsTerminal),
      m_out(streams, global.json, global.jsonLines),
      m_clock(std::make_unique<SystemClock>()) {}

Context::~Context() = default;

Result<std::unique_ptr<Context>> Context::make(const GlobalOptions& global, const Streams& streams,
                                               app::Session* open) {
  std::unique_ptr<Context> context(new Context(global, streams));
  context->m_open = open;
  if (open != nullptr) context->m_path = open->path();
  if (global.now.isEmpty()) return context;
  const auto now = timeOf(global.now);
  if (!now) return failed(now);
  context->m_clock = std::make_unique<FixedClock>(*now);
  return context;
}

int Context::wrongUsage(const QString& what) {
  m_out.message(QStringLiteral("kith-cli: ") + what);
  return kWrongUsage;
}

const QString& Context::path() {
  if (!m_path.isEmpty()) return m_path;
  ChosenBook book = chosenBook(m_asked);
  m_path = std::move(book.path);
  m_isRemembered = book.isRemembered;
  return m_path;
}

// Another book in its place would take in what belongs into this one.
Result<void> Context::refuseMissing(Missing missing) {
  if (QFileInfo::exists(path())) return {};
  if (m_isRemembered) return fail(ErrorKind::NotFound, path(), QString::fromLatin1(kOpenedLast));
  return missing == Missing::Made ? Result<void>() : fail(ErrorKind::NotFound, path());
}

Result<app::Queries*> Context::queries() {
  if (!m_queries) {
    if (const auto there = refuseMissing(Missing::Made); !there) return failed(there);
    auto opened = app::Queries::open(path());
    // A book of an older Kith is brought up to date by whoever writes, with a backup; then it can be read.
    const bool older = !opened && opened.error().kind == ErrorKind::Unsupported;
    if (older && session()) opened = app::Queries::open(path());
    if (!opened) return failed(opened);
    m_queries = std::move(*opened);
    m_queries->setToday(now().date());
  }
  return m_queries.get();
}

Result<app::Session*> Context::session(Missing missing) {
  if (m_open != nullptr) return m_open;
  if (m_session) return m_session.get();
  if (const auto there = refuseMissing(missing); !there) return failed(there);
  const QString folder = QFileInfo(path()).absolutePath();
  if (!QFileInfo::exists(folder)) return fail(ErrorKind::NotFound, folder);
  if (!QFileInfo(folder).isDir()) return fail(ErrorKind::NotFound, path());
  app::SessionOptions options;
  options.path = path();
  options.lockWaitMs = m_mayAsk && QFileInfo::exists(app::doorOf(path())) ? 0 : kLockWaitMs;
  options.holderName = QStringLiteral("kith-cli");
  auto opened = app::Session::open(options, *m_clock);
  if (!opened) return failed(opened);
  m_session = std::move(*opened);
  QObject::connect(m_session.get(), &app::Session::backedUp,
                   [this](const QString& copy) { m_lacksBackup = copy.isEmpty(); });
  return m_session.get();
}

Result<domain::Id> Context::apply(app::Command command) {
  const auto writer = session();
  if (!writer) return failed(writer);
  return (*writer)->runNow(std::move(command)).map([](const app::Outcome& o) { return o.made; });
}

// The copy is made before the first command, on the writer's thread; there is no event loop to bring the
// news.
bool Context::lacksBackup() {
  if (!m_session) return false;
  m_session->runJobNow([](store::Store&) {});
  QCoreApplication::sendPostedEvents(m_session.get(), QEvent::MetaCall);
  return m_lacksBackup;
}

std::optional<Error> Context::readingFailure() const {
  return m_queries ? m_queries->failure() : std::nullopt;
}

Error Context::naming(Error error) {
  if (error.subject.isEmpty()) error.subject = path();
  return error;
}

Result<domain::Id> Context::contact(const QString& text) {
  const auto reader = queries();
  if (!reader) return failed(reader);
  auto found = (*reader)->findOne(text);
  if (!found && found.error().kind == ErrorKind::NotFound)
    return fail(ErrorKind::NotFound, QString(QStringLiteral("contact ") + text));
  return found;
}

QString Context::region() {
  const auto reader = queries();
  return reader ? app::ownRegion(**reader) : app::desktopRegion();
}

Result<QString> Context::when(const QString& text, bool past) const {
  return app::wholeWhen(text, now(), past);
}

}
