// What an apostrophe ties to a word: before it what is left of an elided one (l'etat),
// behind it the endings of names (ankara'da) and of who owns (moscow's).
#pragma once

#include <string_view>

namespace lede {

// All take a folded word, and return a part of it or the word itself.

// What stands behind an elision of French, Italian or Catalan: etat, inter of dell'inter.
std::string_view without_elision(std::string_view word);

// What stands before a Turkish ending: ankara, kur'an of kur'an'da. Behind the apostrophe
// of O'Neill and Kur'an is none.
std::string_view without_ending(std::string_view word);

// What stands before 's: moscow, at&t, it of it's.
std::string_view without_owner(std::string_view word);
inline constexpr std::string_view kOwner = "'s";

}  // namespace lede
