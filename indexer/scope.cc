// Which paths an update looks over.
#include "indexer/scope.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "schema/absolute_path.h"
#include "schema/error.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> paths_of(const std::vector<Source>& sources) {
  std::vector<std::string> paths;
  std::transform(sources.begin(), sources.end(), std::back_inserter(paths),
                 [](const Source& source) { return source.path; });
  return paths;
}

void add_source(const std::string& path, std::vector<Source>& sources) {
  if (lies_in_any(path, paths_of(sources))) {
    return;
  }
  std::error_code unknown;
  if (!fs::exists(path, unknown)) {
    throw Error("no such file or folder: '" + path + "'");
  }
  sources.push_back({path});
}

// Whether a link leads nowhere now is not to be known of what is not there.
void check_that_it_is_there(const std::string& source) {
  std::error_code unknown;
  if (!fs::exists(source, unknown) ||
      (fs::is_directory(source, unknown) && fs::is_empty(source, unknown))) {
    throw Error(
        "there is nothing at '" + source + "' now to tell its links from the rest",
        "try again when it is there; 'lede-index forget' drops all of it");
  }
}

// Notes whether the links of all sources in a path are followed. True if some were and
// are no more.
bool set_following(const std::string& path, bool follows, std::vector<Source>& sources) {
  bool was_following = false;
  for (Source& source : sources) {
    if (lies_in(source.path, path)) {
      if (source.follows_links && !follows) {
        check_that_it_is_there(source.path);
        was_following = true;
      }
      source.follows_links = follows;
    } else if (lies_in(path, source.path) && source.follows_links != follows) {
      throw Error("'" + path + "' is a part of the source '" + source.path +
                      "', whose links are " + (follows ? "not " : "") + "followed",
                  follows ? "give the whole source with --follow"
                          : "give the whole source with --no-follow");
    }
  }
  return was_following;
}

// Of two sources that lie in one another both follow links, or neither does: each path
// has one answer.
void check_that_all_agree(const std::vector<Source>& sources) {
  for (const Source& outer : sources) {
    for (const Source& inner : sources) {
      if (inner.follows_links != outer.follows_links && lies_in(inner.path, outer.path)) {
        throw Error(
            "the source '" + inner.path + "', whose links are " +
                (inner.follows_links ? "" : "not ") + "followed, lies in '" + outer.path +
                "'",
            "--follow follows all links in '" + outer.path + "', --no-follow none");
      }
    }
  }
}

// The path, or the outermost source that it lies in where links are followed.
std::string whole_of(const std::string& path, const std::vector<Source>& sources) {
  std::string widest = path;
  for (const Source& source : sources) {
    if (source.follows_links && lies_in(widest, source.path)) {
      widest = source.path;
    }
  }
  return widest;
}

// The index and the sources that are looked over on their own.
std::vector<ApartPath> apart_from(const std::string& path, const SurveyScope& scope) {
  std::vector<ApartPath> apart{{scope.index.string(), "the index"}};
  for (const std::string& source : scope.sources) {
    if (!lies_in(source, path) && !lies_in(path, source)) {
      apart.push_back({source, "a source of its own"});
    }
  }
  return apart;
}

bool is_followed(const std::string& path, const std::vector<Source>& sources) {
  return std::any_of(sources.begin(), sources.end(), [&](const Source& source) {
    return source.follows_links && lies_in(path, source.path);
  });
}

}  // namespace

SurveyScope scope_of(const UpdateRequest& request, Manifest& manifest) {
  std::vector<Source>& sources = manifest.sources;
  std::vector<std::string> wanted(request.paths.size());
  std::transform(request.paths.begin(), request.paths.end(), wanted.begin(),
                 absolute_path);
  for (const std::string& path : wanted) {
    add_source(path, sources);
  }
  if (wanted.empty()) {
    wanted = paths_of(sources);
  }
  std::sort(wanted.begin(), wanted.end());
  Links not_followed = Links::Skipped;
  for (const std::string& path : wanted) {
    if (request.follows_links && set_following(path, *request.follows_links, sources)) {
      not_followed = Links::PassedOver;
    }
  }
  check_that_all_agree(sources);
  std::transform(wanted.begin(), wanted.end(), wanted.begin(),
                 [&sources](const std::string& path) { return whole_of(path, sources); });
  std::sort(wanted.begin(), wanted.end());
  SurveyScope scope{
      .sources = paths_of(sources), .walked = {}, .index = absolute_path(request.index)};
  // A path that lies in another one is walked with that.
  for (std::string& path : wanted) {
    if (lies_in_any(path, scope.walked)) {
      continue;
    }
    WalkOptions options{
        .links = is_followed(path, sources) ? Links::Followed : not_followed,
        .apart = apart_from(path, scope)};
    scope.walked.push_back({std::move(path), std::move(options)});
  }
  return scope;
}

}  // namespace lede
