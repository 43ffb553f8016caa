// Writes one segment: the databases of articles and of quotations side by side in a
// folder of a name that was never used before.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "indexer/database_writer.h"
#include "indexer/invert.h"
#include "schema/manifest.h"

namespace lede {

struct SegmentOptions {
  std::filesystem::path index;
  std::string name;
  WriterKind writer = WriterKind::Plain;
  std::size_t memory_bytes = std::size_t{256} << 20U;
  std::function<void()> before_writing;  // called once, if at all
};

class SegmentWriter {
 public:
  // Makes nothing on disk before the first article comes.
  explicit SegmentWriter(SegmentOptions options);
  // Removes the folder of a segment that was not finished.
  ~SegmentWriter();
  SegmentWriter(const SegmentWriter&) = delete;
  SegmentWriter& operator=(const SegmentWriter&) = delete;

  // The document numbers of what is added next.
  std::uint32_t next_article() const { return segment_.articles + 1; }
  std::uint32_t next_quote() const { return segment_.quotes + 1; }

  void add(Inverted inverted);

  // The segment, none of it synced; nullopt if nothing was added.
  std::optional<Segment> finish();

 private:
  void open();

  SegmentOptions options_;
  std::filesystem::path folder_;
  std::unique_ptr<DatabaseWriter> articles_;
  std::unique_ptr<DatabaseWriter> quotes_;
  Segment segment_;
  bool is_finished_ = false;
};

}  // namespace lede
