// A run: some documents inverted in memory, terms in byte order, each with its postings
// in document order. Analysis makes runs in parallel, one a batch of articles; a database
// writer merges them in the order of the archive. (Single-pass in-memory inversion: Heinz
// and Zobel, "Efficient single-pass index construction for text databases", 2003.)
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lede {

// One document's occurrences of one term.
struct Posting {
  std::uint32_t document = 0;        // index in the run's documents
  std::uint32_t frequency = 0;       // within-document frequency; may be 0 with positions
  std::uint32_t first_position = 0;  // index in the run's positions
  std::uint32_t position_count = 0;
};

struct RunTerm {
  std::uint32_t begin = 0;  // bytes in the run's term_bytes
  std::uint32_t size = 0;
  std::uint32_t first_posting = 0;
  std::uint32_t posting_count = 0;  // at least 1
};

struct RunDocument {
  std::string data;
  std::vector<std::pair<unsigned, std::string>> values;  // by slot, ascending, not empty
  std::uint32_t length = 0;                              // sum of its frequencies
};

struct Run {
  std::vector<RunDocument> documents;
  std::string term_bytes;
  std::vector<RunTerm> terms;  // distinct, in byte order, each 1 to kMaxTermBytes long
  std::vector<Posting> postings;
  std::vector<std::uint32_t>
      positions;  // ascending and distinct within a posting, from 1

  std::string_view text(const RunTerm& term) const {
    return std::string_view(term_bytes).substr(term.begin, term.size);
  }
};

}  // namespace lede
