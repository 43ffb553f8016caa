// What stands between two words says how they are joined.
#include "searcher/quotations/claim.h"

#include <string_view>
#include <utility>

#include "schema/utf8.h"
#include "searcher/quotations/marks.h"

namespace lede {
namespace {

bool has_ellipsis(std::string_view between) {
  return between.find("…") != std::string_view::npos ||
         between.find("..") != std::string_view::npos ||
         between.find(". . .") != std::string_view::npos;
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

  void add(const ComparedWord& word) {
    if (!open_) {
      parts_.push_back({parts_.empty() ? Joint::None : joint_, {}});
      joint_ = Joint::None;
      open_ = true;
    }
    parts_.back().words.push_back(word);
  }

  std::vector<ClaimPart> take() { return std::move(parts_); }

 private:
  std::vector<ClaimPart> parts_;
  Joint joint_ = Joint::None;
  bool open_ = false;
};

Claim claim_of(const Pasted& pasted, Analyzer& analyzer) {
  Claim claim;
  claim.text = trimmed(pasted.quotation);
  claim.attribution = pasted.attribution;
  WordStream all = words_of(claim.text, analyzer);
  if (all.size() > kMaxClaimWords) {
    all.resize(kMaxClaimWords);
    claim.shortened = true;
  }
  claim.words = without_brackets(all);
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
      parts.split(Joint::Bracket);
    } else {
      parts.add(word);
    }
  }
  if (claim.words.empty()) {
    claim.words = all;
    claim.parts = bracketed.take();
  } else {
    claim.parts = parts.take();
    if (all.size() > claim.words.size()) {
      claim.bracketed_parts = bracketed.take();
    }
  }
  if (!all.empty()) {
    const bool before = has_ellipsis(whole.substr(0, all.front().begin));
    const bool behind = has_ellipsis(whole.substr(at));
    claim.open_start = before || all.front().bracketed;
    claim.open_end = behind || all.back().bracketed;
    claim.ends_in_ellipsis = before || behind;
  }
  return claim;
}

}  // namespace

Claim read_claim(const std::string& text, Analyzer& analyzer) {
  const std::string given(valid_utf8(text));
  return claim_of(read_pasted(given, analyzer), analyzer);
}

Claim read_whole_claim(const std::string& text, Analyzer& analyzer) {
  return claim_of({std::string(valid_utf8(text)), {}}, analyzer);
}

}  // namespace lede
