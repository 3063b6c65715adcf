#include "domain/nicknames.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace kith::domain {
namespace {

// One circle of names a line; a name may stand in several.
constexpr const char* kCircles[] = {
    "alexander aleksander aleksandr alexandr alex sasha sascha sacha sandy xander sander shura alessandro "
    "alejandro",
    "alexandra aleksandra alex sandra sasha sascha sandy shura alessandra alejandra",
    "alfred alf fred freddie",
    "albert al bert bertie",
    "andrew andy drew andreas anders andre andrej andrei",
    "anthony antony tony anton antonio toni",
    "benjamin ben benny benji",
    "bernard bernhard bernie bernd",
    "christopher chris kit topher christoffer kristoffer christoph",
    "christian chris kristian christer",
    "christina kristina christine kristine chris tina stina christa",
    "daniel dan danny",
    "danielle daniela dani",
    "david dave davy davey",
    "donald don donny",
    "douglas doug",
    "edward ed eddie eddy ted teddy ned edvard eduard eduardo",
    "frederick fred freddie freddy friedrich fritz fredrik",
    "frank franklin francis franz franc",
    "francisco paco pancho curro",
    "francesca fran frances franziska franzi",
    "gabriel gabe gabriele",
    "gabriela gabrielle gabi gaby",
    "george georg jorge jurij yuri jure juraj jiri georgi",
    "gerald gerard gerry jerry gerhard gerd",
    "gregory greg gregor grega grigori grisha",
    "harold harry hal",
    "henry harry hank henrik heinrich heinz hinnerk henri",
    "isaac ike",
    "jacob jakob jake kobe jaka",
    "james jim jimmy jamie jem",
    "jeffrey geoffrey jeff geoff",
    "jennifer jen jenny jenni",
    "jessica jess jessie",
    "john jack johnny jon jonny jonathan johan johannes hans jan ivan juan giovanni jean janez",
    "jonathan jon jonny nathan",
    "joseph joe joey josef jozef jose pepe giuseppe beppe joze",
    "joshua josh",
    "kenneth ken kenny",
    "lawrence laurence larry lars lorenz lorenzo",
    "leonard leo len lenny leonardo leonid",
    "lewis louis lou louie ludwig luis luigi",
    "matthew matt matty matthias matteo mateo matej matevz matias",
    "maximilian max maxim maxime maksim",
    "michael mike mick mickey mikey michel mikael mikhail misha miguel mihael miha",
    "nathaniel nathan nate nat",
    "nicholas nicolas nick nicky nico niko niklas klaus nikolaj nikolai kolya nikola",
    "oliver ollie olivier olle",
    "patrick pat paddy",
    "paul pavel pablo paolo pasha poul pavle",
    "peter pete petr pedro pietro piotr",
    "philip phillip phil pip philipp filip felipe",
    "raymond ray",
    "richard rick ricky rich dick ricardo riccardo",
    "robert rob bob bobby robbie robin bert roberto",
    "roger rodge rudiger",
    "ronald ron ronnie ronny",
    "rudolf rudolph rudi rudy",
    "samuel sam sammy",
    "samantha sam sammy",
    "stephen steven steve stefan stephan stevie esteban stepan stefano",
    "stephanie steph stefanie steffi stefania",
    "stanley stan",
    "theodore ted teddy theo theodor fedor fyodor",
    "thomas tom tommy tomas tomaz tommaso",
    "timothy tim timmy timo",
    "victor vic viktor vitja",
    "vincent vince vinnie",
    "walter walt wally",
    "william will bill billy willy willie liam wilhelm willem guillermo guillaume vilhelm",
    "zachary zach zack zac",
    "abigail abby gail abbie",
    "agnes aggie neza",
    "alice ally alicia",
    "amanda mandy manda",
    "angela angie angelika",
    "anna ann anne annie anita anja hannah hanna ana anni ania anya",
    "antonia toni tonia",
    "barbara barb barbie babs bara",
    "beatrice bea trixie beatriz",
    "catherine katherine kathryn cathy kathy kate katie kat kay katharina "
    "katarina kathrin katrin katja katya ekaterina catalina caterina catarina kati kaja",
    "caroline carol carrie karolina carolin lina",
    "charles charlie chuck chas karl carl carlos carlo karel",
    "charlotte lottie charlie lotte lotta",
    "deborah debra deb debbie",
    "dorothy dot dottie dorothea dora",
    "eleanor elinor ellie nell nora leonora",
    "elizabeth elisabeth liz lizzie beth betty betsy eliza elsa "
    "lisa lisbeth elise elsbeth bettina lise isabel elisabet elizaveta liza",
    "emily em emmy emilie",
    "emma em emmy",
    "evelyn eve evie",
    "florence flo",
    "helen helena ellen nell lena elena jelena yelena alena",
    "isabella isabel bella izzy isa",
    "jacqueline jackie",
    "jane janet jenny janey jana",
    "joanna joanne jo johanna hanna",
    "judith judy jutta",
    "julia julie jule yulia giulia",
    "katherine kitty",
    "kimberly kim",
    "laura laurie lauren",
    "linda lindy",
    "lucy lucia luz lucie luzia",
    "magdalena magda lena malin madeleine maddie",
    "margaret maggie meg peg peggy marge margie greta gretchen margareta margarete margit marjeta meta rita",
    "maria mary marie mia molly polly mari masha marija marusa mariya marika maja",
    "martin martijn marten",
    "martha marta marty",
    "matilda tilda tilly mathilde",
    "melissa mel missy",
    "miriam mirjam mim",
    "nancy nan",
    "natalie natalia natasha nat natalija",
    "olivia liv livvy ollie",
    "pamela pam",
    "patricia pat patty trish tricia patrizia",
    "penelope penny",
    "rebecca becky becca rebekka",
    "rosemary rose rosie",
    "ruth ruthie",
    "sarah sara sally sadie",
    "sebastian seb bastian basti bastien",
    "sophia sophie sofia sofie sonja sonya sofija",
    "susan susanna susanne sue susie suzy suzanne susana zuzana sanna",
    "teresa theresa terry tess tessa resi terezija",
    "valerie val valeria",
    "veronica ronnie vera veronika",
    "victoria vicky tori viktoria vika",
    "virginia ginny",
    "yvonne vonnie ivonne",
    "ulrich uli ulli",
    "ulrike uli ulli rike",
    "wolfgang wolf",
    "joachim jochen achim",
    "jurgen jorg",
    "manfred manni",
    "siegfried sigi siggi",
    "hildegard hilde",
    "gertrud traudl trude",
    "gunter gunther guenter guenther",
    "bjorn bjoern",
    "jorgen joergen",
    "soren soeren",
    "per pelle peder pehr",
    "lars lasse",
    "bo bosse",
    "ingrid inga",
    "birgitta gitta britta berit",
    "kerstin kirsten kersti",
    "vladimir vova volodya vlado vladimiro",
    "dmitri dmitry dmitrij dima mitja mitya",
    "evgeny evgeni yevgeni zhenya eugene gene eugen",
    "sergei sergey sergej serge sergio seryozha",
    "ivan vanya ivo",
    "olga olya",
    "tatiana tatyana tatjana tanya tanja",
    "anastasia nastya anastazija stasia",
    "ljudmila lyudmila luda mila",
    "svetlana sveta lana",
    "boris borja borya",
    "konstantin kostya constantin",
    "ignacio nacho",
    "enrique quique",
    "rosario charo",
    "dolores lola",
    "mercedes merche",
    "consuelo chelo",
    "guadalupe lupe lupita",
    "salvatore toto salvo",
    "giovanna gianna vanna",
};

using Circles = std::unordered_map<std::string_view, std::vector<int>>;

const Circles& circlesOfNames() {
  static const Circles kAll = [] {
    Circles all;
    int number = 0;
    for (const std::string_view circle : kCircles) {
      for (std::size_t from = 0; from < circle.size();) {
        const std::size_t to = std::min(circle.find(' ', from), circle.size());
        if (to > from) all[circle.substr(from, to - from)].push_back(number);
        from = to + 1;
      }
      ++number;
    }
    return all;
  }();
  return kAll;
}

bool endsDifferently(std::string_view shorter, std::string_view longer) {
  static constexpr std::array<std::string_view, 8> kEndings{"a", "e", "ina", "ine", "ette", "ia", "na", "le"};
  if (!longer.starts_with(shorter)) return false;
  const std::string_view rest = longer.substr(shorter.size());
  return std::find(kEndings.begin(), kEndings.end(), rest) != kEndings.end();
}

}

