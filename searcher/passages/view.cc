// Looking at an article with the eyes of a query.
#include "searcher/passages/view.h"

#include <algorithm>
#include <iterator>
#include <utility>

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

// Spans by where they begin, each now ending where the last of it and those before it
// ends.
std::vector<Span> reaching(std::vector<Span> spans) {
  for (std::size_t i = 1; i < spans.size(); ++i) {
    spans[i].end = std::max(spans[i].end, spans[i - 1].end);
  }
  return spans;
}

bool is_within(const std::vector<Span>& reaching, const Match& match) {
  const auto behind = std::partition_point(
      reaching.begin(), reaching.end(),
      [&match](const Span& span) { return span.begin <= match.begin; });
  return behind != reaching.begin() && match.end <= std::prev(behind)->end;
}

// The other texts in which what is wanted may stand, with their fields.
std::vector<std::pair<FieldId, std::string_view>> short_texts(const Article& article) {
  std::vector<std::pair<FieldId, std::string_view>> texts{{FieldId::Path, article.path}};
  const auto add = [&texts](FieldId field, const std::optional<std::string>& text) {
    if (text) {
      texts.emplace_back(field, *text);
    }
  };
  add(FieldId::Byline, article.byline);
  add(FieldId::Dateline, article.dateline);
  add(FieldId::Source, article.source);
  add(FieldId::Section, article.section);
  add(FieldId::Url, article.url);
  for (const Quote& quote : article.quotes) {
    add(FieldId::Speaker, quote.speaker);
    add(FieldId::Speaker, quote.mention);
  }
  return texts;
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
    if (view.snippets.empty()) {
      view.snippets.push_back({FieldId::Body, first_sentence(article_.body, max_chars_)});
    }
    if (!view.headline.marks.empty()) {
      view.snippets.push_back({FieldId::Headline, view.headline});
    }
    look_elsewhere();
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (!found_[i]) {
        view.missing.push_back(matcher_.wanted()[i].shown);
      }
    }
    return view;
  }

 private:
  void note(const std::vector<Match>& matches) {
    for (const Match& match : matches) {
      found_[match.wanted] = true;
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
    for (const Aside& aside : article_.asides) {
      if (aside.region != Region::Caption) {
        continue;
      }
      const std::vector<Match> matches = matcher_.find(aside.text, FieldId::Caption);
      note(matches);
      if (view.snippets.empty() && view.headline.marks.empty() && !matches.empty()) {
        const SnippetSource source{aside.text, matches, {}, max_chars_};
        view.snippets.push_back(
            {FieldId::Caption, best_passages(source, matcher_.wanted(), 1).front()});
      }
    }
  }

  void look_elsewhere() {
    if (std::find(found_.begin(), found_.end(), false) == found_.end()) {
      return;
    }
    for (const auto& [id, text] : short_texts(article_)) {
      if (field(id).weight > 0 || matcher_.wants(id)) {
        note_field(id, matcher_.find(text, id));
      }
    }
  }

  // A field without weight is not searched for words of no certain field.
  void note_field(FieldId id, std::vector<Match> matches) {
    if (field(id).weight == 0) {
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
    const std::vector<Span> quoted = reaching(quoted_spans(article));
    std::erase_if(matches, [&](const Match& match) {
      return matcher.wanted()[match.wanted].field == FieldId::Quote &&
             !is_within(quoted, match);
    });
  }
  return matches;
}

View view_of(const Article& article, Matcher& matcher, std::size_t fragments,
             std::size_t max_chars) {
  return Viewer(article, matcher, max_chars).view(fragments);
}

}  // namespace lede
