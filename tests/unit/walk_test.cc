// The walk over an archive, and reading what it found.
#include "corpus/walk.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "corpus/passed_over.h"
#include "schema/error.h"
#include "temp_folder.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, std::string_view text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

struct Walked {
  std::vector<std::string> files;    // relative paths
  std::vector<std::string> skipped;  // "name: reason"
  std::vector<SourceFile> facts;
};

Walked walked(const std::string& source) {
  Walked result;
  walk(source, [&](WalkEntry entry) {
    if (auto* file = std::get_if<SourceFile>(&entry)) {
      result.files.push_back(file->relative_path);
      result.facts.push_back(std::move(*file));
    } else {
      const auto* passed_over = std::get_if<PassedOver>(&entry);
      const Skipped& skipped =
          passed_over != nullptr ? passed_over->what : std::get<Skipped>(entry);
      result.skipped.push_back(fs::path(skipped.path).filename().string() + ": " +
                               skipped.reason);
    }
  });
  return result;
}

using Names = std::vector<std::string>;

TEST_CASE("only that a source is not there is no error of a walk", "[corpus]") {
  const test::TempFolder folder;
  std::ofstream(folder.path() / "a.txt") << "Ice.";
  const auto refuse = [](const WalkEntry& /*entry*/) { throw Error("no more"); };
  CHECK_FALSE(walk_if_there((folder.path() / "gone").string(), refuse));
  CHECK_THROWS_WITH(walk((folder.path() / "gone").string(), refuse),
                    Catch::Contains("no such file"));
  CHECK_THROWS_WITH(walk_if_there(folder.path().string(), refuse), "no more");
}

TEST_CASE("a walk visits files in byte order, folders after files", "[corpus]") {
  const test::TempFolder folder;
  for (const char* name : {"b.txt", "a.txt", "Z.txt", "b/x.txt", "b/a/y.txt", "é.txt"}) {
    write(folder.path() / name, "text");
  }
  CHECK(walked(folder.path()).files ==
        Names{"Z.txt", "a.txt", "b.txt", "é.txt", "b/x.txt", "b/a/y.txt"});
}

