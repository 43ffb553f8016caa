// Any words as a quotation that somebody asks about, over a small index. Before a tab
// stands the speaker. A claim without a word is refused, and so is a speaker.
#include <string>

#include "searcher/quotations/trace.h"
#include "searcher/quotations/verdict.h"
#include "tests/fuzz/fuzz.h"
#include "tests/unit/sample_index.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lede::fuzz;
  const std::string text(text_of(data, size));
  const std::size_t tab = text.find('\t');
  const std::string speaker = tab == std::string::npos ? "" : text.substr(0, tab);
  const std::string claim = tab == std::string::npos ? text : text.substr(tab + 1);
  const lede::OpenIndex& index = lede::test::sample_index();
  do_or_refuse([&] {
    const lede::Judgement judgement = lede::judge(index, claim, speaker);
    require(judgement.verdict == lede::Verdict::NotFound || !judgement.matches.empty(),
            "what is found stands somewhere");
  });
  do_or_refuse([&] { lede::trace(index, claim); });
  return 0;
}
