// The day that the address of a page states.
#pragma once

#include <optional>
#include <string_view>

#include "schema/date.h"

namespace lede::html {

// "https://news.example/2020/02/07/oil" is of 2020-02-07; so are /2020/2/7/,
// /2020/feb/07/ and /2020-02-07/. nullopt where year, month and day do not stand one
// after another.
std::optional<Date> date_in_address(std::string_view url);

}  // namespace lede::html
