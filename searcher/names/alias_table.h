// Which spellings are of one name: the lines of aliases.tsv that come with the program,
// and those of a person's own file in the folder of an index.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lede {

// What comes with the program: aliases.tsv as it is.
std::string_view shipped_aliases();

class AliasTable {
 public:
  // Lines of spellings apart by tabs; those that start with # and empty ones say nothing.
  // A spelling that is known joins the line to what it is known with. What is wrong with
  // a line is told; the line is left out. name is for messages.
  std::vector<std::string> add(std::string_view lines, std::string_view name);

  // The spellings of a name, folded, without itself; empty if it is not known.
  std::vector<std::string> spellings_of(const std::string& folded) const;

 private:
  void add_line(const std::vector<std::string>& spellings);

  std::vector<std::vector<std::string>> names_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_spelling_;
};

}  // namespace lede
