// Rewriting segments: the living articles of several into one, by the same way as new
// ones, so that a search meets few segments and no tombstones weigh on it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/pipeline.h"
#include "indexer/resources.h"
#include "indexer/working_index.h"
#include "schema/manifest.h"

namespace lede {

// A search meets at most so many segments.
inline constexpr std::size_t kMaxSegments = 8;

// Which segments an update should rewrite into one, by number, ascending; empty: none.
// Those with more than a third of tombstones; and, if there are more than kMaxSegments,
// the smallest ones, each not larger than twice the sum of those before it where that
// suffices: an article that is rewritten is then in a segment half as large again, so n
// articles are written O(n log n) times in all. (O'Neil et al., "The log-structured
// merge-tree", 1996.)
std::vector<std::size_t> segments_to_merge(const std::vector<Segment>& segments);

// Rewrites these segments into one and publishes. False if it was asked to stop before
// the end: then all is as before.
bool rewrite(WorkingIndex& index, const std::vector<std::size_t>& segments,
             const PipelineOptions& options);

struct MergeRequest {
  std::filesystem::path index;
  Resources resources;
  bool is_rebuild =
      false;  // all segments, also of an older analysis, with quotations anew
  bool shows_progress = false;
};

struct MergeResult {
  std::size_t segments_before = 0;
  std::size_t segments = 0;
  std::uint32_t articles = 0;
  std::uint32_t quotes = 0;
  double seconds = 0;
  bool is_interrupted = false;  // all is as before
  std::vector<std::string> warnings;
};

// One segment, no tombstones.
MergeResult merge(const MergeRequest& request);

}  // namespace lede
