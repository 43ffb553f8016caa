// Groups of texts by key, made at once, so that a text needs no look-up by hash.
#include "searcher/ranking/shared_keys.h"

#include <algorithm>
#include <cmath>

namespace lede {
namespace {

// Keys before texts, as numbers that sort so.
std::vector<std::uint64_t> keys_with_texts(const std::vector<KeysOfText>& texts) {
  std::size_t count = 0;
  for (const KeysOfText& text : texts) {
    count += text.keys.size();
  }
  std::vector<std::uint64_t> pairs;
  pairs.reserve(count);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (const std::uint32_t key : texts[i].keys) {
      pairs.push_back(std::uint64_t{key} << 32U | i);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace

SharedKeys::SharedKeys(const std::vector<KeysOfText>& texts, double part)
    : texts_(texts.size()), counts_(texts.size()) {
  const std::vector<std::uint64_t> pairs = keys_with_texts(texts);
  std::size_t members = 0;
  for (auto begin = pairs.begin(); begin != pairs.end();) {
    const std::uint64_t key = *begin >> 32U;
    const auto end = std::find_if(
        begin, pairs.end(), [key](std::uint64_t pair) { return pair >> 32U != key; });
    const auto size = static_cast<std::size_t>(end - begin);
    if (size > 1) {
      for (; begin != end; ++begin) {
        texts_[static_cast<std::uint32_t>(*begin)].groups.push_back(
            static_cast<std::uint32_t>(groups_.size()));
      }
      groups_.push_back({members, members, members + size, members + size});
      members += size;
    }
    begin = end;
  }
  members_.resize(members);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    texts_[i].size = texts[i].size;
    set_rare(texts_[i], part);
  }
}

// What is left out lowers what is needed by as many. To leave out half of it keeps out
// both the most of common keys and the most of texts that share one by chance.
void SharedKeys::set_rare(Text& text, double part) const {
  const double least = std::ceil(part * static_cast<double>(text.size));
  const auto needed = std::max(static_cast<std::uint32_t>(least), 1U);
  const std::uint32_t left_out = needed / 2;
  text.needed = needed - left_out;
  text.rare = text.groups.size() - std::min<std::size_t>(text.groups.size(), left_out);
  const auto size_of = [this](std::uint32_t group) {
    return groups_[group].end - groups_[group].begin;
  };
  std::nth_element(
      text.groups.begin(), text.groups.begin() + static_cast<std::ptrdiff_t>(text.rare),
      text.groups.end(),
      [size_of](std::uint32_t a, std::uint32_t b) { return size_of(a) < size_of(b); });
}

void SharedKeys::add(std::size_t text) {
  const Text& added = texts_[text];
  for (std::size_t i = 0; i < added.groups.size(); ++i) {
    Group& group = groups_[added.groups[i]];
    members_[i < added.rare ? group.rare_end++ : --group.common_begin] =
        static_cast<std::uint32_t>(text);
  }
}

void SharedKeys::count(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    const std::uint32_t other = members_[i];
    if (counts_[other]++ == 0) {
      counted_.push_back(other);
    }
  }
}

void SharedKeys::find(std::size_t text, std::vector<std::size_t>& found) {
  const Text& sought = texts_[text];
  for (std::size_t i = 0; i < sought.groups.size(); ++i) {
    const Group& group = groups_[sought.groups[i]];
    count(group.begin, group.rare_end);
    if (i < sought.rare) {
      count(group.common_begin, group.end);
    }
  }
  for (const std::uint32_t other : counted_) {
    const Text& smaller = texts_[other].size < sought.size ? texts_[other] : sought;
    if (counts_[other] >= smaller.needed) {
      found.push_back(other);
    }
    counts_[other] = 0;
  }
  counted_.clear();
}

}  // namespace lede
