// Web addresses in texts: whose they are and what they tell.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lede {

// The address, if the text is one and nothing else.
std::optional<std::string> address_of(std::string_view text);

// True for the address of a page within a site rather than of the site.
bool is_page_address(std::string_view address);

// True for the address of a picture or film rather than of a page.
bool is_media_address(std::string_view address);

// True where the words of the address's last part are mostly those of the headline.
bool is_address_of(std::string_view address, std::string_view headline);

// Who publishes under an address: a well-known house by its table; else the host's name
// cut into words ("themoscowtimes" is "The Moscow Times" if the article speaks of
// Moscow); else the host itself. nullopt for what has no host.
std::optional<std::string> publisher_of(std::string_view address,
                                        std::string_view article);

}  // namespace lede
