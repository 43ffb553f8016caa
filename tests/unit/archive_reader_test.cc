// Archives, compressed files and WARC into the articles of their members.
#include "corpus/archive_reader.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "records.h"

namespace lede {
namespace {

using Member = std::pair<std::string, std::string>;

// How an archive is written: libarchive's names of a format and of a filter.
struct Kind {
  const char* format;
  const char* filter;
};

std::string archive_with(const Kind& kind, const std::vector<Member>& members) {
  struct Free {
    void operator()(archive* a) const { archive_write_free(a); }
    void operator()(archive_entry* e) const { archive_entry_free(e); }
  };
  std::string bytes(32U << 20U, '\0');
  std::size_t used = 0;
  const std::unique_ptr<archive, Free> a(archive_write_new());
  archive_write_set_format_by_name(a.get(), kind.format);
  if (kind.filter != nullptr) {
    archive_write_add_filter_by_name(a.get(), kind.filter);
  }
  archive_write_open_memory(a.get(), bytes.data(), bytes.size(), &used);
  for (const auto& [name, content] : members) {
    const std::unique_ptr<archive_entry, Free> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(content.size()));
    archive_write_header(a.get(), entry.get());
    archive_write_data(a.get(), content.data(), content.size());
  }
  archive_write_close(a.get());
  bytes.resize(used);
  return bytes;
}

std::string compressed(const char* filter, const std::string& content) {
  return archive_with({"raw", filter}, {{"data", content}});
}

const std::vector<Member> kMembers{
    {"in/a.jsonl", "{\"text\": \"A\"}\n{\"text\": \"B\"}\n"},
    {"b.csv", "id,text\nx,C\n"},
    {"c.bin", std::string("\1\2\3\4\5\0\1\2", 8)}};

TEST_CASE("an archive's members are documents", "[corpus]") {
  const auto kind = GENERATE(values<Kind>(
      {{"zip", nullptr}, {"ustar", nullptr}, {"pax", "gzip"}, {"gnutar", "xz"}}));
  const auto records = records_of("a", archive_with(kind, kMembers));
  Lines lines;
  for (const Record& record : records) {
    lines.push_back(line_of(record));
  }
  CHECK(lines ==
        Lines{"a/in/a.jsonl#1||A", "a/in/a.jsonl#2||B", "x||C", "!0 binary file"});
  CHECK(std::get<Article>(records[2]).path == "in/a/b.csv");
  CHECK(std::get<Article>(records[2]).format == "csv");
  CHECK(std::get<Skipped>(records[3]).path == "in/a/c.bin");
}

TEST_CASE("hidden members of an archive are passed over", "[corpus]") {
  const auto records =
      records_of("a", archive_with({"zip", nullptr}, {{"__MACOSX/._a.txt", "Attributes."},
                                                      {".trash/a.txt", "A deleted text."},
                                                      {"./b.txt", "A text that is kept."},
                                                      {"b.txt~", "An older text."}}));
  Lines lines;
  for (const Record& record : records) {
    lines.push_back(line_of(record));
  }
  CHECK(lines == Lines{"!0 hidden", "!0 hidden", "a/./b.txt||A text that is kept.",
                       "!0 a backup copy made by an editor"});
}

TEST_CASE("a compressed file is its content", "[corpus]") {
  const std::string filter =
      GENERATE(as<std::string>(), "gzip", "bzip2", "xz", "zstd", "lzma");
  CAPTURE(filter);
  CHECK(lines_of("a.tsv.gz", compressed(filter.c_str(), "text\tid\nA\tx\n")) ==
        Lines{"x||A"});
}

TEST_CASE("archives are read three deep", "[corpus]") {
  std::string bytes = archive_with({"zip", nullptr}, {{"b.csv", "id,text\nx,B\n"}});
  for (const char* name : {"2.zip", "1.zip"}) {
    bytes = archive_with({"zip", nullptr}, {{name, bytes}});
  }
  CHECK(lines_of("0.zip", bytes) == Lines{"x||B"});
  bytes = archive_with({"zip", nullptr}, {{"0.zip", bytes}});
  CHECK(lines_of("a.zip", bytes) == Lines{"!0 nested in more than 2 other containers"});
}

TEST_CASE("names of members are made UTF-8", "[corpus]") {
  struct Case {
    std::string name;
    std::string path;
  };
  const auto c = GENERATE(values<Case>({{"за.csv", "in/a.tar/за.csv"},
                                        {"caf\xE9.csv", "in/a.tar/café.csv"},
                                        {"a\x1B[1m.csv", "in/a.tar/a [1m.csv"}}));
  CAPTURE(c.name);
  const auto records =
      records_of("a.tar", archive_with({"ustar", nullptr}, {{c.name, "text\nA\n"}}));
  CHECK(std::get<Article>(records.at(0)).path == c.path);
}

TEST_CASE("a member's name never leads out of its archive", "[corpus]") {
  struct Case {
    std::string name;
    std::string path;
  };
  const auto c = GENERATE(values<Case>({{"../../etc/a.csv", "in/a.tar/__/__/etc/a.csv"},
                                        {"b/../../a.csv", "in/a.tar/b/__/__/a.csv"},
                                        {"/etc/a.csv", "in/a.tar/etc/a.csv"},
                                        {"b//a.csv", "in/a.tar/b/a.csv"},
                                        {"..a/b...csv", "in/a.tar/..a/b...csv"},
                                        {"b/..", "in/a.tar/b/__"}}));
  CAPTURE(c.name);
  const auto records =
      records_of("a.tar", archive_with({"ustar", nullptr}, {{c.name, "text\nA\n"}}));
  const Record& record = records.at(0);
  CHECK(std::visit([](const auto& one) { return one.path; }, record) == c.path);
}

TEST_CASE("lines beyond any bound of memory are read in slices", "[corpus]") {
  std::string lines;
  for (int i = 1; i <= 200'000; ++i) {
    lines += R"({"text": ")" + std::to_string(i) + std::string(100, '.') + "\"}\n";
  }
  REQUIRE(lines.size() > 20'000'000);
  const auto records = records_of("a.jsonl.gz", compressed("gzip", lines));
  REQUIRE(records.size() == 200'000);
  CHECK(std::get<Article>(records.back()).id == "a.jsonl.gz#200000");
  CHECK(std::get<Article>(records.back()).body.starts_with("200000."));
}

std::string line_of_text(std::size_t size) {
  return R"({"text": ")" + std::string(size, '.') + "\"}\n";
}

