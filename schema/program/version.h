// What a program is, in one line.
#pragma once

#include <string>
#include <string_view>

namespace lede {

// "lede 0.1.0, index format 1, analysis N, Xapian 1.4.22, ICU 72.1".
std::string version_line(std::string_view program);

}  // namespace lede
