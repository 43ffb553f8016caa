// Collecting and sorting a run; see run_builder.h. Folded words start with no upper-case
// letter and no field's prefix starts with another's, so terms in byte order are
// sections, each of one prefix and in the order of its words; only the sections without a
// prefix are split in two, by the words that start before "A" and after "Z".
#include "indexer/run_builder.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace lede {
namespace {

constexpr std::string_view kStemPrefix = "Z";
constexpr std::string_view kAfterUpperCase = "[";
constexpr std::size_t kTermBytes = 10;  // of most terms

}  // namespace

struct RunBuilder::Section {
  enum class Kind : std::uint8_t { Words, Stems, Wholes };

  std::string order;  // sections in the order of this are terms in byte order
  std::string prefix;
  Kind kind = Kind::Words;
  const std::vector<std::string_view>* texts = nullptr;  // of the mentions' words
  std::span<const Mention> mentions;
  std::span<const Whole> wholes;
};

void RunBuilder::begin_document(RunDocument document) {
  end_document();
  run_.documents.push_back(std::move(document));
}

// Turns what was counted of the last document into mentions.
void RunBuilder::end_document() {
  for (Space& space : spaces_) {
    for (const std::uint32_t stem : space.met) {
      const std::uint32_t frequency = std::exchange(space.counts[stem], 0) - 1;
      space.stems.push_back({stem, current(), frequency});
      run_.documents.back().length += frequency;
    }
    space.met.clear();
  }
}

void RunBuilder::add_word(FieldId field, std::uint32_t word, std::uint32_t position) {
  spaces_[static_cast<std::size_t>(field)].words.push_back({word, current(), position});
}

void RunBuilder::add_stem(FieldId field, std::uint32_t stem, std::uint32_t frequency) {
  Space& space = spaces_[static_cast<std::size_t>(field)];
  if (stem >= space.counts.size()) {
    space.counts.resize(std::max<std::size_t>(stem + 1, space.counts.size() * 2));
  }
  std::uint32_t& count = space.counts[stem];
  if (count == 0) {
    space.met.push_back(stem);
    count = 1;
  }
  count += frequency;
}

void RunBuilder::add_whole(FieldId field, std::string_view text) {
  std::string plain(text);
  std::erase(plain, '\0');  // Xapian counts it twice, and nobody can type it
  if (!plain.empty()) {
    spaces_[static_cast<std::size_t>(field)].wholes.push_back({plain, current()});
  }
}

// Stable counting sort by the words' ranks: mentions stay in the order of documents.
void RunBuilder::sort(std::vector<Mention>& mentions,
                      const std::vector<std::uint32_t>& ranks) {
  std::vector<std::uint32_t> next(ranks.size() + 1);
  for (const Mention& mention : mentions) {
    ++next[ranks[mention.word] + 1];
  }
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<Mention> sorted(mentions.size());
  for (const Mention& mention : mentions) {
    sorted[next[ranks[mention.word]]++] = mention;
  }
  mentions = std::move(sorted);
}

// Room for all that will be emitted, so that nothing is moved as it grows.
void RunBuilder::reserve(const BatchWords& words) {
  std::size_t postings = 0;
  std::size_t positions = 0;
  for (const Space& space : spaces_) {
    postings += space.words.size() + space.stems.size() + space.wholes.size();
    positions += space.words.size();
  }
  run_.terms.reserve(words.words().size() + words.stems().size());
  run_.term_bytes.reserve(kTermBytes * run_.terms.capacity());
  run_.postings.reserve(postings);
  run_.positions.reserve(positions);
}

