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

TEST_CASE("addresses that were copied along are left aside", "[searcher]") {
  struct Case {
    std::string text;
    std::string claim;
  };
  const auto example = GENERATE(values<Case>({
      {"“We leave at dawn” https://ap.example/x?y=1", "“We leave at dawn”"},
      {"We leave at dawn\nhttps://ap.example/x\n", "We leave at dawn"},
      {"www.ap.example “We leave at dawn” (http://ap.example/x)", "“We leave at dawn”"},
      {"read https://ap.example before you ask",
       "read https://ap.example before you ask"},
      {"https://ap.example/x", "https://ap.example/x"},
      {"www we leave", "www we leave"},
  }));
  CAPTURE(example.text);
  Analyzer analyzer;
  CHECK(read_claim(example.text, analyzer).text == example.claim);
}

}  // namespace
