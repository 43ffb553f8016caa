// What tells whether an article is the same as before.
#pragma once

#include <cstdint>
#include <utility>

#include "schema/article.h"
#include "schema/document.h"
#include "schema/hash.h"

namespace lede {

// The hash of all that is indexed of an article as it was read, without quotations, but
// for its place in the file: a line inserted in front changes nothing.
inline std::uint64_t content_hash(Article& article) {
  const std::uint32_t record = std::exchange(article.record, 0);
  const std::uint64_t hash = hash_of(encode(article));
  article.record = record;
  return hash;
}

}  // namespace lede
