// One news article, made up.
#pragma once

#include <cstdint>
#include <string>

#include "vocabulary.h"

namespace lede::bench {

struct Story {
  std::string id;
  std::string headline;
  std::string byline;
  std::string date;
  std::string source;
  std::string url;
  std::string body;
};

// The article with this number. It depends on the seed and the number alone, so any part
// of an archive can be made by itself. The id depends on the number alone: the same
// number under another seed is another version of the article.
Story make_story(const Vocabulary& vocabulary, std::uint64_t seed, std::uint64_t number);

}  // namespace lede::bench
