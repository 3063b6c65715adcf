// Makes the sample book on a thread of its own, so that the window goes on meanwhile.
#pragma once

#include "base/result.h"

#include <functional>

class QObject;

namespace kith::application {

// `done` runs on the thread of `context`, and not at all when that is gone before. A sample that is there
// already is kept.
void makeSampleInBackground(const QString& path, QObject* context,
                            std::function<void(const Result<void>&)> done);

}
