#include "models/reader.h"

#include <QMutexLocker>

namespace kith::models {

Reader::Reader(const QString& bookPath, QObject* parent)
    : QObject(parent), m_path(bookPath), m_hand(new QObject) {
  m_hand->moveToThread(&m_thread);
  connect(&m_thread, &QThread::finished, m_hand, &QObject::deleteLater);
  m_thread.setObjectName(QStringLiteral("reader"));
  m_thread.start();
}

Reader::~Reader() { stop(); }

void Reader::stop() {
  if (m_thread.isFinished()) return;
  {
    const QMutexLocker lock(&m_mutex);
    m_newest.clear();
  }
  // The connection belongs to the thread that made it, so it is closed there.
  QMetaObject::invokeMethod(
      m_hand, [this] { m_queries.reset(); }, Qt::BlockingQueuedConnection);
  m_thread.quit();
  m_thread.wait();
}

void Reader::ask(const QString& topic, Question question) {
  if (m_thread.isFinished()) return;
  const quint64 token = nextToken(topic);
  QMetaObject::invokeMethod(
      m_hand, [this, topic, token, q = std::move(question)] { work(topic, token, q); }, Qt::QueuedConnection);
}

void Reader::forget(const QString& topic) { nextToken(topic); }

void Reader::work(const QString& topic, quint64 token, const Question& question) {
  if (!isNewest(topic, token)) return;
  if (!m_queries) {
    auto opened = app::Queries::open(m_path);
    if (!opened) return;  // the window's own connection reports what is wrong with the file
    m_queries = std::move(*opened);
  }
  Answer answer = question(*m_queries);
  QMetaObject::invokeMethod(
      this,
      [this, topic, token, a = std::move(answer)] {
        if (a && isNewest(topic, token)) a();
      },
      Qt::QueuedConnection);
}

bool Reader::isNewest(const QString& topic, quint64 token) {
  const QMutexLocker lock(&m_mutex);
  return m_newest.value(topic) == token;
}

quint64 Reader::nextToken(const QString& topic) {
  const QMutexLocker lock(&m_mutex);
  m_newest.insert(topic, ++m_lastToken);
  return m_lastToken;
}

}
