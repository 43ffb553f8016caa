// What stands before the names in a byline, in many languages.
#pragma once

#include <string_view>

namespace lede {

// "By Ann Lee", "ByAnn Lee", "Von Anna Lehn" and "著者：林安" without what leads in; a
// view of the text, trimmed, empty where there is nothing else. "Von der Leyen" is a
// name.
std::string_view without_lead_in(std::string_view byline);

}  // namespace lede
