// Plain text into articles. Each layout is a pair of files in layouts/: NAME.txt, and
// NAME.expected with what is to be understood of it. LEDE_UPDATE=1 rewrites the latter.
#include "corpus/text_reader.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "schema/durable_file.h"
#include "schema/utf8.h"
#include "tests/unit/records.h"

namespace lede {
namespace {

std::vector<Record> read(std::string_view bytes) {
  return records_of("a.txt", bytes);
}

Article article_of(std::string_view bytes) {
  auto records = read(bytes);
  REQUIRE_FALSE(records.empty());
  REQUIRE(std::holds_alternative<Article>(records.front()));
  return std::get<Article>(std::move(records.front()));
}

std::vector<std::filesystem::path> layouts() {
  return files_in(LEDE_LAYOUTS, ".txt");
}

TEST_CASE("layouts of saved articles are understood", "[corpus]") {
  REQUIRE(layouts().size() >= 25);
  for (const auto& path : layouts()) {
    check_expected(path, described(article_of(read_file(path))));
  }
}

TEST_CASE("layouts that are cut or hit by chance never break the reader", "[corpus]") {
  std::mt19937 random(5);
  for (const auto& path : layouts()) {
    const std::string good = read_file(path);
    for (int round = 0; round < 60; ++round) {
      for (const Record& record : read(damaged(good, random))) {
        if (const auto* article = std::get_if<Article>(&record)) {
          REQUIRE(is_valid_utf8(described(*article)));
          REQUIRE_FALSE(article->body.empty());
        }
      }
    }
  }
}

TEST_CASE("texts without an article are skipped with the reason", "[corpus]") {
  struct Case {
    std::string bytes;
    std::string reason;
  };
  const auto c = GENERATE(values<Case>({
      {"", "empty file"},
      {" \n\t\n", "no text"},
      {std::string(3000, '\0'), "binary file"},
  }));
  const auto records = read(c.bytes);
  REQUIRE(records.size() == 1);
  CHECK(std::get<Skipped>(records.front()) == Skipped{"in/a.txt", 0, c.reason});
}

TEST_CASE("an address with a no-break space in it is no address", "[corpus]") {
  const auto records =
      read("https://a.example/b/\u00A0ferry\n\nThe ferry came back to the port.\n");
  REQUIRE(records.size() == 1);
  CHECK_FALSE(std::get<Article>(records[0]).url);
}

TEST_CASE("of a text above the limit the head is read, and that is said", "[corpus]") {
  std::string bytes = "Headline of a long text\n\n";
  while (bytes.size() <= kMaxTextBytes) {
    bytes += "The same sentence of some words stands in it again and again.\n\n";
  }
  const auto records = read(bytes);
  REQUIRE(records.size() == 2);
  CHECK(std::get<Article>(records[0]).headline == "Headline of a long text");
  CHECK(std::get<Skipped>(records[1]).reason ==
        "only the first 16 MB of the text are read");
}

TEST_CASE("of a text of too many different words the head is read, and that is said",
          "[corpus]") {
  std::string bytes = "Headline of many words\n\n";
  for (std::size_t i = 0; i < kMaxDifferentWords + 10; ++i) {
    bytes += "w" + std::to_string(i) + (i % 100 == 0 ? "\n\n" : " ");
  }
  const auto records = read(bytes);
  REQUIRE(records.size() == 2);
  const std::string& body = std::get<Article>(records[0]).body;
  CHECK(body.find("w499001 ") != std::string::npos);
  CHECK(body.find("w500009") == std::string::npos);
  CHECK(std::get<Skipped>(records[1]).reason ==
        "only the first 500000 different words of the text are read");
}

TEST_CASE("monstrous texts take no monstrous time", "[corpus]") {
  const auto unit = GENERATE(
      values<std::string>({"[", "[a](", "**", "a\n", "- \n", "# ", "By A\n", "a-\nb",
                           "•\n", "(", "1 ", "<http", "Tags\n", "x: y\n", "\t"}));
  std::string bytes;
  while (bytes.size() < 200'000) {
    bytes += unit;
  }
  CAPTURE(unit);
  CHECK(read(bytes).size() == 1);
}

}  // namespace
}  // namespace lede
