// Walks that follow links: what is read through which of them, and that each ends.
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "corpus/walk.h"
#include "temp_folder.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

using Names = std::vector<std::string>;

// A source `news` and what lies beside it.
class Tree {
 public:
  Tree() { fs::create_directory(path("news")); }

  fs::path path(const std::string& name) const { return folder_.path() / name; }

  // "name" is a file, "name/" a folder, "name|" a FIFO, "name -> target" a link.
  void make(const std::string& entry) const {
    const std::size_t arrow = entry.find(" -> ");
    const fs::path here = path(entry.substr(0, arrow));
    fs::create_directories(here.parent_path());
    if (arrow != std::string::npos) {
      fs::create_symlink(entry.substr(arrow + 4), here);
    } else if (entry.ends_with('|')) {
      REQUIRE(mkfifo(path(entry.substr(0, entry.size() - 1)).c_str(), 0600) == 0);
    } else if (!entry.ends_with('/')) {
      std::ofstream(here) << entry;
    }
  }

  std::string beneath(const std::string& walked) const {
    return walked.substr(path("news").string().size() + 1);
  }

 private:
  test::TempFolder folder_;
};

// What a walk that follows links tells: "path" of a file, "path: reason" of what is
// PassedOver, "path! reason" of what is Skipped.
Names told(const Tree& tree, Links links = Links::Followed) {
  Names told;
  walk(tree.path("news"),
       [&](const WalkEntry& entry) {
         if (const auto* file = std::get_if<SourceFile>(&entry)) {
           told.push_back(tree.beneath(file->path));
         } else if (const auto* passed_over = std::get_if<PassedOver>(&entry)) {
           told.push_back(tree.beneath(passed_over->what.path) + ": " +
                          passed_over->what.reason);
         } else {
           const auto& skipped = std::get<Skipped>(entry);
           told.push_back(tree.beneath(skipped.path) + "! " + skipped.reason);
         }
       },
       {.links = links,
        .apart = {{tree.path("index"), "the index"},
                  {tree.path("other"), "a source of its own"}}});
  return told;
}

TEST_CASE("links are followed to what is not read anyway", "[corpus]") {
  struct Case {
    std::string what;
    Names made;
    Names told;
  };
  const std::string known_folder = ": symbolic link to a folder that is read anyway";
  const std::string known_file = ": symbolic link to a file that is read anyway";
  const std::string upwards = ": symbolic link to a folder that it lies in";
  const std::string dead = "! symbolic link that cannot be followed: ";
  const Case example = GENERATE_COPY(values<Case>({
      {"a folder out of the tree",
       {"out/x", "out/deep/y", "news/link -> ../out"},
       {"link/x", "link/deep/y"}},
      {"a file out of the tree", {"out/x", "news/link -> ../out/x"}, {"link"}},
      {"the real tree comes first, whatever the names",
       {"news/z/x", "news/a -> z", "news/b -> z/x", "news/z/c -> ../z"},
       {"z/x", "a" + known_folder, "b" + known_file, "z/c" + known_folder}},
      {"a loop to its own folder", {"news/loop -> ."}, {"loop" + known_folder}},
      {"a loop to the folder above",
       {"news/a/x", "news/a/loop -> .."},
       {"a/x", "a/loop" + known_folder}},
      {"upwards out of the source",
       {"news/up -> ..", "news/root -> /"},
       {"root" + upwards, "up" + upwards}},
      {"upwards from behind a link",
       {"out/deep/x", "out/deep/up -> ..", "news/link -> ../out/deep"},
       {"link/x", "link/up" + upwards}},
      {"to itself",
       {"news/self -> self"},
       {"self" + dead + "Too many levels of symbolic links"}},
      {"two folders with links to each other",
       {"out/a/x", "out/a/b -> ../b", "out/b/y", "out/b/a -> ../a", "news/a -> ../out/a"},
       {"a/x", "a/b/y", "a/b/a" + known_folder}},
      {"a chain of links to a file",
       {"out/x", "out/one -> x", "out/two -> one", "news/link -> ../out/two"},
       {"link"}},
      {"a chain of folders with links",
       {"c/z", "b/c -> ../c", "a/b -> ../b", "news/a -> ../a"},
       {"a/b/c/z"}},
      {"two links to one folder: the first by name",
       {"out/x", "news/b -> ../out", "news/a -> ../out"},
       {"a/x", "b" + known_folder}},
      {"a link to a file, and one to its folder",
       {"out/x", "out/y", "news/a -> ../out/x", "news/b -> ../out"},
       {"a", "b/x: file that is read anyway", "b/y"}},
      {"a folder, and one that it lies in",
       {"out/in/x", "out/y", "news/a -> ../out/in", "news/b -> ../out"},
       {"a/x", "b/y", "b/in: folder that is read anyway"}},
      {"nowhere",
       {"news/link -> nowhere"},
       {"link" + dead + "No such file or directory"}},
      {"a folder with nothing in it",
       {"out/", "news/link -> ../out"},
       {"link! symbolic link to a folder with nothing in it"}},
      {"a FIFO", {"out/pipe|", "news/link -> ../out/pipe"}, {"link! FIFO, not a file"}},
      {"the index",
       {"index/manifest", "news/link -> ../index"},
       {"link: symbolic link into the index"}},
      {"a file of the index",
       {"index/manifest", "news/link -> ../index/manifest"},
       {"link: symbolic link into the index"}},
      {"another source",
       {"other/deep/x", "news/link -> ../other/deep"},
       {"link: symbolic link into a source of its own"}},
      {"what another source hides",
       {"other/.store/x", "news/link -> ../other/.store"},
       {"link/x"}},
      {"hidden names, also behind a link",
       {"out/.x", "out/y", "news/link -> ../out", "news/.link -> ../out"},
       {".link: hidden", "link/.x: hidden", "link/y"}},
      {"what is hidden may be linked to",
       {"news/.store/x", "news/link -> .store"},
       {".store: hidden", "link/x"}},
      {"parts of a page",
       {"out/x", "news/Page.html", "news/Page_files -> ../out"},
       {"Page.html", "Page_files: parts of the saved page 'Page.html'"}},
      {"version control", {"out/x", "news/CVS -> ../out"}, {}},
  }));
  CAPTURE(example.what);
  const Tree tree;
  for (const std::string& entry : example.made) {
    tree.make(entry);
  }
  CHECK(told(tree) == example.told);
}

