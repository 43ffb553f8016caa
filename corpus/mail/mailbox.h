// Where in a file mails begin and end.
#pragma once

#include <string>
#include <string_view>

namespace lede::mail {

// True for bytes that begin with the headers of a mail.
bool is_mail(std::string_view bytes);

// True for bytes that begin with the line "From ann@post.example Mon Aug  3 12:45:00
// 2015" of a mailbox, and a mail.
bool is_mailbox(std::string_view bytes);

// The next mail of a mailbox, without the line before it; takes it off. Empty at the end.
std::string_view take_mail(std::string_view& mailbox);

// A text as it was before it was put into a mailbox: without the > that keeps "From " at
// a line's beginning from being taken for the next mail.
std::string unescaped(std::string_view text);

}  // namespace lede::mail
