// Any bytes as a catalogue: refused, or written again with all that was read.
#include <string>

#include "indexer/catalogue.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lede::fuzz;
  do_or_refuse([&] {
    lede::Catalogue catalogue = lede::decode_catalogue(text_of(data, size));
    const std::string written = lede::encode(catalogue);
    require(lede::encode(lede::decode_catalogue(written)) == written,
            "a catalogue is read as it is written");
    for (std::size_t file = 0; file < catalogue.file_count(); ++file) {
      require(catalogue.find(catalogue.path(file)) == file, "every file is found");
      for (const lede::CatalogueRecord& record : catalogue.records(file)) {
        require(record.segment < catalogue.segments.size(), "segments are known");
      }
    }
    lede::skipped_in(catalogue);
  });
  return 0;
}
