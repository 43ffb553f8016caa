// English: verbs and words of grammar. Words are folded (small, no accents, no points, no
// hyphens).
#include <array>

#include "corpus/quotes/lexicon.h"

namespace lede {
namespace {

constexpr std::array kLists = std::to_array<WordList>({
    // Verbs that attribute, and what stands beside them.
    {WordClass::Say,
     "acknowledge acknowledged acknowledges acknowledging add added adding adds admit "
     "admits admitted admitting admonish admonished admonishes admonishing advised "
     "advises advising affirm affirmed affirming affirms agonize agonized agonizes "
     "agonizing agreed agreeing agrees allege alleged alleges alleging allude alluded "
     "alludes alluding announce announced announces announcing answered answering "
     "answers apologised apologized argue argued argues arguing ask asked asking asks "
     "assert asserted asserting asserts assure assured assures assuring attest "
     "attested attesting attests aver avered avering avers barked beamed began begged "
     "begs believe believed believes bellow bellowed bellowing bellows bemoan bemoaned "
     "bemoaning bemoans beseech beseeched beseeches beseeching blared blogged blurt "
     "blurted blurting blurts boast boasted boasting boasts bragged bristle bristled "
     "bristles bristling calculated captioned caution cautioned cautioning cautions "
     "chanted chanting charged charges charging chide chided chides chiding chimed "
     "chirped cited cites citing claim claimed claiming claims clarified clarifies "
     "clarify clarifying commented commenting comments complain complained complaining "
     "complains concede conceded concedes conceding conclude concluded concludes "
     "concluding concur concured concuring concurred concurs confessed confesses "
     "confirmed confirming confirms conjecture conjectured conjectures conjecturing "
     "contend contended contending contends continued continues continuing counseled "
     "countered countering counters cracked cried crowed crowing crows deadpan "
     "deadpaned deadpaning deadpanned deadpans decided declare declared declares "
     "declaring decree decreed decrees decreing decried decries decry decrying "
     "demanded demanding demands demurred disclose disclosed discloses "
     "disclosing echoed echoes echoing elaborate elaborated elaborates elaborating "
     "elucidate elucidated elucidates elucidating emailed emailing emphasise "
     "emphasised emphasises emphasising emphasize emphasized emphasizes emphasizing "
     "enquire enquired enquires enquiring enthuse enthused enthuses enthusing "
     "enumerate enumerated enumerates enumerating estimated exclaim exclaimed "
     "exclaiming exclaims expect expected expects explain explained explaining "
     "explains expound expounded expounding expounds exult exulted exulting exults "
     "feared fears feel feels felt figured finding finds fired forecast forecasts "
     "forewarn forewarned forewarning forewarns found fret freted freting frets fume "
     "fumed fumes fuming gasped gasping gasps giggled giggles giggling gloat gloated "
     "gloating gloats goes gripe griped gripes griping groaned groaning groans grouse "
     "groused grouses grousing growled growling growls grumble grumbled grumbles "
     "grumbling guessed gush gushed gushes gushing harrumph harrumphed harrumphing "
     "harrumphs hinted hinting hissed hisses hissing holler hollered hollering hollers "
     "hope hoped hopes hoping huffed huffing huffs implied implies implore implored "
     "implores imploring imply infer infered infering infers informed informs inquire "
     "inquired inquires inquiring insinuate insinuated insinuates insinuating insist "
     "insisted insisting insists instructed instructing interject interjected "
     "interjecting interjects interpose interposed interposes interposing interrupted "
     "intimated intimates intimating intone intoned intones intoning inveighed invoked "
     "jeer jeered jeering jeers jibe jibed jibes jibing joked jokes joking lamented "
     "lamenting laughed learned maintain maintained maintaining maintains marveled "
     "marveling marvelled marvels mention mentioned mentioning mentions messaged "
     "moaned moaning moralize moralized moralizes moralizing murmured murmuring "
     "murmurs muse mused muses musing mutter muttered muttering mutters narrate "
     "narrated narrates narrating nitpick nitpicked nitpicking nitpicks noted notes "
     "noting objected objecting observed observes observing offered offers opens opine "
     "opined opines opining opted ordered outlined outlines plead pleaded pleading "
     "pleads pledge pledged pledges pledging pointed pointing points ponder pondered "
     "pondering ponders pontificate pontificated pontificates pontificating posit "
     "posited positing posits posted posting posts postulate postulated postulates "
     "postulating prayed preach preached preaches preaching predict predicted "
     "predicting predicts proclaim proclaimed proclaiming proclaims profess professed "
     "professes professing promised promises promising pronounced prophesied "
     "prophesies prophesy prophesying protested put puts queried quip quipped quipping "
     "quips quoted quotes quoting railed railing ranted ranting rants read reading "
     "reads reaffirm reaffirmed reaffirming reaffirms reasoned reasoning reassure "
     "reassured reassures reassuring recalled recalling recalls recite recited recites "
     "reciting recommended recommending recommends recount recounted recounting "
     "recounts reflected regretted reiterate reiterated reiterates reiterating rejoin "
     "rejoined rejoining rejoins related relayed remarked remarking remarks remembered "
     "remembers reminded reminds remonstrate remonstrated remonstrates remonstrating "
     "repeated repeating repeats replied replies reply replying reported reporting "
     "reports requested requesting requests responded responding responds retort "
     "retorted retorting retorts retweeted revealed reveals rhapsodize rhapsodized "
     "rhapsodizes rhapsodizing roared ruled rules ruling said sang say saying says "
     "scoff scoffed scoffing scoffs scold scolded scolding scolds screamed sermonise "
     "sermonised sermonises sermonising sermonize sermonized sermonizes sermonizing "
     "shot shouted shouting shriek shrieked shrieking shrieks shrugged sighed signaled "
     "signalled simper simpered simpering simpers sings snapped snarl snarled snarling "
     "snarls sneer sneered sneering sneers snipe sniped snipes sniping sobed sobing "
     "sobs spat specified speculate speculated speculates speculating spelled squeal "
     "squealed squealing squeals stammer stammered stammering stammers stated states "
     "stating stipulate stipulated stipulates stipulating stressed stressing suggest "
     "suggested suggesting suggests sulk sulked sulking sulks summarized surmise "
     "surmised surmises surmising swear swears swore taunt taunted taunting taunts "
     "teased teases teasing tell telling tells testified testifies testify testifying "
     "texted texting texts theorise theorised theorises theorising theorize theorized "
     "theorizes theorizing think thinking thinks thought thunder thundered thundering "
     "thunders told trumpeted trumpeting trumpets tut tuted tuting tuts tweet tweeted "
     "tweeting tweets underline underlined underlines underlining underscore "
     "underscored underscores underscoring urged urges urging vented venting ventured "
     "venturing volunteered vow vowed vowing vows wail wailed wailing wails warble "
     "warbled warbles warbling warned warning warns weighed went whined whines whining "
     "whispered whispering whispers wisecrack wisecracked wisecracking wisecracks "
     "wondered wonders worried worries worry write writes writing wrote yelled yelling "
     "yells"},
    {WordClass::SayElsewhere,
     "advising agreed agrees assured barked beamed began blared calculated charged "
     "charges chimed commanded cracked cried decided demanded demands "
     "disclosed enumerated expect expected expects feared fears feel feels felt "
     "finding finds fired found goes guessed hinted hope hoped hopes hoping implied "
     "implies imply informed instructed interrupted invoked laughed learned narrated "
     "narrates objected observed observes offered offers opens ordered outlined "
     "pointed pointing points pondered pondering ponders posts protested put puts "
     "ranted read reading reads recommended reflected regretted related relayed "
     "remembered remembers reminded reminds repeated repeats reports requested "
     "revealed reveals ruled rules ruling sang screamed shot shrugged sighed sings "
     "snapped specified spelled swear swears thinking vented volunteered weighed went "
     "worried worries"},
    {WordClass::SayPlainly,
     "added adding adds argued asked continued declared explained noted replied said "
     "say saying says stated tell telling tells told tweeted writes wrote"},
    {WordClass::SayTo, "ask asked asking asks tell telling tells told"},
    {WordClass::Describe,
     "accused accuses accusing applauded applauding applauds assailed assailing "
     "assails attacked attacking attacks bashed bashes bashing belittled belittles "
     "belittling berated berates berating billed blamed blames blaming blasted "
     "blasting blasts bragged branded branding brands call called calling calls cast "
     "castigated casting casts challenged challenges challenging championed "
     "characterized characterizes characterizing chastised chastises chided commended "
     "commending commends compared compares comparing condemned condemning condemns "
     "congratulated considered considers credited crediting credits criticised "
     "criticises criticized criticizes criticizing decreed decried decries decrying "
     "deemed deems defended defending defends delivered denounced denounces denouncing "
     "depicted depicting depicts deplored deplores deploring derided derides deriding "
     "described describes describing dismissed dismisses dismissing disparaged "
     "disparages "
     "disparaging dubbed dubbing dubs endorsed endorsing entitled evoked evokes "
     "excoriated expressed expresses expressing extolled extols fear featured features "
     "framed framing gave gives giving hailed hailing hails hammered hammers hit "
     "included includes invokes invoking issued issues knocked knocking knocks known "
     "labeled labeling labelled labels lambasted lambasts lampooned lampoons lashed "
     "lauded lauding lauds likened likens maligned mocked mocking mocks named opposed "
     "opposes painted painting paints panned pans pilloried pitched pitches pitching "
     "portrayed portraying portrays positioned positioning positions praised praises "
     "praising prefer preferred prefers pressed pressing promoted promoting published "
     "publishes pushed pushes questioned questioning questions raised raises raising "
     "ranted rated rebuked rebukes referred referring refers refused refuses regarded "
     "regards rejected rejecting rejects released retweeted ridiculed ridicules ripped "
     "ripping rips saluted savaged saw scorned scorns see seeks seen sees shared "
     "shares sharing skewered slammed slamming slams sought speaking speaks spoke "
     "styled styling summed sums supported supports tagged talked talking talks termed "
     "terming terms thanked thanking thanks titled touted touting touts trashed "
     "trashes used uses using viewed viewing vilified voiced voices voicing want "
     "wanted wants"},
    {WordClass::Label,
     "accused accusing attacked belittled billed blasted blasting branded branding "
     "called calling calls characterized characterizes characterizing condemned "
     "decried denounced denouncing depicted derided derides deriding described "
     "describes describing dismissed dismissing disparaged dubbed dubbing dubs framed "
     "hailed hailing labeled labeling labelled lambasted lauded likened mocked mocking "
     "painted panned positioned praised praising referred referring refers regarded "
     "ridiculed savaged slammed slamming styled touted touting viewed"},
    {WordClass::SayOrNoun,
     "answer answers attack attacks call calls charge charges claim claims comment "
     "comments demand demands fear fears finding finds found hits hope hopes notes "
     "pledge points posts praise promise promises put read remark remarks report "
     "reports request requests rules ruling statement statements states talk talks "
     "terms tweet tweets use uses warning warnings went worries"},
    {WordClass::Naming,
     "called dubbed entitled labeled labelled named nicknamed termed titled"},
    {WordClass::Known, "known"},
    {WordClass::NounMarker, "in new on recent"},
    {WordClass::SayAdverb, "again also later once then"},
    {WordClass::NamingAdverb, "also often once so sometimes"},
    {WordClass::Quote, "cited quoted quotes"},
    {WordClass::AccordingTo, "according"},
    {WordClass::Infinitive, "add argue ask claim reply say suggest tell write"},
    {WordClass::PhrasalTail, "back by it on out"},
    {WordClass::PastTense,
     "are began bought brought built came can caught could did does drew fell fought "
     "gave got had has held is kept knew led left lost made met ran rose sat saw sent "
     "spent spoke stood taught thought took was went were will won would"},
    // Words of grammar.
    {WordClass::Auxiliary,
     "again all already also always am apparently are be been being both can could did "
     "do does each even eventually explicitly famously finally first frequently "
     "further had has have herself himself immediately initially instead is itself "
     "just later long may merely might must never not now often once only previously "
     "publicly quickly recently repeatedly reportedly shall should simply since "
     "sometimes soon specifically still subsequently themselves then there therefore "
     "thus too was were will would"},
    {WordClass::Be, "are be been being is was were"},
    {WordClass::Modal, "can could might should to will would"},
    {WordClass::Pronoun,
     "all another anyone both everybody everyone few he her hers herself him himself "
     "his i it many most nobody one others several she some someone that their them "
     "these they this those we which who you"},
    {WordClass::He, "he him himself his"},
    {WordClass::She, "her hers herself she"},
    {WordClass::Myself, "i"},
    {WordClass::Subject, "he i it she they we who you"},
    {WordClass::Quantifier, "all both few many most one several some"},
    {WordClass::Possessive, "her his its my our their"},
    {WordClass::Determiner,
     "a an another any each every five four her his its my no one our six some that "
     "the their these this those three two your"},
    {WordClass::Definite, "the this"},
    {WordClass::Who, "who"},
    {WordClass::Preposition,
     "about across after against along alongside amid among around as at before behind "
     "between beyond by concerning despite during except following from in including "
     "inside into like near on outside over per regarding since than through "
     "throughout to toward towards under until upon via with within without"},
    {WordClass::Of, "for of"},
    {WordClass::At, "at from in on to with"},
    {WordClass::To, "to"},
    {WordClass::With, "with"},
    {WordClass::After, "after as before following since"},
    {WordClass::Conjunction,
     "although and as because but how if nor once or so that though unless what when "
     "where whereas whether which while who whom whose why yet"},
    {WordClass::Coordinator, "and but or"},
    {WordClass::And, "and"},
    {WordClass::PhraseAdverb, "also former then"},
    {WordClass::Subordinator, "although because if once though when whereas while"},
    {WordClass::Relative, "that which who"},
    {WordClass::That, "that"},
    {WordClass::As, "as"},
    {WordClass::Such, "such"},
    {WordClass::By, "by"},
});

}  // namespace

const Language& english() {
  static const Language language{.code = "en", .lists = kLists, .nouns = english_nouns()};
  return language;
}

}  // namespace lede
