// Large files of lines that grow, and those that only look as if they did.
#include <catch2/catch.hpp>
#include <fstream>
#include <functional>
#include <random>
#include <set>
#include <sstream>

#include <fmt/core.h>

#include "indexer/feeder.h"
#include "indexer/update.h"
#include "tests/unit/index_contents.h"
#include "tests/unit/temp_folder.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSmallestSlice = std::size_t{64} << 10U;

std::string line(const std::string& id, const std::string& body) {
  const std::string filler = " The rest of the report repeats what was said before.";
  return R"({"id": ")" + id + R"(", "body": ")" + body + filler + "\"}\n";
}

std::string lines(int first, int last) {
  std::string text;
  for (int i = first; i <= last; ++i) {
    text += line("r" + std::to_string(i), "Record " + std::to_string(i));
  }
  return text;
}

std::string without_line_end(std::string text) {
  text.pop_back();
  return text;
}

// A file that takes some slices to read, and its index.
class GrowingFile {
 public:
  fs::path path() const { return folder_.path() / "wire.log"; }

  void write(const std::string& text) const {
    std::ofstream(path(), std::ios::binary | std::ios::trunc) << text;
  }

  UpdateResult update(const std::string& index = "index") const {
    return lede::update(
        {.index = folder_.path() / index,
         .paths = {path().string()},
         .resources = {.jobs = 2, .memory_bytes = std::size_t{1} << 20U}});
  }

  // What the index holds and skips. The file's own index, and one made just now.
  struct State {
    std::multiset<std::string> articles;  // "id: body"
    std::vector<Skipped> skipped;
    bool operator==(const State&) const = default;
  };
  State known() const { return state("index", update()); }
  State anew() const {
    fs::remove_all(folder_.path() / "new");
    return state("new", update("new"));
  }

  // The bytes that an update would read records from.
  std::string to_be_read(const std::string& before, const std::string& now) const {
    const SourceFile before_file = written(before);
    Catalogue catalogue;
    Part part;
    const SurveyedFile unknown{.file = before_file, .relative_path = "", .old = 1};
    part.file = &unknown;
    read_file_of(part, catalogue);
    catalogue.add(
        {.path = before_file.path, .facts = part.facts, .records = {}, .skips = {}});

    Survey survey;
    survey.files.push_back({.file = written(now), .relative_path = "", .old = 0});
    Feeder feeder(survey, catalogue, kSmallestSlice);
    std::string all;
    std::uint64_t source_bytes = 0;
    while (const auto batch = feeder.next()) {
      source_bytes += batch->source_bytes;
      for (const Part& slice : batch->parts) {
        all += slice.bytes;
      }
    }
    CHECK(source_bytes == now.size());  // progress counts also what is not read
    return all;
  }

 private:
  State state(const std::string& index, const UpdateResult& result) const {
    State state{.articles = {}, .skipped = result.skipped};
    for (const auto& [id, bodies] : test::living_articles(folder_.path() / index)) {
      std::istringstream rest(bodies);
      for (std::string body; std::getline(rest, body, '|');) {
        state.articles.insert(std::string(id).append(": ").append(body));
      }
    }
    return state;
  }

  SourceFile written(const std::string& text) const {
    write(text);
    SourceFile file;
    walk(path().string(),
         [&](WalkEntry entry) { file = std::get<SourceFile>(std::move(entry)); });
    return file;
  }

  test::TempFolder folder_;
};

std::string tally_of(const UpdateResult& result) {
  const Tally& tally = result.tally;
  return fmt::format("+{} ~{} -{}", tally.added, tally.changed, tally.removed);
}

TEST_CASE("a file of lines that grew is read from where it ended", "[indexer]") {
  struct Case {
    std::string name;
    std::string before;
    std::string now;
    std::string read;
  };
  const std::string old = lines(1, 2000);
  std::string other = old;
  other[old.size() / 2] ^= 1;
  const std::string tail = lines(2001, 3000);
  const auto example = GENERATE_COPY(values<Case>({
      {"as it was", old, old, ""},
      {"grown", old, old + tail, tail},
      {"grown behind a line that had no end", without_line_end(old), old + tail,
       '\n' + tail},
      {"its last line continued", old + "{\"id\": ", old + tail, old + tail},
      {"changed in the middle", old, other, other},
      {"changed in the middle, and grown", old, other + tail, other + tail},
      {"cut short", old + tail, old, old},
      {"emptied and begun anew", old, tail, tail},
  }));
  CAPTURE(example.name);
  const GrowingFile file;
  CHECK((file.to_be_read(example.before, example.now) == example.read));
}

