// The contact index of a book as a file in the cache folder, mapped when it is needed.
#pragma once

#include <QString>

#include <memory>
#include <string>
#include <string_view>

namespace kith::app {

// Bytes that stay where they are as long as `owner` lives.
struct MappedBytes {
  std::string_view bytes;
  std::shared_ptr<const void> owner;
};

// Where the index of this book is kept: $XDG_CACHE_HOME/kith/index, by a hash of the book's path.
QString indexPath(const QString& bookPath);

// Empty where there is none or it cannot be read.
MappedBytes mappedIndex(const QString& bookPath);

// Puts the bytes there as a whole, for the user's eyes only (0600). False where that cannot be done: a cache
// may fail. Removes those of books that are gone or were not opened for 60 days.
bool keepIndex(const QString& bookPath, std::string_view bytes);

}
