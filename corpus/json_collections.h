// Where the records of a JSON file lie: in arrays, in objects that have a key for each
// record, or alone in an envelope.
#pragma once

#include <string_view>
#include <vector>

namespace lede {

struct JsonCollection {
  std::string_view text;  // an array, or members of an object
  bool is_keyed = false;  // {"a1": {"title": ...}, "a2": {...}}: members
};

// The collections of records in an envelope such as {"status": "ok", "articles": [...]},
// or in an envelope in it. None if the object is itself a record or has but one.
std::vector<JsonCollection> collections_of(std::string_view object);

// The record in an envelope of one, or the object itself: {"response": {"status": "ok",
// "content": {"title": ...}}}.
std::string_view record_in(std::string_view object);

}  // namespace lede
