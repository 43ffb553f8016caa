// A folder of articles and its index, which tests of updates change.
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "indexer/update.h"
#include "tests/unit/index_contents.h"
#include "tests/unit/temp_folder.h"

namespace lede::test {

class Archive {
 public:
  Archive() { std::filesystem::create_directory(path("news")); }

  std::filesystem::path path(const std::string& name) const {
    return folder_.path() / name;
  }
  std::filesystem::path index() const { return path("index"); }

  void write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories(path(name).parent_path());
    std::ofstream(path(name), std::ios::binary) << text;
  }
  void remove(const std::string& name) const { std::filesystem::remove_all(path(name)); }

  UpdateRequest request(const std::vector<std::string>& sources) const {
    UpdateRequest request{.index = index(), .paths = {}, .resources = {.jobs = 2}};
    for (const std::string& source : sources) {
      request.paths.push_back(path(source).string());
    }
    return request;
  }
  UpdateResult update(const std::vector<std::string>& sources = {"news"}) const {
    return lede::update(request(sources));
  }

  std::map<std::string, std::string> articles() const { return living_articles(index()); }
  std::set<std::string> ids() const {
    std::set<std::string> ids;
    for (const auto& [id, body] : articles()) {
      ids.insert(id);
    }
    return ids;
  }

 private:
  TempFolder folder_;
};

// "+1 ~0 -0 =2"
inline std::string tally_of(const UpdateResult& result) {
  const Tally& tally = result.tally;
  return fmt::format("+{} ~{} -{} ={}", tally.added, tally.changed, tally.removed,
                     result.unchanged);
}

}  // namespace lede::test
