// Checking an index: every damage is found, whole ones are not blamed.
#include "indexer/check.h"

#include <catch2/catch.hpp>
#include <functional>

#include "indexer/merge.h"
#include "indexer/working_index.h"
#include "schema/durable_file.h"
#include "schema/error.h"
#include "tests/unit/archive.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

// An index of three articles in two segments, one of them replaced.
class SmallIndex {
 public:
  SmallIndex() {
    write(R"({"id": "a", "body": "Ships wait."})");
    write(R"({"id": "a", "body": "Ships leave."})"
          "\n"
          R"({"id": "b", "body": "A port closed."})");
  }

  fs::path path() const { return archive_.index(); }

 private:
  void write(const std::string& text) const {
    archive_.write("news.jsonl", text);
    archive_.update({"news.jsonl"});
  }

  test::Archive archive_;
};

TEST_CASE("a whole index has no problems", "[indexer]") {
  const SmallIndex index;
  const CheckResult result = check(index.path());
  CHECK(result.problems.empty());
  CHECK(result.articles == 2);
  CHECK(result.files >= 5);
}

TEST_CASE("a flipped bit, a cut and a missing file are each found", "[indexer]") {
  const SmallIndex index;
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(index.path())) {
    if (entry.is_regular_file() && entry.path().filename() != "lock" &&
        entry.path().filename() != "manifest") {
      files.push_back(entry.path());
    }
  }
  for (const fs::path& path : files) {
    CAPTURE(path);
    const std::string whole = read_file(path);
    const auto found = [&] {
      const CheckResult result = check(index.path());
      return result.problems.size() == 1 &&
             result.problems[0].find(path.string()) != std::string::npos;
    };
    if (!whole.empty()) {
      std::string altered = whole;
      altered[altered.size() / 2] = static_cast<char>(altered[altered.size() / 2] ^ 1);
      replace_file(path, altered);
      CHECK(found());
      replace_file(path, whole.substr(1));
      CHECK(found());
    }
    fs::remove(path);
    CHECK(found());
    write_new_file(path, whole);
  }
  CHECK(check(index.path()).problems.empty());
}

TEST_CASE("a catalogue that disagrees with the segments is found", "[indexer]") {
  const SmallIndex index;
  struct Case {
    std::string name;
    std::function<void(CatalogueRecord&)> change;
    std::string problem;
  };
  const auto example = GENERATE(values<Case>({
      {"no such article", [](CatalogueRecord& r) { r.article = 9; },
       "not in the segment"},
      {"no such quotation",
       [](CatalogueRecord& r) { r.first_quote = 1, r.quote_count = 5; },
       "not in the segment"},
      {"one twice", [](CatalogueRecord& r) { r.article = r.article == 1 ? 2 : 1; },
       "twice"},
  }));
  CAPTURE(example.name);
  {
    WorkingIndex working(index.path(), {});
    example.change(working.catalogue.records().front());
    working.publish();
  }
  const CheckResult result = check(index.path());
  REQUIRE_FALSE(result.problems.empty());
  CHECK_THAT(result.problems[0], Catch::Contains(example.problem));
  CHECK(result.can_be_rebuilt);
  merge({.index = index.path(), .resources = {}, .is_rebuild = true});
  CHECK(check(index.path()).problems.empty());
}

TEST_CASE("there must be an index to check", "[indexer]") {
  const test::TempFolder folder;
  CHECK_THROWS_AS(check(folder.path()), Error);
}

}  // namespace
}  // namespace lede
