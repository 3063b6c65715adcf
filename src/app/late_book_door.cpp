#include "app/door_module.h"

#include <QFile>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>

namespace kith::app {
namespace {

constexpr qint64 kLongestRequest = 16 << 20;  // bytes

QByteArray lineOf(const QJsonObject& object) {
  return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject objectOf(const QByteArray& line) { return QJsonDocument::fromJson(line).object(); }

class SocketDoor : public BookDoor {
 public:
  explicit SocketDoor(Answer answer) : m_answer(std::move(answer)) {}

  bool listen(const QString& path) {
    QLocalServer::removeServer(path);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server.listen(path)) return false;
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] {
      while (QLocalSocket* caller = m_server.nextPendingConnection()) serve(*caller);
    });
    return true;
  }

 private:
  void serve(QLocalSocket& caller) {
    QObject::connect(&caller, &QLocalSocket::disconnected, &caller, &QObject::deleteLater);
    QObject::connect(&caller, &QLocalSocket::readyRead, &m_server, [this, &caller] {
      if (!caller.canReadLine()) {
        if (caller.bytesAvailable() > kLongestRequest) caller.abort();
        return;
      }
      caller.write(lineOf(m_answer(objectOf(caller.readLine()))));
      caller.disconnectFromServer();
    });
  }

  Answer m_answer;
  QLocalServer m_server;  // its sockets are its children
};

std::unique_ptr<BookDoor> openAt(const QString& path, BookDoor::Answer answer) {
  auto door = std::make_unique<SocketDoor>(std::move(answer));
  if (!door->listen(path)) return nullptr;
  return door;
}

std::optional<QJsonObject> knockAt(const QString& path, const QJsonObject& request, int openMs,
                                   int answerMs) {
  QLocalSocket socket;
  socket.connectToServer(path);
  if (!socket.waitForConnected(openMs)) return std::nullopt;
  socket.write(lineOf(request));
  while (socket.bytesToWrite() > 0)
    if (!socket.waitForBytesWritten(answerMs)) return std::nullopt;
  while (!socket.canReadLine())
    if (!socket.waitForReadyRead(answerMs)) return std::nullopt;
  return objectOf(socket.readLine());
}

constexpr DoorModule kDoor{&openAt, &knockAt};

}

}

const kith::app::DoorModule* kithDoor() { return &kith::app::kDoor; }
