// The command line of what changes the ranking, and of the commands that measure it and
// live by it. Errors are thrown as Error.
#pragma once

#include <optional>

#include "searcher/commands/eval.h"
#include "searcher/commands/like.h"
#include "searcher/ranking/ranking.h"

namespace CLI {  // NOLINT(readability-identifier-naming)
class App;
}

namespace lede {

void add_ranking(CLI::App& command, Ranking& ranking,
                 std::optional<double>& half_life_days);

// The commands, as they are added to the program.
CLI::App* add_eval(CLI::App& program, EvalCommand& eval);
CLI::App* add_like(CLI::App& program, LikeCommand& like);

}  // namespace lede
