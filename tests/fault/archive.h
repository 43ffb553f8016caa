// An archive that changes at random, of which every article is known.
#pragma once

#include <filesystem>
#include <map>
#include <random>
#include <string>

namespace lede::fault {

using Articles = std::map<std::string, std::string>;  // bodies by id

class Archive {
 public:
  struct Size {
    int files = 8;
    int records_in_file = 1500;
  };

  // Makes the folder. The same seed makes the same archive and the same changes.
  Archive(std::filesystem::path folder, Size size, unsigned seed);

  // Adds, changes and removes some articles of some files.
  void change();

  Articles articles() const;
  const std::filesystem::path& folder() const { return folder_; }

  // A random number from 0 to below end.
  long below(std::size_t end);

 private:
  std::string new_body();
  void add(int file);
  void write(int file);

  std::filesystem::path folder_;
  int file_count_;
  std::mt19937 random_;
  std::map<int, Articles> files_;
  int ids_ = 0;
  int bodies_ = 0;
};

// True if every article is as it was before or is after, and none is lost that is in
// both: what a run may leave that did a part of its work.
bool is_between(const Articles& now, const Articles& before, const Articles& after);

// What an index holds. Throws std::runtime_error if its catalogue and its segments do not
// agree; an index that cannot be read throws what it throws.
Articles contents_of(const std::filesystem::path& index);

}  // namespace lede::fault
