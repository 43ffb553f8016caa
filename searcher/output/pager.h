// Long output for a person goes through a pager.
#pragma once

#include <string>
#include <string_view>

namespace lede {

// $LEDE_PAGER, else $PAGER, else less; empty: none is wanted ("" or "cat").
std::string pager_command();

// Whether a text has more lines than the terminal; false if there is none.
bool is_longer_than_screen(std::string_view text);

// Gives the text to the pager's standard input and waits for its end; false if it could
// not be started. The command is run by a shell, as other programs do with $PAGER; the
// text is never part of it.
bool show_in_pager(const std::string& command, std::string_view text);

}  // namespace lede
