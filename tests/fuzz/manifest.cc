// Any text as a manifest: refused, or written again as the same manifest. It is read as
// it is, and with the hash that its last line must have, since no mutation finds that.
#include <fmt/format.h>
#include <xxhash.h>

#include <string>

#include "schema/manifest.h"
#include "tests/fuzz/fuzz.h"

namespace lede::fuzz {
namespace {

void check(const std::string& text) {
  do_or_refuse([&] {
    const Manifest parsed = parse_manifest(text, "manifest");
    require(parse_manifest(to_string(parsed), "again") == parsed,
            "a manifest is read as it is written");
    for (const Segment& segment : parsed.segments) {
      require(count(segment.dead_articles) <= segment.articles &&
                  count(segment.dead_quotes) <= segment.quotes,
              "no more documents are dead than there are");
    }
  });
}

}  // namespace
}  // namespace lede::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(lede::fuzz::text_of(data, size));
  lede::fuzz::check(text);
  lede::fuzz::check(
      fmt::format("{}end\t{:016x}\n", text, XXH3_64bits(text.data(), text.size())));
  return 0;
}
