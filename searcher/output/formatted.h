// Results of any kind in the format that was asked for. The command line offers of the
// formats only those that the kind has; see options.cc.
#pragma once

#include <string>

#include "searcher/output/format.h"
#include "searcher/output/terminal.h"

namespace lede {

template <typename Results>
std::string formatted(const Results& results, Format format, ColorChoice color) {
  if constexpr (requires { to_jsonl(results); }) {
    if (format == Format::Jsonl) {
      return to_jsonl(results);
    }
  }
  if constexpr (requires { to_rows(results, format); }) {
    if (format == Format::Csv || format == Format::Tsv) {
      return to_rows(results, format);
    }
  }
  if constexpr (requires { to_trec(results); }) {
    if (format == Format::Trec) {
      return to_trec(results);
    }
  }
  if constexpr (requires { to_paths(results); }) {
    if (format == Format::Paths) {
      return to_paths(results);
    }
  }
  return format == Format::Json ? to_json(results)
                                : to_text(results, standard_output(color));
}

}  // namespace lede
