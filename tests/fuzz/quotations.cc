// Any article: its quotations lie in its texts. The first byte is the language, the first
// line the headline.
#include <array>
#include <string>
#include <string_view>

#include "corpus/quotes/quotes.h"
#include "schema/utf8.h"
#include "tests/fuzz/fuzz.h"

namespace lede::fuzz {
namespace {

Article article_of(std::string_view text) {
  static constexpr auto kLanguages = std::to_array<const char*>(
      {"en", "de", "fr", "es", "it", "pt", "nl", "pl", "uk", "ru", "tr", "zh"});
  Article article;
  if (text.empty()) {
    return article;
  }
  const auto choice = static_cast<unsigned char>(text.front());
  article.language = kLanguages[choice % kLanguages.size()];
  const std::size_t line_end = text.find('\n');
  if (line_end != std::string_view::npos && line_end > 1) {
    article.headline = valid_utf8(text.substr(1, line_end - 1));
    text.remove_prefix(line_end);
  }
  article.body = valid_utf8(text.substr(1));
  return article;
}

void check(const Quote& quote, const Article& article) {
  require(!quote.text.empty() && is_valid_utf8(quote.text), "quotations have words");
  require(!quote.rule.empty() || !quote.speaker, "a rule gives a speaker");
  for (const auto& words : {quote.speaker, quote.mention, quote.cue}) {
    require(!words || (!words->empty() && is_valid_utf8(*words)), "names are not empty");
  }
  if (quote.region == Region::Body || quote.region == Region::Headline) {
    const std::string_view text =
        quote.region == Region::Body ? article.body : *article.headline;
    require(quote.begin <= quote.end && quote.end <= text.size(), "they lie in a text");
    require(text.substr(quote.begin, quote.end - quote.begin) == quote.text,
            "their words stand where they say");
  }
}

}  // namespace
}  // namespace lede::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lede::fuzz;
  static lede::Analyzer analyzer;
  static lede::QuoteFinder finder;
  if (analyzer.word_count() > 100'000) {
    analyzer.forget();
  }
  const lede::Article article = article_of(text_of(data, size));
  for (const lede::Quote& quote : finder.find(article, analyzer)) {
    check(quote, article);
  }
  return 0;
}
