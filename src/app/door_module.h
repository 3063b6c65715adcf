// What the module kith-door gives: the local socket behind app/book_door.h, made with Qt's network.
#pragma once

#include "app/book_door.h"

namespace kith::app {

inline constexpr char kDoorModule[] = "kith-door";
inline constexpr char kDoorEntry[] = "kithDoor";

// `path` is where the socket is.
struct DoorModule {
  std::unique_ptr<BookDoor> (*open)(const QString& path, BookDoor::Answer answer);
  std::optional<QJsonObject> (*knock)(const QString& path, const QJsonObject& request, int openMs,
                                      int answerMs);
};

}

extern "C" const kith::app::DoorModule* kithDoor();
