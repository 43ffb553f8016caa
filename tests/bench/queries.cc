#include "queries.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "english.h"

namespace lede::bench {
namespace {

using Words = std::vector<std::string>;

bool is_plain(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9');
  });
}

std::string lower_case(std::string word) {
  for (char& letter : word) {
    if (letter >= 'A' && letter <= 'Z') {
      letter = static_cast<char>(letter - 'A' + 'a');
    }
  }
  return word;
}

// From a random word of the article to `length` words on.
Words passage_of(const Story& story, std::size_t length, Random& random) {
  std::string body = story.body;
  std::replace(body.begin(), body.end(), '\n', ' ');
  Words words = split(body, ' ');
  length = std::min(length, words.size());
  const auto choices = static_cast<std::uint32_t>(words.size() - length + 1);
  const auto start = words.begin() + random.below(choices);
  return {start, start + static_cast<std::ptrdiff_t>(length)};
}

std::string joined(const Words& words) {
  std::string text;
  for (const auto& word : words) {
    text += text.empty() ? word : " " + word;
  }
  return text;
}

std::uint32_t draw_count(WordCount count, Random& random) {
  return count.least + random.below(count.most - count.least + 1);
}

}  // namespace

std::string draw_word_query(const Story& story, WordCount count, Random& random) {
  const std::uint32_t wanted = draw_count(count, random);
  Words chosen;
  for (const auto& word : passage_of(story, std::size_t{wanted} * 10, random)) {
    const std::string candidate = lower_case(word);
    const bool is_topic =
        is_plain(word) && word.size() > 2 && !is_function_word(candidate);
    const bool is_new =
        std::find(chosen.begin(), chosen.end(), candidate) == chosen.end();
    if (is_topic && is_new && chosen.size() < wanted) {
      chosen.push_back(candidate);
    }
  }
  return chosen.size() == wanted ? joined(chosen) : std::string{};
}

std::string draw_phrase(const Story& story, WordCount count, Random& random) {
  const Words words = passage_of(story, draw_count(count, random), random);
  const bool is_phrase = std::all_of(words.begin(), words.end(), is_plain);
  return is_phrase ? joined(words) : std::string{};
}

}  // namespace lede::bench
