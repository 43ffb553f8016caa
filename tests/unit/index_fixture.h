// A small index on disk, made as the indexer makes one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "indexer/database_writer.h"
#include "indexer/invert.h"
#include "schema/article.h"
#include "schema/manifest.h"
#include "tests/unit/temp_folder.h"

namespace lede::test {

class IndexFixture {
 public:
  IndexFixture() { publish_manifest(path(), manifest_); }

  explicit IndexFixture(const std::vector<std::vector<Article>>& segments) {
    for (const std::vector<Article>& articles : segments) {
      add_segment(articles);
    }
  }

  std::filesystem::path path() const { return folder_.path(); }

  void add_segment(const std::vector<Article>& articles) {
    const std::string name = "s" + std::to_string(manifest_.segments.size() + 1);
    const std::filesystem::path segment = path() / "segments" / name;
    std::filesystem::create_directories(segment);
    Inverter inverter;
    for (const Article& article : articles) {
      inverter.add(article);
    }
    Inverted inverted = inverter.take();
    place_quotes(inverted, 1);
    const auto quotes = static_cast<std::uint32_t>(inverted.quotes.documents.size());
    write(segment / "articles", std::move(inverted.articles));
    write(segment / "quotes", std::move(inverted.quotes));
    manifest_.segments.push_back({.name = name,
                                  .articles = static_cast<std::uint32_t>(articles.size()),
                                  .quotes = quotes,
                                  .dead_articles = {},
                                  .dead_quotes = {},
                                  .files = {}});
    publish();
  }

  // Documents of a segment, both numbered as they came: segments from 0, documents
  // from 1.
  void remove(std::size_t segment, const std::vector<std::uint32_t>& documents) {
    auto& dead = manifest_.segments.at(segment).dead_articles;
    dead = with_documents(dead, documents);
    publish();
  }

  void remove_quotes(std::size_t segment, const std::vector<std::uint32_t>& documents) {
    auto& dead = manifest_.segments.at(segment).dead_quotes;
    dead = with_documents(dead, documents);
    publish();
  }

 private:
  static void write(const std::filesystem::path& folder, Run run) {
    const auto writer = make_database_writer({.folder = folder});
    writer->add(std::move(run));
    writer->finish();
  }

  void publish() {
    ++manifest_.generation;
    publish_manifest(path(), manifest_);
  }

  TempFolder folder_;
  Manifest manifest_ = new_manifest();
};

}  // namespace lede::test
