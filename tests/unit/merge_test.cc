// Merging: which segments, and that nothing is lost or changed by it.
#include "indexer/merge.h"

#include <catch2/catch.hpp>
#include <utility>

#include "indexer/backup.h"
#include "indexer/check.h"
#include "indexer/forget.h"
#include "schema/durable_file.h"
#include "schema/error.h"
#include "tests/unit/archive.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

Segment segment_of(std::uint32_t articles, std::uint32_t dead = 0) {
  Segment segment;
  segment.articles = articles;
  if (dead > 0) {
    segment.dead_articles = {{1, dead}};
  }
  return segment;
}

TEST_CASE("an update merges the small segments and the sparse ones", "[indexer]") {
  struct Case {
    std::vector<std::uint32_t> sizes;
    std::uint32_t dead_in_first;
    std::vector<std::size_t> chosen;
  };
  const auto example = GENERATE(values<Case>({
      {{}, 0, {}},
      {{100}, 0, {}},
      {{9, 9, 9, 9, 9, 9, 9, 9}, 0, {}},
      {{9, 9, 9, 9, 9, 9, 9, 9, 9}, 0, {0, 1, 2, 3, 4, 5, 6, 7, 8}},
      {{9000, 900, 200, 9, 9, 9, 9, 9, 9}, 0, {3, 4, 5, 6, 7, 8}},
      {{1, 3000, 1000, 300, 100, 30, 10, 3000, 3000}, 0, {0, 6}},
      {{90}, 30, {}},
      {{90}, 31, {0}},
      {{90, 5, 5}, 31, {0}},
  }));
  CAPTURE(example.sizes);
  std::vector<Segment> segments;
  for (const std::uint32_t size : example.sizes) {
    segments.push_back(segment_of(size, segments.empty() ? example.dead_in_first : 0));
  }
  CHECK(segments_to_merge(segments) == example.chosen);
}

TEST_CASE("many updates leave few segments and rewrite little", "[indexer]") {
  std::vector<Segment> segments;
  constexpr std::uint64_t kUpdates = 20'000;
  constexpr std::uint32_t kArticles = 10;
  std::uint64_t rewritten = 0;
  for (std::uint64_t i = 0; i < kUpdates; ++i) {
    segments.push_back(segment_of(kArticles));
    std::uint32_t sum = 0;
    for (const std::size_t number : segments_to_merge(segments)) {
      sum += std::exchange(segments[number].articles, 0);
    }
    std::erase_if(segments, [](const Segment& segment) { return segment.articles == 0; });
    if (sum > 0) {
      segments.push_back(segment_of(sum));
      rewritten += sum;
    }
    REQUIRE(segments.size() <= kMaxSegments);
  }
  // log2(20,000) is 14.3.
  CHECK(rewritten / (kUpdates * kArticles) <= 15);
}

// An archive of many small updates.
class Archive : public test::Archive {
 public:
  using test::Archive::write;

  Archive() {
    for (int i = 0; i < 5; ++i) {
      write(i, "Report " + std::to_string(i) + ": “Ice in the harbour,” said Ann Lee.");
      update();
    }
    write(1, "A report that was changed.");
    remove("news/2.txt");
    update();
  }

  void write(int number, const std::string& body) const {
    write("news/" + std::to_string(number) + ".txt", "Headline: Ice\n\n" + body + "\n");
  }
  MergeResult merge(bool is_rebuild) const {
    return lede::merge(
        {.index = index(), .resources = {.jobs = 2}, .is_rebuild = is_rebuild});
  }
};

TEST_CASE("a merge leaves one segment with all that lives", "[indexer]") {
  const bool is_rebuild = GENERATE(false, true);
  const Archive archive;
  const auto articles = archive.articles();
  const auto quotes = test::living_quotes(archive.index());
  REQUIRE(articles.size() == 4);
  const MergeResult result = archive.merge(is_rebuild);
  CHECK(result.segments_before > 1);
  CHECK(result.segments == 1);
  CHECK(archive.articles() == articles);
  CHECK(test::living_quotes(archive.index()) == quotes);
  CHECK(read_manifest(archive.index()).segments[0].dead_articles.empty());
  CHECK(check(archive.index()).problems.empty());
  // The catalogue follows: what changes now hits the right article.
  archive.write(3, "Changed after the merge.");
  CHECK(archive.update().tally == Tally{0, 1, 0});
  CHECK(archive.articles().at("3.txt") == "Changed after the merge.");
  CHECK(check(archive.index()).problems.empty());
}

TEST_CASE("merging what is merged does nothing", "[indexer]") {
  const Archive archive;
  archive.merge(false);
  const Manifest before = read_manifest(archive.index());
  archive.merge(false);
  CHECK(read_manifest(archive.index()) == before);
}

