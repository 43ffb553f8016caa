// Updates of small archives: what is added, changed, removed, kept and skipped.
#include "indexer/update.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <functional>
#include <set>

#include "indexer/forget.h"
#include "indexer/lock.h"
#include "indexer/status.h"
#include "schema/durable_file.h"
#include "schema/error.h"
#include "tests/unit/archive.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

using test::Archive;
using test::tally_of;

std::string line(const std::string& id, const std::string& body) {
  return R"({"id": ")" + id + R"(", "headline": "News", "body": ")" + body + "\"}\n";
}

// All files below a folder with their times: what was written is seen.
std::map<std::string, fs::file_time_type> times_in(const fs::path& folder) {
  std::map<std::string, fs::file_time_type> times;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    times[entry.path().string()] = entry.last_write_time();
  }
  return times;
}

TEST_CASE("an update finds what was added, changed and removed", "[indexer]") {
  const Archive archive;
  archive.write("news/a.jsonl", line("a", "ships wait") + line("b", "ports close"));
  archive.write("news/deep/c.jsonl", line("c", "trains run"));
  CHECK(tally_of(archive.update()) == "+3 ~0 -0 =0");

  struct Case {
    std::string name;
    std::function<void()> change;
    std::string tally;
    std::string ids;
  };
  const std::string a_and_b = line("a", "ships wait") + line("b", "ports close");
  const std::vector<Case> cases{
      {"nothing", [] {}, "+0 ~0 -0 =3", "a b c "},
      {"touched",
       [&] {
         const fs::path path = archive.path("news/a.jsonl");
         fs::last_write_time(path, fs::last_write_time(path) - std::chrono::hours(5));
       },
       "+0 ~0 -0 =3", "a b c "},
      {"a file more", [&] { archive.write("news/d.jsonl", line("d", "rain")); },
       "+1 ~0 -0 =3", "a b c d "},
      {"a file less", [&] { archive.remove("news/d.jsonl"); }, "+0 ~0 -1 =3", "a b c "},
      {"a record changed",
       [&] {
         archive.write("news/a.jsonl", line("a", "ships go") + line("b", "ports close"));
       },
       "+0 ~1 -0 =2", "a b c "},
      {"a line in front",
       [&] {
         archive.write("news/a.jsonl", line("z", "new") + line("a", "ships go") +
                                           line("b", "ports close"));
       },
       "+1 ~0 -0 =3", "a b c z "},
      {"lines gone", [&] { archive.write("news/a.jsonl", line("b", "ports close")); },
       "+0 ~0 -2 =2", "b c "},
      {"all back", [&] { archive.write("news/a.jsonl", a_and_b); }, "+1 ~0 -0 =2",
       "a b c "},
      {"a folder gone", [&] { archive.remove("news/deep"); }, "+0 ~0 -1 =2", "a b "},
      {"a file renamed",
       [&] { fs::rename(archive.path("news/a.jsonl"), archive.path("news/b.jsonl")); },
       "+2 ~0 -2 =0", "a b "},
      {"every article gone",
       [&] {
         archive.remove("news/b.jsonl");
         archive.write("news/empty.txt", "");
       },
       "+0 ~0 -2 =0", ""},
  };
  for (const Case& example : cases) {
    CAPTURE(example.name);
    example.change();
    CHECK(tally_of(archive.update({})) == example.tally);
    std::string ids;
    for (const std::string& id : archive.ids()) {
      ids += id + ' ';
    }
    CHECK(ids == example.ids);
  }
}

TEST_CASE("a changed article is found as it is now", "[indexer]") {
  const Archive archive;
  archive.write("news/a.jsonl", line("a", "ships wait"));
  archive.update();
  archive.write("news/a.jsonl", line("a", "ships leave"));
  archive.update();
  CHECK(archive.articles() == std::map<std::string, std::string>{{"a", "ships leave"}});
}

