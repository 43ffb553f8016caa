// Names that news texts are full of: agencies, papers, stations, people.
#pragma once

#include <cstddef>
#include <string_view>

namespace lede {

// An agency that papers print: "Reuters", "AFP", "The Associated Press".
bool is_agency(std::string_view text);

// True where a name has a word that papers, stations and agencies call themselves by:
// "The Moscow Times", "Radio Free Europe", "Walla! news".
bool has_media_word(std::string_view text);

// One to so many words, each with a capital (small words such as `of` and `von` between
// them aside), with nothing that names do not have.
bool is_name(std::string_view text, std::size_t max_words);

// A person's name: two to five words of a name, none of them a media word.
bool is_person(std::string_view text);

}  // namespace lede
