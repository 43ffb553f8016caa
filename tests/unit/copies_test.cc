// One story once: versions of it are copies, other stories are not.
#include "searcher/ranking/copies.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>
#include <filesystem>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "corpus/reader.h"
#include "schema/durable_file.h"
#include "tests/unit/records.h"

namespace {

using namespace lede;

using Paragraphs = std::vector<std::string>;
using Random = std::mt19937;

std::size_t below(Random& random, std::size_t bound) {
  return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
}

std::string word(Random& random) {
  static const std::vector<std::string> parts{"ra",  "mi", "to", "ke", "lun",
                                              "sor", "ba", "ti", "no", "ver",
                                              "dal", "es", "pi", "gu"};
  std::string made;
  for (std::size_t i = 2 + below(random, 3); i > 0; --i) {
    made += parts[below(random, parts.size())];
  }
  return made;
}

std::string sentence(Random& random, const std::vector<std::string>& vocabulary) {
  static const std::vector<std::string> common{"the", "of", "and", "said", "in",
                                               "a",   "to", "on",  "that", "it"};
  std::string text;
  for (std::size_t i = 10 + below(random, 14); i > 0; --i) {
    text += below(random, 2) == 0 ? common[below(random, common.size())]
                                  : vocabulary[below(random, vocabulary.size())];
    text += i > 1 ? " " : ".";
  }
  return text;
}

// A made-up event: its words, and sentences that everybody quotes.
struct Event {
  std::vector<std::string> vocabulary;
  std::vector<std::string> shared;
};

Event event(Random& random) {
  Event made;
  for (int i = 0; i < 120; ++i) {
    made.vocabulary.push_back(word(random));
  }
  for (int i = 0; i < 2; ++i) {
    made.shared.push_back(sentence(random, made.vocabulary));
  }
  return made;
}

// A story on it: six to twelve paragraphs of its own, two sentences that all have.
Paragraphs story(Random& random, const Event& event) {
  Paragraphs paragraphs;
  for (std::size_t i = 6 + below(random, 7); i > 0; --i) {
    paragraphs.push_back(sentence(random, event.vocabulary) + ' ' +
                         sentence(random, event.vocabulary));
  }
  for (const std::string& one : event.shared) {
    paragraphs[below(random, paragraphs.size())] += ' ' + one;
  }
  return paragraphs;
}

std::string joined(const Paragraphs& paragraphs) {
  std::string text;
  for (const std::string& paragraph : paragraphs) {
    text += (text.empty() ? "" : "\n\n") + paragraph;
  }
  return text;
}

// Another word in place of one in twenty-five.
std::string edited(Random& random, const std::string& text) {
  std::string out;
  std::string current;
  for (const char c : text + ' ') {
    if (c == ' ' || c == '\n') {
      out += !current.empty() && below(random, 25) == 0 ? word(random) : current;
      out += c;
      current.clear();
    } else {
      current += c;
    }
  }
  return out;
}

// As another paper would print it: cut from below, edited, in other paragraphs, with a
// line of its own above.
std::string version(Random& random, Paragraphs paragraphs) {
  const std::size_t kept = paragraphs.size() / 2 + below(random, paragraphs.size() / 2);
  paragraphs.resize(std::max<std::size_t>(kept, 3));
  std::string text = edited(random, joined(paragraphs));
  for (char& c : text) {
    if (c == '\n' && below(random, 2) == 0) {
      c = ' ';
    }
  }
  return word(random) + ' ' + word(random) + " reports:\n" + text;
}

bool copies(const std::string& a, const std::string& b) {
  Article one;
  one.body = a;
  Article other;
  other.body = b;
  return are_copies(one, other);
}

struct Score {
  int right = 0;
  int wrong = 0;   // taken for copies, and are none
  int missed = 0;  // not taken for copies
};

double precision(const Score& score) {
  return static_cast<double>(score.right) / (score.right + score.wrong);
}
double recall(const Score& score) {
  return static_cast<double>(score.right) / (score.right + score.missed);
}

TEST_CASE("versions of a story are told from other stories on the event", "[searcher]") {
  Random random(1);
  Score score;
  for (int i = 0; i < 300; ++i) {
    const Event what = event(random);
    const Paragraphs one = story(random, what);
    const Paragraphs other = story(random, what);
    ++(copies(joined(one), version(random, one)) ? score.right : score.missed);
    ++(copies(version(random, one), version(random, one)) ? score.right : score.missed);
    score.wrong += copies(joined(one), joined(other)) ? 1 : 0;
    score.wrong += copies(version(random, one), version(random, other)) ? 1 : 0;
  }
  CAPTURE(score.right, score.wrong, score.missed);
  CHECK(precision(score) >= 0.97);
  CHECK(recall(score) >= 0.90);
}

std::vector<Article> sample() {
  std::vector<Article> articles;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(LEDE_SAMPLE "/articles")) {
    if (!entry.is_regular_file()) {
      continue;
    }
    for (Record& record :
         records_of(entry.path().filename().string(), read_file(entry.path()))) {
      if (auto* article = std::get_if<Article>(&record)) {
        articles.push_back(std::move(*article));
      }
    }
  }
  return articles;
}

