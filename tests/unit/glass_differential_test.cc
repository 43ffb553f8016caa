// The bulk writer against Xapian's own: a thousand random archives, and the tables that
// depend neither on the memory nor on the number of threads.
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>
#include <xapian.h>
#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>

#include "indexer/database_writer.h"
#include "tests/unit/database_facts.h"
#include "tests/unit/random_archive.h"
#include "tests/unit/temp_folder.h"

namespace lede::test {
namespace {

constexpr std::size_t kAmpleMemory = std::size_t{1} << 30U;

void write_database(const std::vector<Run>& runs, const WriterOptions& options) {
  const auto writer = make_database_writer(options);
  for (const Run& run : runs) {
    writer->add(run);
  }
  writer->finish();
}

// The bytes of all tables, or "none" for one that is not there.
std::string tables_of(const std::filesystem::path& folder) {
  std::string out;
  for (const char* name : {"postlist.glass", "position.glass", "docdata.glass"}) {
    std::ifstream file(folder / name, std::ios::binary);
    out += file ? std::string(std::istreambuf_iterator<char>(file), {}) : "none";
  }
  return out;
}

// What bulk and plain database of a random archive say differently; empty if nothing.
std::string difference_at(std::uint64_t seed) {
  const TempFolder folder;
  const std::vector<Run> runs = random_archive(seed);
  const std::string bulk = folder.path() / "bulk";
  const std::string plain = folder.path() / "plain";
  write_database(runs, {WriterKind::Bulk, bulk, kAmpleMemory});
  write_database(runs, {WriterKind::Plain, plain, kAmpleMemory});
  if (Xapian::Database::check(bulk, 0, nullptr) != 0) {
    return "xapian-check finds errors";
  }
  return first_difference(facts_of(Xapian::Database(bulk), seed),
                          facts_of(Xapian::Database(plain), seed));
}

TEST_CASE("bulk and plain databases of 1,000 random archives say the same",
          "[indexer][glass]") {
  constexpr std::size_t kArchives = 1000;
  std::vector<std::string> differences(kArchives);
  tbb::parallel_for(std::size_t{0}, kArchives,
                    [&](std::size_t seed) { differences[seed] = difference_at(seed); });
  for (std::size_t seed = 0; seed < kArchives; ++seed) {
    CAPTURE(seed);
    CHECK(differences[seed] == "");
  }
}

TEST_CASE("spilled runs and one thread give the same tables", "[indexer][glass]") {
  constexpr std::uint64_t kArchives = 60;
  for (std::uint64_t seed = 1; seed <= kArchives; ++seed) {
    CAPTURE(seed);
    const TempFolder folder;
    const std::vector<Run> runs = random_archive(seed);
    write_database(runs, {WriterKind::Bulk, folder.path() / "ample", kAmpleMemory});
    write_database(runs, {WriterKind::Bulk, folder.path() / "none", 0});
    tbb::task_arena(1).execute([&] {
      write_database(runs, {WriterKind::Bulk, folder.path() / "some", 20000});
    });
    const std::string tables = tables_of(folder.path() / "ample");
    REQUIRE((tables_of(folder.path() / "none") == tables));
    REQUIRE((tables_of(folder.path() / "some") == tables));
    REQUIRE_FALSE(std::filesystem::exists(folder.path() / "none" / "runs.tmp"));
  }
}

}  // namespace
}  // namespace lede::test
