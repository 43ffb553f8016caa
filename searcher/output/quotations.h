// Quotations and speakers in the formats of results; see format.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "searcher/output/format.h"
#include "searcher/output/terminal.h"
#include "searcher/passages/marked_text.h"
#include "searcher/quotations/quotation_search.h"

namespace lede {

struct ShownQuotation {
  QuotationHit hit;
  MarkedText text;
  bool is_denied = false;  // as of Context
};

struct QuotationResults {
  std::string text;     // of the query, as typed
  std::string read_as;  // its tree
  std::string days;     // as of days_read()
  std::size_t total = 0;
  bool estimated = false;
  std::vector<ShownQuotation> hits;
  std::optional<std::string> suggestion;
  std::vector<std::string> warnings;
  double seconds = 0;
};

std::string to_json(const QuotationResults& results);
std::string to_jsonl(const QuotationResults& results);
std::string to_rows(const QuotationResults& results, Format format);  // with header
std::string to_paths(const QuotationResults& results);
std::string to_text(const QuotationResults& results, const Terminal& terminal);

struct SpeakerResults {
  std::string text;
  std::string read_as;
  std::string days;
  std::size_t total = 0;  // speakers
  std::size_t offset = 0;
  std::vector<Speaker> speakers;
  std::optional<std::string> suggestion;
  std::vector<std::string> warnings;
  double seconds = 0;
};

std::string to_json(const SpeakerResults& results);
std::string to_jsonl(const SpeakerResults& results);
std::string to_rows(const SpeakerResults& results, Format format);
std::string to_text(const SpeakerResults& results, const Terminal& terminal);

}  // namespace lede
