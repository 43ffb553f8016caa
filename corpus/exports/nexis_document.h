// One document of a Nexis export, of any format, as an article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/article.h"

namespace lede::exports {

// "12 of 500 DOCUMENTS", "12 von 500 DOKUMENTEN": stands before each document.
bool is_counter(std::string_view text);

// Whether the text begins with the label of a fact that these exports state: "BYLINE:".
bool is_fact(std::string_view text);

bool is_rights_line(std::string_view text);

// Reads the paragraphs of one document from top to bottom.
class NexisDocument {
 public:
  // text: white space squeezed, not empty.
  void read(const std::string& text);

  // Nothing but source and date was read so far, or not even these.
  bool is_before_headline() const { return !article_.headline && !is_in_text_; }
  bool has_date() const { return article_.date.has_value(); }

  // The body is empty where there was no text. To be called once, at the end.
  Article take();

 private:
  void read_head(const std::string& text);
  void read_fact(std::string_view label, std::string_view value);
  void end_head(std::string_view label);

  Article article_;
  std::vector<std::string> paragraphs_;
  std::string undated_;      // the last line of the head that is neither source nor date
  bool is_in_text_ = false;  // though there be no headline
};

}  // namespace lede::exports
