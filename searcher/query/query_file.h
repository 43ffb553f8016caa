// Files of queries: lines of ID<TAB>QUERY.
#pragma once

#include <functional>
#include <string>

namespace lede {

struct NamedQuery {
  std::string id;  // empty outside of a file
  std::string text;
};

// Gives the queries one after the other, as they are read; empty lines are none. "-":
// standard input. Throws Error for a file that cannot be read and for a line that is
// none; option names the file in messages.
void for_each_query(const std::string& path, const std::string& option,
                    const std::function<void(const NamedQuery&)>& use);

}  // namespace lede
