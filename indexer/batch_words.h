// The words of one batch of articles and their stems, numbered from 0 as they are met:
// what is counted by word is then a small array, and each word is put in order once.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "schema/analysis.h"

namespace lede {

class BatchWords {
 public:
  // Looks at the analyzer's words until clear().
  explicit BatchWords(const Analyzer& analyzer)
      : analyzer_(&analyzer), languages_(stemmer_count()) {
    follow_language();
  }

  // To be called whenever the analyzer's language is set.
  void follow_language() { language_ = &languages_.at(analyzer_->stemmer()); }

  std::uint32_t number_of(WordId id);
  // Of a word whose number was asked for in the language at hand.
  std::uint32_t stem_of(std::uint32_t word) const { return language_->stems[word]; }

  const std::vector<std::string_view>& words() const { return words_.texts; }
  const std::vector<std::string_view>& stems() const { return stems_.texts; }

  void clear();

 private:
  // What was met in texts that one stemmer is for.
  struct Language {
    std::vector<std::uint32_t> numbers;  // by WordId: number + 1, 0: not met
    std::vector<std::uint32_t> stems;    // by number: the stem's; of words that were met
  };

  // What was met, by the ids that it has with the analyzer.
  struct Met {
    std::vector<std::uint32_t> numbers;  // by id: number + 1, 0: not met
    std::vector<std::uint32_t> ids;      // by number
    std::vector<std::string_view> texts;

    // text_of is asked for what is new; all ids are below id_count.
    template <typename TextOf>
    std::uint32_t number_of(std::uint32_t id, std::size_t id_count, TextOf text_of);
    void clear();
  };

  void meet(WordId id);

  const Analyzer* analyzer_;
  std::vector<Language> languages_;  // by StemmerId
  Language* language_ = nullptr;     // of the text at hand
  Met words_;                        // in whatever language
  Met stems_;
};

// rank[i]: how many of the texts, which are distinct, come before the i-th in byte order.
std::vector<std::uint32_t> ranks_of(const std::vector<std::string_view>& texts);

}  // namespace lede
