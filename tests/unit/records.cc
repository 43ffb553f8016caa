#include "records.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <variant>

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

std::vector<std::string> lines_of(std::string_view name, std::string_view bytes) {
  std::vector<std::string> lines;
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
