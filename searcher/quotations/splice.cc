// From the first word on always the longest piece that stands anywhere: so there are as
// few pieces as can be.
#include "searcher/quotations/splice.h"

#include <optional>
#include <utility>

#include "searcher/quotations/alignment.h"
#include "searcher/quotations/chains.h"
#include "searcher/quotations/placed_quotes.h"

namespace lede {
namespace {

constexpr std::size_t kMaxParts = 4;
constexpr std::size_t kMinPartWords = 3;

struct ArticleText {
  const Article* article;
  WordStream words;
};

std::vector<ArticleText> all_texts(const std::vector<Article>& articles,
                                   Analyzer& analyzer) {
  std::vector<ArticleText> texts;
  for (const Article& article : articles) {
    const std::optional<Article> joined = with_joined_quotes(article);
    const Article& whole = joined ? *joined : article;
    for (const RegionText& text : texts_of(whole)) {
      const auto words = words_by_voice(text.text, placed_quotes(whole, text), analyzer);
      texts.push_back({&article, without_brackets(words)});
    }
  }
  return texts;
}

// Two words are enough where they are a sentence of the claim.
bool is_part(const WordStream& yours, std::size_t at, std::size_t length) {
  return length >= kMinPartWords ||
         (length + 1 == kMinPartWords && yours[at].after_break &&
          yours[at + length - 1].before_break);
}

}  // namespace

std::vector<FoundClaim> parts_of(const std::vector<Article>& articles, const Claim& claim,
                                 Analyzer& analyzer) {
  const std::vector<ArticleText> texts = all_texts(articles, analyzer);
  const WordStream& yours = claim.words;
  std::vector<FoundClaim> parts;
  for (std::size_t at = 0; at < yours.size();) {
    const ArticleText* best = nullptr;
    std::size_t length = 0;
    for (const ArticleText& text : texts) {
      if (const CommonRun run = longest_run(yours, at, text.words); run.length > length) {
        length = run.length;
        best = &text;
      }
    }
    if (!is_part(yours, at, length) || parts.size() == kMaxParts) {
      return {};
    }
    const std::size_t begin = yours[at].begin;
    const std::string piece =
        claim.text.substr(begin, yours[at + length - 1].end - begin);
    auto found = findings_in(*best->article, read_whole_claim(piece, analyzer), analyzer);
    if (found.empty()) {
      return {};
    }
    parts.push_back({facts_of(*best->article), std::move(found.front())});
    at += length;
  }
  return parts.size() < 2 ? std::vector<FoundClaim>{} : parts;
}

}  // namespace lede
