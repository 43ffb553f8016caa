// Distances by rows, kept for as long as words begin alike.
#include "searcher/vocabulary/edit_walk.h"

#include <algorithm>

#include "schema/utf8.h"

namespace lede {
namespace {

// The first text behind all those that begin so; behind all words, if that is nothing.
std::string behind(std::string beginning) {
  if (beginning.empty()) {
    return {'\xFF'};
  }
  beginning.back() = static_cast<char>(static_cast<unsigned char>(beginning.back()) + 1);
  return beginning;
}

}  // namespace

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    out.push_back(point.value);
    at += point.length;
  }
  return out;
}

EditWalk::EditWalk(std::string_view word, unsigned max_edits)
    : wanted_(code_points(word)), letters_(wanted_), max_edits_(max_edits), rows_(1) {
  std::sort(letters_.begin(), letters_.end());
  letters_.erase(std::unique(letters_.begin(), letters_.end()), letters_.end());
  for (std::size_t j = 0; j <= wanted_.size(); ++j) {
    rows_.front().distances.push_back(static_cast<unsigned>(j));
  }
}

EditWalk::Step EditWalk::step(std::string_view word) {
  const auto differs =
      std::mismatch(word.begin(), word.end(), last_.begin(), last_.end());
  const auto alike = static_cast<std::size_t>(differs.first - word.begin());
  while (depth_ > 1 && rows_[depth_ - 1].end > alike) {
    --depth_;
  }
  last_ = word;
  for (std::size_t at = rows_[depth_ - 1].end; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    at += point.length;
    add_row(point.value, at);
    if (is_dead()) {
      return {false, next_beginning()};
    }
  }
  return {rows_[depth_ - 1].distances.back() <= max_edits_};
}

bool EditWalk::is_dead() const {
  const std::vector<unsigned>& distances = rows_[depth_ - 1].distances;
  return *std::min_element(distances.begin(), distances.end()) > max_edits_;
}

// Where the last letter is one too many, any other that the word does not have is so too:
// only those that it has are tried. If none will do, the letter before is one too many
// for all that follows, and what comes behind it may be near.
std::string EditWalk::next_beginning() {
  const char32_t last = rows_[depth_ - 1].letter;
  const std::size_t begin = rows_[--depth_ - 1].end;
  std::string beginning = last_.substr(0, begin);
  for (auto next = std::upper_bound(letters_.begin(), letters_.end(), last);
       next != letters_.end(); ++next) {
    add_row(*next, begin);
    const bool dead = is_dead();
    --depth_;
    if (!dead) {
      append_utf8(beginning, *next);
      return beginning;
    }
  }
  return behind(beginning);
}

// Only so many columns beside the diagonal can hold a distance within bounds.
void EditWalk::add_row(char32_t letter, std::size_t end) {
  if (rows_.size() == depth_) {
    rows_.emplace_back();
  }
  const std::size_t i = depth_++;
  Row& row = rows_[i];
  const Row& above = rows_[i - 1];
  row.letter = letter;
  row.end = end;
  row.distances.assign(wanted_.size() + 1, max_edits_ + 1);
  if (i <= max_edits_) {
    row.distances[0] = static_cast<unsigned>(i);
  }
  const std::size_t first = i > max_edits_ ? i - max_edits_ : 1;
  const std::size_t last = std::min(i + max_edits_, wanted_.size());
  for (std::size_t j = std::max<std::size_t>(first, 1); j <= last; ++j) {
    const unsigned change = above.distances[j - 1] + (wanted_[j - 1] == letter ? 0 : 1);
    unsigned least = std::min({change, above.distances[j] + 1, row.distances[j - 1] + 1});
    if (i > 1 && j > 1 && wanted_[j - 2] == letter && wanted_[j - 1] == above.letter) {
      least = std::min(least, rows_[i - 2].distances[j - 2] + 1);
    }
    row.distances[j] = least;
  }
}

}  // namespace lede
