// The command line of lede-generate, by hand: the benchmark needs no library.
#pragma once

#include <cstdint>
#include <string>

#include "queries.h"

namespace lede::bench {

enum class Output { Jsonl, Files, WordQueries, Phrases };

struct Options {
  // The archive ends with whichever comes first; 0 is no limit.
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;
  std::uint64_t seed = 1;
  std::uint64_t first_id = 1;
  Output output = Output::Jsonl;
  std::string folder;
  std::uint64_t queries = 0;
  WordCount words;
  bool is_help = false;
};

extern const char* const kUsage;

// Throws std::invalid_argument with a message for the user.
Options parse_command_line(int count, const char* const* arguments);

}  // namespace lede::bench