TEST_CASE("a long line costs at most itself", "[corpus]") {
  constexpr std::size_t kMega = std::size_t{1} << 20U;
  const std::size_t mega = GENERATE(15U, 40U, 66U);
  std::string lines = line_of_text(1) + line_of_text(mega * kMega);
  for (int i = 0; i < 997; ++i) {
    lines += line_of_text(2000);
  }
  const auto records =
      records_of("a.zip", archive_with({"zip", nullptr}, {{"a.jsonl", lines}}));
  // Of a text of more than 16 MB it is said that its head is read.
  REQUIRE(records.size() == (mega == 40 ? 1000 : 999));
  if (mega == 66) {
    CHECK(std::get<Skipped>(records[1]) ==
          Skipped{"in/a.zip/a.jsonl", 2, "a record of more than 64 MB"});
  }
  CHECK(std::get<Article>(records.back()).id == "a.zip/a.jsonl#999");
}

TEST_CASE("lines of UTF-16 are cut between its units", "[corpus]") {
  const std::string mark = GENERATE("", "\xFF\xFE");
  std::string lines = mark;
  for (int i = 0; i < 10'000; ++i) {
    for (const char c : line_of_text(1000)) {
      lines += {c, '\0'};
    }
  }
  const auto records = records_of("a.gz", compressed("gzip", lines));
  REQUIRE(records.size() == 10'000);
  CHECK(std::get<Article>(records.back()).id == "a.gz#10000");
}

TEST_CASE("lines before a damage are read", "[corpus]") {
  std::string lines;
  std::mt19937 random(5);
  for (int i = 0; i < 20'000; ++i) {
    lines += line_of_text(1000).insert(100, std::to_string(random()));
  }
  const std::string bytes = compressed("gzip", lines);
  const auto records = records_of("a.jsonl.gz", bytes.substr(0, bytes.size() / 20 * 19));
  CHECK(records.size() > 18'000);
  CHECK(std::count_if(records.begin(), records.end(), [](const Record& record) {
          return std::holds_alternative<Skipped>(record);
        }) == 2);
}

TEST_CASE("a bomb is met by a reason", "[corpus]") {
  const std::string zeros(70U << 20U, '0');
  const std::string bomb = compressed("gzip", zeros);
  const std::string reason =
      "!0 unpacks to more than 200 times the archive's size; nothing is read from there "
      "on";
  CHECK(lines_of("a.txt.gz", compressed("bzip2", zeros)) == Lines{reason});
  CHECK(lines_of("a.zip", archive_with({"zip", nullptr},
                                       {{"1.gz", bomb}, {"2.gz", bomb}, {"3.gz", bomb}}))
            .back() == reason);
}

TEST_CASE("what is wrong with an archive is said", "[corpus]") {
  const std::string gz = compressed("gzip", "A text of some length, and then it ends.");
  CHECK(lines_of("a.gz", gz.substr(0, gz.size() - 20)).back().starts_with("!0 damaged"));
  std::string zip = archive_with({"zip", nullptr}, {{"b.csv", "id,text\nx,B\n"}});
  zip.at(zip.find("PK\x07\x08") - 3) ^= 1;
  CHECK(lines_of("a.zip", zip).at(0).starts_with("!0 damaged"));
  CHECK(lines_of("a.docx",
                 archive_with({"zip", nullptr}, {{"[Content_Types].xml", "<x/>"}})) ==
        Lines{"!0 an office document or book, not an archive"});
  CHECK(lines_of("a.zip", archive_with({"zip", nullptr}, {})) ==
        Lines{"!0 no articles in it"});
}

std::string warc_record(const std::string& type, const std::string& block) {
  return "WARC/1.0\r\nWARC-Type: " + type +
         "\r\nWARC-Target-URI: https://post.example/1\r\nContent-Type: application/http"
         "\r\nContent-Length: " +
         std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

TEST_CASE("of a WARC the pages are read", "[corpus]") {
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";
  const std::string bytes =
      warc_record("warcinfo", "software: x") + warc_record("request", "GET /") +
      warc_record("response", head + "\r\nRain fell on the harbor all night.") +
      warc_record("response", head +
                                  "Transfer-Encoding: chunked\r\n\r\n9\r\nIt sailed"
                                  "\r\n7\r\n again.\r\n0\r\n\r\n") +
      warc_record("response", "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\nNo") +
      warc_record("response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx");
  const Lines lines{"https://post.example/1||Rain fell on the harbor all night.",
                    "https://post.example/1||It sailed again.",
                    "!0 2 answers that are not pages of text"};
  CHECK(lines_of("a.warc", bytes) == lines);
  CHECK(lines_of("a.warc.gz", compressed("gzip", bytes)) == lines);
  CHECK(lines_of("b.warc", warc_record("response", head + "\r\n" + bytes)).size() == 3);
  CHECK(lines_of("a.warc", bytes.substr(0, bytes.size() - 5)).at(2) ==
        "!0 the last record is cut short");
  CHECK(lines_of("a.warc", "WARC/1.0\r\nContent-Length: 9999999999999999\r\n\r\n") ==
        Lines{"!0 the last record is cut short"});
  read_damaged("a.warc", bytes, 300);
}

TEST_CASE("headers of WARC and answers end with an empty line, however lines end",
          "[corpus]") {
  const std::string block = "HTTP/1.1 200 OK\nContent-Type: text/plain\n\nIt sailed.\n";
  std::string bytes;
  std::size_t records = 0;
  for (; bytes.size() < 4'000'000; ++records) {
    bytes += "WARC/1.0\nWARC-Type: response\nWARC-Target-URI: https://post.example/1\n";
    bytes.append("Content-Length: ").append(std::to_string(block.size()));
    bytes.append(records % 3 == 0 ? "\n\r\n" : "\n\n").append(block).append("\n");
  }
  const Lines lines = lines_of("a.warc", bytes);
  CHECK(lines.size() == records);
  CHECK(lines.back() == "https://post.example/1||It sailed.");
}

TEST_CASE("damaged archives never break the reader", "[corpus]") {
  read_damaged("a", archive_with({"zip", nullptr}, kMembers), 300);
  read_damaged("a", archive_with({"pax", "gzip"}, kMembers), 300);
  read_damaged("a", archive_with({"ustar", "zstd"}, kMembers), 300);
  read_damaged("a", archive_with({"ustar", "xz"}, kMembers), 300);
}

}  // namespace
}  // namespace lede
