// The edge of the store: what SQLite throws becomes an Error value here and goes no further.
#pragma once

#include "base/result.h"

#include <exception>
#include <type_traits>

namespace kith::store {

// The Error that an exception caught at the edge means; `subject` is usually the file's path.
Error errorFrom(const std::exception& exception, const QString& subject);

// A failure inside the store that is not SQLite's: carries an Error to the edge.
struct Refusal : std::exception {
  explicit Refusal(Error e) : error(std::move(e)) {}
  Error error;
};

// Runs `work` and gives its value, or the Error it ended with.
template <class Work>
auto guarded(const QString& subject, Work&& work) -> Result<std::invoke_result_t<Work>> {
  try {
    if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (const std::exception& e) {
    return tl::unexpected<Error>(errorFrom(e, subject));
  }
}

}