TEST_CASE("a rebuild takes an index of another analysis", "[indexer]") {
  const Archive archive;
  Manifest manifest = read_manifest(archive.index());
  const Manifest current = new_manifest();
  manifest.analysis = current.analysis + 1;
  manifest.weights.fill(7);
  publish_manifest(archive.index(), manifest);
  CHECK_THROWS_WITH(archive.update(), Catch::Contains("analysis"));
  archive.merge(true);
  CHECK(read_manifest(archive.index()).weights == current.weights);
  CHECK(check(archive.index()).problems.empty());
  CHECK(archive.update().tally == Tally{});
}

TEST_CASE("a rebuild makes a lost catalogue anew and no article twice", "[indexer]") {
  const Archive archive;
  archive.write("news/wire.jsonl",
                R"({"id": "a", "body": "Ships wait. “It is ice,” said Ann Lee."})"
                "\n"
                R"({"id": "a", "body": "The same id again."})"
                "\nno record\n");
  archive.update();
  const auto articles = archive.articles();
  const Manifest before = read_manifest(archive.index());
  fs::remove(archive.index() / before.catalogue->name);
  CHECK_THROWS_WITH(archive.merge(false), Catch::Contains("catalogue"));
  CHECK_FALSE(archive.merge(true).warnings.empty());
  CHECK(check(archive.index()).problems.empty());
  const UpdateResult after = archive.update();
  CHECK(after.tally == Tally{});
  CHECK(after.skipped.size() == 1);
  CHECK(archive.articles() == articles);
  CHECK(archive.update().new_skipped.empty());
  CHECK(check(archive.index()).problems.empty());
}

TEST_CASE("articles that cannot be read cannot be rebuilt, which is said", "[indexer]") {
  struct Case {
    std::string file;
    bool can_be_rebuilt;
  };
  const auto example = GENERATE(values<Case>({{"articles/docdata.glass", false},
                                              {"articles/iamglass", false},
                                              {"quotes/docdata.glass", true},
                                              {"quotes/iamglass", true},
                                              {"quotes/postlist.glass", true}}));
  CAPTURE(example.file);
  const Archive archive;
  const std::string segment = read_manifest(archive.index()).segments.front().name;
  fs::remove(archive.index() / "segments" / segment / example.file);
  CHECK(check(archive.index()).can_be_rebuilt == example.can_be_rebuilt);
  if (example.can_be_rebuilt) {
    CHECK(archive.merge(true).articles == 4);
    CHECK(check(archive.index()).problems.empty());
    return;
  }
  try {
    archive.merge(true);
    FAIL("it was rebuilt");
  } catch (const Error& error) {
    CHECK_THAT(error.hint(), Catch::Contains("backup") &&
                                 Catch::Contains(archive.path("news").string()));
  }
}

TEST_CASE("an index without articles can be merged and rebuilt", "[indexer]") {
  const test::Archive archive;
  archive.update();
  for (const bool is_rebuild : {false, true}) {
    CHECK(merge({.index = archive.index(), .resources = {}, .is_rebuild = is_rebuild})
              .articles == 0);
  }
}

TEST_CASE("a backup is an index of its own", "[indexer]") {
  const Archive archive;
  const fs::path copy = archive.path("copy");
  archive.write("index/aliases.tsv", "kyiv\tkiev\n");
  CHECK(backup(archive.index(), copy).articles == 4);
  CHECK(check(copy).problems.empty());
  CHECK(read_file(copy / "aliases.tsv") == "kyiv\tkiev\n");
  CHECK(test::living_articles(copy) == archive.articles());
  CHECK_THROWS_WITH(backup(archive.index(), copy), Catch::Contains("something in it"));
  CHECK_THROWS_WITH(backup(archive.path("nowhere"), archive.path("other")),
                    Catch::Contains("no index"));
  CHECK_FALSE(fs::exists(archive.path("other")));
}

TEST_CASE("a source is forgotten with its articles", "[indexer]") {
  const Archive archive;
  CHECK_THROWS_WITH(forget(archive.index(), archive.path("news/1.txt").string()),
                    Catch::Contains("is no source"));
  archive.write("more/x.txt", "Headline: Rain\n\nIt rained all day.\n");
  archive.update({"more"});
  CHECK(forget(archive.index(), archive.path("news").string()).removed == 4);
  CHECK(archive.articles().size() == 1);
  CHECK(read_manifest(archive.index()).sources ==
        std::vector<Source>{{archive.path("more").string()}});
  CHECK(check(archive.index()).problems.empty());
  CHECK(forget(archive.index(), archive.path("more").string()).articles == 0);
}

}  // namespace
}  // namespace lede
