// What is compared of a text that somebody asks about.
#include "searcher/quotations/claim.h"

#include <catch2/catch.hpp>
#include <string>

namespace {

using namespace lede;

TEST_CASE("brackets within a word count for nothing", "[searcher]") {
  struct Case {
    std::string text;
    std::string claim;
  };
  const auto example = GENERATE(values<Case>({
      {"[W]e leave", "We leave"},
      {"we leav[e] at [d]awn", "we leave at dawn"},
      {"das [ö]de Haus, [Ä]pfel, caf[é]s", "das öde Haus, Äpfel, cafés"},
      {"we [all] leave", "we [all] leave"},
      {"we[sic] leave[2] now", "we[sic] leave[2] now"},
      {"Kern[laughs]And we[All] leave", "Kern[laughs]And we[All] leave"},
      {"[we] leave", "[we] leave"},
      {"we leave [", "we leave ["},
      {"we [[leave] now", "we [[leave] now"},
      // brackets within brackets: each word once
      {"[w[e]ll, go", "w[ell, go"},
      {"a[b[c[d]e go", "ab[c[de go"},
  }));
  CAPTURE(example.text);
  Analyzer analyzer;
  CHECK(read_claim(example.text, analyzer).text == example.claim);
}

}  // namespace
