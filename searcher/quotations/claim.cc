// What stands between two words says how they are joined.
#include "searcher/quotations/claim.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "schema/error.h"
#include "schema/utf8.h"
#include "searcher/quotations/difference.h"
#include "searcher/quotations/letter_brackets.h"
#include "searcher/quotations/marks.h"

namespace lede {
namespace {

bool has_ellipsis(std::string_view between) {
  return between.find("…") != std::string_view::npos ||
         between.find("..") != std::string_view::npos ||
         between.find(". . .") != std::string_view::npos;
}

bool is_address(std::string_view word) {
  word.remove_prefix(std::min(word.find_first_not_of("(<["), word.size()));
  return word.starts_with("http://") || word.starts_with("https://") ||
         word.starts_with("www.");
}

// Without the addresses that were copied along, before or behind.
std::string without_addresses(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  std::string_view rest = text;
  for (bool again = true; again && !rest.empty();) {
    rest.remove_prefix(std::min(rest.find_first_not_of(kSpace), rest.size()));
    rest = rest.substr(0, rest.find_last_not_of(kSpace) + 1);
    const std::size_t first = std::min(rest.find_first_of(kSpace), rest.size());
    const std::size_t last = rest.find_last_of(kSpace) + 1;  // 0: the first one too
    if (is_address(rest.substr(0, first))) {
      rest.remove_prefix(first);
    } else if (is_address(rest.substr(last))) {
      rest = rest.substr(0, last);
    } else {
      again = false;
    }
  }
  return std::string(rest.empty() ? text : rest);
}

// Space and marks at both ends, which are not the words of anybody.
std::string trimmed(std::string_view text) {
  constexpr std::string_view kAround = " \t\r\n\"'`";
  const std::size_t begin = text.find_first_not_of(kAround);
  if (begin == std::string_view::npos) {
    return {};
  }
  const std::size_t end = text.find_last_not_of(kAround) + 1;
  return std::string(text.substr(begin, end - begin));
}

// Takes words one by one into parts.
class PartBuilder {
 public:
  void split(Joint joint) {
    joint_ = joint_ == Joint::Ellipsis ? joint_ : joint;
    open_ = false;
  }

  void insert(const ComparedWord& word) {
    split(Joint::Bracket);
    inserted_.push_back(word);
  }

  void add(const ComparedWord& word) {
    if (!open_) {
      const Joint joint = parts_.empty() ? Joint::None : joint_;
      parts_.push_back({joint, {}, std::exchange(inserted_, WordStream{})});
      joint_ = Joint::None;
      open_ = true;
    }
    parts_.back().words.push_back(word);
  }

  std::vector<ClaimPart> take() { return std::move(parts_); }
  WordStream take_inserted() { return std::move(inserted_); }

 private:
  std::vector<ClaimPart> parts_;
  WordStream inserted_;  // since the last word
  Joint joint_ = Joint::None;
  bool open_ = false;
};

// At least one.
WordStream claimed_words(const std::string& text, Analyzer& analyzer) {
  WordStream words = words_of(text, analyzer);
  if (words.empty()) {
    throw Error(
        "there are no words in the quotation",
        "give the words that are to be looked for, in the shell's quotation marks");
  }
  return words;
}

// all: of the claim's text, also those in brackets.
void cut_into_parts(const WordStream& all, Claim& claim) {
  const std::string_view whole = claim.text;
  std::size_t at = 0;
  PartBuilder parts;
  PartBuilder bracketed;
  for (const ComparedWord& word : all) {
    if (has_ellipsis(whole.substr(at, word.begin - at))) {
      parts.split(Joint::Ellipsis);
      bracketed.split(Joint::Ellipsis);
    }
    at = word.end;
    bracketed.add(word);
    if (word.bracketed) {
      parts.insert(word);
    } else {
      parts.add(word);
    }
  }
  if (claim.words.empty()) {
    claim.words = all;
    claim.compared = all;
    claim.parts = bracketed.take();
    return;
  }
  claim.parts = parts.take();
  claim.inserted_behind = parts.take_inserted();
  if (all.size() > claim.words.size()) {
    claim.bracketed_parts = bracketed.take();
  }
}

void set_openness(const WordStream& all, Claim& claim) {
  const std::string_view whole = claim.text;
  claim.open_start = has_ellipsis(whole.substr(0, all.front().begin));
  claim.open_end = has_ellipsis(whole.substr(all.back().end));
}

Claim claim_of(const Pasted& pasted, Analyzer& analyzer) {
  Claim claim;
  claim.text = without_letter_brackets(trimmed(pasted.quotation));
  claim.attribution = pasted.attribution;
  claim.has_marks = has_marks(claim.text);
  WordStream all = claimed_words(claim.text, analyzer);
  if (all.size() > kMaxClaimWords) {
    all.resize(kMaxClaimWords);
    claim.shortened = true;
  }
  claim.words = without_brackets(all);
  claim.compared = compared_words(all, analyzer);
  cut_into_parts(all, claim);
  set_openness(all, claim);
  return claim;
}

}  // namespace

WordStream compared_words(const WordStream& all, const Analyzer& analyzer) {
  constexpr std::ptrdiff_t kShort = 4;
  const auto is_bracketed = [](const ComparedWord& word) { return word.bracketed; };
  const auto negates = [&analyzer](const ComparedWord& word) {
    return is_negation(analyzer.word(word.word));
  };
  WordStream compared;
  for (auto at = all.begin(); at != all.end();) {
    const auto open = std::find_if(at, all.end(), is_bracketed);
    const auto behind = std::find_if_not(open, all.end(), is_bracketed);
    compared.insert(compared.end(), at, open);
    if (behind - open > kShort) {
      std::copy_if(open, behind, std::back_inserter(compared), negates);
    } else if (std::any_of(open, behind, negates)) {
      compared.insert(compared.end(), open, behind);
    }
    at = behind;
  }
  return compared;
}

Claim read_claim(const std::string& text, Analyzer& analyzer) {
  const std::string given = without_addresses(valid_utf8(text));
  return claim_of(read_pasted(given, analyzer), analyzer);
}

Claim read_whole_claim(const std::string& text, Analyzer& analyzer) {
  return claim_of({std::string(valid_utf8(text)), {}}, analyzer);
}

}  // namespace lede
