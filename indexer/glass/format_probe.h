// Asks the Xapian library for its database format. For bulk_writer_supported(), in parts
// that can be tested.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace lede::glass {

// What version_file_beginning() says, of a database that Xapian makes, in the system's
// temporary folder.
std::string beginning_of_own_database();

// Why a Xapian of that version, whose databases begin so, cannot be written for; or
// empty. The beginning is asked for only when the version does not decide.
std::string obstacle_of(std::string_view version,
                        const std::function<std::string()>& own_beginning);

}  // namespace lede::glass