std::vector<RunBuilder::Section> RunBuilder::sections(const BatchWords& words) {
  std::vector<Section> all;
  const auto add = [&](Section section) {
    if (!section.mentions.empty() || !section.wholes.empty()) {
      all.push_back(std::move(section));
    }
  };
  const auto add_split = [&](Section section) {
    const std::span<const Mention> mentions = section.mentions;
    const auto middle = std::partition_point(
        mentions.begin(), mentions.end(), [&](const Mention& mention) {
          return (*section.texts)[mention.word] < kAfterUpperCase;
        });
    section.order = section.prefix;
    section.mentions = {mentions.begin(), middle};
    add(section);
    section.order += kAfterUpperCase;
    section.mentions = {middle, mentions.end()};
    add(std::move(section));
  };
  for (const Field& field : kFields) {
    const Space& space = spaces_[static_cast<std::size_t>(field.id)];
    const std::string prefix(field.prefix);
    const std::string stem_prefix = std::string(kStemPrefix) + prefix;
    Section exact{.order = prefix,
                  .prefix = prefix,
                  .kind = Section::Kind::Words,
                  .texts = &words.words(),
                  .mentions = space.words,
                  .wholes = {}};
    Section stems{.order = stem_prefix,
                  .prefix = stem_prefix,
                  .kind = Section::Kind::Stems,
                  .texts = &words.stems(),
                  .mentions = space.stems,
                  .wholes = {}};
    if (prefix.empty()) {
      add_split(std::move(exact));
      add_split(std::move(stems));
    } else {
      add(std::move(exact));
      add(std::move(stems));
    }
    add({.order = prefix,
         .prefix = prefix,
         .kind = Section::Kind::Wholes,
         .texts = nullptr,
         .mentions = {},
         .wholes = space.wholes});
  }
  std::sort(all.begin(), all.end(), [](const Section& left, const Section& right) {
    return left.order < right.order;
  });
  return all;
}

void RunBuilder::emit_term(std::string_view prefix, std::string_view text) {
  run_.terms.push_back({.begin = static_cast<std::uint32_t>(run_.term_bytes.size()),
                        .size = static_cast<std::uint32_t>(prefix.size() + text.size()),
                        .first_posting = static_cast<std::uint32_t>(run_.postings.size()),
                        .posting_count = 0});
  run_.term_bytes += prefix;
  run_.term_bytes += text;
}

void RunBuilder::emit_words(const Section& section) {
  for (std::size_t i = 0; i < section.mentions.size(); ++i) {
    const Mention& mention = section.mentions[i];
    const bool same_word = i > 0 && section.mentions[i - 1].word == mention.word;
    if (!same_word) {
      emit_term(section.prefix, (*section.texts)[mention.word]);
    }
    if (!same_word || run_.postings.back().document != mention.document) {
      run_.postings.push_back(
          {.document = mention.document,
           .frequency = 0,
           .first_position = static_cast<std::uint32_t>(run_.positions.size()),
           .position_count = 0});
      ++run_.terms.back().posting_count;
    } else if (mention.value == 0 || run_.positions.back() == mention.value) {
      continue;
    }
    if (mention.value != 0) {
      run_.positions.push_back(mention.value);
      ++run_.postings.back().position_count;
    }
  }
}

void RunBuilder::emit_stems(const Section& section) {
  for (std::size_t i = 0; i < section.mentions.size(); ++i) {
    const Mention& mention = section.mentions[i];
    if (i == 0 || section.mentions[i - 1].word != mention.word) {
      emit_term(section.prefix, (*section.texts)[mention.word]);
    }
    run_.postings.push_back({.document = mention.document, .frequency = mention.value});
    ++run_.terms.back().posting_count;
  }
}

void RunBuilder::emit_wholes(const Section& section) {
  for (std::size_t i = 0; i < section.wholes.size(); ++i) {
    const Whole& whole = section.wholes[i];
    if (i == 0 || section.wholes[i - 1].text != whole.text) {
      emit_term(section.prefix, whole.text);
    }
    run_.postings.push_back({.document = whole.document});
    ++run_.terms.back().posting_count;
  }
}

void RunBuilder::emit(const Section& section) {
  switch (section.kind) {
    case Section::Kind::Words:
      return emit_words(section);
    case Section::Kind::Stems:
      return emit_stems(section);
    case Section::Kind::Wholes:
      return emit_wholes(section);
  }
}

Run RunBuilder::take(const BatchWords& words) {
  end_document();
  const std::vector<std::uint32_t> word_ranks = ranks_of(words.words());
  const std::vector<std::uint32_t> stem_ranks = ranks_of(words.stems());
  for (Space& space : spaces_) {
    sort(space.words, word_ranks);
    sort(space.stems, stem_ranks);
    std::stable_sort(
        space.wholes.begin(), space.wholes.end(),
        [](const Whole& left, const Whole& right) { return left.text < right.text; });
  }
  reserve(words);
  for (const Section& section : sections(words)) {
    emit(section);
  }
  spaces_ = {};
  return std::exchange(run_, {});
}

}  // namespace lede
