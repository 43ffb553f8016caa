#include "corpus/text/addresses.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <set>
#include <vector>

#include "corpus/characters.h"
#include "corpus/news_names.h"
#include "corpus/phrase_list.h"

namespace lede {
namespace {

struct House {
  std::string_view host;
  std::string_view name;
};

// Names that no rule finds in the host: initials and words that an article need not use.
constexpr auto kHouses = std::to_array<House>({
    {"abc.net.au", "ABC"},
    {"abcnews.go.com", "ABC News"},
    {"aljazeera.com", "Al Jazeera"},
    {"apnews.com", "The Associated Press"},
    {"bbc.co.uk", "BBC"},
    {"bbc.com", "BBC"},
    {"belta.by", "BelTA"},
    {"cbc.ca", "CBC"},
    {"cbsnews.com", "CBS News"},
    {"cnn.com", "CNN"},
    {"ctvnews.ca", "CTV News"},
    {"dw.com", "Deutsche Welle"},
    {"faz.net", "Frankfurter Allgemeine Zeitung"},
    {"ft.com", "Financial Times"},
    {"huffpost.com", "HuffPost"},
    {"kyivpost.com", "Kyiv Post"},
    {"latimes.com", "Los Angeles Times"},
    {"lemonde.fr", "Le Monde"},
    {"nbcnews.com", "NBC News"},
    {"npr.org", "NPR"},
    {"nytimes.com", "The New York Times"},
    {"politico.com", "Politico"},
    {"politico.eu", "Politico"},
    {"reuters.com", "Reuters"},
    {"rferl.org", "Radio Free Europe/Radio Liberty"},
    {"spiegel.de", "Der Spiegel"},
    {"sueddeutsche.de", "Süddeutsche Zeitung"},
    {"tass.com", "TASS"},
    {"theguardian.com", "The Guardian"},
    {"tut.by", "TUT.BY"},
    {"washingtonpost.com", "The Washington Post"},
    {"wsj.com", "The Wall Street Journal"},
});

constexpr auto kMediaEndings = std::to_array<std::string_view>(
    {".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp", ".tif", ".tiff", ".mp4",
     ".mp3", ".mov", ".webm", ".avif"});

std::string_view without_scheme(std::string_view address) {
  const std::size_t scheme = address.find("://");
  return scheme == std::string_view::npos ? address : address.substr(scheme + 3);
}

// The host without "www." and port.
std::string host_of(std::string_view address) {
  std::string_view host = without_scheme(address);
  host = host.substr(0, host.find_first_of("/?#:"));
  std::string name = lowered(host);
  if (name.starts_with("www.")) {
    name.erase(0, 4);
  }
  return name;
}

bool is_of_house(std::string_view host, std::string_view house) {
  return host == house || (host.ends_with(house) && host.size() > house.size() &&
                           host[host.size() - house.size() - 1] == '.');
}

// The words of letters, in lower case, of three letters and more.
std::set<std::string, std::less<>> words_in(std::string_view text) {
  std::set<std::string, std::less<>> words;
  std::string word;
  for (const char c : lowered(text) + ' ') {
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) {
      word += c;
    } else {
      if (word.size() >= 3) {
        words.insert(word);
      }
      word.clear();
    }
  }
  return words;
}

// Places that papers are named after, for articles that do not mention theirs.
constexpr auto kPlaceWords = std::to_array<std::string_view>(
    {"american",  "arab",     "baltic",    "belfast",   "berlin",   "boston",
     "brussels",  "budapest", "cairo",     "chicago",   "china",    "dallas",
     "dublin",    "eastern",  "economic",  "edinburgh", "euro",     "european",
     "financial", "global",   "houston",   "india",     "irish",    "israel",
     "jakarta",   "japan",    "jerusalem", "kiev",      "korea",    "kyiv",
     "local",     "london",   "manila",    "miami",     "minsk",    "morning",
     "moscow",    "my",       "national",  "new",       "northern", "nordic",
     "north",     "oil",      "open",      "pacific",   "paris",    "petersburg",
     "prague",    "public",   "riga",      "scottish",  "seattle",  "south",
     "southern",  "st",       "sunday",    "sydney",    "tallinn",  "tehran",
     "toronto",   "ukraine",  "ukrainian", "vilnius",   "warsaw",   "washington",
     "west",      "western",  "world",     "york"});

// Cuts "themoscowtimes" into known words, as few as can be; empty if it cannot be done.
std::vector<std::string> words_of_label(std::string_view label,
                                        const std::set<std::string, std::less<>>& known) {
  constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> fewest(label.size() + 1, kNone);
  std::vector<std::size_t> start(label.size() + 1, 0);
  fewest[0] = 0;
  for (std::size_t end = 1; end <= label.size(); ++end) {
    for (std::size_t begin = 0; begin < end; ++begin) {
      const std::string_view word = label.substr(begin, end - begin);
      const bool fits =
          fewest[begin] != kNone && fewest[begin] + 1 < fewest[end] &&
          (word == "-" || word == "the" || word == "of" || known.contains(word) ||
           has_media_word(word) || contains(kPlaceWords, word));
      if (fits) {
        fewest[end] = fewest[begin] + 1;
        start[end] = begin;
      }
    }
  }
  std::vector<std::string> words;
  for (std::size_t end = label.size(); fewest[label.size()] != kNone && end > 0;
       end = start[end]) {
    words.emplace_back(label.substr(start[end], end - start[end]));
  }
  std::reverse(words.begin(), words.end());
  return words;
}

// "the moscow times" with capitals. One word alone, as in "example.com", says too little.
std::string title_of(const std::vector<std::string>& words) {
  std::string title;
  for (const std::string& word : words) {
    if (word == "-") {
      continue;
    }
    title += title.empty() ? "" : " ";
    const char first = word.front();
    const bool capital = first >= 'a' && first <= 'z' && word != "of";
    title += capital ? static_cast<char>(first - 'a' + 'A') : first;
    title += word.substr(1);
  }
  return title;
}

}  // namespace

