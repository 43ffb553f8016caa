// Verdicts and traces, for programs and for people.
#pragma once

#include <string>

#include "searcher/output/format.h"
#include "searcher/output/terminal.h"
#include "searcher/quotations/trace.h"
#include "searcher/quotations/verdict.h"

namespace lede {

std::string to_json(const Judgement& judgement);
std::string to_jsonl(const Judgement& judgement);
std::string to_rows(const Judgement& judgement, Format format);  // with header
std::string to_paths(const Judgement& judgement);
std::string to_text(const Judgement& judgement, const Terminal& terminal);

// What of a trace are alike: word for word, or their differences.
std::string variant_of(const Finding& finding);
std::string to_json(const Trace& trace);
std::string to_jsonl(const Trace& trace);
std::string to_rows(const Trace& trace, Format format);
std::string to_paths(const Trace& trace);
std::string to_text(const Trace& trace, const Terminal& terminal);

}  // namespace lede