bool areNicknames(std::string_view a, std::string_view b) {
  const auto one = circlesOfNames().find(a);
  const auto other = circlesOfNames().find(b);
  if (one == circlesOfNames().end() || other == circlesOfNames().end() || a == b) return false;
  return std::find_first_of(one->second.begin(), one->second.end(), other->second.begin(),
                            other->second.end()) != one->second.end();
}

std::vector<std::string_view> nicknamesOf(std::string_view name) {
  std::vector<std::string_view> out;
  const auto own = circlesOfNames().find(name);
  if (own == circlesOfNames().end()) return out;
  for (const auto& [other, circles] : circlesOfNames())
    if (areNicknames(name, other)) out.push_back(other);
  return out;
}

bool areGenderPair(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < 3 || a == b) return false;
  if (endsDifferently(a, b)) return true;
  // Mario and Maria, Andrej and Andreja are one, Kai and Kaj are not.
  return a.size() == b.size() && a.size() >= 4 && a.substr(0, a.size() - 1) == b.substr(0, b.size() - 1) &&
         ((a.back() == 'o' && b.back() == 'a') || (a.back() == 'a' && b.back() == 'o') ||
          (a.back() == 'e' && b.back() == 'a') || (a.back() == 'a' && b.back() == 'e'));
}

}
