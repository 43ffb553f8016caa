// The catalogue: what is written is read, and damage is noticed.
#include "indexer/catalogue.h"

#include <catch2/catch.hpp>

#include "schema/durable_file.h"
#include "schema/error.h"
#include "schema/packed.h"
#include "tests/unit/temp_folder.h"

namespace lede {
namespace {

Catalogue small_catalogue() {
  Catalogue catalogue;
  catalogue.segments = {"1-a", "2-b"};
  const std::vector<CatalogueRecord> two{{.key = 7,
                                          .content = 8,
                                          .segment = 1,
                                          .article = 3,
                                          .first_quote = 5,
                                          .quote_count = 2},
                                         {.key = ~std::uint64_t{0},
                                          .content = 9,
                                          .segment = 0,
                                          .article = 1,
                                          .first_quote = 0,
                                          .quote_count = 0}};
  const std::vector<CatalogueSkip> bad_line{{.record = 3, .reason = "not JSON"}};
  catalogue.add({.path = "/archive/wire.jsonl",
                 .facts = {},
                 .records = std::span(two).first(1),
                 .skips = {}});
  catalogue.extend_last(
      {.facts = {.stamp = {.bytes = 10, .modified_ns = -5, .changed_ns = 6, .inode = 77},
                 .hash = 42},
       .records = std::span(two).last(1),
       .skips = bad_line});
  catalogue.add({.path = "/archive/a.txt", .facts = {}, .records = {}, .skips = {}});
  catalogue.sort();
  return catalogue;
}

TEST_CASE("a catalogue is read as it was written", "[indexer]") {
  const Catalogue catalogue = decode_catalogue(encode(small_catalogue()));
  CHECK(catalogue.segments == std::vector<std::string>{"1-a", "2-b"});
  REQUIRE(catalogue.file_count() == 2);
  CHECK(catalogue.path(0) == "/archive/a.txt");
  CHECK(catalogue.path(1) == "/archive/wire.jsonl");
  const Catalogue expected = small_catalogue();
  CHECK(catalogue.facts(1) == expected.facts(1));
  const auto records = catalogue.records(1);
  CHECK(std::equal(records.begin(), records.end(), expected.records(1).begin(),
                   expected.records(1).end()));
  REQUIRE(catalogue.skips(1).size() == 1);
  CHECK(catalogue.skips(1)[0] == CatalogueSkip{3, "not JSON"});
  CHECK(catalogue.records(0).empty());
}

TEST_CASE("a catalogue of the first version is read", "[indexer]") {
  Packer out;
  out.number(1);
  out.number(1);
  out.text("1-a");
  out.number(1);
  out.text("/archive/wire.jsonl");
  for (const std::uint64_t fact : {10U, 5U, 6U, 77U, 42U}) {
    out.number(fact);
  }
  out.number(1);
  for (const std::uint64_t number : {7U, 8U, 0U, 3U, 5U, 2U}) {
    out.number(number);
  }
  out.number(0);
  const Catalogue catalogue = decode_catalogue(out.bytes());
  REQUIRE(catalogue.records().size() == 1);
  CHECK(catalogue.records()[0] == CatalogueRecord{.key = 7,
                                                  .content = 8,
                                                  .segment = 0,
                                                  .article = 3,
                                                  .first_quote = 5,
                                                  .quote_count = 2});
  CHECK(catalogue.facts(0).hash == 42);
}

TEST_CASE("a catalogue finds a file by its path", "[indexer]") {
  const Catalogue catalogue = small_catalogue();
  struct Case {
    std::string path;
    std::size_t number;
  };
  const auto example = GENERATE(values<Case>({
      {"/archive/a.txt", 0},
      {"/archive/wire.jsonl", 1},
      {"/archive/wire", 2},
      {"", 2},
      {"/zzz", 2},
  }));
  CAPTURE(example.path);
  CHECK(catalogue.find(example.path) == example.number);
}

TEST_CASE("a catalogue that is cut short is refused", "[indexer]") {
  const std::string bytes = encode(small_catalogue());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CAPTURE(size);
    CHECK_THROWS_AS(decode_catalogue(bytes.substr(0, size)), Error);
  }
  CHECK_THROWS_AS(decode_catalogue(bytes + "x"), Error);
}

TEST_CASE("any bytes give a catalogue or an error", "[indexer]") {
  const std::string bytes = encode(small_catalogue());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const char flip : {'\x01', '\x40', '\xFF'}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(damaged[at] ^ flip);
      try {
        decode_catalogue(damaged);
      } catch (const Error&) {
      }
    }
  }
  SUCCEED("nothing crashed");
}

TEST_CASE("a damaged catalogue is told by the manifest's hash", "[indexer]") {
  const test::TempFolder folder;
  Manifest manifest = new_manifest();
  manifest.segments.resize(2);
  manifest.segments[0].name = "1-a";
  manifest.segments[1].name = "2-b";
  manifest.catalogue = write_catalogue(folder.path(), 4, small_catalogue());
  CHECK(manifest.catalogue->name == "catalogue-4");
  CHECK(read_catalogue(folder.path(), manifest).file_count() == 2);

  SECTION("a flipped byte") {
    std::string bytes = read_file(folder.path() / "catalogue-4");
    bytes[bytes.size() / 2] ^= 1;
    replace_file(folder.path() / "catalogue-4", bytes);
    CHECK_THROWS_WITH(read_catalogue(folder.path(), manifest),
                      Catch::Contains("is damaged"));
  }
  SECTION("other segments") {
    manifest.segments.pop_back();
    CHECK_THROWS_WITH(read_catalogue(folder.path(), manifest),
                      Catch::Contains("names other segments"));
  }
  SECTION("a missing file") {
    std::filesystem::remove(folder.path() / "catalogue-4");
    try {
      read_catalogue(folder.path(), manifest);
      FAIL("it was read");
    } catch (const Error& error) {
      CHECK_FALSE(error.hint().empty());
    }
  }
}

}  // namespace
}  // namespace lede
