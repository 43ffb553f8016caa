// The set of hashes knows what was put into it.
#include "indexer/key_set.h"

#include <catch2/catch.hpp>

#include <random>
#include <set>

namespace lede {
namespace {

TEST_CASE("a set of keys tells new keys from known ones", "[indexer]") {
  KeySet keys;
  std::set<std::uint64_t> expected;
  std::mt19937_64 random(7);
  for (int i = 0; i < 20000; ++i) {
    const std::uint64_t key = i % 3 == 0 ? random() % 5000 : random();
    CAPTURE(key);
    REQUIRE(keys.insert(key) == expected.insert(key).second);
  }
  keys = {};
  CHECK(keys.insert(0));
  CHECK_FALSE(keys.insert(0));
  CHECK(keys.insert(*expected.rbegin()));
}

}  // namespace
}  // namespace lede
