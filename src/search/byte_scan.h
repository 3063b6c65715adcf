// The two inner loops of a search: finding a needle in bytes, and combining one byte of score per contact.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kith::search {

// The first place of `needle` in `bytes` from `from` on; npos where there is none. REQUIRES: a needle.
std::size_t findBytes(std::string_view bytes, std::string_view needle, std::size_t from);

using Scores = std::vector<std::uint8_t>;  // one of each contact; 0: no match

// REQUIRES for all: arrays of one size.
// Where both match the sum, at most 255; else 0.
void keepBoth(Scores& into, const Scores& other);
// The better of both.
void keepEither(Scores& into, const Scores& other);
// `match` where there was none, else 0.
void turnRound(Scores& scores, std::uint8_t match);
// Clears what the mask does not have: flags & bits must be `wanted`.
void keepFlagged(Scores& scores, const std::uint8_t* flags, std::uint8_t bits, std::uint8_t wanted);

// Raises to `score` where the row of bits, the lowest first, has one. REQUIRES: a row of whole words of 16
// bytes.
void raiseMarked(Scores& scores, const std::uint8_t* row, std::uint8_t score);

// How many contacts match.
std::size_t countMatches(const Scores& scores);

// The first contact from `from` on with more than this score, or with this score and flags of more than this
// weight; their number where there is none.
std::size_t nextBetter(const Scores& scores, const std::uint8_t* flags, std::size_t from, std::uint8_t score,
                       std::uint8_t weight);

}
