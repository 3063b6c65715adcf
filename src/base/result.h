// Result<T>: a value or an Error; nothing below the screen border throws across a public function.
#pragma once

#include "base/error.h"

#include <utility>

#include <tl/expected.hpp>

namespace kith::base {

template <class T>
using Result = tl::expected<T, Error>;

// An unexpected value, ready to be returned from a function that gives a Result.
inline tl::unexpected<Error> fail(ErrorKind kind, QString subject = {}, QString detail = {}) {
  return tl::unexpected<Error>(Error{kind, std::move(subject), std::move(detail)});
}

}

namespace kith {
using base::Error;
using base::ErrorKind;
using base::fail;
using base::Result;
}
