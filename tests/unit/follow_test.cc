// Updates of sources whose links are followed: that it is remembered, what becomes of
// articles behind links, and what cannot be asked for.
#include <catch2/catch.hpp>
#include <filesystem>
#include <functional>

#include "indexer/backup.h"
#include "indexer/check.h"
#include "indexer/forget.h"
#include "indexer/merge.h"
#include "schema/error.h"
#include "tests/unit/archive.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

// Folders `news` with real.txt and a link to `out`, which has a.txt and deep/b.txt.
class Archive : public test::Archive {
 public:
  Archive() {
    write("news/real.txt");
    write("out/a.txt");
    write("out/deep/b.txt");
    link("out", "news/link");
  }

  void write(const std::string& name, const std::string& text = "A ship left.") const {
    test::Archive::write(name, "Headline: " + name + "\n\n" + text + "\n");
  }
  void link(const std::string& target, const std::string& name) const {
    fs::create_symlink(path(target), path(name));
  }

  std::string update(std::optional<bool> follows = std::nullopt,
                     const std::vector<std::string>& names = {"news"}) {
    UpdateRequest request = this->request(names);
    request.follows_links = follows;
    last = lede::update(request);
    return test::tally_of(last);
  }

  // "news+ other-"
  std::string sources(const std::string& index = "index") const {
    std::string text;
    for (const Source& source : read_manifest(path(index)).sources) {
      text += (text.empty() ? "" : " ") + fs::path(source.path).filename().string() +
              (source.follows_links ? '+' : '-');
    }
    return text;
  }

  UpdateResult last;
};

using Names = std::set<std::string>;
const Names kAll{"link/a.txt", "link/deep/b.txt", "real.txt"};

TEST_CASE("that links are followed is remembered with the source", "[indexer]") {
  Archive archive;
  CHECK(archive.update() == "+1 ~0 -0 =0");
  CHECK(archive.update(true) == "+2 ~0 -0 =1");
  CHECK(archive.ids() == kAll);
  archive.write("out/deep/c.txt");
  CHECK(archive.update(std::nullopt, {}) == "+1 ~0 -0 =3");
  merge({.index = archive.index(), .resources = {.jobs = 2}});
  merge({.index = archive.index(), .resources = {.jobs = 2}, .is_rebuild = true});
  fs::remove(archive.path("out/deep/c.txt"));
  CHECK(archive.update() == "+0 ~0 -1 =3");
  backup(archive.index(), archive.path("copy"));
  CHECK(archive.sources() == "news+");
  CHECK(archive.sources("copy") == "news+");
  CHECK(check(archive.index()).problems.empty());
}

TEST_CASE("links that are followed no more lose their articles", "[indexer]") {
  Archive archive;
  archive.update(true);
  CHECK(archive.update(false) == "+0 ~0 -2 =1");
  CHECK(archive.ids() == Names{"real.txt"});
  CHECK(archive.sources() == "news-");
  CHECK(archive.update() == "+0 ~0 -0 =1");
}

TEST_CASE("a real file keeps its article when a link takes its place", "[indexer]") {
  Archive archive;
  archive.update();
  fs::rename(archive.path("news/real.txt"), archive.path("real.txt"));
  archive.link("real.txt", "news/real.txt");
  CHECK(archive.update() == "+0 ~0 -0 =1");
  CHECK(archive.last.warnings.size() == 1);
  archive.write("real.txt", "Another ship left.");
  CHECK(archive.update(true) == "+2 ~1 -0 =0");
}

