// What lies in an archive and is none of its articles, by its name and place, but for
// an index.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lede {

// True for the name of a folder that is passed over quietly: an index, version control.
bool is_quiet_folder(std::string_view name);

// Why a file or folder of that name, or what lies at that path in an archive file, is
// passed over: hidden, or an editor's backup copy. Empty if it is not.
std::string_view reason_to_pass_over(std::string_view path);

// Whether the file at that path in an open folder (or AT_FDCWD) is what makes its folder
// an index of lede, be it in use or a backup: none of its files is an article.
bool is_manifest_of_index(int folder, const std::string& path);

// The page whose parts a folder of that name holds, as browsers save them: "Story.html"
// for "Story_files". names: what lies beside the folder, in byte order. Empty if there is
// none.
std::string page_of_parts(std::string_view folder, const std::vector<std::string>& names);

// The path to walk after a change of a path beneath the source, so that the same comes of
// it as of walking the source: whether a folder holds parts of a page is told by what
// lies beside it, and whether it is an index by what lies in it.
std::string path_to_walk(std::string_view changed, std::string_view source);

}  // namespace lede
