#include "english.h"

namespace lede::bench {

const std::string_view kDeterminers =
    "the/470 a/230 its/30 this/32 their/26 his/44 her/22 some/16 that/18 any/8 more/26 "
    "no/12 all/14 other/14 our/6 one/14 several/6 most/7 many/9 these/7 another/6 "
    "every/4 "
    "both/4 each/4 those/4 few/3";

const std::string_view kPrepositions =
    "in/205 to/110 for/95 on/88 with/62 at/50 from/42 by/40 about/30 over/16 after/18 "
    "into/12 between/9 against/12 under/7 during/9 through/8 before/7 without/6 since/5 "
    "around/5 among/4 within/3 across/3 despite/2 toward/2 near/2 behind/2 outside/2";

const std::string_view kPronouns =
    "he/78 it/62 they/34 she/36 there/8 one/6 others/5 nobody/1";

const std::string_view kSpokenPronouns =
    "we/30 I/34 they/16 it/18 you/14 he/10 this/8 that/9 nobody/2 people/6 everyone/3 "
    "she/4";

const std::string_view kModals =
    "will/26 would/31 could/13 can/13 should/9 may/7 might/6 must/4";

const std::string_view kAdverbs =
    "also/17 now/12 still/9 already/5 recently/5 again/6 later/5 never/5 even/7 "
    "just/9 only/9 often/3 soon/3 quickly/2 largely/2 nearly/3 repeatedly/2 sharply/2 "
    "formally/1 publicly/2 then/6 out/9 up/10 down/4 back/6";

const std::string_view kLinks =
    "and/100 but/32 as/36 that/80 because/12 while/12 when/20 if/13 after/9 although/3 "
    "where/8 so/7 until/3 or/14 than/6 since/3 before/4 whether/4 what/8";

const std::string_view kOpeners =
    "But/30 And/8 However/6 Meanwhile/6 Still/5 Earlier/3 Instead/3 Separately/1 Also/2 "
    "Now/2 Yet/4 Later/2 Overall/1 Afterwards/1";

const std::string_view kCues =
    "said/640 added/60 told_reporters/25 warned/14 explained/10 insisted/10 argued/9 "
    "wrote/12 noted/9 continued/7 recalled/5 concluded/4 replied/3 admitted/3 tweeted/4";

const std::string_view kNouns =
    "year government people/people state country company president official "
    "percent/percent day week minister court party leader election group law city "
    "report case police/police time month market plan service power member policy "
    "program deal issue price security business worker family campaign school bank "
    "economy talk student tax union system office statement right attack force home "
    "vote number question budget energy share decision charge agency investor industry "
    "supply oil gas border agreement job problem change cost rate way part region area "
    "result effort meeting demand measure interest war crime team game season player "
    "fan goal club match coach film book story life/lives house street road hospital "
    "doctor patient drug disease health care test study research scientist technology "
    "computer network user phone data internet site account message video picture "
    "letter document source news/news reporter newspaper interview speech comment "
    "critic supporter voter candidate senator lawmaker bill committee parliament "
    "council mayor governor judge lawyer trial sentence prison suspect victim witness "
    "investigation evidence/evidence claim debate proposal reform sanction treaty ally "
    "neighbour merger integration independence sovereignty army soldier weapon missile "
    "base mission operation threat risk crisis/crises fire flood storm earthquake "
    "emergency rescue damage death injury accident car train plane airport ship port "
    "driver passenger flight route pipeline refinery plant factory mine farm crop food "
    "water land climate temperature forest river island coast village town capital "
    "district province resident migrant refugee camp church mosque teacher "
    "child/children parent woman/women man/men girl boy friend brother sister mother "
    "father son daughter husband wife/wives generation history museum artist music "
    "song album show star award director actor theater festival prize record race "
    "medal title champion victory defeat loss profit revenue sale customer product "
    "brand store retailer bond stock currency dollar euro loan debt credit fund "
    "investment growth inflation unemployment wage pension benefit insurance contract "
    "strike protest protester rally crowd square flag symbol movement opposition "
    "coalition majority minority regime dictator spy diplomat embassy ambassador envoy "
    "summit visit trip tour ceremony anniversary holiday weekend morning evening hour "
    "minute moment period decade century future past level point line side end start "
    "step move role position place world nation population community society culture "
    "language religion faith value principle reason purpose chance opportunity "
    "challenge pressure tension conflict dispute argument answer view opinion poll "
    "survey figure estimate forecast target limit ban permit licence rule standard "
    "quality condition situation environment pollution emission carbon electricity "
    "reactor turbine grid battery fuel coal barrel cargo container shipment export "
    "import trade tariff quota subsidy shortage surplus reserve stake owner chairman "
    "executive manager employee staff/staff spokesman spokeswoman analyst expert "
    "professor engineer pilot captain officer detective prosecutor jury verdict appeal "
    "hearing ruling amendment constitution referendum ballot turnout seat";

const std::string_view kVerbs =
    "ask call work help need expect want use add report warn offer accuse support "
    "include reach agree announce continue remain increase raise reject accept claim "
    "deny vote kill attack charge launch open close start move turn follow play miss "
    "score finish reveal release publish describe explain suggest believe hope fear "
    "consider decide demand order request insist argue promise pledge threaten resist "
    "oppose criticise blame defend protect save rescue destroy damage injure arrest "
    "detain question investigate search discover identify confirm approve pass adopt "
    "introduce change reform improve develop expand reduce limit allow force push pull "
    "halt stall resume delay cancel extend replace remove return deliver supply "
    "produce export import purchase sign negotiate discuss visit travel arrive welcome "
    "thank praise honour celebrate mark join merge integrate separate divide share "
    "serve manage direct appoint elect nominate resign retire fire hire employ train "
    "teach study learn test check measure estimate predict compare respond react reply "
    "comment mention address assess monitor inspect review record post collect gather "
    "rally march protest demonstrate strike block occupy evacuate flood burn crash "
    "collapse explode operate process invest trade borrow repay owe fund finance "
    "sponsor tax fine award earn gain lower climb jump ease surge tumble recover "
    "survive suffer treat cure infect spread contain prevent ensure guarantee secure "
    "restore rebuild repair renew transform shape influence dominate challenge defeat "
    "assault";

const std::string_view kIrregularVerbs =
    "have/has/had/having make/makes/made/making take/takes/took/taking "
    "get/gets/got/getting "
    "give/gives/gave/giving see/sees/saw/seeing come/comes/came/coming "
    "find/finds/found/finding win/wins/won/winning lose/loses/lost/losing "
    "hold/holds/held/holding "
    "lead/leads/led/leading run/runs/ran/running meet/meets/met/meeting "
    "cut/cuts/cut/cutting "
    "keep/keeps/kept/keeping leave/leaves/left/leaving build/builds/built/building "
    "buy/buys/bought/buying sell/sells/sold/selling send/sends/sent/sending "
    "spend/spends/spent/spending bring/brings/brought/bringing "
    "begin/begins/began/beginning "
    "know/knows/knew/knowing think/thinks/thought/thinking show/shows/showed/showing "
    "seek/seeks/sought/seeking fall/falls/fell/falling rise/rises/rose/rising "
    "fight/fights/fought/fighting stop/stops/stopped/stopping "
    "plan/plans/planned/planning "
    "drop/drops/dropped/dropping pay/pays/paid/paying set/sets/set/setting "
    "hear/hears/heard/hearing face/faces/faced/facing break/breaks/broke/breaking";

const std::string_view kAdjectives =
    "new first last public political national former foreign local next big good old "
    "high international economic military federal young early late senior long major "
    "social small recent financial top strong private free key white black great "
    "global legal important difficult common possible clear past current final general "
    "special serious medical human official second third armed nuclear democratic "
    "regional central environmental criminal civil presidential parliamentary "
    "independent joint annual daily monthly domestic commercial industrial natural "
    "cheap expensive rich poor weak fresh hard low wide deep heavy light fast slow "
    "quiet violent peaceful dangerous safe popular controversial historic modern "
    "traditional cultural religious racial ethnic sexual mental physical scientific "
    "digital online electronic mobile solar renewable eastern western northern "
    "southern European American Russian Chinese British French German Polish Ukrainian "
    "Belarusian Norwegian African Asian Soviet rural urban coastal remote crowded "
    "empty busy sharp steep rapid steady gradual sudden unexpected alleged suspected "
    "proposed disputed unpaid unknown secret formal broad narrow fair unfair illegal "
    "corrupt guilty innocent angry anxious confident tired proud sorry ready likely "
    "unlikely able willing available responsible aware similar different separate "
    "single double whole huge massive tiny record-breaking long-term short-term "
    "state-owned well-known far-right high-profile so-called";

const std::string_view kWomen =
    "Maria Anna Sarah Elena Laura Julia Emma Susan Linda Olga Natalia Karen Nancy Lisa "
    "Helen Claire Sophie Alice Ruth Jane Margaret Irina Svetlana Katarzyna Agnieszka "
    "Zuzana Petra Ingrid Astrid Freja Aisha Fatima Leila Mei Yuki Priya Anjali Amara "
    "Ngozi "
    "Carmen Lucía Inés Chloé Zoë Renée Marta Teresa Rosa Gabriela Camila Valentina Diane "
    "Rachel Rebecca Hannah Grace Evelyn Joan Carol Denise Monica Tatiana Vera Halina";

const std::string_view kMen =
    "John David Michael James Robert Peter Alexander Thomas Daniel Paul Mark Andrew "
    "George "
    "Richard William Joseph Charles Ivan Viktor Sergei Dmitry Mikhail Pavel Piotr Tomasz "
    "Marek Jan Lars Erik Olav Henrik Ahmed Mohammed Omar Yusuf Hassan Wei Hiroshi Kenji "
    "Ravi Arjun Kwame Chidi Carlos José Luis Miguel André François René Jürgen Björn "
    "Stefan Klaus Matteo Luca Giorgio Antonio Kevin Brian Steven Gary Patrick Sean Liam "
    "Oliver Simon Martin Frank Walter";

const std::string_view kSurnames =
    "Smith Novak Keller Reed Carter Evans Hughes Walsh Murphy Kelly Brown Jones Miller "
    "Davis Wilson Anderson Taylor Moore Jackson Martin Lee Thompson White Harris Clark "
    "Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Nelson "
    "Campbell Mitchell Roberts Phillips Parker Edwards Collins Stewart Morris Rogers "
    "Cook "
    "Morgan Bell Cooper Bailey Richardson Cox Howard Ward Peterson Gray Watson Brooks "
    "Sanders Price Bennett Wood Barnes Ross Henderson Coleman Jenkins Perry Powell Long "
    "Patterson Hoffmann Schneider Weber Fischer Becker Kowalski Nowak Wiśniewski "
    "Kamiński "
    "Petrov Sokolov Volkov Morozov Melnyk Shevchuk Kovalenko Bondar Hansen Larsen Olsen "
    "Lindqvist Virtanen Popescu Dvořák Horváth Nagy García Martínez Fernández Silva "
    "Santos "
    "Costa Rossi Ferrari Bianchi Moreau Lefèvre Dubois Laurent Yılmaz Demir Haddad "
    "Nasser "
    "Rahman Khan Singh Patel Sharma Chen Wang Zhang Tanaka Suzuki Kim Park Nguyen Tran "
    "Okafor Mensah Diallo Mbeki O'Neill O'Brien McKenna MacLeod";

const std::string_view kPlaces =
    "Washington London Moscow Russia China Brussels Berlin Minsk Belarus Ukraine Kyiv "
    "Europe New_York Paris Warsaw Poland Germany France Norway Oslo Kazakhstan Lithuania "
    "Vilnius Latvia Riga Britain Scotland Ireland Dublin Turkey Ankara Iran Iraq Syria "
    "Israel Egypt Cairo India Delhi Japan Tokyo Canada Ottawa Toronto Mexico Brazil "
    "Argentina Chile Nigeria Lagos Kenya Nairobi South_Africa Australia Sydney "
    "California "
    "Texas Florida Ohio Chicago Boston Los_Angeles San_Francisco Geneva Vienna Prague "
    "Budapest Rome Madrid Lisbon Athens Stockholm Helsinki Copenhagen Sochi Brest Hrodna";

const std::string_view kRoles =
    "finance_minister foreign_minister prime_minister deputy_minister party_leader "
    "opposition_leader central_bank_governor police_chief chief_executive "
    "trade_union_leader energy_analyst chief_economist defence_lawyer prosecutor "
    "hospital_director school_principal head_coach team_captain climate_scientist "
    "professor_of_history city_councillor mayor ambassador army_spokesman senator "
    "local_resident shop_owner truck_driver student_activist human_rights_lawyer";

const std::string_view kNewspapers =
    "Harbor_Herald Northern_Courier Evening_Ledger Capital_Post Daily_Beacon "
    "Meridian_Times Riverside_Gazette Baltic_Observer Continental_Wire Eastern_Dispatch "
    "Commerce_Journal Morning_Sentinel Union_Tribune Valley_Chronicle Island_Mail "
    "Frontier_News Metro_Record Plainfield_Star Granite_Examiner Lakeside_Bulletin "
    "Global_Monitor Summit_Review Old_Town_Echo Prairie_Independent Southern_Register "
    "Coastline_Today Civic_Standard Market_Watchman Steppe_Telegraph Border_Report";

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> pieces;
  while (!text.empty()) {
    const auto end = text.find(separator);
    if (end != 0) {
      pieces.emplace_back(text.substr(0, end));
    }
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return pieces;
}

}  // namespace lede::bench
