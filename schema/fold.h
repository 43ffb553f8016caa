// Folding: the one form that words of different looks share.
#pragma once

#include <string>
#include <string_view>

namespace lede {

// NFKC case folding (Unicode, chapter 3.13); accents dropped from Latin and Greek
// letters, the stress mark and the dots of ё from Cyrillic; letters such as ł, ø and æ
// spelt plainly; apostrophes of all shapes as '.
std::string folded_word(std::string_view word);

// The same with the accents that make another word, so that "schon" and "schön" are two:
// ä, ö, ü and ø are ae, oe, ue and oe.
std::string accented_word(std::string_view word);

}  // namespace lede
