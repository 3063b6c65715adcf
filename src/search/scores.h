// One byte of score for each contact of a segment: combined, counted and ranked 16 at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace kith::search {

// 0: no match. Of 64 contacts beside one another in which nothing is set only a bit is ever looked at: most
// words are on few cards. One thread at a time.
class Scores {
 public:
  explicit Scores(std::size_t contacts);

  std::size_t size() const { return m_size; }
  std::uint8_t operator[](std::size_t contact) const { return m_bytes[contact]; }

  // No contact matches any more; takes as long as there are blocks with matches.
  void clear();
  void raise(std::size_t contact, std::uint8_t score) {
    if (m_bytes[contact] < score) m_bytes[contact] = score;
    m_blocks[contact / 4096] |= std::uint64_t{1} << contact / kBlock % 64;
  }
  // Raises to `score` where the row of bits, the lowest first, has one. REQUIRES: a row of whole words of 16
  // bytes.
  void raiseMarked(const std::uint8_t* row, std::uint8_t score);
  void raiseAll(std::uint8_t score);
  void remove(std::size_t contact) { m_bytes[contact] = 0; }

  // REQUIRES for all: of one size.
  // Where both match the sum, at most 255; else 0. `a` may be this one.
  void setBoth(const Scores& a, const Scores& b);
  // The better of both.
  void keepEither(const Scores& other);
  // Half of each, but not less than 1.
  void halve();
  // `match` where there was none, else 0.
  void turnRound(std::uint8_t match);
  // Clears what the mask does not have: flags & bits must be `wanted`.
  void keepFlagged(const std::uint8_t* flags, std::uint8_t bits, std::uint8_t wanted);

  // How many contacts match.
  std::size_t count() const;
  // The first contact from `from` on with more than this score, or with this score and flags of more than
  // this weight; size() where there is none.
  std::size_t nextBetter(const std::uint8_t* flags, std::size_t from, std::uint8_t score,
                         std::uint8_t weight) const;

 private:
  static constexpr std::size_t kBlock = 64;

  template <class Take>
  static void eachBlock(const std::vector<std::uint64_t>& blocks, Take take);
  unsigned betterIn(const std::uint8_t* flags, std::size_t from, std::uint8_t score,
                    std::uint8_t weight) const;

  std::size_t m_size;
  std::vector<std::uint8_t> m_bytes;    // whole blocks
  std::vector<std::uint64_t> m_blocks;  // a bit for each that may have matches
};

// Scores that are used again: a million new ones are 250 pages that the system has to find and to clear.
class ScorePool {
 public:
  // Without a match. It comes back when nobody holds it any more.
  std::shared_ptr<Scores> take(std::size_t contacts);

 private:
  std::vector<std::shared_ptr<Scores>> m_all;
};

}
