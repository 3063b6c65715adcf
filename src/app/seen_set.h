// Sets that stay small beside millions of rows: of numbers that lie close together, and of hashes that were
// probably seen.
#pragma once

#include "domain/ids.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kith::app {

// A bit for each number up to the largest one, of either sign.
class IdSet {
 public:
  void insert(domain::Id id);
  bool contains(domain::Id id) const;

 private:
  std::vector<bool> m_bits;
};

// Never denies a hash that was inserted, and takes 2 of 1,000 others for one, of many millions 3 of 100: a
// Bloom filter (B. H. Bloom, 1970) that grows by layers, each four times as large as the one before. Two to
// six bytes for each, of many millions one to three.
class SeenSet {
 public:
  void insert(std::size_t hash);
  bool mayContain(std::size_t hash) const;
  // From now on anything may be in it: where asking is cheaper than reading what there is.
  void admitAll() { m_all = true; }

 private:
  struct Layer {
    std::vector<bool> bits;
    std::size_t left;  // how many more it takes
  };
  std::vector<Layer> m_layers;
  bool m_all = false;
};

// Whose each of many hashes is, of however many. Some 24 bytes for each, where a node of a standard map takes
// twice that and the time of an allocation.
class OwnerTable {
 public:
  // REQUIRES: at most 2^32 - 2 of them.
  void insert(std::size_t hash, domain::Id owner);
  bool contains(std::size_t hash) const { return newest(hash) != kNone; }
  // Each once, in order.
  std::vector<domain::Id> of(std::size_t hash) const;

 private:
  static constexpr std::uint32_t kNone = 0xffffffffU;
  struct Entry {
    domain::Id owner;
    std::size_t hash;
  };
  std::uint32_t newest(std::size_t hash) const;
  void link(std::uint32_t entry);

  std::vector<Entry> m_entries;
  std::vector<std::uint32_t> m_next;    // the one before it in the same place
  std::vector<std::uint32_t> m_places;  // the newest entry of each
};

}
