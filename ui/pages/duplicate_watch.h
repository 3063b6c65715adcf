// Looks for likely duplicates off the window's thread, one search at a time, and keeps what it found last.
#pragma once

#include "app/duplicates.h"

#include <QObject>

namespace kith::pages {

class Desk;

// Lives on the window's thread.
class DuplicateWatch : public QObject {
  Q_OBJECT
 public:
  explicit DuplicateWatch(Desk& desk, QObject* parent = nullptr);
  ~DuplicateWatch() override;  // ends the search that runs: the session would wait for it

  // Searches now, or again when the search that runs has ended.
  void look();
  // The same for quiet moments: only where the book has changed since, and is not so large that it would be
  // felt.
  void lookWhenQuiet();
  const app::DuplicateList& list() const { return m_list; }
  bool isLooking() const { return m_looking; }
  // Whether anything was found or not found yet.
  bool hasLooked() const { return m_hasLooked; }

 Q_SIGNALS:
  void found();

 private:
  void take(Result<app::DuplicateList> list);

  Desk& m_desk;
  app::DuplicateList m_list;
  std::shared_ptr<app::JobControl> m_search = std::make_shared<app::JobControl>();
  bool m_looking = false;
  bool m_again = false;
  bool m_hasLooked = false;
  bool m_changed = true;
};

}