std::optional<std::string> address_of(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('<') && text.ends_with('>')) {
    text = text.substr(1, text.size() - 2);
  }
  const std::string start = lowered(text.substr(0, 8));
  const bool scheme = start.starts_with("http://") || start.starts_with("https://") ||
                      start.starts_with("www.");
  const std::string_view rest = without_scheme(text);
  if (!scheme || rest.find(' ') != std::string_view::npos ||
      rest.find('.') == std::string_view::npos || rest.size() < 4) {
    return std::nullopt;
  }
  return std::string(text);
}

bool is_page_address(std::string_view address) {
  const std::string_view rest = without_scheme(address);
  const std::size_t end = rest.find_first_of("/?#");
  return end != std::string_view::npos && end + 1 < rest.size();
}

bool is_media_address(std::string_view address) {
  const std::string path = lowered(address.substr(0, address.find_first_of("?#")));
  return ends_with_one(kMediaEndings, path);
}

bool is_address_of(std::string_view address, std::string_view headline) {
  std::string_view path = without_scheme(address.substr(0, address.find_first_of("?#")));
  while (path.ends_with('/')) {
    path.remove_suffix(1);
  }
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) {
    return false;
  }
  const auto in_headline = words_in(headline);
  std::size_t shared = 0;
  const auto in_address = words_in(path.substr(slash + 1));
  for (const std::string& word : in_address) {
    shared += static_cast<std::size_t>(in_headline.contains(word));
  }
  return shared >= 3 && shared * 2 >= in_address.size();
}

std::optional<std::string> publisher_of(std::string_view address,
                                        std::string_view article) {
  const std::string host = host_of(address);
  if (host.find('.') == std::string::npos || host.size() > 100) {
    return std::nullopt;
  }
  for (const House& house : kHouses) {
    if (is_of_house(host, house.host)) {
      return std::string(house.name);
    }
  }
  // The longest label is the name: www.themoscowtimes.com, news.example.co.uk.
  std::string_view label;
  for (std::string_view rest = host; !rest.empty();) {
    const std::size_t end = std::min(rest.find('.'), rest.size());
    if (end > label.size()) {
      label = rest.substr(0, end);
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  const std::vector<std::string> words = words_of_label(label, words_in(article));
  return words.size() < 2 ? host : title_of(words);
}

}  // namespace lede
