// Asks the reading door on a thread of its own, so that the window never waits for a long answer.
#pragma once

#include "app/queries.h"

#include <QHash>
#include <QMutex>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace kith::models {

// Lives on the window's thread. Questions run one after the other on their own read-only connection; the
// answer of each runs on the window's thread. A newer question of the same topic makes older ones void:
// neither are they asked any more nor are their answers given.
class Reader : public QObject {
  Q_OBJECT
 public:
  using Answer = std::function<void()>;
  using Question = std::function<Answer(app::Queries&)>;

  explicit Reader(const QString& bookPath, QObject* parent = nullptr);
  ~Reader() override;

  void ask(const QString& topic, Question question);
  // One more of the same book, on a thread of its own, for questions that others shall not wait behind.
  std::unique_ptr<Reader> another() const { return std::make_unique<Reader>(m_path); }
  // Makes every pending question of the topic void.
  void forget(const QString& topic);
  // Waits for the question that runs and answers none from now on: before those go whom questions are about.
  void stop();

 private:
  void work(const QString& topic, quint64 token, const Question& question);
  bool isNewest(const QString& topic, quint64 token);
  quint64 nextToken(const QString& topic);

  QString m_path;
  QThread m_thread;
  QObject* m_hand;                          // lives on m_thread
  std::unique_ptr<app::Queries> m_queries;  // touched on m_thread only
  QMutex m_mutex;                           // guards the two below
  QHash<QString, quint64> m_newest;
  quint64 m_lastToken = 0;
};

}
