// The door of an open book for other programs of the same user: a local socket beside its lock, 0600, where a
// second window asks to be shown and kith-cli hands in what it would write.
#pragma once

#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace kith::app {

// Lives on the thread that made it.
class BookDoor {
 public:
  using Answer = std::function<QJsonObject(const QJsonObject&)>;

  // Opens the door of that book; `answer` is called on this thread, for one request after the other. Null
  // where no socket can be made (a file system without them): the book works without. REQUIRES: the caller
  // holds the book's writer lock, so that nobody else can be behind an old socket.
  static std::unique_ptr<BookDoor> open(const QString& book, Answer answer);
  virtual ~BookDoor() = default;
};

// Where the door of a book is: beside it, or in the user's runtime folder where that path is too long for a
// socket (Linux: 107 bytes).
QString doorOf(const QString& book);

// Hands a request in and waits for the answer; nothing when nobody opens within `openMs` or answers within
// `answerMs`.
std::optional<QJsonObject> knock(const QString& book, const QJsonObject& request, int openMs, int answerMs);

}
