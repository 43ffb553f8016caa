// Any text: the fast path cuts it as ICU does, its tokens lie in the text and in order,
// and folding is done once.
#include <string>
#include <vector>

#include "schema/analysis.h"
#include "schema/utf8.h"
#include "tests/fuzz/fuzz.h"

namespace lede::fuzz {
namespace {

void check_tokens(const std::vector<Token>& tokens, const Analyzer& analyzer,
                  const std::string& text) {
  std::uint32_t position = 0;
  for (const Token& token : tokens) {
    require(token.begin < token.end && token.end <= text.size(), "tokens lie in a text");
    require(!is_continuation(text[token.begin]), "tokens begin with a code point");
    require(token.position >= position, "tokens are in order");
    position = token.position;
    const std::string_view word = analyzer.word(token.word);
    require(!word.empty() && word.size() <= kMaxWordBytes, "words are bounded");
    require(is_valid_utf8(word), "words are valid UTF-8");
    require(analyzer.stem(token.word).size() <= kMaxWordBytes + 10, "stems are bounded");
  }
}

}  // namespace
}  // namespace lede::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lede::fuzz;
  static lede::Analyzer analyzer;
  if (analyzer.word_count() > 100'000) {
    analyzer.forget();
  }
  const std::string text = lede::valid_utf8(text_of(data, size));
  const std::vector<lede::Token> tokens = analyzer.analyze(text);
  check_tokens(tokens, analyzer, text);
  require(tokens == analyzer.analyze_by_icu(text), "the fast path cuts as ICU does");
  require(lede::is_valid_utf8(lede::folded(text)), "a folded text is valid UTF-8");
  return 0;
}
