// Reads documents for the tests of readers, and damages them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader.h"

namespace lede {

std::vector<Record> records_of(std::string_view name, std::string_view bytes);

// What a record became, in one line: "id|headline|body" with / for line ends, or
// "!record reason".
std::string line_of(const Record& record);
std::vector<std::string> lines_of(std::string_view name, std::string_view bytes);

// What was understood, a fact a line, then the body.
std::string described(const Article& article);

// The article, if a document is one and nothing else; else a failed test.
Article only_article(std::string_view name, std::string_view bytes);

// Reads a document cut short and with bytes changed, so many times; all that comes of it
// must be valid UTF-8.
void read_damaged(std::string_view name, std::string_view good, int rounds);

}  // namespace lede