TEST_CASE("a folder around the index is read but for the index", "[corpus]") {
  const Tree tree;
  for (const char* entry : {"index/manifest", "around/x", "news/link -> ../around"}) {
    tree.make(entry);
  }
  fs::rename(tree.path("index"), tree.path("around/here"));
  fs::create_directory_symlink("around/here", tree.path("index"));
  CHECK(told(tree) == Names{"link/x", "link/here: the index"});
}

TEST_CASE("links that are not followed are said in two ways", "[corpus]") {
  const Tree tree;
  tree.make("news/link -> nowhere");
  CHECK(told(tree, Links::Skipped) == Names{"link! symbolic link, not followed"});
  CHECK(told(tree, Links::PassedOver) == Names{"link: symbolic link, not followed"});
}

TEST_CASE("folders that are all linked to each other are entered once each", "[corpus]") {
  const Tree tree;
  constexpr int kFolders = 30;
  for (int i = 0; i < kFolders; ++i) {
    const std::string folder = "out/" + std::to_string(i);
    tree.make(folder + "/x");
    for (int other = 0; other < kFolders; ++other) {
      tree.make(folder + "/to" + std::to_string(other) + " -> ../" +
                std::to_string(other));
    }
  }
  tree.make("news/link -> ../out/0");
  const Names all = told(tree);
  CHECK(all.size() == kFolders + kFolders * kFolders - kFolders + 1);
  CHECK(std::count_if(all.begin(), all.end(), [](const std::string& one) {
          return one.ends_with("/x");
        }) == kFolders);
}

TEST_CASE("a chain of linked folders is followed no deeper than real ones", "[corpus]") {
  const Tree tree;
  for (unsigned i = 0; i <= kMaxFolderDepth; ++i) {
    tree.make("out/" + std::to_string(i) + "/x -> ../" + std::to_string(i + 1));
  }
  tree.make("out/" + std::to_string(kMaxFolderDepth + 1) + "/end");
  tree.make("news/x -> ../out/0");
  const Names all = told(tree);
  REQUIRE(all.size() == 1);
  CHECK_THAT(all.front(), Catch::EndsWith("! folder nested deeper than 256 folders"));
}

TEST_CASE("what is behind a followed link is read, other links are not", "[corpus]") {
  const Tree tree;
  for (const char* entry : {"out/x", "other/x", "news/link -> ../out", "news/real/x"}) {
    tree.make(entry);
  }
  std::vector<SourceFile> files;
  walk(tree.path("news"),
       [&](WalkEntry entry) { files.push_back(std::get<SourceFile>(std::move(entry))); },
       {.links = Links::Followed});
  REQUIRE(files.size() == 2);
  CHECK(std::get<SourceBytes>(read_source_file(files[0])).bytes == "news/real/x");
  CHECK(std::get<SourceBytes>(read_source_file(files[1])).bytes == "out/x");

  fs::remove_all(tree.path("news/real"));
  fs::create_directory_symlink("../other", tree.path("news/real"));
  CHECK(std::holds_alternative<Skipped>(read_source_file(files[0])));
  fs::remove(tree.path("out/x"));
  REQUIRE(mkfifo(tree.path("out/x").c_str(), 0600) == 0);
  CHECK(std::get<Skipped>(read_source_file(files[1])).reason == "FIFO, not a file");
}

TEST_CASE("a link to what may not be read is skipped", "[corpus]") {
  if (geteuid() == 0) {
    return;  // root reads everything
  }
  const Tree tree;
  tree.make("out/closed/x");
  tree.make("news/folder -> ../out/closed");
  tree.make("news/file -> ../out/closed/x");
  fs::permissions(tree.path("out/closed"), fs::perms::none);
  const Names all = told(tree);
  fs::permissions(tree.path("out/closed"), fs::perms::owner_all);
  CHECK(all == Names{"file! symbolic link that cannot be followed: Permission denied",
                     "folder! Permission denied"});
}

}  // namespace
}  // namespace lede
