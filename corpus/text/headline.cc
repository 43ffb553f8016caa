#include "corpus/text/headline.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "corpus/characters.h"
#include "corpus/datelines.h"
#include "corpus/news_names.h"
#include "corpus/text/roles.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr std::size_t kLongestHeadline = 300;

// Words, or for scripts without spaces a fair count of them.
std::size_t word_count(std::string_view text) {
  const std::size_t spaced = words_of(beginning(text, 1000)).size();
  const std::size_t letters = length_of(text);
  if (letters * 2 >= text.size()) {
    return spaced;
  }
  if (letters > spaced * 12) {
    return letters / 2;
  }
  std::size_t unspaced = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint found = code_point_at(text, i);
    unspaced += static_cast<std::size_t>(is_unspaced(found.value));
    i += found.length;
  }
  return std::max(spaced, unspaced / 2);
}

std::set<std::string> word_set(std::string_view text) {
  std::set<std::string> words;
  std::string word;
  const std::string low = lowered(text);
  for (std::size_t i = 0; i <= low.size();) {
    const CodePoint found = i < low.size() ? code_point_at(low, i) : CodePoint{U' ', 1};
    if (is_letter(found.value) || (found.value >= '0' && found.value <= '9')) {
      append_utf8(word, found.value);
    } else if (!word.empty()) {
      words.insert(std::exchange(word, {}));
    }
    i += found.length;
  }
  return words;
}

bool ends_like_a_clause(std::string_view text) {
  return text.ends_with('.') || text.ends_with(',') || text.ends_with(':') ||
         text.ends_with(';');
}

// A line that may be a headline.
bool may_be_headline(const Block& block) {
  if (block.role != Role::Text || block.kind == BlockKind::Bullet ||
      block.text.size() > kLongestHeadline || is_slug(block.text)) {
    return false;
  }
  if (block.kind == BlockKind::Heading) {
    return true;
  }
  const std::size_t words = word_count(block.text);
  const bool abbreviation = block.text.ends_with("...");
  return words >= 2 && words <= 32 && (abbreviation || !ends_like_a_clause(block.text)) &&
         !is_prose(block);
}

bool is_trailed_off(std::string_view text) {
  return text.ends_with("...") || text.ends_with("…");
}

int score_of(std::span<const Block> blocks, std::size_t i) {
  const Block& block = blocks[i];
  const auto words = static_cast<int>(word_count(block.text));
  int score = std::min(words, 8);
  score += block.kind == BlockKind::Heading && block.level == 1 ? 12 : 0;
  score -= words > 25 ? 6 : 0;
  score -= is_trailed_off(block.text) ? 8 : 0;
  score -= is_section(block.text) ? 8 : 0;
  score -= is_name(block.text, 5) && has_media_word(block.text) ? 8 : 0;
  score -= is_person(block.text) && words <= 3 ? 3 : 0;
  const bool repeated =
      std::any_of(blocks.begin(), blocks.end(), [&block](const Block& other) {
        return &other != &block && may_be_headline(other) &&
               are_alike(other.text, block.text);
      });
  score += repeated ? 8 : 0;
  score += i + 1 < blocks.size() && !may_be_headline(blocks[i + 1]) ? 2 : 0;
  return score;
}

}  // namespace

bool reads_as_prose(std::string_view text) {
  // A question is asked by headlines too, but not at length.
  const std::size_t enough = text.ends_with('?') ? 20 : 8;
  const std::size_t words = word_count(text);
  if (words >= 33 || (words >= enough && ends_sentence(text) && !is_trailed_off(text))) {
    return true;
  }
  std::string copy(beginning(text, 400));
  const Dateline dateline = take_dateline(copy);
  return dateline.place || dateline.agency;
}

bool is_prose(const Block& block) {
  return block.prose && block.role == Role::Text;
}

bool are_alike(std::string_view a, std::string_view b) {
  if (a.size() > 2000 || b.size() > 2000) {
    return a == b;
  }
  const std::set<std::string> first = word_set(a);
  const std::set<std::string> second = word_set(b);
  std::size_t shared = 0;
  for (const std::string& word : first) {
    shared += static_cast<std::size_t>(second.contains(word));
  }
  const std::size_t larger = std::max(first.size(), second.size());
  return larger >= 3 ? shared * 10 >= larger * 7 : shared == larger && larger > 0;
}

std::optional<std::size_t> find_headline(std::span<const Block> blocks) {
  std::optional<std::size_t> best;
  int best_score = 0;
  bool first = true;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!may_be_headline(blocks[i])) {
      continue;
    }
    // The first of several lines is more often the headline; the others are decks.
    const bool long_enough = word_count(blocks[i].text) >= 4;
    const int score = score_of(blocks, i) + (first && long_enough ? 4 : 0);
    first = first && !long_enough;
    if (score > best_score) {
      best = i;
      best_score = score;
    }
  }
  return best;
}

SplitHeadline split_headline(const std::string& headline, std::span<const Block> blocks) {
  constexpr std::array<std::string_view, 6> kSeparators{" - ", " | ",  " – ",
                                                        " — ", " :: ", " · "};
  std::size_t cut = std::string::npos;
  std::string_view mark;
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = headline.rfind(separator);
    if (at != std::string::npos && (cut == std::string::npos || at > cut)) {
      cut = at;
      mark = separator;
    }
  }
  if (cut == std::string::npos) {
    return {headline, {}};
  }
  const std::string head = headline.substr(0, cut);
  const std::string name(trimmed(headline.substr(cut + mark.size())));
  const bool name_like =
      word_count(name) <= 5 && is_upper(first_character(name)) && !ends_sentence(name);
  const bool alone_elsewhere =
      std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
        return block.text != headline && may_be_headline(block) &&
               are_alike(block.text, head) && block.text.find(mark) == std::string::npos;
      });
  const bool is_name_of_page =
      name_like && word_count(head) >= 3 &&
      (mark == " | " || has_media_word(name) || is_agency(name) || alone_elsewhere);
  if (!is_name_of_page) {
    return {headline, {}};
  }
  return {head, name};
}

}  // namespace lede
