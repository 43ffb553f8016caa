#include "corpus/json_collections.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "corpus/characters.h"
#include "corpus/fact_names.h"
#include "corpus/json_records.h"
#include "corpus/phrase_list.h"

namespace lede {
namespace {

constexpr int kMaxEnvelopes = 2;

// Names of what collections keep their records under.
constexpr auto kCollections =
    std::to_array<std::string_view>({"articles", "docs", "documents", "entries", "items",
                                     "posts", "records", "results", "stories"});

// Names of what has a title and a description of its own, but is no article.
constexpr auto kParts = std::to_array<std::string_view>(
    {"channel", "feed", "image", "jsonld", "meta", "metadata", "og", "opengraph",
     "pagination", "schema", "seo", "twitter"});

bool is_part(std::string_view key) {
  return contains(kParts, key_of(key)) || is_name_of(Fact::Byline, key) ||
         is_name_of(Fact::Source, key) || is_name_of(Fact::Section, key) ||
         is_name_of(Fact::Caption, key);
}

// What the keys of an object tell of it.
struct Look {
  bool is_article = false;
  bool has_text = false;  // more than a summary
};

Look look_of(std::string_view object) {
  Look look;
  JsonMembers members(object);
  while (const auto member = members.next()) {
    look.is_article =
        look.is_article || is_article_key(member->key) || is_wrapper(member->key);
    look.has_text =
        look.has_text || (is_text_key(member->key) && !is_summary_key(member->key));
  }
  return look;
}

bool is_collection(std::string_view key, std::string_view first_record) {
  return contains(kCollections, lowered(key)) && look_of(first_record).is_article;
}

// The objects among the members of one that may be its records.
class KeyedRecords {
 public:
  void see(const JsonMember& member) {
    const Look look = look_of(member.value);
    articles_ += static_cast<std::size_t>(look.is_article);
    has_text_ = has_text_ || look.has_text;
    const char* begin = member.key.data() - 1;  // the quotation mark
    const char* end = member.value.data() + member.value.size();
    if (goes_on_) {
      begin = runs_.back().text.data();
      runs_.pop_back();
    }
    runs_.push_back({{begin, static_cast<std::size_t>(end - begin)}, true});
    goes_on_ = true;
  }

  // Another member that is an object, but none of the records.
  void interrupt() { goes_on_ = false; }

  // One article alone is a collection only beside others, and only with its text: a feed
  // has a title and a description too.
  bool are_records(bool beside_others) const {
    return beside_others ? has_text_ : articles_ >= 2;
  }

  const std::vector<JsonCollection>& runs() const { return runs_; }

 private:
  std::vector<JsonCollection> runs_;  // without what is not theirs between them
  std::size_t articles_ = 0;
  bool has_text_ = false;
  bool goes_on_ = false;
};

std::vector<JsonCollection> collections_in(std::string_view object, int nesting);

// The collections in a member of an object, and whether it has them by name and look.
struct Inner {
  std::vector<JsonCollection> collections;
  bool is_collected = false;
};

Inner inner_of(const JsonMember& member, int nesting) {
  Inner inner;
  if (member.value.starts_with('[')) {
    const auto first = JsonRecords(member.value).next();
    if (first && first->starts_with('{')) {
      inner.collections.push_back({member.value, false});
      inner.is_collected = is_collection(member.key, *first);
    }
  } else if (member.value.starts_with('{') && nesting < kMaxEnvelopes) {
    inner.collections = collections_in(member.value, nesting + 1);
    inner.is_collected = !inner.collections.empty() && inner.collections[0].is_keyed &&
                         contains(kCollections, lowered(member.key));
  }
  return inner;
}

// An envelope may have a title and a summary of its own if what it holds are articles by
// name and look; whatever has a text is a record.
std::vector<JsonCollection> collections_in(std::string_view object, int nesting) {
  std::vector<JsonCollection> found;
  KeyedRecords keyed;
  bool is_titled = false;
  bool is_collected = false;
  JsonMembers members(object);
  while (const auto member = members.next()) {
    const bool is_text = is_text_key(member->key) && !is_summary_key(member->key);
    if (is_text && !member->value.starts_with('{')) {
      return {};
    }
    Inner inner = inner_of(*member, nesting);
    const auto& collections = inner.collections;
    const bool is_envelope = !collections.empty() && collections[0].is_keyed;
    if (is_text && !is_envelope) {
      return {};
    }
    is_titled = is_titled || (is_article_key(member->key) && !is_envelope);
    is_collected = is_collected || inner.is_collected;
    found.insert(found.end(), collections.begin(), collections.end());
    if (member->value.starts_with('{') && collections.empty() && !is_part(member->key)) {
      keyed.see(*member);
    } else if (member->value.starts_with('{')) {
      keyed.interrupt();
    }
  }
  if (keyed.are_records(!found.empty())) {
    found.insert(found.end(), keyed.runs().begin(), keyed.runs().end());
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.text.data() < b.text.data(); });
  }
  return is_titled && !is_collected ? std::vector<JsonCollection>() : found;
}

std::string_view record_in(std::string_view object, int nesting) {
  std::string_view found = object;
  std::size_t keys = 0;
  JsonMembers members(object);
  while (const auto member = members.next()) {
    const bool is_object = member->value.starts_with('{');
    const bool is_key = is_article_key(member->key);
    keys += static_cast<std::size_t>(is_key);
    if (is_key && (!is_object || keys > 1)) {
      return object;
    }
    if (is_object && nesting < kMaxEnvelopes) {
      const std::string_view inner = record_in(member->value, nesting + 1);
      const auto parts = members_of(inner);
      const bool is_record =
          std::count_if(parts.begin(), parts.end(), [](const JsonMember& one) {
            return is_article_key(one.key) || is_wrapper(one.key);
          }) > 1;
      found = is_record && !is_wrapper(member->key) ? inner : found;
    }
  }
  return found;
}

}  // namespace

std::vector<JsonCollection> collections_of(std::string_view object) {
  return collections_in(object, 0);
}

std::string_view record_in(std::string_view object) {
  return record_in(object, 0);
}

}  // namespace lede
