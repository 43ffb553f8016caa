#include "corpus/html/blocks.h"

#include <utility>

#include "corpus/characters.h"
#include "corpus/html/text_collector.h"
#include "schema/utf8.h"

namespace lede::html {
namespace {

bool is_unspaced(char32_t c) {
  return (c >= 0x2E80 && c < 0xD800) || (c >= 0xE00 && c < 0xF00) ||
         (c >= 0x20000 && c < 0x40000);
}

// ". " and kin after a letter or digit, or at the end; the full stops of East Asia
// anywhere.
std::uint32_t sentence_ends(std::string_view text) {
  std::uint32_t ends = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char c = text[i];
    if ((c == '.' || c == '!' || c == '?') && text[i - 1] != ' ') {
      ends += static_cast<std::uint32_t>(i + 1 < text.size() && text[i + 1] == ' ');
    } else if (c == '\x82' && text[i - 1] == '\x80' && i >= 2 && text[i - 2] == '\xE3') {
      ++ends;
    }
  }
  return ends + static_cast<std::uint32_t>(ends_sentence(text));
}

// A block in the making.
struct Line {
  NodeId node = 0;
  NodeId first = 0;
  TextCollector text;
  TextCollector link_text;
  bool ends_in_link = false;
};

// A row of data: short cells with nothing but words in them. It is read as one line.
bool is_flat_row(const PageTree& tree, NodeId row) {
  constexpr std::size_t kMaxCellBytes = 200;
  constexpr NodeId kMaxNodes = 100;
  if (tree[row].end - row > kMaxNodes) {
    return false;
  }
  NodeId cells = 0;
  for (NodeId id = row + 1; id < tree[row].end; ++id) {
    const Node& node = tree[id];
    const bool is_cell = node.tag == Tag::Td || node.tag == Tag::Th;
    cells += is_cell ? 1 : 0;
    if ((is_block(node.tag) && !is_cell) || node.tag == Tag::Br ||
        node.text.size() > kMaxCellBytes) {
      return false;
    }
  }
  return cells >= 2;
}

class Walk {
 public:
  Walk(const PageTree& tree, const Marks& marks) : tree_(tree), marks_(marks) {}

  std::vector<Block> run();

 private:
  void enter(NodeId id);
  void add(NodeId id);
  void begin_line(NodeId block);
  void add_to(Line& line, NodeId id);
  void line_break(NodeId id);
  void open_quotation(NodeId id);
  void flush();
  void finish(Line& line, Mark mark);

  const PageTree& tree_;
  const Marks& marks_;
  std::vector<Block> blocks_;
  std::vector<NodeId> block_of_;
  std::vector<bool> in_link_;
  std::vector<NodeId> quotations_;  // where the open <q> end
  Line line_;
  Line caption_;         // inside the line
  Line popup_;           // likewise
  NodeId row_end_ = 0;   // of the table row that is one line
  unsigned breaks_ = 0;  // <br> since the last text
};

std::vector<Block> Walk::run() {
  block_of_.resize(tree_.size());
  in_link_.resize(tree_.size());
  for (NodeId id = 0; id < tree_.size(); ++id) {
    while (!quotations_.empty() && id >= quotations_.back()) {
      line_.text.close("\xE2\x80\x9D");
      quotations_.pop_back();
    }
    if (tree_[id].tag == Tag::Head) {
      id = tree_[id].end - 1;
    } else {
      enter(id);
    }
  }
  flush();
  return std::move(blocks_);
}

void Walk::enter(NodeId id) {
  const Node& node = tree_[id];
  if (node.tag == Tag::Tr) {
    row_end_ = is_flat_row(tree_, id) ? node.end : 0;
  }
  const bool in_row = id < row_end_ && node.tag != Tag::Tr;
  block_of_[id] = is_block(node.tag) && !in_row ? id : block_of_[node.parent];
  in_link_[id] = node.tag == Tag::A || in_link_[node.parent];
  if (node.tag == Tag::Text) {
    add(id);
  } else if (node.tag == Tag::Br) {
    line_break(id);
  } else if (node.tag == Tag::Q) {
    open_quotation(id);
  } else if (in_row && is_block(node.tag)) {
    line_.text.space();
  } else if (is_block(node.tag)) {
    flush();
  }
}

void Walk::add(NodeId id) {
  begin_line(block_of_[id]);
  const Mark mark = marks_.of_node[id];
  const bool is_other = mark != marks_.of_node[line_.node];
  if (is_other && mark == Mark::Caption) {
    add_to(caption_, id);
  } else {
    add_to(is_other && mark == Mark::PopUp ? popup_ : line_, id);
  }
}

void Walk::begin_line(NodeId block) {
  if (block != line_.node) {
    flush();
    line_.node = block;
    caption_.node = block;
    popup_.node = block;
  }
}

void Walk::add_to(Line& line, NodeId id) {
  const std::string_view text = tree_[id].text;
  if (trimmed(text).empty()) {
    line.text.space();
    return;
  }
  breaks_ = 0;
  if (line.text.empty()) {
    line.first = id;
  }
  line.text.add(text);
  if (in_link_[id]) {
    line.link_text.space();
    line.link_text.add(text);
  }
  line.ends_in_link = in_link_[id];
}

// Two breaks make a paragraph, and so does one after a sentence: many pages know no
// other.
void Walk::line_break(NodeId id) {
  ++breaks_;
  line_.text.space();
  if (block_of_[id] == line_.node && (breaks_ >= 2 || ends_sentence(line_.text.text()))) {
    flush();
  }
}

// Browsers put the marks around <q>.
void Walk::open_quotation(NodeId id) {
  begin_line(block_of_[id]);
  if (line_.text.empty()) {
    line_.first = id;
  }
  line_.text.add("\xE2\x80\x9C");
  quotations_.push_back(tree_[id].end);
}

void Walk::flush() {
  finish(caption_, Mark::Caption);
  finish(popup_, Mark::PopUp);
  finish(line_, marks_.of_node[line_.node]);
  breaks_ = 0;
}

void Walk::finish(Line& line, Mark mark) {
  if (!line.text.empty()) {
    Block block;
    block.node = line.node;
    block.first = line.first;
    block.mark = mark;
    block.text = line.text.take();
    block.words = word_count(block.text);
    block.link_words = word_count(line.link_text.text());
    block.sentences = sentence_ends(block.text);
    block.ends_in_link = line.ends_in_link;
    blocks_.push_back(std::move(block));
  }
  line.text.clear();
  line.link_text.clear();
}

}  // namespace

std::uint32_t word_count(std::string_view text) {
  std::uint32_t words = 0;
  std::uint32_t unspaced = 0;
  bool in_word = false;
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      const bool is_space = text[i] == ' ';
      words += static_cast<std::uint32_t>(!is_space && !in_word);
      in_word = !is_space;
      ++i;
      continue;
    }
    const CodePoint found = code_point_at(text, i);
    const bool unspaced_now = is_unspaced(found.value);
    unspaced += static_cast<std::uint32_t>(unspaced_now);
    words += static_cast<std::uint32_t>(!unspaced_now && !in_word);
    in_word = !unspaced_now;
    i += found.length;
  }
  return words + (unspaced + 1) / 2;
}

std::vector<Block> blocks_of(const PageTree& tree, const Marks& marks) {
  return Walk(tree, marks).run();
}

}  // namespace lede::html
