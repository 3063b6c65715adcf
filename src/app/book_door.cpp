#include "app/book_door.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace kith::app {
namespace {

constexpr qsizetype kLongestPath = 100;       // bytes; Qt makes the socket in a folder of its own first
constexpr qint64 kLongestRequest = 16 << 20;  // bytes

QByteArray lineOf(const QJsonObject& object) {
  return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject objectOf(const QByteArray& line) { return QJsonDocument::fromJson(line).object(); }

}

QString doorOf(const QString& book) {
  const QFileInfo info(book);
  const QString real = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
  const QString beside = real + QStringLiteral("-door");
  if (QFile::encodeName(beside).size() <= kLongestPath) return beside;
  const QByteArray name = QCryptographicHash::hash(real.toUtf8(), QCryptographicHash::Sha1).toHex();
  return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QStringLiteral("/kith-") +
         QString::fromLatin1(name);
}

BookDoor::BookDoor(Answer answer) : m_answer(std::move(answer)), m_server(new QLocalServer(this)) {}

BookDoor::~BookDoor() = default;

std::unique_ptr<BookDoor> BookDoor::open(const QString& book, Answer answer) {
  std::unique_ptr<BookDoor> door(new BookDoor(std::move(answer)));
  const QString path = doorOf(book);
  QLocalServer::removeServer(path);
  door->m_server->setSocketOptions(QLocalServer::UserAccessOption);
  if (!door->m_server->listen(path)) return nullptr;
  QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
  connect(door->m_server, &QLocalServer::newConnection, door.get(), [door = door.get()] {
    while (QLocalSocket* caller = door->m_server->nextPendingConnection()) door->serve(*caller);
  });
  return door;
}

void BookDoor::serve(QLocalSocket& caller) {
  connect(&caller, &QLocalSocket::disconnected, &caller, &QObject::deleteLater);
  connect(&caller, &QLocalSocket::readyRead, this, [this, &caller] {
    if (!caller.canReadLine()) {
      if (caller.bytesAvailable() > kLongestRequest) caller.abort();
      return;
    }
    caller.write(lineOf(m_answer(objectOf(caller.readLine()))));
    caller.disconnectFromServer();
  });
}

std::optional<QJsonObject> knock(const QString& book, const QJsonObject& request, int openMs, int answerMs) {
  QLocalSocket socket;
  socket.connectToServer(doorOf(book));
  if (!socket.waitForConnected(openMs)) return std::nullopt;
  socket.write(lineOf(request));
  while (socket.bytesToWrite() > 0)
    if (!socket.waitForBytesWritten(answerMs)) return std::nullopt;
  while (!socket.canReadLine())
    if (!socket.waitForReadyRead(answerMs)) return std::nullopt;
  return objectOf(socket.readLine());
}

}
