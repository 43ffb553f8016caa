// Collecting and sorting a run. Folded words start with no upper-case
// letter and no field's prefix starts with another's, so terms in byte order are
// sections, each of one prefix and in the order of its words. What has one prefix is two
// sections, of the words that start before "A" and after "Z": between those without a
// prefix stand all others.
#include "indexer/run_builder.h"

#include <algorithm>
#include <span>

namespace lede {
namespace {

constexpr std::string_view kStemPrefix = "Z";
constexpr std::string_view kAfterUpperCase = "[";
constexpr std::size_t kTermBytes = 10;  // of most terms

// 0 where there was none yet.
std::uint32_t& at(std::vector<std::uint32_t>& numbers, std::uint32_t index) {
  if (index >= numbers.size()) {
    numbers.resize(std::max<std::size_t>(index + 1, numbers.size() * 2));
  }
  return numbers[index];
}

}  // namespace

// Words or stems: their texts by number, and the numbers in the byte order of the texts.
struct RunBuilder::Ordered {
  explicit Ordered(const std::vector<std::string_view>& all)
      : texts(all), numbers(in_byte_order(all)) {}

  const std::vector<std::string_view>& texts;
  std::vector<std::uint32_t> numbers;
};

// Either terms or wholes.
struct RunBuilder::Section {
  std::string order;  // sections in the order of this are terms in byte order
  std::string prefix;
  Terms* terms = nullptr;
  const std::vector<std::string_view>* texts = nullptr;
  std::span<const std::uint32_t> numbers;  // into texts: those of the section, in order
  std::span<const Whole> wholes;
};

void RunBuilder::begin_document(RunDocument document) {
  end_document();
  run_.documents.push_back(std::move(document));
}

void RunBuilder::add_word(FieldId field, BatchWord word, Mention mention) {
  Space& space = spaces_[static_cast<std::size_t>(field)];
  std::uint32_t& known = at(space.met_words, word.word);
  if (known == 0) {
    space.met.push_back({.word = word});
    known = static_cast<std::uint32_t>(space.met.size());
  }
  const std::uint32_t number = known - 1;
  Met& met = space.met[number];
  met.frequency += mention.frequency;
  if (mention.position != 0 && !space.has_place(number, mention.position)) {
    space.places.push_back({number, mention.position});
    ++met.position_count;
  }
}

// Only the last of them can be at that position.
bool RunBuilder::Space::has_place(std::uint32_t met_word, std::uint32_t position) const {
  for (auto last = places.rbegin(); last != places.rend() && last->position == position;
       ++last) {
    if (last->met == met_word) {
      return true;
    }
  }
  return false;
}

void RunBuilder::add_whole(FieldId field, std::string_view text) {
  std::string plain(text);
  std::erase(plain, '\0');  // Xapian counts it twice, and nobody can type it
  if (!plain.empty()) {
    spaces_[static_cast<std::size_t>(field)].wholes.push_back({plain, current()});
  }
}

// Turns what was met in the last document into entries.
void RunBuilder::end_document() {
  if (run_.documents.empty()) {
    return;
  }
  for (Space& space : spaces_) {
    run_.documents.back().length += space.end_stems();
    space.end_words();
    space.met.clear();
    space.places.clear();
  }
}

// The sum of their frequencies.
std::uint32_t RunBuilder::Space::end_stems() {
  std::uint32_t sum = 0;
  const std::size_t first = stems.entries.size();
  for (const Met& one : met) {
    std::uint32_t& known = at(met_stems, one.word.stem);
    if (known == 0) {
      stems.entries.push_back({.number = one.word.stem});
      known = static_cast<std::uint32_t>(stems.entries.size());
    }
    stems.entries[known - 1].value += one.frequency;
    sum += one.frequency;
  }
  for (std::size_t i = first; i < stems.entries.size(); ++i) {
    met_stems[stems.entries[i].number] = 0;
  }
  stems.ends.push_back(static_cast<std::uint32_t>(stems.entries.size()));
  return sum;
}

// The positions of each word come to stand together, in the order in which they came.
void RunBuilder::Space::end_words() {
  auto next = static_cast<std::uint32_t>(positions.size());
  for (Met& one : met) {
    words.entries.push_back({one.word.word, one.position_count});
    one.next_position = next;
    next += one.position_count;
    met_words[one.word.word] = 0;
  }
  words.ends.push_back(static_cast<std::uint32_t>(words.entries.size()));
  positions.resize(next);
  for (const Place& place : places) {
    positions[met[place.met].next_position++] = place.position;
  }
}

std::vector<RunBuilder::Section> RunBuilder::sections(const Ordered& words,
                                                      const Ordered& stems) {
  std::vector<Section> all;
  const auto add = [&](const std::string& prefix, Terms& terms, const Ordered& ordered) {
    if (terms.entries.empty()) {
      return;
    }
    const std::span<const std::uint32_t> numbers = ordered.numbers;
    const auto middle = std::partition_point(
        numbers.begin(), numbers.end(), [&ordered](std::uint32_t number) {
          return ordered.texts[number] < kAfterUpperCase;
        });
    Section section{.order = prefix,
                    .prefix = prefix,
                    .terms = &terms,
                    .texts = &ordered.texts,
                    .numbers = {numbers.begin(), middle},
                    .wholes = {}};
    all.push_back(section);
    section.order += kAfterUpperCase;
    section.numbers = {middle, numbers.end()};
    all.push_back(std::move(section));
  };
  for (const Field& field : kFields) {
    Space& space = spaces_[static_cast<std::size_t>(field.id)];
    const std::string prefix(field.prefix);
    add(prefix, space.words, words);
    add(std::string(kStemPrefix) + prefix, space.stems, stems);
    if (!space.wholes.empty()) {
      all.push_back({.order = prefix,
                     .prefix = prefix,
                     .terms = nullptr,
                     .texts = nullptr,
                     .numbers = {},
                     .wholes = space.wholes});
    }
  }
  std::sort(all.begin(), all.end(), [](const Section& left, const Section& right) {
    return left.order < right.order;
  });
  return all;
}

// Makes room for all that will be emitted, so that nothing is moved as it grows.
void RunBuilder::reserve(std::size_t terms) {
  std::size_t postings = 0;
  std::size_t positions = 0;
  for (const Space& space : spaces_) {
    positions += space.positions.size();
    postings += space.words.entries.size() + space.stems.entries.size();
    postings += space.wholes.size();
  }
  run_.terms.reserve(terms);
  run_.term_bytes.reserve(kTermBytes * terms);
  run_.postings.resize(postings);
  run_.positions.reserve(positions);
}

// The term after the one that was emitted last; where its postings begin.
std::uint32_t RunBuilder::emit_term(std::string_view prefix, std::string_view text,
                                    std::uint32_t posting_count) {
  const RunTerm last = run_.terms.empty() ? RunTerm() : run_.terms.back();
  const std::uint32_t first_posting = last.first_posting + last.posting_count;
  run_.terms.push_back({.begin = static_cast<std::uint32_t>(run_.term_bytes.size()),
                        .size = static_cast<std::uint32_t>(prefix.size() + text.size()),
                        .first_posting = first_posting,
                        .posting_count = posting_count});
  run_.term_bytes += prefix;
  run_.term_bytes += text;
  return first_posting;
}

void RunBuilder::emit_terms(const Section& section) {
  for (const std::uint32_t word : section.numbers) {
    std::uint32_t& next = section.terms->next[word];
    if (next != 0) {
      next = emit_term(section.prefix, (*section.texts)[word], next);
    }
  }
}

void RunBuilder::emit_wholes(const Section& section) {
  for (auto whole = section.wholes.begin(); whole != section.wholes.end();) {
    const auto end =
        std::find_if(whole, section.wholes.end(),
                     [whole](const Whole& other) { return other.text != whole->text; });
    std::uint32_t posting =
        emit_term(section.prefix, whole->text, static_cast<std::uint32_t>(end - whole));
    for (; whole != end; ++whole) {
      run_.postings[posting++].document = whole->document;
    }
  }
}

void RunBuilder::Terms::count(std::size_t numbers) {
  if (entries.empty()) {
    return;
  }
  next.assign(numbers, 0);
  for (const Entry& entry : entries) {
    ++next[entry.number];
  }
}

// By their terms: a counting sort, which keeps the order of documents.
template <typename PostingOf>
void RunBuilder::place_postings(Terms& terms, PostingOf posting_of) {
  std::size_t entry = 0;
  for (std::uint32_t document = 0; document < terms.ends.size(); ++document) {
    for (; entry < terms.ends[document]; ++entry) {
      const auto [number, value] = terms.entries[entry];
      run_.postings[terms.next[number]++] = posting_of(document, value);
    }
  }
  terms.entries.clear();
  terms.ends.clear();
}

void RunBuilder::place_postings(Space& space) {
  auto position = static_cast<std::uint32_t>(run_.positions.size());
  place_postings(space.words, [&](std::uint32_t document, std::uint32_t count) {
    return Posting{.document = document,
                   .frequency = 0,
                   .first_position = std::exchange(position, position + count),
                   .position_count = count};
  });
  place_postings(space.stems, [](std::uint32_t document, std::uint32_t frequency) {
    return Posting{.document = document, .frequency = frequency};
  });
  run_.positions.insert(run_.positions.end(), space.positions.begin(),
                        space.positions.end());
  space.positions.clear();
  space.wholes.clear();
}

Run RunBuilder::take(const BatchWords& batch) {
  end_document();
  const Ordered words(batch.words());
  const Ordered stems(batch.stems());
  for (Space& space : spaces_) {
    space.words.count(words.texts.size());
    space.stems.count(stems.texts.size());
    std::stable_sort(
        space.wholes.begin(), space.wholes.end(),
        [](const Whole& left, const Whole& right) { return left.text < right.text; });
  }
  reserve(words.texts.size() + stems.texts.size());
  for (const Section& section : sections(words, stems)) {
    section.terms != nullptr ? emit_terms(section) : emit_wholes(section);
  }
  for (Space& space : spaces_) {
    place_postings(space);
  }
  return std::exchange(run_, {});
}

}  // namespace lede