TEST_CASE("a second update of the same archive writes nothing", "[indexer]") {
  const Archive archive;
  archive.write("news/a.jsonl", line("a", "ships wait") + "no JSON\n");
  archive.write("news/empty.txt", "");
  archive.update();
  const auto before = times_in(archive.index());
  const UpdateResult again = archive.update();
  CHECK(times_in(archive.index()) == before);
  CHECK(again.skipped.size() == 2);
  CHECK(again.new_skipped.empty());
}

TEST_CASE("a dry run says what would be and writes nothing", "[indexer]") {
  const Archive archive;
  archive.write("news/a.jsonl", line("a", "ships wait"));
  UpdateRequest request = archive.request({"news"});
  request.is_dry_run = true;
  CHECK(tally_of(update(request)) == "+1 ~0 -0 =0");
  CHECK_FALSE(fs::exists(archive.index()));

  archive.update();
  archive.write("news/a.jsonl", line("a", "ships leave") + line("b", "more"));
  const auto before = times_in(archive.index());
  const UpdateResult result = update(request);
  CHECK(tally_of(result) == "+1 ~1 -0 =0");
  CHECK(result.articles == 2);
  REQUIRE(result.files.size() == 1);
  CHECK(result.files[0].tally == Tally{1, 1, 0});
  CHECK(times_in(archive.index()) == before);
}

TEST_CASE("what gives no article is skipped with its reason", "[indexer]") {
  const Archive archive;
  archive.write("news/a.jsonl", line("a", "ships") + "{not JSON\n" + line("b", "ports"));
  archive.write("news/binary.txt",
                std::string("\x7F\x45\x4C\x46\0\0\1\2\3", 9) + std::string(300, '\0'));
  archive.write("news/empty.txt", "");
  mkfifo(archive.path("news/pipe").c_str(), 0600);
  const UpdateResult result = archive.update();
  CHECK(archive.ids() == std::set<std::string>{"a", "b"});
  std::map<std::string, std::uint32_t> skipped;
  for (const Skipped& skip : result.skipped) {
    CHECK_FALSE(skip.reason.empty());
    skipped[fs::path(skip.path).filename()] = skip.record;
  }
  CHECK(skipped == std::map<std::string, std::uint32_t>{
                       {"a.jsonl", 2}, {"binary.txt", 0}, {"empty.txt", 0}, {"pipe", 0}});
  CHECK(status_of(archive.index()).skipped.size() == 4);

  archive.remove("news/pipe");
  archive.write("news/empty.txt", "Not empty any more.");
  CHECK(archive.update().skipped.size() == 2);
}

TEST_CASE("what comes to be passed over loses its articles", "[indexer]") {
  const Archive archive;
  archive.write("news/Page_files/frame.txt", "A text in a frame.");
  archive.write("news/.hidden.txt", "A hidden text.");
  archive.update();
  CHECK(archive.ids() == std::set<std::string>{"Page_files/frame.txt"});
  archive.write("news/Page.html", "<title>Page</title><p>The text of the page.</p>");
  CHECK(archive.update().skipped.size() == 2);
  CHECK(archive.ids() == std::set<std::string>{"Page.html"});
}

TEST_CASE("records of one id in one file are all kept apart", "[indexer]") {
  const Archive archive;
  archive.write("news/a.jsonl", line("a", "one") + line("a", "two") + line("a", "two"));
  CHECK(tally_of(archive.update()) == "+3 ~0 -0 =0");
  archive.write("news/a.jsonl", line("a", "one") + line("a", "three") + line("a", "two"));
  CHECK(tally_of(archive.update()) == "+0 ~1 -0 =2");
  CHECK(archive.articles().at("a") == "one|two|three");
}

