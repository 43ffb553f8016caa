// Reads documents for the tests of readers, and damages them.
#pragma once

#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader.h"

namespace lede {

using Lines = std::vector<std::string>;

std::vector<Record> records_of(std::string_view name, std::string_view bytes);

// What a record became, in one line: "id|headline|body" with / for line ends, or
// "!record reason".
std::string line_of(const Record& record);
Lines lines_of(std::string_view name, std::string_view bytes);

// What was understood, a fact a line, then the body.
std::string described(const Article& article);

// The article, if a document is one and nothing else; else a failed test.
Article only_article(std::string_view name, std::string_view bytes);

// The files of a folder that end so, in order.
std::vector<std::filesystem::path> files_in(const char* folder,
                                            std::string_view extension);

// What was understood of such a file must be as in NAME.expected beside it; LEDE_UPDATE=1
// writes that anew.
void check_expected(std::filesystem::path file, const std::string& understood);

// Cut at both ends, with some bytes changed.
std::string damaged(const std::string& good, std::mt19937& random);

// Reads a document cut short and with bytes changed, so many times; all that comes of it
// must be valid UTF-8.
void read_damaged(std::string_view name, std::string_view good, int rounds);

}  // namespace lede
