// What the links of a walk may lead to: nothing twice, nothing above them, and nothing
// that is not theirs.
#pragma once

#include <sys/stat.h>

#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "corpus/walk.h"

namespace lede {

class LinkTargets {
 public:
  // apart: paths of folders and files that links of the source do not lead into.
  LinkTargets(const std::string& source, const std::vector<ApartPath>& apart);

  // Notes a file or folder that is read. False if it was before: by device and inode,
  // whatever it is called.
  bool note(const struct stat& facts);

  // Why what a link leads to is not read through it; empty if it is.
  // link: path of the link.
  std::string reason_to_leave(const std::string& link, const struct stat& target) const;

  // Why a folder of these facts is not entered, of those apart; empty if it is none.
  std::string_view what_is_apart(const struct stat& folder) const;

 private:
  using Identity = std::pair<dev_t, ino_t>;

  struct HashOfIdentity {
    std::size_t operator()(const Identity& identity) const;
  };

  struct Apart {
    std::string path;  // without links
    Identity identity;
    std::string_view what;
  };

  std::string source_;  // without links
  std::vector<Apart> apart_;
  std::unordered_set<Identity, HashOfIdentity> noted_;
};

}  // namespace lede
