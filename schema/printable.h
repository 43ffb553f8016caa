// Text of articles, names and paths as a terminal may get it: nothing in it is obeyed.
#pragma once

#include <string>
#include <string_view>

namespace lede {

// Control characters are shown as their pictures (␛), those that reorder text or are not
// seen and line separators as <U+202E>, of marks on one letter more than eight as
// <12 marks>; invalid UTF-8 becomes U+FFFD. Joiners stay in scripts that use them; soft
// hyphens are left out. New lines and tabs stay.
std::string printable_text(std::string_view text);

// The same on one line: new lines and tabs are shown too.
std::string printable_line(std::string_view text);

// The same to be read back: what printable_line() would show otherwise, and the
// backslash, written as in C: \t, \n, \r, \\, \u001B, \U000E0001.
std::string escaped_line(std::string_view text);

// JSON text with the same characters, which can only stand in its strings, as \uXXXX.
std::string printable_json(std::string_view json);

}  // namespace lede
