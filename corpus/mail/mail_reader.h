// Mails as they are saved and sent (RFC 5322): .eml, mailboxes (mbox) with many of them,
// and web pages that browsers save in the form of a mail (MHTML). Newsletters mostly: the
// subject is the headline, who sent it the byline or the source, the HTML part is read as
// a page and the plain one as a text.
//
// The MIME of RFC 2045 to 2047 is our own: of a library such as GMime we would need five
// headers and the parts that are text, and it would bring GLib's types and ownership.
#pragma once

#include "corpus/reader.h"

namespace lede {

int claims_mail(const Document& document);
int claims_mbox(const Document& document);
int claims_mhtml(const Document& document);
std::unique_ptr<Reader> open_mail(const Document& document);

}  // namespace lede