TEST_CASE("the copies of the sample are found, and nothing else", "[searcher]") {
  const std::vector<Article> articles = sample();
  REQUIRE(articles.size() == 71);
  Score score;
  Random random(2);
  int pairs = 0;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    for (std::size_t b = a + 1; b < articles.size(); ++b) {
      pairs += copies(articles[a].body, articles[b].body) ? 1 : 0;
    }
    Paragraphs paragraphs;
    const std::string& body = articles[a].body;
    for (std::size_t at = 0; at < body.size();) {
      const std::size_t end = std::min(body.find("\n\n", at), body.size());
      paragraphs.push_back(body.substr(at, end - at));
      at = end + 2;
    }
    if (paragraphs.size() >= 4) {
      ++(copies(body, version(random, paragraphs)) ? score.right : score.missed);
    }
  }
  // corpus/sample/README.md: 4 of the halt, 3 of the deal, 2 of the storm, 3 of the
  // bison.
  CHECK(pairs == 6 + 3 + 1 + 3);
  CHECK(recall(score) >= 0.90);
}

TEST_CASE("short texts are copies only if they are the same", "[searcher]") {
  CHECK(copies("The port is shut.", "The  port is\nSHUT"));
  CHECK_FALSE(copies("The port is shut.", "The port is shut again."));
  CHECK_FALSE(copies("", ""));
  CHECK_FALSE(copies("Oil", "Oil"));
}

TEST_CASE("the same prose with other figures is no copy", "[searcher]") {
  struct Case {
    std::string a;
    std::string b;
    bool are_copies;
  };
  const std::string report =
      "The number of people out of work in the district rose to 700, the labour office "
      "said on Tuesday. Most of them had been laid off by the mill and the sugar works.";
  const Case c = GENERATE_COPY(values<Case>({
      {report, report, true},
      {report,
       "The number of people out of work in the district rose to 1,400, the labour "
       "office said on Tuesday. Most of them had been laid off by the mill and the sugar "
       "works.",
       false},
      {"The rate stood at 5.1 per cent in January, the office that counts those out of "
       "work said, and it saw no reason to expect any change soon.",
       "The rate stood at 5.1 per cent in February, the office that counts those out of "
       "work said, and it saw no reason to expect any change soon.",
       false},
      {"At least 1,400 people left the 3 villages below the dam on 5 March, the governor "
       "said. The water had risen by 80 cm in 12 hours. None of them came to harm.",
       "At least 1400 people left the 3 villages below the dam on 5 March, the governor "
       "said. The water had risen by 80 cm in 12 hours. None of them was hurt.",
       true},  // the same number, written otherwise
      {"At least 1,400 people left the 3 villages below the dam on 5 March, the governor "
       "said. The water had risen by 80 cm in 12 hours. None of them came to harm.",
       "RIGA, 6 March, Wire. At least 1,400 people left the 3 villages below the dam on "
       "5 March, the governor said. The water had risen by 85 cm in 12 hours.",
       true},  // a date of its own above, and one number corrected among many
      {"Three ships left the port of Riga on Monday with timber for the yards of the "
       "south, and none of them has been heard of since then.",
       "Three ships left the port of Riga on Monday with timber for the yards of the "
       "south, and none of them has been heard of since 1999.",
       true},  // a figure that the other has no place for
  }));
  CAPTURE(c.a, c.b);
  CHECK(copies(c.a, c.b) == c.are_copies);
  CHECK(copies(c.b, c.a) == c.are_copies);
}

TEST_CASE("a digest is no copy of a story that is in it", "[searcher]") {
  Random random(3);
  Paragraphs digest;
  std::string first;
  for (int i = 0; i < 12; ++i) {
    digest.push_back(joined(story(random, event(random))));
  }
  CHECK_FALSE(copies(digest.front(), joined(digest)));
}

