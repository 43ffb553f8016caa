// The time of day as the index writes it down.
#pragma once

#include <string>

namespace lede {

// Now, as RFC 3339 in UTC: "2021-03-04T05:06:07Z".
std::string utc_now();

}  // namespace lede
