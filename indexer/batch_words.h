// The words of one batch of articles and their stems, each numbered from 0 as they are
// met: what is counted by word is then a small array, and each word is put in order once.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "schema/analysis.h"

namespace lede {

// A word and its stem in some language, by their numbers.
struct BatchWord {
  static constexpr std::uint32_t kNone = UINT32_MAX;

  std::uint32_t word = kNone;
  std::uint32_t stem = kNone;
};

class BatchWords {
 public:
  // Looks at the analyzer's words until clear().
  explicit BatchWords(const Analyzer& analyzer)
      : analyzer_(&analyzer), languages_(stemmer_count()) {
    follow_language();
  }

  // To be called whenever the analyzer's language is set.
  void follow_language() { language_ = &languages_.at(analyzer_->stemmer()); }

  // A word of the analyzer in the language at hand.
  BatchWord operator[](WordId id) {
    return id < language_->size() && (*language_)[id].word != BatchWord::kNone
               ? (*language_)[id]
               : meet(id);
  }

  const std::vector<std::string_view>& words() const { return words_.texts; }
  const std::vector<std::string_view>& stems() const { return stems_.texts; }

  void clear();

 private:
  // By WordId: what was met in texts that one stemmer is for.
  using Language = std::vector<BatchWord>;

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

  BatchWord meet(WordId id);

  const Analyzer* analyzer_;
  std::vector<Language> languages_;  // by StemmerId
  Language* language_ = nullptr;     // of the text at hand
  Met words_;                        // in whatever language
  Met stems_;
};

// The numbers of the texts, which are distinct, in the byte order of the texts.
std::vector<std::uint32_t> in_byte_order(const std::vector<std::string_view>& texts);

}  // namespace lede
