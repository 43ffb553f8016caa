#include "records.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <variant>

#include "schema/durable_file.h"
#include "schema/utf8.h"

namespace lede {

std::vector<Record> records_of(std::string_view name, std::string_view bytes) {
  std::vector<Record> records;
  const Document document{"in/" + std::string(name), std::string(name), bytes};
  read_document(document, [&](Record record) { records.push_back(std::move(record)); });
  return records;
}

std::string line_of(const Record& record) {
  if (const auto* skipped = std::get_if<Skipped>(&record)) {
    return "!" + std::to_string(skipped->record) + " " + skipped->reason;
  }
  const auto& article = std::get<Article>(record);
  std::string line =
      article.id + "|" + article.headline.value_or("") + "|" + article.body;
  std::replace(line.begin(), line.end(), '\n', '/');
  return line;
}

std::string described(const Article& article) {
  std::string out;
  const auto line = [&out](std::string_view name,
                           const std::optional<std::string>& value) {
    if (value) {
      out += std::string(name) + ": " + *value + "\n";
    }
  };
  line("headline", article.headline);
  line("byline", article.byline);
  line("dateline", article.dateline);
  line("date", article.date ? std::optional(to_string(*article.date)) : std::nullopt);
  line("source", article.source);
  line("section", article.section);
  line("language", article.language);
  line("url", article.url);
  for (const Aside& aside : article.asides) {
    line(name_of(aside.region), aside.text);
  }
  return out + "\n" + article.body + "\n";
}

Lines lines_of(std::string_view name, std::string_view bytes) {
  Lines lines;
  for (const Record& record : records_of(name, bytes)) {
    lines.push_back(line_of(record));
  }
  return lines;
}

Article only_article(std::string_view name, std::string_view bytes) {
  auto records = records_of(name, bytes);
  REQUIRE(records.size() == 1);
  CAPTURE(line_of(records.front()));
  REQUIRE(std::holds_alternative<Article>(records.front()));
  return std::get<Article>(std::move(records.front()));
}

std::vector<std::filesystem::path> files_in(const char* folder,
                                            std::string_view extension) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == extension) {
      paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

void check_expected(std::filesystem::path file, const std::string& understood) {
  CAPTURE(file.filename().string());
  file.replace_extension(".expected");
  if (std::getenv("LEDE_UPDATE") != nullptr) {
    std::ofstream(file, std::ios::binary) << understood;
  }
  CHECK(understood == read_file(file));
}

std::string damaged(const std::string& good, std::mt19937& random) {
  std::string bytes = good.substr(random() % good.size() / 2);
  bytes.resize(1 + random() % bytes.size());
  for (auto i = random() % 12; i > 0; --i) {
    bytes[random() % bytes.size()] = static_cast<char>(random());
  }
  return bytes;
}

void read_damaged(std::string_view name, std::string_view good, int rounds) {
  std::mt19937 random(7);
  for (int round = 0; round < rounds; ++round) {
    std::string bytes(good.substr(0, 1 + random() % good.size()));
    if (round % 2 == 0) {
      bytes = good;
    }
    for (auto i = random() % 5; i > 0; --i) {
      bytes[random() % bytes.size()] = static_cast<char>(random());
    }
    for (const Record& record : records_of(name, bytes)) {
      REQUIRE(is_valid_utf8(line_of(record)));
    }
  }
}

}  // namespace lede
