// Captions and credits of pictures.
#pragma once

#include <string_view>

namespace lede {

// True for a caption ("In this ... file photo ... (AP Photo/Ann Lee)") or a credit line
// ("Ann Lee / POOL / TASS"). The text as lowered() gives it.
bool is_caption(std::string_view low);

}  // namespace lede
