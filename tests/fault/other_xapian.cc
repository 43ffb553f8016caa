// A library to preload: the Xapian library says that it is of another version, whose
// format nobody has checked.
#include <dlfcn.h>
#include <xapian.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace Xapian::Internal {

// NOLINTNEXTLINE(readability-identifier-naming): as Xapian has it.
const constinfo* get_constinfo_() noexcept {
  static const constinfo other = [] {
    using Function = const constinfo*();
    void* real = dlsym(RTLD_NEXT, "_ZN6Xapian8Internal14get_constinfo_Ev");
    constinfo info = *reinterpret_cast<Function*>(real)();
    constexpr std::string_view kVersion = "1.5.9";
    *std::copy(kVersion.begin(), kVersion.end(), std::begin(info.str)) = '\0';
    return info;
  }();
  return &other;
}

}  // namespace Xapian::Internal
