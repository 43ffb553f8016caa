// The bulk writer's parts, and what it does when something is wrong.
#include <sys/resource.h>
#include <xapian.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

#include "indexer/glass/bulk_writer.h"
#include "indexer/glass/format_probe.h"
#include "indexer/glass/packing.h"
#include "indexer/glass/version_file.h"
#include "indexer/plain_writer.h"
#include "schema/error.h"
#include "tests/unit/run_builder.h"
#include "tests/unit/temp_folder.h"

namespace lede::test {
namespace {

using Catch::Matchers::Contains;

void write_bulk_database(Run run, const std::filesystem::path& folder) {
  const auto writer = make_bulk_writer({.folder = folder});
  writer->add(std::move(run));
  writer->finish();
}

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST_CASE("document numbers in keys sort by bytes as by size", "[indexer][glass]") {
  struct Case {
    std::uint32_t number;
    std::string_view bytes;
  };
  using namespace std::string_view_literals;
  const auto [number, bytes] = GENERATE(values<Case>({
      {0, "\x00\x00"sv},
      {1, "\x00\x01"sv},
      {0x7fff, "\x7f\xff"sv},
      {0x8000, "\x80\x80\x00"sv},
      {0x3fffff, "\xbf\xff\xff"sv},
      {0x400000, "\xc0\x40\x00\x00"sv},
      {0x1fffffff, "\xdf\xff\xff\xff"sv},
      {0x20000000, "\xe0\x20\x00\x00\x00"sv},
      {0xffffffff, "\xe0\xff\xff\xff\xff"sv},
  }));
  CAPTURE(number);
  std::string key;
  glass::append_key_number(key, number);
  CHECK(key == bytes);
}

TEST_CASE("a packed number is read back", "[indexer][glass]") {
  const auto number =
      GENERATE(as<std::uint64_t>{}, 0, 1, 127, 128, 16383, 16384, UINT32_MAX, UINT64_MAX);
  std::string packed;
  glass::append_uint(packed, number);
  const char* in = packed.data();
  CHECK(glass::take_uint(in) == number);
  CHECK(in == packed.data() + packed.size());
}

// Compared but for the 16 random bytes that name the database.
TEST_CASE("a small database is byte for byte what Xapian writes when it compacts",
          "[indexer][glass]") {
  constexpr std::size_t kUuidAt = 16;
  constexpr std::size_t kUuidBytes = 16;
  const TempFolder folder;
  const auto bulk = folder.path() / "bulk";
  const auto compact = folder.path() / "compact";
  RunBuilder builder;
  builder.add_document("some text");
  builder.add_value(3, "value");
  builder.add_term("text", 3, {4, 7});
  builder.add_document("");
  builder.add_term("other", 1, {1});
  builder.add_term("text", 9, {2, 3});
  write_bulk_database(builder.build(), bulk);
  const auto plain = make_plain_writer({.folder = folder.path() / "plain"});
  plain->add(builder.build());
  plain->finish();
  Xapian::Database((folder.path() / "plain").string()).compact(compact.string());
  CHECK(content_of(bulk / "iamglass").erase(kUuidAt, kUuidBytes) ==
        content_of(compact / "iamglass").erase(kUuidAt, kUuidBytes));
  const std::string table =
      GENERATE(as<std::string>{}, "postlist.glass", "position.glass", "docdata.glass");
  CAPTURE(table);
  CHECK((content_of(bulk / table) == content_of(compact / table)));
}

// Xapian's own compression makes some of these unreadable: see FORMAT.md, "Compression".
TEST_CASE("document data of any size is read back", "[indexer][glass]") {
  const TempFolder folder;
  std::vector<std::string> texts;
  for (std::size_t size = 0; size < 26'000; size += size % 8192 < 1100 ? 1U : 37U) {
    texts.emplace_back(size, 'a');
  }
  RunBuilder builder;
  for (const std::string& text : texts) {
    builder.add_document(text);
  }
  write_bulk_database(builder.build(), folder.path() / "bulk");
  const Xapian::Database database((folder.path() / "bulk").string());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto number = static_cast<Xapian::docid>(i + 1);
    CAPTURE(texts[i].size());
    std::string data;
    REQUIRE_NOTHROW(data = database.get_document(number).get_data());
    REQUIRE((data == texts[i]));
  }
}

// Hidden, as it writes 4.6 GB.
TEST_CASE("a table may be larger than 4 GiB", "[indexer][glass][.large]") {
  constexpr std::size_t kDocuments = 4600;
  constexpr std::size_t kBytes = 1'000'000;
  const TempFolder folder;
  const std::string path = folder.path() / "bulk";
  std::mt19937_64 random(1);
  std::string data;
  const auto writer = make_bulk_writer({.folder = path});
  for (std::size_t i = 0; i < kDocuments; ++i) {
    data.resize(kBytes);
    std::ranges::generate(data, [&random] { return static_cast<char>(random()); });
    RunBuilder builder;
    builder.add_document(data);
    builder.add_term("term", 1);
    writer->add(builder.build());
  }
  writer->finish();
  CHECK(std::filesystem::file_size(folder.path() / "bulk" / "docdata.glass") >
        std::uintmax_t{UINT32_MAX});
  CHECK((Xapian::Database(path).get_document(kDocuments).get_data() == data));
  CHECK(Xapian::Database::check(path, 0, nullptr) == 0);
}

TEST_CASE("a writer that was given nothing writes an empty database",
          "[indexer][glass]") {
  const TempFolder folder;
  const std::string path = folder.path() / "bulk";
  make_bulk_writer({.folder = path})->finish();
  CHECK(Xapian::Database::check(path, 0, nullptr) == 0);
  CHECK(Xapian::Database(path).get_doccount() == 0);
}

Run sound_run() {
  RunBuilder builder;
  builder.add_document("first");
  builder.add_value(1, "value");
  builder.add_value(5, "other");
  builder.add_term("apple", 2, {3, 9});
  builder.add_term("pear", 1);
  builder.add_document("second");
  builder.add_term("apple", 1, {1});
  return builder.build();
}

TEST_CASE("a run that is not as promised is refused", "[indexer][glass]") {
  struct Case {
    std::string_view error;
    std::function<void(Run&)> damage;
  };
  const auto [error, damage] = GENERATE(values<Case>({
      {"is not after", [](Run& run) { std::swap(run.terms[0], run.terms[1]); }},
      {"is not after", [](Run& run) { run.terms[0].size = 0; }},
      {"outside its bytes", [](Run& run) { run.terms[1].size = 5; }},
      {"outside its bytes", [](Run& run) { run.terms[1].begin = UINT32_MAX; }},
      {"no postings", [](Run& run) { run.terms[1].posting_count = 0; }},
      {"outside the run", [](Run& run) { run.terms[1].posting_count = 2; }},
      {"order of the documents", [](Run& run) { run.postings[1].document = 0; }},
      {"order of the documents", [](Run& run) { run.postings[1].document = 2; }},
      {"positions outside", [](Run& run) { run.postings[0].position_count = 4; }},
      {"do not ascend", [](Run& run) { run.positions[1] = 3; }},
      {"do not ascend", [](Run& run) { run.positions[0] = 0; }},
      {"of length 4", [](Run& run) { run.documents[0].length = 4; }},
      {"add up to 4294967296", [](Run& run) { run.postings[0].frequency = UINT32_MAX; }},
      {"out of order", [](Run& run) { run.documents[0].values[1].first = 1; }},
      {"value is empty", [](Run& run) { run.documents[0].values[1].second = ""; }},
      {"longer than 240",
       [](Run& run) {
         run.term_bytes.append(250, 'z');
         run.terms[1].size = 241;
       }},
      {"too many zero bytes",
       [](Run& run) {
         run.terms[1].begin = static_cast<std::uint32_t>(run.term_bytes.size());
         run.term_bytes += "z" + std::string(125, '\0');
         run.terms[1].size = 126;
       }},
  }));
  CAPTURE(error);
  const TempFolder folder;
  const auto writer = make_bulk_writer({.folder = folder.path() / "bulk"});
  Run run = sound_run();
  writer->add(run);
  damage(run);
  CHECK_THROWS_WITH(writer->add(run), Contains(std::string(error)));
}

TEST_CASE("a folder that exists is not written into", "[indexer][glass]") {
  const TempFolder folder;
  CHECK_THROWS_WITH(make_bulk_writer({.folder = folder.path()}),
                    Contains(folder.path().string()) && Contains("exists"));
}

// No file of this process may grow beyond a size while this lives.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;
  ~FileSizeLimit() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  void (*handler_)(int);
  rlimit before_{};
};

