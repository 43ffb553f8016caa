// `lede verify`: is a quotation in the archive word for word? `lede trace`: every article
// that carries it.
#pragma once

#include <string>

#include "searcher/output/format.h"
#include "searcher/output/terminal.h"
#include "searcher/search/open_index.h"

namespace lede {

struct VerifyCommand {
  IndexNames index;
  std::string quote;
  std::string speaker;           // empty: anybody
  Format format = Format::Text;  // any but Trec
  ColorChoice color = ColorChoice::Auto;
};

struct TraceCommand {
  IndexNames index;
  std::string quote;
  Format format = Format::Text;  // any but Trec
  ColorChoice color = ColorChoice::Auto;
};

// The exit status: 0 for verbatim, or for anything traced; 1 otherwise. Throw Error and
// Xapian::Error.
int run(const VerifyCommand& command);
int run(const TraceCommand& command);

}  // namespace lede
