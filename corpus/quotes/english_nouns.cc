// English: nouns that mean a speaker, stand beside a name, or are no name. Words are
// folded (small, no accents, no points, no hyphens).
#include <array>

#include "corpus/quotes/lexicon.h"

namespace lede {
namespace {

constexpr std::array kLists = std::to_array<WordList>({
    {WordClass::Day,
     "april aug august dec december feb february friday jan january july june march "
     "may monday nov november oct october saturday sept september sunday thursday "
     "today tonight tuesday wednesday yesterday"},
    {WordClass::Month, "april august june march may"},
    {WordClass::Title,
     "adm admiral ambassador archbishop attorney attorneygeneral baroness bishop "
     "brigadier brother capt captain cardinal ceo chairman chairperson chairwoman "
     "chancellor chief cllr cmdr coach col colonel commander commissioner commodore "
     "congressman congresswoman constable corporal councillor councilman councilwoman "
     "counselor dame defence defense democrat democratic deputy det detective "
     "director directorgeneral dr duchess envoy exmayor exminister expremier "
     "expresident father finance first florida foreign former gen general gop gov "
     "governor governorelect hon house imam insp inspector interior judge justice "
     "king lady leader lieutenant lord lt madame maj major majority mayor mayorelect "
     "mep minister minority mme monsieur mp mr mrs ms mx officer pastor pc pope "
     "premier pres president presidentelect prime prince princess prof professor "
     "queen rabbi rep representative reps republican rev revd reverend sec secretary "
     "secretarygeneral sen senate senator sens sergeant sgt sheik sheikh sheriff sir "
     "sister speaker spokesman spokesperson spokeswoman state sultan superintendent "
     "texas thenpresident treasury us vice vicechairman vicechancellor vicepresident"},
    {WordClass::Role,
     "accountant accountants activist activists actor actors actress actresses ad "
     "adjutant adjutants administration administrator administrators admiral admirals "
     "adversaries adversary adviser advisers advisor advisors advocate advocates "
     "agencies agency agent agents aide aides alderman aldermen allies ally "
     "ambassador analyst analysts anchor anchors applicant applicants archbishop "
     "archbishops architect architects artist artists aspirant aspirants assailant "
     "assailants assistant assistants association astronaut astronauts astronomer "
     "astronomers athlete athletes attendee attendees attorney attorneys auditor "
     "auditors aunt aunts author authorities authors autocrat autocrats backer "
     "backers baker bank banker bankers barber barista baron barons barrister "
     "barristers bartender bartenders beneficiaries beneficiary billionaire "
     "biographer biographers biologist biologists bishop bishops blogger bloggers "
     "board boss bosses boy boyfriend boyfriends boys broadcaster broker brokers "
     "brother brothers builder builders bureaucrat bureaucrats businessman "
     "businessmen businesswoman businesswomen butcher buyer buyers bystander "
     "bystanders cabinet cabinets caller callers campaign campaigns candidate "
     "candidates captain captains cardinal cardinals caregiver caregivers carpenter "
     "cartoonist cashier cashiers cellist chairman chairmen chairperson chairpersons "
     "chairwoman chairwomen challenger challengers champion champions chancellor "
     "chancellors chaplain chaplains chef chefs chemist chemists chief child children "
     "childs choreographer citizen citizens clergyman clergymen cleric clerics clerk "
     "clerks climatologist climatologists clinician clinicians coach coaches "
     "coalition coalitions cofounder cofounders colleague colleagues colonel colonels "
     "columnist columnists comedian comedians commander commanders commentator "
     "commentators commission commissioner commissioners committee committees "
     "commuter commuters companies company competitor competitors complainant "
     "complainants complaint composer composers conductor congregant congregants "
     "congregation congregations congress congressman congresswoman conservative "
     "conservatives constable constituent constituents consultant consultants "
     "consumer consumers contender contestant contestants contractor contractors "
     "coordinator coordinators coroner coroners correspondent council councillor "
     "councillors councilman councilmember councilmembers councilmen councilwoman "
     "councilwomen counsel counselor counselors court courts cousin cousins creator "
     "creators creditor creditors critic critics crowd curator curators customer "
     "customers cyclist cyclists dancer dancers daughter daughters deacon deacons "
     "dealer dealers dean deans defector defectors defendant defendants defender "
     "defenders delegate delegates democrat democrats demographer demographers "
     "demonstrator demonstrators dentist dentists department departments deputies "
     "deputy designer designers detective detectives detractor detractors developer "
     "developers dictator dictators diplomat diplomats director directors dissident "
     "dissidents doctor doctors donor donors driver drivers duchess duke economist "
     "economists editor editors educator educators electrician emigrant emigrants "
     "emissaries emissary employee employees employer employers engineer engineers "
     "entrepreneur entrepreneurs envoy envoys epidemiologist epidemiologists "
     "evangelist evangelists examiner examiners executive executives exile exiles "
     "expert experts eyewitness eyewitnesses fan fans farmer farmers father fathers "
     "fellow filmmaker filmmakers firefighter firefighters firm fisherman fishermen "
     "folks follower followers footballer footballers forecaster forecasters foreman "
     "foremen foundation founder founders freshman freshmen friend friends "
     "frontrunner fundraiser fundraisers general generals gentleman geologist "
     "geologists girl girlfriend girlfriends girls goalkeeper goalkeepers golfer "
     "golfers government governments governor governors graduate graduates "
     "granddaughter granddaughters grandfather grandfathers grandmother grandmothers "
     "grandson grandsons group groups guard guards guest guests guitarist guitarists "
     "guru gurus guy guys hacker hackers headmaster headmasters heir heiress heirs "
     "historian historians homeowner homeowners host hosts housewife housewifes "
     "hunter hunters husband husbands illustrator imam imams immigrant immigrants "
     "immunologist immunologists incumbent informant informants inmate inmates "
     "insider inspector inspectors institute instructor instructors insurer insurers "
     "intellectual intellectuals intern interns interpreter interpreters interviewer "
     "interviewers investigator investigators investor investors jeweller jewellers "
     "jockey journalist journalists judge judges juror jurors justice justices kid "
     "kids king ladies lady landlord landlords lawmaker lawmakers lawsuit lawyer "
     "lawyers leader leaders lecturer lecturers letter liberals librarian librarians "
     "lieutenant lieutenants lobbyist lobbyists magazine man manager managers "
     "manufacturer marine marines marshal marshals mathematician mathematicians mayor "
     "mayors mechanic mechanics mediator mediators medic medics member members memo "
     "men mentor mentors mep merchant merchants meteorologist meteorologists "
     "midfielder midfielders migrant migrants militant militants miner miners "
     "minister ministers ministry missionaries missionary moderator mogul mom moms "
     "monk monks mother mothers motorist motorists mp mps musician musicians narrator "
     "narrators navigator navigators negotiator negotiators neighbor neighbors "
     "neighbour neighbours nephew nephews network networks newspaper newspapers niece "
     "nieces nominee nominees nonprofit novelist novelists nun nuns nurse nurses "
     "nutritionist nutritionists observer observers office officeholder officeholders "
     "officer officers official officials ombudsman ombudsmen one onlooker onlookers "
     "operative operatives operator operators opponent opponents organisation "
     "organisations organiser organisers organization organizations organizer "
     "organizers owner owners painter painters panel panelist panelists paramedic "
     "paramedics parent parents parishioner parishioners parliament participant "
     "participants parties partner partners party passenger passengers pastor pastors "
     "pathologist pathologists patient patients peacekeeper peacekeepers pedestrian "
     "pedestrians pensioner pensioners people person persons pharmacist pharmacists "
     "philanthropist philanthropists philosopher philosophers photographer "
     "photographers physician physicist physicists pianist pianists pilot pilots "
     "pioneer pioneers plaintiff plaintiffs player players playwright playwrights "
     "plumber poet poets police policeman policemen policewoman policewomen "
     "policymaker policymakers politburo politburos politician politicians poll "
     "pollster pollsters pope post posters practitioner practitioners preacher "
     "preachers predecessor predecessors premier premiers presenter presenters "
     "president presidents priest priests prince principal prisoner prisoners "
     "producer producers professor professors programmer programmers proponent "
     "proponents prosecutor prosecutors protester protesters psychiatrist "
     "psychiatrists psychologist psychologists publication publicist publicists "
     "publisher publishers pundit pundits pupil pupils quarterback quarterbacks rabbi "
     "rabbis rapper rappers reader readers realtor realtors rebel rebels recruiter "
     "recruiters refugee refugees regulator regulators relative relatives report "
     "reporter reporters representative representatives republican republicans "
     "researcher researchers resident residents respondent respondents restaurateur "
     "restaurateurs retailer retiree retirees reviewer reviewers rider riders rival "
     "roofer roommate roommates ruler rulers runnerup sailor sailors salesman "
     "salesmen saleswoman saleswomen sceptic sceptics scholar scholars scientist "
     "scientists screenwriter screenwriters sculptor sculptors secretaries secretary "
     "seller sellers senator senators sergeant sergeants servant servants shareholder "
     "shareholders sheriff sheriffs shopkeeper shopkeepers shopper shoppers singer "
     "singers sister sisters site skeptic skeptics skier skiers skipper sociologist "
     "sociologists soldier soldiers solicitor solicitors son songwriter songwriters "
     "sons source sources specialist specialists spectator spectators spokesman "
     "spokesmen spokesperson spokespersons spokeswoman spokeswomen sportsman "
     "sportsmen spouse spouses staffer staffers stakeholder stakeholders startup "
     "statement statesman statesmen statistician statisticians stepfather stepfathers "
     "stepmother stepmothers stockbroker stockbrokers storekeeper storekeepers "
     "strategist strategists striker strikers strongman strongmen student students "
     "studio study subcommittee subcommittees successor successors superintendent "
     "superintendents supervisor supervisors supporter supporters surgeon surgeons "
     "surveyor surveyors survivor survivors suspect suspects swimmer swimmers tabloid "
     "taxpayer taxpayers teacher teammate teammates technician technicians teen "
     "teenager teenagers teens telecaster telecasters tenant tenants theologian "
     "theologians therapist therapists tourist tourists trader traders trainer "
     "trainers translator translators traveler travelers traveller travellers "
     "treasurer treasurers trucker trustee trustees tutor tutors tweeter tycoon "
     "tycoons umpire umpires uncle uncles union unions user users vendor vendors "
     "veteran veterans veterinarian veterinarians vicecaptain viceroy viceroys victim "
     "victims viewer viewers villager villagers violinist visitor visitors volunteer "
     "volunteers voter voters waiter waiters waitress waitresses warden wardens "
     "watchdog watchdogs website welder whistleblower whistleblowers widow widower "
     "widowers widows wife winger winner winners witness witnesses wives woman women "
     "worker workers worshipper worshippers writer youth youths"},
    {WordClass::Epithet,
     "activist actor actress admiral ambassador attorney author billionaire "
     "businessman candidate captain ceo chairman chancellor coach comedian "
     "congressman congresswoman councilman councilwoman dictator diplomat director "
     "doctor economist entrepreneur executive footballer frontrunner goalkeeper "
     "governor host journalist judge justice lawmaker lawyer leader mayor midfielder "
     "minister mogul nominee novelist physician player poet pontiff pope premier "
     "president professor prosecutor quarterback rapper reporter researcher ruler "
     "scientist secretary senator sheriff singer strategist striker strongman "
     "survivor teacher veteran winger writer"},
    {WordClass::Ruler, "dictator leader premier president ruler strongman"},
    {WordClass::Utterance,
     "accusation accusations acknowledgement acknowledgment admission admonition "
     "advice allegation allegations announcement answer appeal appeals argument "
     "assertion assertions attack attacks banner belief boast broadside call calls "
     "caption catchphrase chant chants characterization claim claims comment "
     "comments complaint complaints conclusion contention criticism declaration "
     "definition demand denial depiction description descriptions dictum dismissal "
     "email endorsement exhortation explanation headline insistence interview "
     "invocation joke lament letter line mantra maxim memo message motto note "
     "observation oped phrase plea pledge portrayal post praise prediction "
     "predictions proclamation promise proposal question quip quote rant "
     "recommendation reference references refrain rejection remark remarks reply "
     "response rhetoric sign signs slogan speech statement suggestion suggestions "
     "testimony text theory threat tirade tweet tweets verdict view vow warning "
     "words"},
    {WordClass::Organisation,
     "act agency america american apple army association authority bank board bureau "
     "campaign capitol center centre city club college committee company congress corp "
     "council court cup daily day department east facebook federal force foundation fund "
     "gazette general global globe google group guardian herald house inc institute "
     "international islamic journal kingdom league magazine mail ministry monthly "
     "national nations network new news night north office party police post press "
     "project radio report reuters review school senate society south state states "
     "street supreme telegraph television times today tribune trust twitter union "
     "united university wall week west white world"},
    {WordClass::Nation,
     "afghan african american argentine armenian asian australian austrian azerbaijani "
     "belarusian belarussian belgian brazilian british bulgarian canadian catholic "
     "chilean chinese christian colombian conservative croatian cuban czech danish "
     "democratic dutch egyptian estonian european finnish french georgian german greek "
     "hungarian icelandic indian indonesian iranian iraqi irish israeli italian "
     "japanese jewish jordanian kazakh kenyan korean latvian lebanese liberal "
     "libertarian libyan lithuanian malaysian mexican moldovan muslim nigerian "
     "norwegian pakistani palestinian peruvian polish portuguese republican romanian "
     "russian saudi scottish serbian slovak slovenian spanish swedish swiss syrian "
     "thai turkish ukrainian uzbek venezuelan vietnamese welsh"},
    {WordClass::BeforeTitle,
     "album book called documentary entitled film host in magazine memoir movie novel "
     "of on play program programme report segment series show song titled"},
    {WordClass::Work,
     "album bestseller blockbuster book comedy documentary film magazine memoir movie "
     "musical newspaper novel podcast sitcom song"},
    {WordClass::Author,
     "author authors cocreator composer creator director editor host producer star "
     "writer"},
    {WordClass::OnAir, "on"},
    {WordClass::Office, "commerce defense homeland labor representatives staff state"},
    {WordClass::Broadcaster, "abc bbc bravo cbs cnn fox hbo msnbc nbc netflix npr pbs"},
    {WordClass::Mr, "lord mr sir"},
    {WordClass::Mrs, "dame lady miss mrs ms"},
    {WordClass::NoName,
     "ask call dear did even for had if is let like meet now of read see then think "
     "vote was watch yet"},
    {WordClass::Abbreviation,
     "adm ala ald ariz ark atty aug calif capt cmdr co col colo conn corp d dec del "
     "det dr feb fla ga gen gov govs hon i ill inc ind insp jan jr ky la lt ltd maj "
     "mass md mich minn miss mo mr mrs ms mx neb nev no nov oct okla ore pa pres prof "
     "r rep reps rev sec sen sens sept sgt sr st supt tenn tex va vs vt wash wis"},
});

}  // namespace

std::span<const WordList> english_nouns() {
  return kLists;
}

}  // namespace lede
