// Any words as a quotation that somebody asks about, over a small index. Before a tab
// stands the speaker.
#include <string>

#include "schema/error.h"
#include "searcher/quotations/trace.h"
#include "searcher/quotations/verdict.h"
#include "tests/fuzz/fuzz.h"
#include "tests/unit/sample_index.h"

namespace lede::fuzz {
namespace {

// A claim without a word is refused, and so is a speaker.
template <typename Ask>
void answer(const Ask& ask) {
  try {
    ask();
  } catch (const Error& error) {
    require(*error.what() != '\0', "a refusal says why");
  }
}

}  // namespace
}  // namespace lede::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lede::fuzz;
  const std::string text(text_of(data, size));
  const std::size_t tab = text.find('\t');
  const std::string speaker = tab == std::string::npos ? "" : text.substr(0, tab);
  const std::string claim = tab == std::string::npos ? text : text.substr(tab + 1);
  const lede::OpenIndex& index = lede::test::sample_index();
  answer([&] {
    const lede::Judgement judgement = lede::judge(index, claim, speaker);
    require(judgement.verdict == lede::Verdict::NotFound || !judgement.matches.empty(),
            "what is found stands somewhere");
  });
  answer([&] { lede::trace(index, claim); });
  return 0;
}
