// Sets that stay small beside millions of rows: of numbers that lie close together, and of hashes that were
// probably seen.
#pragma once

#include "domain/ids.h"

#include <cstddef>
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

// Never denies a hash that was inserted, and takes 3 of 100 others for one: a Bloom filter (B. H. Bloom,
// 1970) that grows by layers, each four times as large as the one before. One to three bytes for each.
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

}
