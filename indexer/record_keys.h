// Tells the records of a file apart: the key of a record is the hash of its id; one that
// comes again in the file has another, by how often it did.
#pragma once

#include <xxhash.h>

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "indexer/key_set.h"
#include "schema/hash.h"

namespace lede {

// Of one file, or of many that are told apart by a number of the caller's.
class RecordKeys {
 public:
  // False if a record of the file has the key already.
  bool take(std::uint64_t key, std::uint64_t file = 0) {
    return taken_.insert(mixed(key, file));
  }

  // A key that no record of the file has, which is taken now.
  std::uint64_t next(std::string_view id, std::uint64_t file = 0) {
    std::uint64_t key = hash_of(id);
    if (take(key, file)) {
      return key;
    }
    std::uint32_t& number = repeated_[mixed(key, file)];
    do {
      key = XXH3_64bits_withSeed(id.data(), id.size(), ++number);
    } while (!take(key, file));
    return key;
  }

 private:
  static std::uint64_t mixed(std::uint64_t key, std::uint64_t file) {
    return XXH3_64bits_withSeed(&key, sizeof(key), file);
  }

  KeySet taken_;
  std::unordered_map<std::uint64_t, std::uint32_t> repeated_;  // by the first key
};

}  // namespace lede
