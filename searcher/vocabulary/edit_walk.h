// Which words of a sorted list are a few edits from a word: letters put in, left out,
// changed, or swapped with their neighbour (optimal string alignment; Damerau 1964).
// Words that begin alike share the rows of the table of distances, and a beginning that
// is too far already rules out all words that have it (as in a trie of the list; Shang
// and Merrett, "Tries for approximate string matching", 1996), up to the next letter that
// the word has.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

std::u32string code_points(std::string_view text);

class EditWalk {
 public:
  EditWalk(std::string_view word, unsigned max_edits);

  struct Step {
    bool near = false;
    // Not empty: no word between this one and what begins so is near.
    std::string next = {};
  };

  // Looks at a word; fastest if it begins like the one before.
  Step step(std::string_view word);

 private:
  // A code point of the word at hand, and the distances of all up to it from the
  // beginnings of the word that is looked for.
  struct Row {
    char32_t letter = 0;
    std::size_t end = 0;  // byte behind it
    std::vector<unsigned> distances;
  };

  void add_row(char32_t letter, std::size_t end);
  bool is_dead() const;
  std::string next_beginning();

  std::u32string wanted_;
  std::u32string letters_;  // of the word, each once, ascending
  unsigned max_edits_;
  std::string last_;
  std::vector<Row> rows_;  // the first: of no letters; those from depth_ on are not used
  std::size_t depth_ = 1;
};

}  // namespace lede
