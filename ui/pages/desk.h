// The open customer book as the pages reach it: both doors, and how they tell the window what happened.
#pragma once

#include "app/queries.h"
#include "app/session.h"

#include <QObject>

#include <functional>
#include <memory>

namespace kith::models {
class Reader;
class Searcher;
}

namespace kith::pages {

// Lives on the window's thread. What it is made of must outlive it.
class Desk : public QObject {
  Q_OBJECT
 public:
  Desk(app::Session& session, app::Queries& queries, models::Reader& reader);
  ~Desk() override;

  app::Session& session() { return m_session; }
  app::Queries& queries() { return m_queries; }
  models::Reader& reader() { return m_reader; }
  models::Searcher& searcher() { return *m_searcher; }
  const Clock& clock() const { return m_session.clock(); }

  using Then = std::function<void(const app::Outcome&)>;
  // Gives a command to the book. `then` runs once it is in the file; a refusal goes to `refused`, or is told
  // to the user when that is empty.
  void run(app::Command command, Then then = {}, std::function<void(const Error&)> refused = {});

  void openContact(domain::Id id) { Q_EMIT contactWanted(id); }
  // A deed that the toast offers to take back.
  void tellDeed(const QString& sentence) { Q_EMIT deedDone(sentence); }
  void tell(const QString& sentence) { Q_EMIT told(sentence); }
  void tellError(const Error& error);

  // The currency for new sales: that of the newest sale's book setting, else of the locale's country.
  QString currency() const;

 Q_SIGNALS:
  void contactWanted(kith::domain::Id id);
  void deedDone(const QString& sentence);
  void told(const QString& sentence);
  void failed(const QString& words);

 private:
  app::Session& m_session;
  app::Queries& m_queries;
  models::Reader& m_reader;
  std::unique_ptr<models::Searcher> m_searcher;
};

}
