// Sharing out memory and cores.
#include "indexer/resources.h"

#include <algorithm>

#include "indexer/glass/bulk_writer.h"

namespace lede {
namespace {

// What the program takes at rest, and what each thread keeps: its words with their stems.
constexpr std::size_t kRestingBytes = std::size_t{40} << 20U;
constexpr std::size_t kThreadBytes = std::size_t{16} << 20U;

// Half of the other memory is for batches in flight; of the rest, the writer leaves some
// to the catalogues.
constexpr std::size_t kBatchShare = 2;
constexpr std::size_t kWriterShare = 3;

// A batch takes about so many times its bytes while it is inverted.
constexpr std::size_t kBatchGrowth = 12;
constexpr std::size_t kMinBatchBytes = std::size_t{16} << 10U;
constexpr std::size_t kMaxBatchBytes = std::size_t{2} << 20U;

// At least so many for each thread, so that all end at about the same time.
constexpr std::size_t kBatchesPerThread = 4;

std::size_t working_bytes(const Resources& resources) {
  const std::size_t fixed = kRestingBytes + resources.jobs * kThreadBytes;
  return std::max(resources.memory_bytes - std::min(fixed, resources.memory_bytes),
                  resources.memory_bytes / 4);
}

}  // namespace

// More than threads, so that none waits for the batch in front.
std::size_t batches_in_flight(const Resources& resources) {
  return std::size_t{resources.jobs} + 2;
}

std::size_t batch_bytes(const Resources& resources, std::uint64_t all_bytes) {
  const std::size_t one =
      working_bytes(resources) / kBatchShare / batches_in_flight(resources);
  const std::uint64_t share = all_bytes / (kBatchesPerThread * resources.jobs);
  return std::clamp<std::size_t>(std::min<std::uint64_t>(one / kBatchGrowth, share),
                                 kMinBatchBytes, kMaxBatchBytes);
}

std::size_t writer_bytes(const Resources& resources) {
  return working_bytes(resources) / kWriterShare;
}

std::string settle_writer(Resources& resources) {
  if (resources.writer != WriterKind::Bulk || bulk_writer_supported()) {
    return {};
  }
  resources.writer = WriterKind::Plain;
  return bulk_writer_obstacle() + "; writing through it, which is slow";
}

}  // namespace lede