TEST_CASE("copies stand with the best of their story", "[searcher]") {
  Random random(4);
  const Event what = event(random);
  const Paragraphs one = story(random, what);
  const Paragraphs other = story(random, what);
  std::vector<Hit> hits;
  for (const std::string& body : {joined(one), joined(other), version(random, one),
                                  version(random, other), version(random, one)}) {
    Hit hit;
    hit.rank = hits.size() + 1;
    hit.article.id = std::to_string(hit.rank);
    hit.article.body = body;
    hits.push_back(std::move(hit));
  }
  const std::vector<Story> stories = stories_of(std::move(hits));
  REQUIRE(stories.size() == 2);
  CHECK(stories[0].best.article.id == "1");
  CHECK(stories[0].copies.size() == 2);
  CHECK(stories[1].best.article.id == "2");
  CHECK(stories[1].best.rank == 2);
  CHECK(stories[1].copies.size() == 1);
}

std::vector<Hit> hits_of(const std::vector<std::string>& bodies) {
  std::vector<Hit> hits(bodies.size());
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    hits[i].article.id = std::to_string(i);
    hits[i].article.body = bodies[i];
  }
  return hits;
}

using Grouping = std::vector<std::vector<std::string>>;

Grouping grouping_of(const std::vector<Story>& stories) {
  Grouping grouping;
  for (const Story& story : stories) {
    grouping.push_back({story.best.article.id});
    for (const Hit& copy : story.copies) {
      grouping.back().push_back(copy.article.id);
    }
  }
  return grouping;
}

Grouping grouping_by_all_pairs(const std::vector<std::string>& bodies) {
  Grouping grouping;
  std::vector<std::string> stories;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    const auto same =
        std::find_if(stories.begin(), stories.end(),
                     [&](const std::string& story) { return copies(bodies[i], story); });
    if (same != stories.end()) {
      grouping[static_cast<std::size_t>(same - stories.begin())].push_back(
          std::to_string(i));
      continue;
    }
    stories.push_back(bodies[i]);
    grouping.push_back({std::to_string(i)});
  }
  return grouping;
}

// Of any length, of many words or few, with figures, cut, edited, joined with others.
std::vector<std::string> random_archive(Random& random) {
  std::vector<std::string> vocabulary;
  for (std::size_t i = 1 + below(random, 60); i > 0; --i) {
    vocabulary.push_back(below(random, 4) == 0 ? std::to_string(below(random, 9))
                                               : word(random));
  }
  const std::size_t longest = 1 + below(random, 40);
  std::vector<std::string> bodies{""};
  for (std::size_t i = below(random, 120); i > 0; --i) {
    std::string body;
    for (std::size_t sentences = below(random, longest); sentences > 0; --sentences) {
      body += sentence(random, vocabulary) + ' ';
    }
    if (below(random, 2) == 0) {
      body = edited(random, bodies[below(random, bodies.size())]);
      body.resize(body.size() / (1 + below(random, 6)));
    }
    bodies.push_back(below(random, 3) > 0 ? body
                                          : body + bodies[below(random, bodies.size())]);
  }
  return bodies;
}

TEST_CASE("copies are found as if all pairs were compared", "[searcher]") {
  std::size_t copies = 0;
  for (unsigned seed = 0; seed < 60; ++seed) {
    Random random(seed);
    const std::vector<std::string> bodies = random_archive(random);
    const Grouping expected = grouping_by_all_pairs(bodies);
    CAPTURE(seed);
    CHECK(grouping_of(stories_of(hits_of(bodies))) == expected);
    copies += bodies.size() - expected.size();
  }
  CHECK(copies > 500);
}

std::clock_t time_to_group(const std::vector<std::string>& bodies, std::size_t count) {
  const std::vector<std::string> some(
      bodies.begin(), bodies.begin() + static_cast<std::ptrdiff_t>(count));
  std::vector<Hit> hits = hits_of(some);
  const std::clock_t start = std::clock();
  stories_of(std::move(hits));
  return std::clock() - start;
}

TEST_CASE("finding copies takes time as there are hits", "[searcher]") {
  constexpr std::size_t kHits = 8'000;
  Random random(5);
  std::vector<std::string> bodies;
  while (bodies.size() < kHits) {
    const Event what = event(random);
    for (int i = 0; i < 10; ++i) {
      bodies.push_back(joined(story(random, what)));
    }
  }
  const std::clock_t quarter = time_to_group(bodies, kHits / 4);
  CHECK(time_to_group(bodies, kHits) < 8 * quarter);
}

}  // namespace