TEST_CASE("a write that fails is an error that names the file", "[indexer][glass]") {
  struct Case {
    rlim_t bytes;
    std::size_t memory_bytes;
    std::string_view file;
  };
  const auto [bytes, memory_bytes, file] = GENERATE(values<Case>({
      {8192, 1U << 20U, "docdata.glass"},    // the first block
      {60'000, 1U << 20U, "docdata.glass"},  // in the midst of a block
      {200'000, 1U << 20U, "postlist.glass"},
      {200'000, 0, "runs.tmp"},
  }));
  CAPTURE(bytes, file);
  const TempFolder folder;
  RunBuilder builder;
  for (std::uint32_t i = 0; i < 20'000; ++i) {
    builder.add_document(i < 5000 && bytes < 100'000 ? std::to_string(i) : "");
    builder.add_term("T" + std::to_string(i), 1);
  }
  const auto writer =
      make_bulk_writer({.folder = folder.path() / "bulk", .memory_bytes = memory_bytes});
  const FileSizeLimit limit(bytes);
  CHECK_THROWS_WITH(
      [&] {
        writer->add(builder.build());
        writer->finish();
      }(),
      Contains("cannot write") && Contains(std::string(file)) && Contains("too large"));
}

TEST_CASE("only a Xapian of the same format is written for", "[indexer][glass]") {
  struct Case {
    std::string_view version;
    std::string_view beginning;
    std::string_view obstacle;
  };
  static const std::string ours = glass::version_file_beginning();
  const auto [version, beginning, obstacle] = GENERATE(values<Case>({
      {"1.4.22", "never asked for", ""},
      {"1.4.99", ours, ""},
      {"1.4.99", "another", "xapian 1.4.99 has another database format"},
      {"1.5.0", ours, "xapian 1.5.0 is not of the 1.4 series"},
      {"2.0", ours, "xapian 2.0 is not of the 1.4 series"},
  }));
  CAPTURE(version);
  CHECK(glass::obstacle_of(version, [&beginning = beginning] {
          return std::string(beginning);
        }) == obstacle);
}

TEST_CASE("the installed Xapian has our format", "[indexer][glass]") {
  CHECK(glass::beginning_of_own_database() == glass::version_file_beginning());
  CHECK(bulk_writer_supported());
}

}  // namespace
}  // namespace lede::test
