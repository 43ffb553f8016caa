// Character references of HTML: &amp; &eacute; &#8220; &#x201C;
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace lede {

// True for a text in which something of the form of a reference stands.
bool has_references(std::string_view text);

// Decodes references; remembers the rarer names, which it asks an HTML parser for.
class References {
 public:
  // The text with its references decoded; what is none stays as it is.
  std::string decoded(std::string_view text);

 private:
  std::string named(std::string_view name);

  std::map<std::string, std::string, std::less<>> names_;
};

}  // namespace lede
