// Builds runs for tests from the documents' side: what is in a document is said at it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/run.h"

namespace lede::test {

class RunBuilder {
 public:
  // What follows belongs to this document.
  void add_document(std::string data);
  void add_value(unsigned slot, std::string value);  // by ascending slot
  void add_term(std::string_view term, std::uint32_t frequency,
                std::vector<std::uint32_t> positions = {});  // a term once a document

  Run build() const;

 private:
  struct Occurrence {
    std::uint32_t document = 0;
    std::uint32_t frequency = 0;
    std::vector<std::uint32_t> positions;
  };

  std::vector<RunDocument> documents_;
  std::map<std::string, std::vector<Occurrence>, std::less<>> terms_;
};

}  // namespace lede::test
