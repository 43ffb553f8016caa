// The command line of lede.
#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "schema/program/program.h"
#include "searcher/commands/eval.h"
#include "searcher/commands/facets.h"
#include "searcher/commands/find.h"
#include "searcher/commands/like.h"
#include "searcher/commands/quote.h"
#include "searcher/commands/show.h"
#include "searcher/commands/verify.h"

namespace lede {

using Command =
    std::variant<Done, FindCommand, ShowCommand, QuoteCommand, SpeakersCommand,
                 VerifyCommand, TraceCommand, EvalCommand, FacetsCommand, LikeCommand>;

// Throws Error where a value makes no sense.
Command parse_command_line(int count, const char* const* arguments);

}  // namespace lede
