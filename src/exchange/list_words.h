// The words of headings in lists of sales, talks and products, in six languages.
#pragma once

#include "domain/import_fields.h"
#include "exchange/heading_words.h"

#include <span>

namespace kith::exchange {

// Empty for contacts, whose words are fieldWords().
std::span<const HeadingWords> listWords(domain::ListKind kind);

}
