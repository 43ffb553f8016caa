// Looking at an article with the eyes of a query.
#include "searcher/passages/view.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "schema/field_texts.h"

namespace lede {
namespace {

std::vector<Span> quoted_spans(const Article& article) {
  std::vector<Span> spans;
  for (const Quote& quote : article.quotes) {
    if (quote.region == Region::Body && quote.end <= article.body.size()) {
      spans.push_back({quote.begin, quote.end});
    }
  }
  std::sort(spans.begin(), spans.end(),
            [](const Span& a, const Span& b) { return a.begin < b.begin; });
  return spans;
}

class Viewer {
 public:
  Viewer(const Article& article, Matcher& matcher, std::size_t max_chars)
      : article_(article),
        matcher_(matcher),
        max_chars_(max_chars),
        found_(matcher.wanted().size()) {}

  View view(std::size_t fragments) {
    matcher_.read(article_);
    View view;
    add_body(view, fragments);
    add_headline(view);
    add_captions(view);
    add_quotations(view, fragments);
    if (view.snippets.empty()) {
      view.snippets.push_back({FieldId::Body, first_sentence(article_.body, max_chars_)});
    }
    if (!view.headline.marks.empty()) {
      view.snippets.push_back({FieldId::Headline, view.headline});
    }
    if (std::find(found_.begin(), found_.end(), false) != found_.end()) {
      look_elsewhere();
    }
    add_missing(view);
    return view;
  }

 private:
  void note(const std::vector<Match>& matches) {
    for (const Match& match : matches) {
      found_[match.wanted] = true;
    }
  }

  // Of filters by one fact, such as the source, any that is met is enough.
  void add_missing(View& view) const {
    std::array<bool, kFieldCount> is_met{};
    const auto field_at = [this](std::size_t i) { return matcher_.wanted()[i].field; };
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const Field& its = field(field_at(i));
      const bool is_filter = its.slot || its.kind == FieldKind::Whole;
      bool& met = is_met.at(static_cast<std::size_t>(its.id));
      met = met || (is_filter && found_[i]);
    }
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (!found_[i] && !is_met.at(static_cast<std::size_t>(field_at(i)))) {
        view.missing.push_back(matcher_.wanted()[i].shown);
      }
    }
  }

  void add_body(View& view, std::size_t fragments) {
    const std::vector<Match> matches = body_matches(article_, matcher_);
    note(matches);
    const SnippetSource source{article_.body, matches, quoted_spans(article_),
                               max_chars_};
    for (MarkedText& passage : best_passages(source, matcher_.wanted(), fragments)) {
      view.snippets.push_back({FieldId::Body, std::move(passage)});
    }
  }

  void add_headline(View& view) {
    if (!article_.headline) {
      return;
    }
    const std::vector<Match> matches =
        matcher_.find(*article_.headline, FieldId::Headline);
    note(matches);
    view.headline = marked_text(*article_.headline, matches);
  }

  // A caption is shown where neither the body nor the headline has anything.
  void add_captions(View& view) {
    for (const std::string_view text : texts_of(article_, FieldId::Caption)) {
      const std::vector<Match> matches = matcher_.find(text, FieldId::Caption);
      note(matches);
      if (view.snippets.empty() && view.headline.marks.empty() && !matches.empty()) {
        const SnippetSource source{text, matches, {}, max_chars_};
        view.snippets.push_back(
            {FieldId::Caption, best_passages(source, matcher_.wanted(), 1).front()});
      }
    }
  }

  // Where nothing else is to be seen of what is asked for, what the speaker says.
  void add_quotations(View& view, std::size_t fragments) {
    if (!view.snippets.empty() || !matcher_.wants(FieldId::Speaker)) {
      return;
    }
    std::vector<Match> beginnings;
    for (const Quote& quote : article_.quotes) {
      for (const std::string_view text : speakers_of(quote)) {
        const std::vector<Match> named = matcher_.find(text, FieldId::Speaker);
        const auto speaker =
            std::find_if(named.begin(), named.end(), [this](const Match& match) {
              return matcher_.wanted()[match.wanted].field == FieldId::Speaker;
            });
        if (speaker != named.end() && quote.region == Region::Body) {
          beginnings.push_back({quote.begin, quote.begin, speaker->wanted});
        }
      }
    }
    const SnippetSource source{article_.body, beginnings, quoted_spans(article_),
                               max_chars_};
    for (MarkedText& passage : best_passages(source, matcher_.wanted(), fragments)) {
      passage.marks.clear();
      view.snippets.push_back({FieldId::Body, std::move(passage)});
    }
  }

  // In texts that are not shown.
  void look_elsewhere() {
    for (const Field& field : kFields) {
      const bool is_shown = field.id == FieldId::Body || field.id == FieldId::Headline ||
                            field.id == FieldId::Caption;
      if (!is_shown && (field.weight > 0 || matcher_.wants(field.id))) {
        for (const std::string_view text : texts_of(article_, field.id)) {
          note_field(field.id, text);
        }
      }
    }
    for (const Quote& quote : article_.quotes) {
      if (matcher_.wants(FieldId::Speaker)) {
        for (const std::string_view text : speakers_of(quote)) {
          note_field(FieldId::Speaker, text);
        }
      }
      if (matcher_.wants(FieldId::Quote)) {  // of a headline, a caption or a link line
        note_field(FieldId::Quote, quote.text);
      }
    }
  }

  // A text that is not searched for words of no certain field is found by those of its
  // own only.
  void note_field(FieldId id, std::string_view text) {
    std::vector<Match> matches = matcher_.find(text, id);
    if (field(id).weight == 0 || id == FieldId::Quote) {
      std::erase_if(matches, [this](const Match& match) {
        return matcher_.wanted()[match.wanted].field == FieldId::Body;
      });
    }
    note(matches);
  }

  const Article& article_;
  Matcher& matcher_;
  std::size_t max_chars_;
  std::vector<bool> found_;  // by wanted
};

}  // namespace

std::vector<Match> body_matches(const Article& article, Matcher& matcher) {
  matcher.read(article);
  std::vector<Match> matches = matcher.find(article.body, FieldId::Body);
  if (matcher.wants(FieldId::Quote)) {
    QuotedBytes quoted(article, FieldId::Body);
    std::erase_if(matches, [&](const Match& match) {
      const bool is_quoted = quoted.contain(match.begin, match.end);
      return matcher.wanted()[match.wanted].field == FieldId::Quote && !is_quoted;
    });
  }
  return matches;
}

View view_of(const Article& article, Matcher& matcher, std::size_t fragments,
             std::size_t max_chars) {
  return Viewer(article, matcher, max_chars).view(fragments);
}

}  // namespace lede
