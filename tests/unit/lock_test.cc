// The writer's lock.
#include "indexer/lock.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <string>

#include "schema/durable_file.h"
#include "schema/error.h"
#include "tests/unit/temp_folder.h"

namespace lede {
namespace {

TEST_CASE("a second writer is told who holds the lock", "[indexer]") {
  const test::TempFolder folder;
  {
    WriterLock first(folder.path());
    CHECK_THROWS_WITH(WriterLock(folder.path()),
                      Catch::Contains("is being written by another process"));
    first.announce();
    CHECK_THROWS_WITH(WriterLock(folder.path()),
                      Catch::Contains("is being written by process " +
                                      std::to_string(getpid()) + " on"));
  }
  CHECK_NOTHROW(WriterLock(folder.path()));
}

TEST_CASE("a lock that was held says nothing of its holder afterwards", "[indexer]") {
  const test::TempFolder folder;
  { WriterLock(folder.path()).announce(); }
  CHECK(read_file(folder.path() / "lock").empty());
}

TEST_CASE("a folder that does not exist cannot be locked", "[indexer]") {
  const test::TempFolder folder;
  CHECK_THROWS_WITH(WriterLock(folder.path() / "missing"),
                    Catch::Contains("cannot lock") && Catch::Contains("No such file"));
}

}  // namespace
}  // namespace lede
