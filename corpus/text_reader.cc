// The steps: stated facts, blocks with the roles of their own words, lists, masthead,
// ending; what is Text then is the body.
#include "corpus/text_reader.h"

#include <algorithm>
#include <utility>

#include "corpus/characters.h"
#include "corpus/datelines.h"
#include "corpus/html/address_date.h"
#include "corpus/paragraphs.h"
#include "corpus/references.h"
#include "corpus/stated_dates.h"
#include "corpus/text/addresses.h"
#include "corpus/text/blocks.h"
#include "corpus/text/ending.h"
#include "corpus/text/facts.h"
#include "corpus/text/masthead.h"
#include "corpus/text/page.h"
#include "corpus/text/roles.h"
#include "schema/utf8.h"

namespace lede {
namespace {

// An address that stands alone is the article's own if it opens the text, if it is that
// of a page and stands between headline and text, or if its words are those of the
// headline.
void find_address(Page& page) {
  for (std::size_t i = 0; i < page.blocks.size() && !page.article.url; ++i) {
    const Block& block = page.blocks[i];
    const auto address =
        block.role == Role::Address ? address_of(block.text) : std::nullopt;
    if (!address) {
      continue;
    }
    const bool below_headline =
        i < page.body && page.article.headline && is_page_address(*address);
    const bool own = (i == 0 && page.blocks.size() > 1) || below_headline ||
                     is_address_of(*address, page.article.headline.value_or(""));
    if (own && !is_media_address(*address)) {
      page.article.url = address;
    }
  }
}

void add_aside(Article& article, Region region, std::string text) {
  const Aside aside{region, std::move(text)};
  if (std::find(article.asides.begin(), article.asides.end(), aside) ==
      article.asides.end()) {
    article.asides.push_back(aside);
  }
}

// The text of "Related article: ..." without its label.
std::string related_text(const Block& block) {
  const auto parts = labelled(block.text);
  const bool is_label = parts && role_of(block.text) == Role::Related;
  return std::string(is_label ? parts->value : std::string_view(block.text));
}

std::vector<std::string> take_paragraphs(Page& page) {
  std::vector<std::string> paragraphs;
  for (Block& block : page.blocks) {
    if (block.role == Role::Text) {
      paragraphs.push_back(std::move(block.text));
    } else if (block.role == Role::Caption) {
      add_aside(page.article, Region::Caption, std::move(block.text));
    } else if (block.role == Role::Standfirst) {
      add_aside(page.article, Region::Standfirst, std::move(block.text));
    } else if (block.role == Role::Related) {
      add_aside(page.article, Region::Related, related_text(block));
    }
  }
  return paragraphs;
}

void settle_source(Page& page) {
  Article& article = page.article;
  if (article.url && !article.source) {
    if (auto publisher = publisher_of(*article.url, article.body)) {
      page.add_source(SourceSign::Address, std::move(*publisher));
    }
  }
  for (std::size_t i = 0; i < kSourceSigns && !article.source; ++i) {
    article.source = std::move(page.sources[i]);
  }
}

// What a block was taken for that is neither text nor beside it.
std::string_view reason_of(Role role) {
  switch (role) {
    case Role::Byline:
      return "byline";
    case Role::Date:
      return "date";
    case Role::Address:
    case Role::AddressLabel:
      return "address";
    case Role::RelatedLabel:
      return "related";
    case Role::TagsLabel:
      return "tags";
    case Role::Source:
      return "source";
    case Role::Fact:
      return "fact";
    case Role::EndMark:
      return "behind the end";
    default:
      return "furniture";
  }
}

std::vector<LeftOut> left_out_of(const Page& page) {
  std::vector<LeftOut> out;
  for (const Block& block : page.blocks) {
    const bool is_kept = block.role == Role::Text || block.role == Role::Caption ||
                         block.role == Role::Standfirst || block.role == Role::Related;
    if (!is_kept) {
      const bool is_headline = block.text == page.article.headline;
      out.push_back(
          {std::string(is_headline ? "headline" : reason_of(block.role)), block.text});
    }
  }
  return out;
}

// A text of which nothing is left, such as a list of links, is all body.
Article plain_article(std::string_view text, Article article) {
  article.body = body_of(paragraphs_of(text));
  return article;
}

class TextReader : public Reader {
 public:
  explicit TextReader(Document document) : document_(std::move(document)) {}

  bool next(Record& record) override {
    const std::string_view text = document_.bytes;
    switch (step_++) {
      case 0:
        record =
            article_of_text(utf8_prefix(text, kMaxTextBytes), {}, document_.left_out);
        return true;
      case 1:
        record = Skipped{document_.path, 0, "only the first 16 MB of the text are read"};
        return text.size() > kMaxTextBytes;
      default:
        return false;
    }
  }

 private:
  Document document_;
  int step_ = 0;
};

}  // namespace

Article article_of_text(std::string_view text, Article stated,
                        std::vector<LeftOut>* left_out) {
  std::string decoded;
  if (has_references(text)) {
    decoded = References().decoded(text);
    text = decoded;
  }
  Page page;
  page.article = stated;
  page.order = number_order_of(text);
  std::string_view rest = text;
  take_front_matter(rest, page.article, page.order);
  page.blocks = blocks_of(rest, page.order);
  read_lists(page);
  read_masthead(page);
  read_ending(page);
  find_address(page);
  if (left_out != nullptr) {
    *left_out = left_out_of(page);
  }
  std::vector<std::string> paragraphs = take_paragraphs(page);
  if (paragraphs.empty()) {
    return plain_article(text, std::move(stated));
  }
  Dateline dateline = take_dateline(paragraphs.front());
  Article& article = page.article;
  if (!article.dateline) {
    article.dateline = std::move(dateline.place);
  }
  if (!article.date) {
    article.date = dateline.date;
  }
  if (!article.date && article.url) {
    article.date = html::date_in_address(*article.url);
  }
  if (dateline.agency) {
    page.add_source(SourceSign::Dateline, std::move(*dateline.agency));
  }
  article.body = body_of(paragraphs);
  settle_source(page);
  return std::move(page.article);
}

int claims_text(const Document& /*document*/) {
  return 10;
}

std::unique_ptr<Reader> open_text(const Document& document) {
  return std::make_unique<TextReader>(document);
}

}  // namespace lede
