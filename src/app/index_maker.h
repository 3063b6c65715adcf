// Makes the contact index, or its small newer part, from the book.
#pragma once

#include "base/result.h"
#include "domain/ids.h"
#include "store/index_rows.h"

#include <QLocale>

#include <atomic>
#include <optional>
#include <string>
#include <vector>

namespace kith::store {
class Store;
}

namespace kith::app {

// What an index was made of: the step, the language of its order and the program's way to order.
std::string stampText(const store::IndexStamp& stamp, const QLocale& locale);
// Nothing when it was made in another language or by another way.
std::optional<store::IndexStamp> stampOf(std::string_view text, const QLocale& locale);

// The bytes of a segment (search/index_segment.h) of all live contacts, from one moment of the book. About
// 4 s and 200 MB for a million. Errors: Cancelled, of the store.
Result<std::string> madeIndex(store::Store& store, const QLocale& locale,
                              const std::atomic<bool>* cancelled = nullptr);

// The same of these contacts only, in the order given; those that are not live are left out.
Result<std::string> madeIndexOf(store::Store& store, const std::vector<domain::Id>& ordered);

}
