// `lede quote`: quotations for a query; `lede speakers`: who is quoted.
#pragma once

#include <cstddef>
#include <string>

#include "searcher/output/format.h"
#include "searcher/output/terminal.h"
#include "searcher/quotations/quotation_search.h"
#include "searcher/search/open_index.h"

namespace lede {

struct QuoteCommand {
  IndexNames index;
  QuotationRequest request;
  QuotationPage page;
  Format format = Format::Text;  // any but Trec
  ColorChoice color = ColorChoice::Auto;
};

struct SpeakersCommand {
  IndexNames index;
  QuotationRequest request;
  std::size_t limit = 20;
  std::size_t offset = 0;
  Format format = Format::Text;
  ColorChoice color = ColorChoice::Auto;
};

// The exit status: 0 found, 1 nothing found. Throw Error and Xapian::Error.
int run(const QuoteCommand& command);
int run(const SpeakersCommand& command);

}  // namespace lede
