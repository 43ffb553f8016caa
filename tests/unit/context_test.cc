// What an article says around a quotation.
#include "searcher/quotations/context.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "searcher/quotations/marks.h"

namespace {

using namespace lede;

// Of the quotation with "slow" in it, and of the place of that word.
Context context(const std::string& text) {
  const std::size_t at = text.find("slow");
  Span quote;
  for (const MarkedPiece& piece : marked_pieces(text)) {
    if (piece.begin <= at && at < piece.end) {
      quote = {static_cast<std::uint32_t>(piece.begin),
               static_cast<std::uint32_t>(piece.end)};
    }
  }
  REQUIRE(quote.end > 0);
  const auto begin = static_cast<std::uint32_t>(at);
  Analyzer analyzer;
  const std::vector<Span> sentences = sentences_of(text);
  return context_of({text, sentences}, quote, {begin, begin + 4}, analyzer);
}

// Of the quotation with "slow" in it, of an article with other paragraphs around it.
bool is_denied_in_article(const std::string& text) {
  Article article;
  const std::string before = "The clerks said nothing.\n\n";
  article.body = before + text + "\n\n" + std::string(5'000, 'x') + '.';
  Quote quote;
  for (const MarkedPiece& piece : marked_pieces(text)) {
    if (piece.begin <= text.find("slow") && text.find("slow") < piece.end) {
      quote.begin = static_cast<std::uint32_t>(before.size() + piece.begin);
      quote.end = static_cast<std::uint32_t>(before.size() + piece.end);
    }
  }
  Analyzer analyzer;
  return is_denied(article, quote, analyzer);
}

TEST_CASE("a quotation that nobody said is known by its sentence", "[searcher]") {
  struct Case {
    std::string text;
    bool denied;
  };
  const auto example = GENERATE(values<Case>({
      {"Maro denied that he had called the clerks “slow”.", true},
      {"Maro has denied calling the clerks “slow”.", true},
      {"Maro denied reports that he once, at a dinner, described them as “slow”.", true},
      {"Maro did not say “slow”.", true},
      {"Maro didn't actually say that the clerks were “slow”.", true},
      {"Maro has never used the word “slow” of them.", true},
      {"Nobody said “They are slow,” as far as the minutes show.", true},
      {"The post falsely claimed that Maro had said: “They are slow.”", true},
      {"Maro refused to call them “slow”.", true},
      {"“Slow” and “too slow” are words that Maro never used.", true},
      {"“They are slow” is not what Maro said.", true},
      {"“They are slow” is a phrase that he denies having used.", true},
      {"Maro bestritt, dass er sie „slow“ genannt habe.", true},
      {"Maro was misquoted as saying “They are slow”.", true},
      {"No one heard Maro say “They are slow”.", true},
      {"Nobody in the hall remembers Maro saying “They are slow”.", false},
      {"Nobody remembers Maro saying “They are slow”.", true},
      {"The paper retracted a story that Maro had said “They are slow”.", true},
      {"The paper has withdrawn its claim that Maro said: “They are slow.”", true},
      {"It is a myth that Maro called the clerks “slow”.", true},
      {"Maro wishes he could say “They are slow”.", true},
      {"Maro should have said “They are slow”.", true},
      {"Maro almost said “They are slow”.", true},
      {"Maro stopped short of calling the clerks “slow”.", true},
      {"The mayor dismissed all claims that Maro had described them as “slow”.", true},
      {"Had Maro said “They are slow”, the clerks would have left.", true},
      {"Did Maro say “They are slow”?", true},
      {"Will Maro say “They are slow” at the hearing?", true},
      {"Maro is alleged to have said “They are slow”.", true},
      {"Maro is believed to have called them “slow”.", true},
      {"Maro allegedly said “They are slow”.", true},
      {"Maro may say “They are slow” on Friday.", true},
      {"Maro will also tell the court: “They are slow.”", true},
      {"Maro was expected to say: “They are slow.”", true},
      {"Maro was due to tell the hall “They are slow”.", true},
      {"A satirical page had Maro declaring “They are slow”.", true},
      {"In a parody by two clerks, Maro says: “They are slow.”", true},
      {"The words “They are slow” were not his, Maro said.", true},
      {"The phrase “They are slow” is a crude forgery.", true},
      {"Das Wort „slow“ habe er nie gesagt.", true},
      {"Von „slow“ wollte Maro nicht sprechen.", true},
      {"Maro soll angeblich gesagt haben: „They are slow“.", true},
      // in earnest
      {"Will Orlo said “They are slow”.", false},
      {"“They are slow,” Will Orlo said.", false},
      {"May Orlo told the clerks “They are slow”.", false},
      {"In May Maro said “They are slow”.", false},
      {"Maro had said “They are slow”.", false},
      {"Maro dismissed the clerks, saying “They are slow”.", false},
      {"Dismissing the plan, Maro said “They are slow”.", false},
      {"„They are slow“, hatte Maro im Mai erklärt.", false},
      {"Maro laughed at the satire and said “They are slow”.", false},
      {"The alleged thief told Maro “They are slow”.", false},
      {"Maro had not yet called for help because he believed “They are slow”.", false},
      {"“They are slow” was his favourite line, Maro said.", false},
      // said, whatever else is denied
      {"Maro called the clerks “slow”.", false},
      {"Maro denied the charge and called the clerks “slow”.", false},
      {"Maro denied it, saying “They are slow”.", false},
      {"Maro denied it: “I never said they are slow.”", false},
      {"“They are slow,” said Maro, who did not say when he would go.", false},
      {"“They never were slow,” said Maro.", false},
      {"Maro said he did not leave because “they are slow”.", false},
      {"Maro not only said “They are slow”, he wrote it.", false},
      {"Maro never tired of saying “They are slow”.", false},
      {"Maro did not go. He said: “They are slow.”", false},
      {"Orlo denied calling them “tired”. Maro called them “slow”.", false},
      {"“They are slow.”", false},
      {"Maro did not deny that he had said “They are slow”.", false},
      {"“Too slow” is a word that he does not deny using.", false},
      {"It is no lie that Maro said “They are slow”.", false},
      {"Maro, who was misquoted last week, said “They are slow”.", false},
      {"The paper retracted the story. Maro said “They are slow”.", false},
      {"The paper retracted its story and Maro said “They are slow”.", false},
      {"Maro denied it when he told them “You are slow”.", false},
      {"Maro does not regret saying “They are slow”.", false},
      {"Orlo cannot believe Maro said “They are slow”.", false},
      {"Maro wishes them well, and said “They are slow”.", false},
      {"Maro would always say “They are slow”.", false},
      // within what somebody says
      {"“I never said ‘They are slow’,” said Maro.", true},
      {"\"I did not say 'They are slow',\" said Maro.", true},
      {"“It is a lie that I said ‘They are slow’,” said Maro.", true},
      {"“I wish I could say ‘They are slow’,” said Maro.", true},
      {"“If I had said ‘They are slow’, they would have left,” said Maro.", true},
      {"“‘They are slow’ is not what I said,” said Maro.", true},
      {"„Ich habe nie gesagt: ‚Sie sind slow‘“, sagte Maro.", true},
      {"„Ich habe ‚Sie sind slow‘ nicht gesagt“, sagte Maro.", true},
      {"„Es ist eine Lüge, dass ich ‚Sie sind slow‘ gesagt habe“, sagte Maro.", true},
      {"“I told them, ‘You are slow’, and I never regretted it,” said Maro.", false},
      {"“I never lie. I said ‘They are slow’,” said Maro.", false},
      {"“No, I said ‘They are slow’,” said Maro.", false},
  }));
  CAPTURE(example.text);
  CHECK(context(example.text).is_denied == example.denied);
}

TEST_CASE("a quotation of an article is denied by its own paragraph", "[searcher]") {
  struct Case {
    std::string text;
    bool denied;
  };
  const auto example = GENERATE(values<Case>({
      {"Maro denied that he had called the clerks “slow”.", true},
      {"Maro never said: “The clerks are slow.”", true},
      {"Maro said: “The clerks are slow.”", false},
      {"“The clerks are slow,” said Maro. He denied the rest.", false},
  }));
  CAPTURE(example.text);
  CHECK(is_denied_in_article(example.text) == example.denied);
}

TEST_CASE("a part of a sentence is shown with all of it", "[searcher]") {
  struct Case {
    std::string text;
    std::string sentence;
  };
  const auto example = GENERATE(values<Case>({
      {"He left. Maro called\nthe clerks “slow” on Monday. She stayed.",
       "Maro called the clerks “slow” on Monday."},
      {"“Slow” is what he is. “Too slow” he was.", "“Too slow” he was."},
      {"“They are slow,” said Maro.", ""},
      {"Maro said: “They are slow.”", ""},
      {"“They are slow. All of them,” said Maro.", ""},
  }));
  CAPTURE(example.text);
  CHECK(context(example.text).sentence == example.sentence);
}

TEST_CASE("a condition beside a part of a sentence is found", "[searcher]") {
  struct Case {
    std::string text;
    std::string condition;
  };
  const auto example = GENERATE(values<Case>({
      {"“If it rains, slow boats win.”", "If it rains, slow boats win."},
      {"“Boats sail. But if it rains, slow boats win. Ask me,” said Maro.",
       "But if it rains, slow boats win."},
      {"“Unless it rains, slow boats lose.”", "Unless it rains, slow boats lose."},
      {"“We go, and if it rains, slow boats win.”",
       "We go, and if it rains, slow boats win."},
      {"“Then go slow, but only if it rains.”", "Then go slow, but only if it rains."},
      {"“We go slow — as long as it rains.”", "We go slow — as long as it rains."},
      {"“We go slow when nobody looks.”", "We go slow when nobody looks."},
      {"“We go slow — not!”", "We go slow — not!"},
      {"“Not now, not ever, slow boats won.”", "Not now, not ever, slow boats won."},
      {"“If it rains,” said Maro, “slow boats win.”",
       "“If it rains,” said Maro, “slow boats win.”"},
      // a negation directly before it
      {"“The boats were not slow.”", "The boats were not slow."},
      {"“The boats weren't slow.”", "The boats weren't slow."},
      {"„No slow boats came.“", "No slow boats came."},
      {"«No slow es», dijo Maro.", "No slow es"},
      {"« Il est ne slow pas », dit Maro.", "Il est ne slow pas"},
      {"«Не slow мы», сказал Маро.", "Не slow мы"},
      {"“No, slow boats win.”", ""},
      {"“It was not us: slow boats win.”", ""},
      {"“Slow and slow boats win. If it rains, we go.”", ""},
      {"“It rained. The slow boats won,” said Maro.", ""},
      {"“We never lost, and slow boats won.”", ""},
      {"“When I came, slow boats won.”", ""},
      {"“Even if it rained, slow boats won.”", ""},
      {"“We go slow, not fast.”", ""},
      {"“As if it rained, slow boats won.”", ""},
      {"If it rained, they were “slow”, he said.", ""},
  }));
  CAPTURE(example.text);
  CHECK(context(example.text).condition == example.condition);
}

TEST_CASE("words within a quotation are told by somebody", "[searcher]") {
  struct Case {
    std::string text;
    bool within;
    Teller teller;
    std::string told_by = {};
  };
  const auto example = GENERATE(values<Case>({
      {"“They are slow,” said Maro.", false, Teller::Speaker},
      {"“I told them, ‘You are slow’, and they laughed,” said Maro.", true, Teller::Own,
       "I told them"},
      {"“We've always said: ‘You are slow’.”", true, Teller::Own, "We've always said"},
      {"\"I turned and said, 'You are slow'.\"", true, Teller::Own, "I turned and said"},
      {"“‘You are slow,’ I said, and left.”", true, Teller::Own, "I said, and left"},
      {"“She told me, ‘You are slow’,” said Maro.", true, Teller::Other, "She told me"},
      {"“I was told, ‘You are slow’,” said Maro.", true, Teller::Other, "I was told"},
      {"“I heard him say ‘You are slow’,” said Maro.", true, Teller::Other,
       "I heard him say"},
      {"“I left. Orlo said, ‘You are slow’,” said Maro.", true, Teller::Other,
       "Orlo said"},
      {"“The so-called ‘slow lane’ is shut,” said Maro.", true, Teller::Unnamed},
      {"“‘You are slow’ – that is what Orlo told me,” said Maro.", true, Teller::Other,
       "that is what Orlo told me"},
      {"“‘You are slow’, as my uncle Orlo said,” said Maro.", true, Teller::Other,
       "as my uncle Orlo said"},
      {"“‘You are slow’ is what I told him,” said Maro.", true, Teller::Own,
       "is what I told him"},
      {"“The ‘slow lane’ is shut for the winter, as they told me,” said Maro.", true,
       Teller::Unnamed},
      {"“They claim that I said ‘You are slow’,” said Maro.", true, Teller::Other,
       "They claim that I said"},
      {"“They claim the hill, and I said ‘You are slow’,” said Maro.", true, Teller::Own,
       "They claim the hill, and I said"},
  }));
  CAPTURE(example.text);
  const Context found = context(example.text);
  CHECK(found.is_within == example.within);
  CHECK(found.teller == example.teller);
  CHECK(found.told_by.value_or("") == example.told_by);
}

}  // namespace
