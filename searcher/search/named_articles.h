// Which article a person means by a name.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/article.h"
#include "searcher/search/open_index.h"

namespace lede {

struct NamedArticles {
  // With that identifier or else at that path, in the order of the index; else those of
  // the file or archive file at that path, at most kCountedInFile. Empty: there is none.
  std::vector<Article> articles;
  bool are_of_file = false;  // and so not all of them are meant, if there are several
};

inline constexpr std::size_t kCountedInFile = 1'000;

// A path is read from the working directory.
NamedArticles articles_named(const OpenIndex& index, const std::string& name);

// Where several have that identifier, that the first is taken, and in which files the
// others are, where these name them.
std::string note_of_several(const NamedArticles& named);

// How many articles the file has, and what to type instead.
std::string how_many_in_file(const std::string& name, const NamedArticles& named);
std::string how_to_name_one(const NamedArticles& named);

}  // namespace lede
