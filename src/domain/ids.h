// Row numbers of the store. An id is never used twice; 0 means "not stored yet".
#pragma once

#include <QtGlobal>

namespace kith::domain {

using Id = qint64;

}
