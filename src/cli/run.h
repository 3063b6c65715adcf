// The whole command line as one function: words in, text out, an exit status.
#pragma once

#include "cli/streams.h"

#include <QJsonObject>
#include <QStringList>

namespace kith::app {
class Session;
}

namespace kith::cli {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kWrongUsage = 2;
inline constexpr int kDoneInPart = 3;

// `words`: what stands behind the name of the program. REQUIRES: a QCoreApplication.
int run(const QStringList& words, const Streams& streams);

// Answers a request that a kith-cli handed to the window through the door of its book: the same words, run on
// the open book. REQUIRES: the thread of `open`.
QJsonObject answerHandedIn(app::Session& open, const QJsonObject& request);

}