TEST_CASE("the index does not depend on how many cores made it", "[indexer]") {
  const Archive archive;
  std::string lines;
  for (int i = 0; i < 2000; ++i) {
    lines += line(std::to_string(i), "Report " + std::to_string(i * 7919 % 1000) +
                                         " of the harbour office, page " +
                                         std::to_string(i % 13));
  }
  archive.write("news/wire.jsonl", lines);
  const auto dump = [&](unsigned jobs) {
    UpdateRequest request = archive.request({"news"});
    request.index = archive.path("index" + std::to_string(jobs));
    request.resources.jobs = jobs;
    request.resources.memory_bytes = std::size_t{1} << 20U;
    update(request);
    const Segment segment = read_manifest(request.index).segments.at(0);
    const Xapian::Database database(
        (request.index / "segments" / segment.name / "articles").string());
    std::string all;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
      all += *term;
      for (auto posting = database.postlist_begin(*term);
           posting != database.postlist_end(*term); ++posting) {
        all += ' ' + std::to_string(*posting) + ':' + std::to_string(posting.get_wdf());
        for (auto at = posting.positionlist_begin(); at != posting.positionlist_end();
             ++at) {
          all += ',' + std::to_string(*at);
        }
      }
    }
    return all;
  };
  CHECK(dump(1) == dump(4));
}

TEST_CASE("a source that is missing or empty keeps its articles until it is forgotten",
          "[indexer]") {
  struct Case {
    std::string what;
    std::function<void(const Archive&)> change;
    std::vector<std::string> paths;
    std::string warning;
  };
  const auto empty = [](const Archive& archive) {
    archive.remove("more");
    fs::create_directories(archive.path("more/folder/.git"));
    archive.write("more/.git/config", "not of the archive");
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"missing", [](const Archive& a) { a.remove("more"); }, {}, "no such file or"},
      {"empty, as a mount point", empty, {}, "is its disk mounted?"},
      {"a part of an empty one", empty, {"more/in/b.jsonl"}, "is its disk mounted?"},
      {"two parts of a missing one",
       [](const Archive& a) { a.remove("more"); },
       {"more/in", "more/c.jsonl"},
       "no such file or"},
      {"empty, in another source", empty, {"."}, "is its disk mounted?"},
  }));
  CAPTURE(c.what);
  const Archive archive;
  archive.write("news/a.jsonl", line("a", "ships"));
  archive.write("more/in/b.jsonl", line("b", "ports"));
  archive.write("more/c.jsonl", line("c", "cranes"));
  archive.update({"news", "more"});
  c.change(archive);
  const UpdateResult result = archive.update(c.paths);
  CHECK(tally_of(result) == "+0 ~0 -0 =3");
  REQUIRE(result.warnings.size() == 1);
  CHECK_THAT(result.warnings[0], Catch::Contains(c.warning) &&
                                     Catch::Contains("its articles are kept") &&
                                     Catch::Contains("'lede-index forget' drops them"));
  CHECK(forget(archive.index(), archive.path("more").string()).removed ==
        (c.paths == std::vector<std::string>{"."} ? 0 : 2));
}

TEST_CASE("a source that has anything in it loses what is missing", "[indexer]") {
  struct Case {
    std::string what;
    std::string index;
    std::string left;
  };
  const auto c = GENERATE(values<Case>({
      {"another article", "index", "news/b.jsonl"},
      {"no article", "index", "news/empty.txt"},
      {"the index itself, whose disk is mounted", "news/.lede", "news/.lede/manifest"},
  }));
  CAPTURE(c.what);
  const Archive archive;
  archive.write("news/b.jsonl", line("b", "ports"));
  archive.write("news/a.jsonl", line("a", "ships"));
  archive.write("news/empty.txt", "");
  UpdateRequest request = archive.request({"news"});
  request.index = archive.path(c.index);
  update(request);
  for (const std::string name : {"news/a.jsonl", "news/b.jsonl", "news/empty.txt"}) {
    if (name != c.left) {
      archive.remove(name);
    }
  }
  const UpdateResult result = update(request);
  CHECK(result.warnings.empty());
  CHECK(result.articles == (c.left == "news/b.jsonl" ? 1 : 0));
}

