// The variables, and one that is looked at before all else.
#include "searcher/environment.h"

#include <cstdlib>
#include <string>

#include "schema/program/program.h"
#include "searcher/output/standard_streams.h"
#include "searcher/output/theme.h"

namespace lede {

std::vector<EnvironmentFact> environment() {
  return {{"LEDE_INDEX", "the one index, where --index names none"},
          {"LEDE_TODAY",
           "the day that \"yesterday\" and the like count from, as 2020-02-14; "
           "for scripts. Without it, that of the clock"},
          {"LEDE_PAGER",
           "the pager for results that are longer than the screen; empty: none. "
           "Without it PAGER, else less"},
          {"LEDE_COLORS",
           "colours: any, light or dark, then codes of styles, with colons "
           "between: dark:mark=7:facts=36. The styles are headline, mark, "
           "headline-mark, facts, note, bar, good and bad"},
          {"NO_COLOR", "if it is not empty, no colours"},
          {"COLUMNS", "the width of text where the output is no terminal"}};
}

std::vector<ExitFact> exits() {
  return {{std::to_string(0), "found or done; of verify: the quotation is verbatim"},
          {std::to_string(kNothingFound),
           "searched and found nothing; of verify: any other verdict, such as altered or "
           "partial; of show: there is no such article"},
          {std::to_string(kFailed), "an error, which is said on the standard error"}};
}

void warn_of_colors() {
  const char* colors = std::getenv("LEDE_COLORS");
  const std::string unread = read_theme(colors == nullptr ? "" : colors, "").unread;
  if (!unread.empty()) {
    say("warning: LEDE_COLORS has parts that make no sense: " + unread);
  }
}

}  // namespace lede
