// Where sentences end, as a table: a bar stands between two of them.
#include "searcher/passages/sentences.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

namespace {

using namespace lede;

std::string with_bars(const std::string& text) {
  std::string out;
  for (const Span& sentence : sentences_of(text)) {
    out += (out.empty() ? "" : " | ") +
           text.substr(sentence.begin, sentence.end - sentence.begin);
  }
  return out;
}

struct Case {
  std::string text;
  std::string sentences;
};

TEST_CASE("a text is cut into sentences and not at abbreviations", "[searcher]") {
  const auto [text, sentences] = GENERATE(values<Case>({
      {"", ""},
      {"  \n ", ""},
      {"Oil flows.", "Oil flows."},
      {"Oil flows. Gas does not.", "Oil flows. | Gas does not."},
      {"Oil flows.  Gas\ndoes not.\n", "Oil flows. | Gas\ndoes not."},
      {"No stop here\n\nNor here", "No stop here | Nor here"},
      {"One line\nand its next", "One line\nand its next"},
      {"Why? Because! So it is.", "Why? | Because! | So it is."},
      {"“Why?” he asked. “No reason.” She left.",
       "“Why?” he asked. | “No reason.” | She left."},
      {"\"It ends.\" Nobody spoke.", "\"It ends.\" | Nobody spoke."},
      {"Mr. Kern met Dr. Smith.", "Mr. Kern met Dr. Smith."},
      {"Gen. Ada Kern and Lt. Col. Jo Smith spoke.",
       "Gen. Ada Kern and Lt. Col. Jo Smith spoke."},
      {"On Jan. 3 the oil stopped.", "On Jan. 3 the oil stopped."},
      {"It began in Jan. The oil stopped.", "It began in Jan. | The oil stopped."},
      {"The U.S. Senate met.", "The U.S. Senate met."},
      {"They live in the U.S. The rest went home.",
       "They live in the U.S. | The rest went home."},
      {"At 5 p.m. Minsk time it began.", "At 5 p.m. Minsk time it began."},
      {"J. R. Smith spoke.", "J. R. Smith spoke."},
      {"Acme Inc. shares fell.", "Acme Inc. shares fell."},
      {"It is No. 5 of ten.", "It is No. 5 of ten."},
      {"He said no. No. 5 followed.", "He said no. | No. 5 followed."},
      {"It rose 3.5 percent. Then it fell.", "It rose 3.5 percent. | Then it fell."},
      {"See example.com for more. It is free.",
       "See example.com for more. | It is free."},
      {"He waited... and left.", "He waited... and left."},
      {"He waited… Then he left.", "He waited… | Then he left."},
      {"石油停了。天然气没有。", "石油停了。 | 天然气没有。"},
      {"The end (really.) It was.", "The end (really.) | It was."},
      {"He and I. The others left.", "He and I. | The others left."},
      {"Нефть течёт. Газ нет.", "Нефть течёт. | Газ нет."},
  }));
  CAPTURE(text);
  CHECK(with_bars(text) == sentences);
}

TEST_CASE("a place is widened to the sentences that it touches", "[searcher]") {
  struct Touching {
    Span place;
    Span whole;
  };
  const std::string text = "Oil flows.  Gas does not. Coal is out.";
  const auto [place, whole] = GENERATE(values<Touching>({
      {{0, 3}, {0, 10}},
      {{4, 14}, {0, 25}},
      {{12, 25}, {12, 25}},
      {{9, 27}, {0, 38}},
      {{10, 12}, {10, 12}},  // of none
      {{10, 13}, {10, 25}},
      {{38, 38}, {38, 38}},
  }));
  CAPTURE(place.begin, place.end);
  CHECK(widened(sentences_of(text), place) == whole);
}

TEST_CASE("what goes on without an end is cut between words", "[searcher]") {
  struct Long {
    std::string word;
    std::size_t longest;  // sentence, in bytes
  };
  const auto [word, longest] = GENERATE(values<Long>({
      {"tin, 40; ", 1997},
      {"a", 2000},
      {"\u4e2d", 1998},
      {"\x80", 1997},  // no UTF-8
      {std::string(3000, ' ') + "a", 1},
  }));
  CAPTURE(word);
  std::string text;
  while (text.size() < 100'000) {
    text += word;
  }
  std::string joined;
  std::size_t most = 0;
  for (const Span& sentence : sentences_of(text)) {
    joined += text.substr(sentence.begin, sentence.end - sentence.begin);
    most = std::max<std::size_t>(most, sentence.end - sentence.begin);
  }
  const auto no_space = [](std::string from) {
    std::erase(from, ' ');
    return from;
  };
  CHECK(no_space(joined) == no_space(text));
  CHECK(most == longest);
}

}  // namespace
