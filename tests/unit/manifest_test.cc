#include "schema/manifest.h"

#include <fmt/core.h>
#include <xxhash.h>

#include <catch2/catch.hpp>
#include <cerrno>

#include "schema/analysis.h"
#include "schema/durable_file.h"
#include "schema/error.h"
#include "schema/open_file.h"
#include "tests/unit/temp_folder.h"

namespace lede {
namespace {

Manifest full_manifest() {
  Manifest manifest = new_manifest();
  manifest.generation = 7;
  manifest.updated = "2026-11-21T22:45:00Z";
  manifest.sources = {{"/home/ann/articles", true}, {"/odd\tname\n100%25"}};
  manifest.catalogue = FileFact{"catalogue-7", 5120, 0x3FULL};
  Segment segment;
  segment.name = "000007-5c1e";
  segment.articles = 120;
  segment.quotes = 940;
  segment.dead_articles = {{4, 4}, {9, 12}};
  segment.dead_quotes = {{30, 41}};
  segment.files = {{"segments/000007-5c1e/articles/postlist.glass", 81920, UINT64_MAX}};
  manifest.segments = {segment, Segment{"000008-0000", 3, 0, {}, {}, {}}};
  return manifest;
}

TEST_CASE("a manifest comes back from its text as it was", "[schema][manifest]") {
  const Manifest manifest = full_manifest();
  CHECK(parse_manifest(to_string(manifest), "test") == manifest);
  CHECK(manifest.live_articles() == 118);
  CHECK(manifest.live_quotes() == 928);
}

TEST_CASE("every damaged byte of a manifest is noticed", "[schema][manifest]") {
  const std::string whole = to_string(full_manifest());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string damaged = whole;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    CAPTURE(i);
    CHECK_THROWS_AS(parse_manifest(damaged, "test"), Error);
    CHECK_THROWS_AS(parse_manifest(whole.substr(0, i), "test"), Error);
  }
}

TEST_CASE("tombstones stay in order, disjoint and joined", "[schema][manifest]") {
  const auto ranges = with_documents({{4, 5}, {9, 9}}, {7, 6, 1, 9});
  CHECK(ranges == std::vector<DocumentRange>{{1, 1}, {4, 7}, {9, 9}});
  CHECK(count(ranges) == 6);
  CHECK(contains(ranges, 1));
  CHECK(contains(ranges, 6));
  CHECK_FALSE(contains(ranges, 2));
  CHECK_FALSE(contains(ranges, 10));
  CHECK_FALSE(contains({}, 1));
  CHECK(with_documents({}, {}).empty());
}

// A manifest of these lines with the hash that it must have.
std::string with_last_line(const std::string& lines) {
  return fmt::format("{}end\t{:016x}\n", lines, XXH3_64bits(lines.data(), lines.size()));
}

TEST_CASE("a manifest that nobody wrote is refused", "[schema][manifest]") {
  const auto line = GENERATE(
      as<std::string>(),  //
      "updated\tno line end", "updated", "unknown\t1\n", "segment\t../../home\t1\t1\n",
      "segment\t/home\t1\t1\n", "segment\t.\t1\t1\n", "segment\t\t1\t1\n",
      "catalogue\tsegments/../../a\t1\t1\n", "segment\ta\t9\t1\nfile\t../a\t1\t1\n",
      "segment\ta\t9\t1\ndead-articles\t0\n", "segment\ta\t9\t1\ndead-articles\t10\n",
      "segment\ta\t9\t1\ndead-quotes\t1-2\n", "segment\ta\t9\t1\ndead-articles\t5\t3\n",
      "segment\ta\t9\t1\ndead-articles\t3-4\t4\n", "source\t/a\tother\n");
  CAPTURE(line);
  CHECK_THROWS_AS(parse_manifest(with_last_line("lede-index\t1\n" + line), "test"),
                  Error);
}

TEST_CASE("a time with odd characters is read as it was written", "[schema][manifest]") {
  Manifest manifest = full_manifest();
  manifest.updated = "100%\t\n";
  CHECK(parse_manifest(to_string(manifest), "test") == manifest);
}

TEST_CASE("a published manifest replaces the one before", "[schema][manifest]") {
  const test::TempFolder folder;
  Manifest manifest = full_manifest();
  publish_manifest(folder.path(), manifest);
  manifest.generation = 8;
  publish_manifest(folder.path(), manifest);
  CHECK(read_manifest(folder.path()) == manifest);
}

TEST_CASE("an index that cannot be read says why and what to do", "[schema][manifest]") {
  const test::TempFolder folder;
  CHECK_THROWS_WITH(read_manifest(folder.path()), Catch::StartsWith("no index at '"));
  std::filesystem::create_directory(folder.path() / "segments");
  CHECK_THROWS_WITH(read_manifest(folder.path()), Catch::EndsWith("has no manifest"));

  Manifest other = full_manifest();
  other.format = kIndexFormat + 1;
  publish_manifest(folder.path(), other);
  CHECK_THROWS_WITH(read_manifest(folder.path()), Catch::Contains("has format 2"));

  other.format = kIndexFormat;
  other.analysis = kAnalysisVersion + 1;
  publish_manifest(folder.path(), other);
  try {
    read_manifest(folder.path());
    FAIL("read an index of another analysis");
  } catch (const Error& error) {
    CHECK(error.hint() == "run 'lede-index rebuild'");
  }

  replace_file(folder.path() / "manifest", "something else");
  CHECK_THROWS_WITH(read_manifest(folder.path()),
                    Catch::Contains("no manifest of an index"));
}

TEST_CASE("what was removed while it was read is read as it is now",
          "[schema][manifest]") {
  const test::TempFolder folder;
  Manifest manifest = new_manifest();
  publish_manifest(folder.path(), manifest);
  std::vector<std::uint64_t> seen;
  const auto read = [&](const Manifest& now) {
    seen.push_back(now.generation);
    if (seen.size() < 3) {
      ++manifest.generation;
      publish_manifest(folder.path(), manifest);
    }
    if (seen.size() != 3) {
      throw Error("cannot open it");
    }
    return now.generation;
  };
  CHECK(read_published(folder.path(), read) == 2);
  CHECK(seen == std::vector<std::uint64_t>{0, 1, 2});
  CHECK_THROWS_WITH(read_published(folder.path(), read), "cannot open it");
  CHECK(seen == std::vector<std::uint64_t>{0, 1, 2, 2});
}

TEST_CASE("missing folders are made, and what is none is not replaced",
          "[schema][durable]") {
  const test::TempFolder folder;
  make_durable_folder(folder.path() / "a/b/c/");
  make_durable_folder(folder.path() / "a/b");
  CHECK(std::filesystem::is_directory(folder.path() / "a/b/c"));
  CHECK_THROWS_WITH(make_new_folder(folder.path() / "a/b"), Catch::Contains("exists"));
  write_new_file(folder.path() / "file", "text");
  CHECK_THROWS_WITH(make_durable_folder(folder.path() / "file"),
                    Catch::Contains("cannot make the folder"));
  CHECK_THROWS_WITH(make_durable_folder(folder.path() / "file/in"),
                    Catch::Contains("cannot make the folder"));
}

TEST_CASE("a full disk is told with what to do", "[schema][durable]") {
  const test::TempFolder folder;
  std::filesystem::create_symlink("/dev/full", folder.path() / "file.new");
  try {
    replace_file(folder.path() / "file", "text");
    FAIL("wrote to a full disk");
  } catch (const Error& error) {
    CHECK_THAT(error.what(), Catch::Contains("No space left"));
    CHECK(error.hint() == hint_for(ENOSPC));
  }
  CHECK_FALSE(hint_for(ENOSPC).empty());
  CHECK(hint_for(EDQUOT) == hint_for(ENOSPC));
  CHECK(hint_for(EIO).empty());
}

TEST_CASE("a new file never overwrites one", "[schema][durable]") {
  const test::TempFolder folder;
  write_new_file(folder.path() / "a", "one");
  CHECK_THROWS_AS(write_new_file(folder.path() / "a", "two"), Error);
  CHECK(read_file(folder.path() / "a") == "one");
  CHECK_THROWS_WITH(read_file(folder.path() / "b"), Catch::Contains("No such file"));
  CHECK_THROWS_AS(replace_file(folder.path() / "no" / "c", "x"), Error);
  CHECK(hash_of_file(folder.path() / "a") != 0);
}

}  // namespace
}  // namespace lede
