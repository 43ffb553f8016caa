// What the article says around a quotation: that it was never said, or that the one who
// is quoted tells what others said.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "schema/analysis.h"
#include "schema/article.h"
#include "searcher/passages/sentences.h"

namespace lede {

// word: folded. "if", "unless": what stands beside it is said on a condition.
bool is_condition(std::string_view word);

// Whose words those in marks within a quotation are.
enum class Teller : std::uint8_t {
  Speaker,  // there are no marks within it
  Own,      // "I told him, 'You will pay'"
  Other,    // "She told me, 'You will pay'"
  Unnamed,  // "We hear 'You will pay' every day"
};

struct Context {
  std::string sentence;    // of the article, where the quotation is a part of one
  bool is_denied = false;  // the sentence, or the speaker, does not say that it was said
  std::string condition;   // its sentence, if a condition in it is outside of the place
  bool is_within = false;  // the place is in marks within the quotation
  Teller teller = Teller::Speaker;
  std::optional<std::string> told_by;  // the words that say so: "She told me"
  // Whole sentences of the place that are in marks within the quotation.
  std::string others;
};

// quote: of a text, without its marks; place: in it.
Context context_of(const CutText& text, Span quote, Span place, Analyzer& analyzer);

// Of a whole quotation of the article; false for one that is not of its body.
bool is_denied(const Article& article, const Quote& quote, Analyzer& analyzer);

}  // namespace lede