TEST_CASE("what becomes of articles behind a link depends on what is known of it",
          "[indexer]") {
  struct Case {
    std::string what;
    std::function<void(const Archive&)> change;
    std::string tally;
    Names ids;
  };
  const auto example = GENERATE(values<Case>({
      {"its target is gone",
       [](const Archive& archive) { fs::remove_all(archive.path("out")); }, "+0 ~0 -0 =3",
       kAll},
      {"its target is empty: a disk that is not mounted",
       [](const Archive& archive) {
         fs::remove_all(archive.path("out"));
         fs::create_directory(archive.path("out"));
       },
       "+0 ~0 -0 =3", kAll},
      {"it leads to itself",
       [](const Archive& archive) {
         fs::remove(archive.path("news/link"));
         archive.link("news/link", "news/link");
       },
       "+0 ~0 -0 =3", kAll},
      {"it is gone",
       [](const Archive& archive) { fs::remove(archive.path("news/link")); },
       "+0 ~0 -2 =1",
       {"real.txt"}},
      {"a file of the target is gone",
       [](const Archive& archive) { fs::remove(archive.path("out/a.txt")); },
       "+0 ~0 -1 =2",
       {"link/deep/b.txt", "real.txt"}},
      {"it leads elsewhere",
       [](const Archive& archive) {
         archive.write("else/a.txt", "A train left.");
         fs::remove(archive.path("news/link"));
         archive.link("else", "news/link");
       },
       "+0 ~1 -1 =1",
       {"link/a.txt", "real.txt"}},
      {"its target came into the source",
       [](const Archive& archive) {
         fs::rename(archive.path("out"), archive.path("news/in"));
         fs::remove(archive.path("news/link"));
         archive.link("news/in", "news/link");
       },
       "+2 ~0 -2 =1",
       {"in/a.txt", "in/deep/b.txt", "real.txt"}},
  }));
  CAPTURE(example.what);
  Archive archive;
  archive.update(true);
  example.change(archive);
  CHECK(archive.update(std::nullopt, {}) == example.tally);
  CHECK(archive.ids() == example.ids);
  const bool is_kept = example.ids == kAll;
  CHECK(std::any_of(archive.last.new_skipped.begin(), archive.last.new_skipped.end(),
                    [](const Skipped& skipped) {
                      return skipped.reason.ends_with("its articles are kept");
                    }) == is_kept);
  CHECK(archive.update() == "+0 ~0 -0 =" + std::to_string(example.ids.size()));
}

TEST_CASE("a dry run says what would come of links and notes nothing", "[indexer]") {
  Archive archive;
  archive.update();
  UpdateRequest request = archive.request({});
  request.follows_links = true;
  request.is_dry_run = true;
  CHECK(update(request).tally.added == 2);
  CHECK(archive.sources() == "news-");
}

TEST_CASE("a part of a source that follows links is looked over with all of it",
          "[indexer]") {
  Archive archive;
  archive.link("news/real.txt", "out/deep/again.txt");
  archive.update(true);
  fs::remove(archive.path("out/a.txt"));
  CHECK(archive.update(std::nullopt, {"news/link/deep"}) == "+0 ~0 -1 =2");
  CHECK(archive.update(true, {"news/link/deep"}) == "+0 ~0 -0 =2");
  CHECK(archive.sources() == "news+");
}

TEST_CASE("a link into another source adds nothing", "[indexer]") {
  Archive archive;
  archive.update(true);
  CHECK(archive.update(std::nullopt, {"out"}) == "+2 ~0 -0 =3");
  CHECK(archive.update(std::nullopt, {}) == "+0 ~0 -2 =3");
  CHECK(archive.sources() == "news+ out-");
  forget(archive.index(), archive.path("out").string());
  CHECK(archive.update() == "+2 ~0 -0 =1");
}

TEST_CASE("the index is not read through a link", "[indexer]") {
  Archive archive;
  archive.link("index", "news/index");
  archive.link("", "out/all");
  CHECK(archive.update(true) == "+3 ~0 -0 =0");
  CHECK(archive.update() == "+0 ~0 -0 =3");
}

TEST_CASE("sources in one another follow links both or neither", "[indexer]") {
  Archive archive;
  archive.update(true, {"news"});
  const auto all = [&archive](std::optional<bool> follows) {
    return archive.update(follows, {"."});
  };
  CHECK_THROWS_WITH(all(std::nullopt), Catch::Contains("whose links are followed, lies"));
  CHECK(archive.sources() == "news+");
  SECTION("both") {
    all(true);
    CHECK(archive.sources().substr(0, 5) == "news+");
    CHECK(archive.sources().ends_with('+'));
  }
  SECTION("neither") {
    all(false);
    CHECK(archive.sources().substr(0, 5) == "news-");
    CHECK(archive.sources().ends_with('-'));
  }
}

TEST_CASE("links of a part alone are neither followed nor left", "[indexer]") {
  Archive archive;
  archive.write("news/part/c.txt");
  archive.update();
  CHECK_THROWS_WITH(archive.update(true, {"news/part"}),
                    Catch::Contains("whose links are not followed"));
  CHECK(archive.update(true, {"news/part", "news"}) == "+2 ~0 -0 =2");
  CHECK_THROWS_WITH(archive.update(false, {"news/part"}),
                    Catch::Contains("whose links are followed"));
}

TEST_CASE("links of what is not there are not left", "[indexer]") {
  Archive archive;
  archive.update(true);
  fs::rename(archive.path("news"), archive.path("away"));
  CHECK_THROWS_WITH(archive.update(false), Catch::Contains("there is nothing at"));
  fs::create_directory(archive.path("news"));
  CHECK_THROWS_WITH(archive.update(false), Catch::Contains("there is nothing at"));
  CHECK(archive.ids() == kAll);
}

}  // namespace
}  // namespace lede