TEST_CASE("a walked file knows its source, path, size and times", "[corpus]") {
  const test::TempFolder folder;
  write(folder.path() / "sub/a.txt", "12345");
  const Walked result = walked(folder.path().string() + "/");
  REQUIRE(result.facts.size() == 1);
  const SourceFile& file = result.facts.front();
  struct stat facts {};
  REQUIRE(stat(file.path.c_str(), &facts) == 0);
  CHECK(file.path == (folder.path() / "sub/a.txt").string());
  CHECK(file.size == 5);
  CHECK(file.inode == facts.st_ino);
  CHECK(file.mtime == facts.st_mtim.tv_sec * 1'000'000'000 + facts.st_mtim.tv_nsec);
}

TEST_CASE("a source may be a file, or a link that the user named", "[corpus]") {
  const test::TempFolder folder;
  write(folder.path() / "a.txt", "text");
  fs::create_symlink("a.txt", folder.path() / "link");
  for (const char* name : {"a.txt", "link"}) {
    const Walked result = walked(folder.path() / name);
    CAPTURE(name);
    REQUIRE(result.files == Names{name});
    CHECK(std::get<SourceBytes>(read_source_file(result.facts.front())).bytes == "text");
  }
}

TEST_CASE("links, FIFOs and sockets are skipped with the reason", "[corpus]") {
  const test::TempFolder folder;
  fs::create_directory(folder.path() / "sub");
  fs::create_directory_symlink("..", folder.path() / "sub/loop");
  fs::create_symlink("nowhere", folder.path() / "dangling");
  REQUIRE(mkfifo((folder.path() / "fifo").c_str(), 0600) == 0);
  const int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string name = folder.path() / "socket";
  std::memcpy(static_cast<char*>(address.sun_path), name.c_str(), name.size() + 1);
  REQUIRE(bind(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
  const Walked result = walked(folder.path());
  close(descriptor);
  CHECK(result.files.empty());
  CHECK(result.skipped == Names{"dangling: symbolic link, not followed",
                                "fifo: FIFO, not a file", "socket: socket, not a file",
                                "loop: symbolic link, not followed"});
}

TEST_CASE("an index and folders of version control are passed over", "[corpus]") {
  const test::TempFolder folder;
  for (const char* name : {".lede/manifest", ".git/HEAD", "sub/.svn/a.txt", "a.txt"}) {
    write(folder.path() / name, "text");
  }
  const Walked result = walked(folder.path());
  CHECK(result.files == Names{"a.txt"});
  CHECK(result.skipped.empty());
}

TEST_CASE("an index anywhere in a source is passed over and said", "[corpus]") {
  const test::TempFolder folder;
  write(folder.path() / "news/bk/manifest", "lede-index\t1\nanalysis\t1\n");
  write(folder.path() / "news/bk/segments/1/articles/a.txt", "text");
  write(folder.path() / "news/ship/manifest", "lede-index of goods: tea, cotton");
  write(folder.path() / "news/ship/segments/a.txt", "text");
  const Walked result = walked(folder.path() / "news");
  CHECK(result.files == Names{"ship/manifest", "ship/segments/a.txt"});
  CHECK(result.skipped == Names{"bk: an index of lede"});
  CHECK(walked(folder.path() / "news/bk").skipped == Names{"bk: an index of lede"});
  const std::string bk = folder.path() / "news/bk";
  CHECK(path_to_walk(bk + "/segments/1/articles/a.txt", bk.substr(0, bk.rfind('/'))) ==
        bk);
}

TEST_CASE("hidden files and backup copies are passed over and said", "[corpus]") {
  const test::TempFolder folder;
  for (const char* name : {".cache/a.txt", ".a.txt", "a.txt~", "#a.txt#", "~$a.txt",
                           "b.bak", "~", "a~b.txt", "#2.txt", "c.bak.txt"}) {
    write(folder.path() / name, "text");
  }
  const Walked result = walked(folder.path());
  CHECK(result.files == Names{"#2.txt", "a~b.txt", "c.bak.txt", "~"});
  CHECK(result.skipped == Names{"#a.txt#: a backup copy made by an editor",
                                ".a.txt: hidden", ".cache: hidden",
                                "a.txt~: a backup copy made by an editor",
                                "b.bak: a backup copy made by an editor",
                                "~$a.txt: a backup copy made by an editor"});
}

TEST_CASE("a hidden file and a backup copy are walked if the user names them",
          "[corpus]") {
  const test::TempFolder folder;
  for (const char* name : {".a.txt", "a.txt~", ".news/b.txt"}) {
    write(folder.path() / name, "text");
  }
  CHECK(walked(folder.path() / ".a.txt").files == Names{".a.txt"});
  CHECK(walked(folder.path() / "a.txt~").files == Names{"a.txt~"});
  CHECK(walked(folder.path() / ".news").files == Names{"b.txt"});
}

TEST_CASE("the parts of a saved page are passed over where the page is", "[corpus]") {
  const test::TempFolder folder;
  for (const char* name :
       {"Story.html", "Story_files/app.js", "Story_files/frame/saved.html", "Bericht.htm",
        "Bericht-Dateien/main.css", "press_files/a.html", "_files/b.html"}) {
    write(folder.path() / name, "text");
  }
  const Walked result = walked(folder.path());
  CHECK(result.files ==
        Names{"Bericht.htm", "Story.html", "_files/b.html", "press_files/a.html"});
  CHECK(result.skipped == Names{"Bericht-Dateien: parts of the saved page 'Bericht.htm'",
                                "Story_files: parts of the saved page 'Story.html'"});
}

TEST_CASE("a change is looked over from where the walk judges its path", "[corpus]") {
  const test::TempFolder folder;
  const std::string source = folder.path();
  for (const char* name : {"a/Story_files/app.js", "a/Story.html", "a/b.html"}) {
    write(folder.path() / name, "text");
  }
  struct Case {
    std::string changed;  // beneath the source
    std::string walked;
  };
  const Case example = GENERATE(values<Case>({
      {"/a/b.html", "/a/b.html"},
      {"/a", "/a"},
      {"", ""},
      {"/a/Story_files/app.js", "/a"},
      {"/a/Story_files", "/a"},
      {"/Gone_files/x/y.html", ""},
      {"/a/Story.html", "/a"},  // and its parts with it
  }));
  CAPTURE(example.changed);
  CHECK(path_to_walk(source + example.changed, source) == source + example.walked);
}

TEST_CASE("names with line ends and bytes that are no UTF-8 are walked", "[corpus]") {
  const test::TempFolder folder;
  write(folder.path() / "a\nb.txt", "one");
  write(folder.path() / "\xFF\xFE.txt", "two");
  const Walked result = walked(folder.path());
  REQUIRE(result.files == Names{"a\nb.txt", "\xFF\xFE.txt"});
  CHECK(std::get<SourceBytes>(read_source_file(result.facts[1])).bytes == "two");
}

TEST_CASE("a folder that may not be read is skipped with the system's words",
          "[corpus]") {
  if (geteuid() == 0) {
    return;  // root reads everything
  }
  const test::TempFolder folder;
  write(folder.path() / "closed/a.txt", "text");
  fs::permissions(folder.path() / "closed", fs::perms::none);
  const Walked result = walked(folder.path());
  fs::permissions(folder.path() / "closed", fs::perms::owner_all);
  CHECK(result.skipped == Names{"closed: Permission denied"});
}

TEST_CASE("folders may be nested deep, but not without end", "[corpus]") {
  const test::TempFolder folder;
  int here = open(folder.path().c_str(), O_DIRECTORY);
  for (unsigned i = 0; i <= kMaxFolderDepth; ++i) {
    REQUIRE(mkdirat(here, "d", 0700) == 0);
    const int next = openat(here, "d", O_DIRECTORY);
    close(here);
    here = next;
    if (i == 199) {
      close(openat(here, "deep.txt", O_CREAT | O_WRONLY, 0600));
    }
  }
  close(here);
  const Walked result = walked(folder.path());
  REQUIRE(result.files.size() == 1);
  CHECK(std::holds_alternative<SourceBytes>(read_source_file(result.facts.front())));
  CHECK(result.skipped == Names{"d: folder nested deeper than 256 folders"});
}

TEST_CASE("a source that does not exist is an error", "[corpus]") {
  const test::TempFolder folder;
  CHECK_THROWS_AS(walked(folder.path() / "nothing"), Error);
}

TEST_CASE("a file that became something else since the walk is skipped", "[corpus]") {
  const test::TempFolder folder;
  const fs::path path = folder.path() / "sub/a.txt";
  write(path, "text");
  write(folder.path() / "other/a.txt", "other");
  const SourceFile file = walked(folder.path()).facts.back();
  REQUIRE(file.relative_path == "sub/a.txt");
  const auto reason = [&file] {
    const auto result = read_source_file(file);
    const auto* skipped = std::get_if<Skipped>(&result);
    return skipped == nullptr ? "" : skipped->reason;
  };
  SECTION("gone") {
    fs::remove(path);
    CHECK(reason() == "No such file or directory");
  }
  SECTION("a FIFO, which must not be waited for") {
    fs::remove(path);
    REQUIRE(mkfifo(path.c_str(), 0600) == 0);
    CHECK(reason() == "FIFO, not a file");
  }
  SECTION("a folder on the way became a link") {
    fs::remove_all(folder.path() / "sub");
    fs::create_directory_symlink("other", folder.path() / "sub");
    CHECK(reason() == "Not a directory");
  }
}

TEST_CASE("a file above the limit is skipped without reading it", "[corpus]") {
  const test::TempFolder folder;
  write(folder.path() / "sparse.txt", "");
  fs::resize_file(folder.path() / "sparse.txt", kMaxFileBytes + 1);
  const auto result = read_source_file(walked(folder.path()).facts.front());
  CHECK(std::get<Skipped>(result).reason == "larger than 512 MiB");
}

}  // namespace
}  // namespace lede
