#include "corpus/passed_over.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#include "corpus/phrase_list.h"
#include "schema/descriptor.h"
#include "schema/index_folder.h"

namespace lede {
namespace {

constexpr std::array<std::string_view, 8> kQuietFolders{".lede", ".git", ".hg", ".svn",
                                                        ".bzr",  ".jj",  "CVS", "_darcs"};

// What browsers put behind a page's name, by their language; Windows knows the same names
// (Microsoft, "Managing the file system: connected files").
constexpr auto kPartsEndings = std::to_array<std::string_view>(
    {"_files",    ".files",     "-files",    "_file",      "-filer",      "-Dateien",
     "_fichiers", "_archivos",  "_arquivos", "_bestanden", "_pliki",      "_soubory",
     "_elemei",   "_ficheiros", "_dosyalar", "_datoteke",  "_fitxers",    "_tiedostot",
     "_failid",   "_fails",     "_bylos",    "_fajlovi",   "_fitxategiak"});

constexpr auto kPageEndings =
    std::to_array<std::string_view>({".html", ".htm", ".xhtml", ".shtml"});

// The name less its ending, one of these; empty if it has none.
template <std::size_t N>
std::string stem_of(std::string_view name,
                    const std::array<std::string_view, N>& endings) {
  const auto* ending =
      std::find_if(endings.begin(), endings.end(),
                   [name](std::string_view one) { return name.ends_with(one); });
  return std::string(
      ending == endings.end() ? "" : name.substr(0, name.size() - ending->size()));
}

bool has_parts(const std::string& page) {
  const std::string stem = stem_of(page, kPageEndings);
  return !stem.empty() && std::any_of(kPartsEndings.begin(), kPartsEndings.end(),
                                      [&stem](std::string_view ending) {
                                        std::error_code unknown;
                                        return std::filesystem::is_directory(
                                            stem + std::string(ending), unknown);
                                      });
}

std::string_view reason_by_name(std::string_view name) {
  if (name.size() < 2 || name == "..") {
    return "";
  }
  if (name.starts_with('.')) {
    return "hidden";
  }
  const bool is_backup = name.ends_with('~') || name.ends_with(".bak") ||
                         name.starts_with("~$") ||
                         (name.starts_with('#') && name.ends_with('#'));
  return is_backup ? "a backup copy made by an editor" : "";
}

}  // namespace

bool is_quiet_folder(std::string_view name) {
  return contains(kQuietFolders, name);
}

bool is_manifest_of_index(int folder, const std::string& path) {
  constexpr std::string_view kBeginning = "lede-index\t";
  constexpr int kFlags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW;
  const Descriptor file(openat(folder, path.c_str(), kFlags));  // NOLINT: as POSIX has it
  std::array<char, kBeginning.size()> bytes{};
  struct stat facts {};
  return file.is_open() && fstat(file.number(), &facts) == 0 && S_ISREG(facts.st_mode) &&
         pread(file.number(), bytes.data(), bytes.size(), 0) ==
             static_cast<ssize_t>(bytes.size()) &&
         std::string_view(bytes.data(), bytes.size()) == kBeginning;
}

std::string_view reason_to_pass_over(std::string_view path) {
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view reason = reason_by_name(path.substr(0, slash));
    if (!reason.empty()) {
      return reason;
    }
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return "";
}

std::string page_of_parts(std::string_view folder,
                          const std::vector<std::string>& names) {
  const std::string stem = stem_of(folder, kPartsEndings);
  for (const std::string_view ending : kPageEndings) {
    std::string page = stem + std::string(ending);
    if (!stem.empty() && std::binary_search(names.begin(), names.end(), page)) {
      return page;
    }
  }
  return {};
}

std::string path_to_walk(std::string_view changed, std::string_view source) {
  std::size_t slash = source.ends_with('/') ? source.size() - 1 : source.size();
  while (slash < changed.size()) {
    std::string folder(changed.substr(0, std::max<std::size_t>(slash, 1)));
    if (is_manifest_of_index(AT_FDCWD, folder + '/' + kManifestFile)) {
      return folder;
    }
    const std::size_t end = std::min(changed.find('/', slash + 1), changed.size());
    const std::string_view name = changed.substr(slash + 1, end - slash - 1);
    const bool is_last = end == changed.size();
    if (!stem_of(name, kPartsEndings).empty() ||
        (is_last && has_parts(std::string(changed)))) {
      return folder;
    }
    slash = end;
  }
  return std::string(changed);
}

}  // namespace lede