TEST_CASE("an update of one path leaves the others alone", "[indexer]") {
  const Archive archive;
  archive.write("news/a.jsonl", line("a", "ships"));
  archive.write("news/deep/b.jsonl", line("b", "ports"));
  archive.update();
  archive.remove("news/a.jsonl");
  archive.remove("news/deep/b.jsonl");
  archive.write("news/empty.txt", "");
  CHECK(tally_of(archive.update({"news/deep"})) == "+0 ~0 -1 =1");
  CHECK(archive.ids() == std::set<std::string>{"a"});
  CHECK(read_manifest(archive.index()).sources.size() == 1);
  CHECK(tally_of(archive.update({"news/a.jsonl"})) == "+0 ~0 -1 =0");
}

TEST_CASE("a file in two sources is one file", "[indexer]") {
  const Archive archive;
  archive.write("news/deep/b.txt", "A port was closed.\n\nIt will open.");
  archive.update({"news/deep"});
  CHECK(tally_of(archive.update({"news"})) == "+0 ~0 -0 =1");
  CHECK(tally_of(archive.update({"news", "news/deep", "news/deep/b.txt"})) ==
        "+0 ~0 -0 =1");
  CHECK(archive.ids() == std::set<std::string>{"b.txt"});
}

TEST_CASE("what cannot be done is an error and changes nothing", "[indexer]") {
  const Archive archive;
  CHECK_THROWS_WITH(archive.update({}), Catch::Contains("no index and no PATH"));
  CHECK_THROWS_WITH(archive.update({"missing"}), Catch::Contains("no such file"));
  archive.write("index/holiday.txt", "mine");
  CHECK_THROWS_WITH(archive.update(), Catch::Contains("other things in it"));
  CHECK(fs::exists(archive.path("index/holiday.txt")));
  archive.remove("index");

  archive.write("news/a.jsonl", line("a", "ships"));
  archive.update();
  const WriterLock other(archive.index());
  CHECK_THROWS_WITH(archive.update(), Catch::Contains("is being written by"));
}

TEST_CASE("an index in its own source is not read", "[indexer]") {
  const Archive archive;
  archive.write("news/a.jsonl", line("a", "ships"));
  UpdateRequest request = archive.request({"news"});
  request.index = archive.path("news/index");
  update(request);
  CHECK(tally_of(update(request)) == "+0 ~0 -0 =1");
  CHECK(update(request).skipped.empty());
}

TEST_CASE("what a killed update left is cleared by the next", "[indexer]") {
  const Archive archive;
  archive.write("index/segments/000001-dead/articles/postlist.glass", "half");
  archive.write("index/catalogue-1", "half");
  archive.write("index/manifest.new", "half");
  archive.write("news/a.jsonl", line("a", "ships"));
  archive.update();
  CHECK_FALSE(fs::exists(archive.path("index/segments/000001-dead")));
  CHECK_FALSE(fs::exists(archive.path("index/manifest.new")));
  CHECK(archive.ids() == std::set<std::string>{"a"});
}

TEST_CASE("segments without a living article are dropped", "[indexer]") {
  const Archive archive;
  archive.write("news/a.jsonl", line("a", "ships"));
  archive.update();
  archive.write("news/b.jsonl", line("b", "ports"));
  CHECK(archive.update().segments == 2);
  archive.remove("news/a.jsonl");
  CHECK(archive.update().segments == 1);
  archive.write("news/b.jsonl", line("b", "ports open"));
  CHECK(archive.update().segments == 1);
  CHECK(archive.articles() == std::map<std::string, std::string>{{"b", "ports open"}});
  CHECK(std::distance(fs::directory_iterator(archive.path("index/segments")), {}) == 1);
}

}  // namespace
}  // namespace lede
