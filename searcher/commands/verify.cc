// From a quotation to a printed verdict.
#include "searcher/commands/verify.h"

#include "searcher/output/formatted.h"
#include "searcher/output/standard_streams.h"
#include "searcher/output/verdict.h"
#include "searcher/search/open_index.h"

namespace lede {

int run(const VerifyCommand& command) {
  const OpenIndex index = open_index(command.index);
  const Judgement judgement = judge(index, command.quote, command.speaker);
  print(formatted(judgement, command.format, command.color), command.format);
  return judgement.verdict == Verdict::Verbatim ? 0 : kNothingFound;
}

int run(const TraceCommand& command) {
  const OpenIndex index = open_index(command.index);
  const Trace found = trace(index, command.quote);
  print(formatted(found, command.format, command.color), command.format);
  if (command.format != Format::Json) {
    for (const std::string& note : found.notes) {
      say(note);
    }
    if (found.matches.empty()) {
      say("no article has it");
    }
  }
  return found.matches.empty() ? kNothingFound : 0;
}

}  // namespace lede
