#include "app/book_door.h"

#include "app/door_module.h"
#include "base/module_loading.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace kith::app {
namespace {

constexpr qsizetype kLongestPath = 100;  // bytes; Qt makes the socket in a folder of its own first

const DoorModule* doorModule() {
  const auto entry = base::lateFunctionAs<decltype(kithDoor)>(kDoorModule, kDoorEntry);
  return entry ? (*entry)() : nullptr;
}

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

std::unique_ptr<BookDoor> BookDoor::open(const QString& book, Answer answer) {
  const DoorModule* made = doorModule();
  return made != nullptr ? made->open(doorOf(book), std::move(answer)) : nullptr;
}

std::optional<QJsonObject> knock(const QString& book, const QJsonObject& request, int openMs, int answerMs) {
  const DoorModule* made = doorModule();
  return made != nullptr ? made->knock(doorOf(book), request, openMs, answerMs) : std::nullopt;
}

}
