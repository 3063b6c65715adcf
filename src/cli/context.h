// What every command needs: the book, the clock, and where to print.
#pragma once

#include "app/command.h"
#include "base/clock.h"
#include "cli/arguments.h"
#include "cli/output.h"

#include <memory>

namespace kith::app {
class Queries;
class Session;
}

namespace kith::cli {

class Context {
 public:
  // Error: Invalid for a --now that is no time.
  // `open`: a book that is open in this process, which then is the book of the command; may be null.
  static Result<std::unique_ptr<Context>> make(const GlobalOptions& global, const Streams& streams,
                                               app::Session* open = nullptr);
  ~Context();

  Output& out() { return m_out; }
  const Clock& clock() const { return *m_clock; }
  QDateTime now() const { return m_clock->nowLocal(); }
  bool showsProgress() const { return m_progress; }

  // For a line that says too little: told on standard error, status 2.
  int wrongUsage(const QString& what);

  // The path of the book; chosen when first asked for.
  const QString& path();
  // Opens the book for reading when first asked for. Works beside an open window.
  Result<app::Queries*> queries();
  // Opens it for writing, waits up to 5 s for another writer; not for one that has a door: it can be asked
  // instead. A missing book is made only for what can stand alone in it, once the words have proved right.
  enum class Missing { Refused, Made };
  Result<app::Session*> session(Missing missing = Missing::Refused);
  // Whether the copy of the first start of a day was to be made and could not be.
  bool lacksBackup();
  // From now on waits for any writer.
  void stopAsking() { m_mayAsk = false; }
  // Runs a command; gives the id it made.
  Result<domain::Id> apply(app::Command command);

  // What went wrong behind an answer that looked whole: a damaged book must not pass for an empty one.
  std::optional<Error> readingFailure() const;
  // The same error about the book, where it names nothing.
  Error naming(Error error);

  // A contact by its number, or a whole e-mail, phone or name.
  Result<domain::Id> contact(const QString& text);
  // The region of the user (SE), else that of the book; empty where both are silent.
  QString region();
  // A date or time in words or ISO, relative to now.
  Result<QString> when(const QString& text, bool past = false) const;

 private:
  Context(const GlobalOptions& global, const Streams& streams);
  Result<void> refuseMissing(Missing missing);

  QString m_asked;
  QString m_path;
  bool m_isRemembered = false;
  bool m_progress;
  Output m_out;
  std::unique_ptr<Clock> m_clock;
  std::unique_ptr<app::Session> m_session;
  app::Session* m_open = nullptr;
  bool m_mayAsk = true;
  bool m_lacksBackup = false;
  std::unique_ptr<app::Queries> m_queries;
};

// The error of one result as that of another.
template <class T>
tl::unexpected<Error> failed(const T& result) {
  return tl::unexpected<Error>(result.error());
}

}
