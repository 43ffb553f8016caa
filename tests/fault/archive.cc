// An archive that changes; see archive.h.
#include "tests/fault/archive.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include <fmt/core.h>

#include "indexer/catalogue.h"
#include "schema/manifest.h"
#include "tests/unit/index_contents.h"

namespace lede::fault {

Archive::Archive(std::filesystem::path folder, Size size, unsigned seed)
    : folder_(std::move(folder)), file_count_(size.files), random_(seed) {
  std::filesystem::create_directories(folder_);
  for (int file = 0; file < file_count_; ++file) {
    for (int i = 0; i < size.records_in_file; ++i) {
      add(file);
    }
    write(file);
  }
}

void Archive::change() {
  constexpr int kChanges = 5;
  for (int file = 0; file < file_count_; ++file) {
    if (file > 0 && below(3) == 0) {
      continue;
    }
    Articles& records = files_[file];
    for (int i = 0; i < kChanges; ++i) {
      add(file);
      records.erase(std::next(records.begin(), below(records.size()))->first);
      std::next(records.begin(), below(records.size()))->second = new_body();
    }
    write(file);
  }
}

Articles Archive::articles() const {
  Articles all;
  for (const auto& [file, records] : files_) {
    all.insert(records.begin(), records.end());
  }
  return all;
}

long Archive::below(std::size_t end) {
  return std::uniform_int_distribution<long>(0, static_cast<long>(end) - 1)(random_);
}

std::string Archive::new_body() {
  constexpr int kWords = 60;
  std::string body = fmt::format("Version {} of the report.", ++bodies_);
  for (int i = 0; i < kWords; ++i) {
    body += fmt::format(" word{}", below(5000));
  }
  return body + " 'All is well,' said Mr Number.";
}

void Archive::add(int file) {
  files_[file][fmt::format("id-{}", ++ids_)] = new_body();
}

void Archive::write(int file) {
  std::ofstream out(folder_ / fmt::format("{}.jsonl", file));
  for (const auto& [id, body] : files_[file]) {
    out << fmt::format(R"({{"id": "{}", "body": "{}"}})", id, body) << '\n';
  }
}

bool is_between(const Articles& now, const Articles& before, const Articles& after) {
  const auto has = [](const Articles& all, const auto& article) {
    const auto found = all.find(article.first);
    return found != all.end() && found->second == article.second;
  };
  const auto is_known = [&](const auto& article) {
    return has(before, article) || has(after, article);
  };
  const auto is_kept = [&](const auto& article) {
    return !after.contains(article.first) || now.contains(article.first);
  };
  return std::all_of(now.begin(), now.end(), is_known) &&
         std::all_of(before.begin(), before.end(), is_kept);
}

Articles contents_of(const std::filesystem::path& index) {
  const Manifest manifest = read_manifest(index);
  const Catalogue catalogue = read_catalogue(index, manifest);
  Articles articles = test::living_articles(index);
  if (catalogue.records().size() != articles.size()) {
    throw std::runtime_error(
        fmt::format("the catalogue has {} records, the segments have {} articles",
                    catalogue.records().size(), articles.size()));
  }
  return articles;
}

}  // namespace lede::fault