TEST_CASE("an update of a file that grew makes the index of the whole file",
          "[indexer]") {
  struct Case {
    std::string name;
    std::string before;
    std::string now;
    std::string tally;
  };
  const std::string old = lines(1, 2000);
  const std::string changed = lines(1, 999) + line("r1000", "Other") + lines(1001, 2000);
  const auto example = GENERATE_COPY(values<Case>({
      {"grown", old, old + lines(2001, 2100), "+100 ~0 -0"},
      {"grown by blank lines", old, old + "\n\n\n", "+0 ~0 -0"},
      {"ids of the tail that are known, and twice", old,
       old + line("r7", "Again") + line("n", "One") + line("n", "Two"), "+3 ~0 -0"},
      {"ids that were twice before", old + line("r7", "Again"),
       old + line("r7", "Again") + line("r7", "Thrice"), "+1 ~0 -0"},
      {"no record in the tail", old, old + "no record\n", "+0 ~0 -0"},
      {"a half line completed", old + R"({"id": "h", "bo)",
       old + R"({"id": "h", "body": "Whole."})" + "\n", "+1 ~0 -0"},
      {"a whole line that gets its end", without_line_end(old), old, "+0 ~0 -0"},
      {"a whole line without end goes on", without_line_end(old),
       without_line_end(old) + " {}\n", "+0 ~0 -1"},
      {"changed in the middle, and grown", old, changed + lines(2001, 2010), "+10 ~1 -0"},
      {"cut short", old, lines(1, 1500), "+0 ~0 -500"},
      {"cut in a line", old, old.substr(0, old.size() - 20), "+0 ~0 -1"},
      {"records without ids, by their lines", lines(1, 1000) + "{\"body\": \"A.\"}\n",
       lines(1, 1000) + "{\"body\": \"A.\"}\n{\"body\": \"B.\"}\n", "+1 ~0 -0"},
      {"one record, then many", "{\"body\": \"A.\"}\n",
       "{\"body\": \"A.\"}\n" + lines(1, 2000), "+2001 ~0 -1"},
  }));
  CAPTURE(example.name);
  const GrowingFile file;
  file.write(example.before);
  file.update();
  file.write(example.now);
  CHECK(tally_of(file.update()) == example.tally);
  CHECK((file.known() == file.anew()));
}

std::string in_utf16(const std::string& ascii) {
  std::string out = "\xFF\xFE";
  for (const char c : ascii) {
    out += {c, '\0'};
  }
  return out;
}

TEST_CASE("a file of UTF-16 is indexed as it is in UTF-8, also when it grew",
          "[indexer]") {
  const GrowingFile file;
  file.write(lines(1, 2010));
  const auto expected = file.anew();
  file.write(in_utf16(lines(1, 2000)));
  CHECK(tally_of(file.update()) == "+2000 ~0 -0");
  file.write(in_utf16(lines(1, 2010)));
  CHECK(tally_of(file.update()) == "+10 ~0 -0");
  CHECK((file.known() == expected));
}

TEST_CASE("of a file of lines only what is too long is skipped", "[indexer]") {
  const GrowingFile file;
  const std::string old =
      lines(1, 10) + line("long", std::string(kMaxRecordBytes, 'x')) + lines(11, 300);
  file.write(old);
  const UpdateResult result = file.update();
  CHECK(tally_of(result) == "+300 ~0 -0");
  const std::vector<Skipped> skipped{{file.path(), 11, "a record of more than 64 MB"}};
  CHECK(file.known().skipped == skipped);
  file.write(old + lines(301, 310));
  CHECK(tally_of(file.update()) == "+10 ~0 -0");
  CHECK(file.known().skipped == skipped);
}

TEST_CASE("lines are numbered as if the file were one slice, however they end",
          "[indexer]") {
  std::string text;
  for (int i = 0; i < 6000; ++i) {
    text += R"({"body": "Ferry )" + std::to_string(i);
    text += i % 3 == 0 ? " came.\"}\n" : i % 3 == 1 ? " came.\"}\r\n" : "\r\f came.\"}\n";
  }
  const GrowingFile file;
  file.write(text.substr(0, text.size() / 2));
  file.update();
  file.write(text);
  const auto state = file.known();
  CHECK((state == file.anew()));
  std::multiset<std::string> articles;
  read_document({.path = "wire.log", .relative_path = "wire.log", .bytes = text},
                [&](const Record& record) {
                  if (const auto* article = std::get_if<Article>(&record)) {
                    articles.insert(article->id + ": " + article->body);
                  }
                });
  CHECK((state.articles == articles));
}

// A log that is written to, cut, and altered.
void alter(std::string& text, std::mt19937& random) {
  const auto number = [&](std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
  };
  switch (number(6)) {
    case 0:
      text.resize(text.size() - number(text.size() / 4));
      break;
    case 1:
      text[number(text.size())] = 'x';
      break;
    case 2:
      text += R"({"id": "part)";
      break;
    case 3:
      text += '\n';
      break;
    default: {
      const auto first = static_cast<int>(number(2000));
      text += lines(first, first + static_cast<int>(number(400)));
    }
  }
}

TEST_CASE("a file altered at random is indexed as if it were new", "[indexer]") {
  std::mt19937 random(7);
  const GrowingFile file;
  std::string text = lines(1, 1000);
  for (int round = 0; round < 25; ++round) {
    CAPTURE(round);
    file.write(text);
    CHECK((file.known() == file.anew()));
    alter(text, random);
  }
}

}  // namespace
}  // namespace lede
