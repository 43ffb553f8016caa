// Large files of many records that are no lines: read in pieces, they are what they are
// as a whole.
#include <catch2/catch.hpp>
#include <fstream>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "corpus/walk.h"
#include "indexer/feeder.h"
#include "indexer/update.h"
#include "tests/unit/temp_folder.h"

namespace lede {
namespace {

using Texts = std::vector<std::string>;

constexpr std::size_t kPieceBytes = std::size_t{16} << 10U;

Texts texts(std::size_t count) {
  Texts all;
  for (std::size_t i = 1; i <= count; ++i) {
    all.push_back(
        fmt::format("Report {} repeats what was said before, and adds a word.", i));
  }
  return all;
}

std::string table(const Texts& texts) {
  std::string out = "id,body\n";
  for (std::size_t i = 0; i < texts.size(); ++i) {
    out += fmt::format("r{},\"{}\"\n", i, texts[i]);
  }
  return out;
}

std::string list(const Texts& texts) {
  std::string out = "[";
  for (std::size_t i = 0; i < texts.size(); ++i) {
    out += fmt::format(R"({}{{"id": "r{}", "body": "{}"}})", i == 0 ? "" : ",\n", i,
                       texts[i]);
  }
  return out + "]";
}

std::string feed(const Texts& texts) {
  std::string out = R"(<?xml version="1.0"?><rss version="2.0"><channel>)";
  for (std::size_t i = 0; i < texts.size(); ++i) {
    out += fmt::format(
        "<item><guid>r{}</guid><title>A report</title>"
        "<description>{}</description></item>",
        i, texts[i]);
  }
  return out + "</channel></rss>";
}

std::string mails(const Texts& texts) {
  std::string out;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    out += fmt::format(
        "From ann@example.org Tue Mar  3 07:30:00 2020\nFrom: ann@example.org\n"
        "Message-ID: <r{}@example.org>\nSubject: A report\n\n{}\n\n",
        i, texts[i]);
  }
  return out;
}

struct Layout {
  std::string name;
  std::function<std::string(const Texts&)> write;
};

const std::vector<Layout>& layouts() {
  static const std::vector<Layout> all{
      {"a.csv", table}, {"a.json", list}, {"a.xml", feed}, {"a.mbox", mails}};
  return all;
}

// An archive of one file, and its index.
class OneFile {
 public:
  explicit OneFile(std::string name) : name_(std::move(name)) {}

  void write(const std::string& bytes) const {
    std::ofstream(path(), std::ios::binary | std::ios::trunc) << bytes;
  }

  UpdateResult update(std::size_t memory_bytes) const {
    return lede::update({.index = folder_.path() / "index",
                         .paths = {path()},
                         .resources = {.jobs = 2, .memory_bytes = memory_bytes}});
  }

  // The parts that the file is read in.
  std::vector<Part> parts() const {
    Survey survey;
    survey.files.push_back({.file = source_file(), .relative_path = name_, .old = 0});
    const Catalogue empty;
    Feeder feeder(survey, empty, kPieceBytes);
    std::vector<Part> parts;
    while (const auto batch = feeder.next()) {
      for (Part& part : batch->parts) {
        part.file = nullptr;
        parts.push_back(std::move(part));
      }
    }
    return parts;
  }

 private:
  std::string path() const { return folder_.path() / name_; }

  SourceFile source_file() const {
    SourceFile found;
    walk(path(),
         [&found](const WalkEntry& entry) { found = std::get<SourceFile>(entry); });
    return found;
  }

  test::TempFolder folder_;
  std::string name_;
};

}  // namespace

TEST_CASE("a large file of many records is read in pieces", "[indexer]") {
  const Layout layout = GENERATE(from_range(layouts()));
  CAPTURE(layout.name);
  const OneFile file(layout.name);
  file.write(layout.write(texts(500)));

  const std::vector<Part> parts = file.parts();
  REQUIRE(parts.size() > 5);
  std::size_t records = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool is_last = i + 1 == parts.size();
    CHECK(parts[i].is_first == (i == 0));
    CHECK(parts[i].is_last == is_last);
    CHECK((parts[i].facts.hash != 0) == is_last);
    CHECK(parts[i].read.size() < 20);
    records += parts[i].read.size();
  }
  CHECK(records == 500);
}

TEST_CASE("of a large file only what is other is indexed anew", "[indexer]") {
  const Layout layout = GENERATE(from_range(layouts()));
  CAPTURE(layout.name);
  const OneFile file(layout.name);
  Texts all = texts(500);
  constexpr std::size_t kLittle = std::size_t{1} << 20U;

  file.write(layout.write(all));
  const UpdateResult first = file.update(kLittle);
  CHECK(first.tally.added == 500);
  CHECK(first.articles == 500);
  CHECK(file.update(kLittle).tally.is_zero());

  all[250] += " It is longer now.";
  all.emplace_back("One more came in.");
  file.write(layout.write(all));
  const UpdateResult second = file.update(kLittle);
  CHECK(second.tally == Tally{.added = 1, .changed = 1, .removed = 0});
  CHECK(second.articles == 501);
}

}  // namespace lede
