#include "app/pasted_words.h"

#include "base/fold.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace kith::app {
namespace {

constexpr qsizetype kLongestPosition = 60;
constexpr qsizetype kMostPositionWords = 7;

struct Words {
  const char* field;
  const char16_t* words;
};

// By the field, folded, parted by |.
constexpr Words kLabels[] = {
    {"phone", u"t|p|tel|tel nr|tfn|phone|telephone|telefon|telefonnummer|ph|ring|тел|т|телефон|tel no|call"},
    {"phone.mobile",
     u"m|mob|mobile|mobil|mobilnr|mobiltel|mobiltelefon|cell|cellphone|cell phone|c|handy|mobilnummer|моб|"
     u"моб тел|м|мобильный|сот|сотовый|whatsapp"},
    {"phone.fax", u"f|fax|telefax|фах|факс|ф"},
    {"phone.work",
     u"d|dir|direct|direkt|direktnr|direktnummer|durchwahl|dw|office|o|buro|arbete|vaxel|switchboard|work|"
     u"раб|раб тел|рабочий|zentrale|firma tel|geschaftlich|dienstlich|kontor"},
    {"phone.home", u"h|home|hem|privat|private|дом|дом тел|домашний|hemtelefon"},
    {"email",
     u"ihre e mail|ihre mail|your email|your e mail|din e post|ваша почта|ваш e mail|e|email|e "
     u"mail|mail|epost|e post|mejl|почта|эл почта|e mail adresse|электронная почта"},
    {"url", u"w|web|website|www|webb|hemsida|webbplats|internet|homepage|url|site|сайт|веб|webseite"},
    {"address",
     u"a|addr|address|adr|adress|adresse|anschrift|besok|besoksadress|adresa|адрес|postadress|"
     u"visiting address|postal address|office address"},
    {"company", u"company|firma|foretag|unternehmen|компания|организация|bolag|organisation|organization"},
    {"title", u"position|title|titel|funktion|должность|befattning|job title|role"},
    {"name",
     u"name|namn|имя|фио|full name|ihr name|your name|ditt namn|ваше имя|vor und nachname|kontaktperson|"
     u"ansprechpartner|contact person"}};

constexpr const char16_t* kClosings[] = {u"best regards",
                                         u"kind regards",
                                         u"regards",
                                         u"warm regards",
                                         u"many thanks",
                                         u"thanks",
                                         u"thank you",
                                         u"best wishes",
                                         u"best",
                                         u"cheers",
                                         u"sincerely",
                                         u"yours sincerely",
                                         u"yours faithfully",
                                         u"with best regards",
                                         u"med vanlig halsning",
                                         u"med vanliga halsningar",
                                         u"vanliga halsningar",
                                         u"vanligen",
                                         u"mvh",
                                         u"hälsningar",
                                         u"halsningar",
                                         u"basta halsningar",
                                         u"tack",
                                         u"tack pa forhand",
                                         u"mit freundlichen grussen",
                                         u"mit freundlichen gruessen",
                                         u"freundliche grusse",
                                         u"freundliche gruesse",
                                         u"beste grusse",
                                         u"viele grusse",
                                         u"mit besten grussen",
                                         u"herzliche grusse",
                                         u"mfg",
                                         u"lg",
                                         u"danke",
                                         u"vielen dank",
                                         u"с уважением",
                                         u"всего доброго",
                                         u"с наилучшими пожеланиями",
                                         u"спасибо",
                                         u"заранее спасибо",
                                         u"best regards mit freundlichen grussen",
                                         u"sent from my iphone",
                                         u"skickat fran min iphone",
                                         u"von meinem iphone gesendet",
                                         u"отправлено с iphone"};

constexpr const char16_t* kPositions[] = {u"manager",
                                          u"director",
                                          u"ceo",
                                          u"cto",
                                          u"cfo",
                                          u"coo",
                                          u"head",
                                          u"president",
                                          u"officer",
                                          u"engineer",
                                          u"developer",
                                          u"consultant",
                                          u"assistant",
                                          u"sales",
                                          u"owner",
                                          u"founder",
                                          u"partner",
                                          u"accountant",
                                          u"lawyer",
                                          u"architect",
                                          u"designer",
                                          u"buyer",
                                          u"purchasing",
                                          u"marketing",
                                          u"executive",
                                          u"coordinator",
                                          u"specialist",
                                          u"secretary",
                                          u"editor",
                                          u"teacher",
                                          u"professor",
                                          u"technician",
                                          u"analyst",
                                          u"advisor",
                                          u"representative",
                                          u"vd",
                                          u"verkstallande",
                                          u"saljare",
                                          u"forsaljningschef",
                                          u"chef",
                                          u"ansvarig",
                                          u"ingenjor",
                                          u"konsult",
                                          u"inkopare",
                                          u"ekonom",
                                          u"ekonomiansvarig",
                                          u"projektledare",
                                          u"agare",
                                          u"grundare",
                                          u"platschef",
                                          u"kundansvarig",
                                          u"handlaggare",
                                          u"utvecklare",
                                          u"radgivare",
                                          u"revisor",
                                          u"assistent",
                                          u"geschaftsfuhrer",
                                          u"geschaftsfuhrerin",
                                          u"geschaftsleitung",
                                          u"leiter",
                                          u"leiterin",
                                          u"vertrieb",
                                          u"einkauf",
                                          u"inhaber",
                                          u"inhaberin",
                                          u"prokurist",
                                          u"prokuristin",
                                          u"berater",
                                          u"beraterin",
                                          u"ingenieur",
                                          u"sachbearbeiter",
                                          u"sachbearbeiterin",
                                          u"buchhaltung",
                                          u"sekretariat",
                                          u"vorstand",
                                          u"meister",
                                          u"projektleiter",
                                          u"projektleiterin",
                                          u"verkaufsleiter",
                                          u"vertriebsleiter",
                                          u"vertriebsleiterin",
                                          u"rechtsanwalt",
                                          u"rechtsanwaltin",
                                          u"entwickler",
                                          u"директор",
                                          u"менеджер",
                                          u"бухгалтер",
                                          u"инженер",
                                          u"руководитель",
                                          u"начальник",
                                          u"специалист",
                                          u"консультант",
                                          u"юрист",
                                          u"секретарь",
                                          u"владелец",
                                          u"заместитель",
                                          u"мастер",
                                          u"продавец",
                                          u"разработчик",
                                          u"архитектор"};

constexpr const char16_t* kMessages[] = {
    u"message",        u"your message", u"comment",    u"comments",        u"enquiry",        u"inquiry",
    u"question",       u"request",      u"meddelande", u"ditt meddelande", u"kommentar",      u"fraga",
    u"arende",         u"forfragan",    u"text",       u"nachricht",       u"ihre nachricht", u"mitteilung",
    u"anfrage",        u"bemerkung",    u"anmerkung",  u"frage",           u"anliegen",       u"сообщение",
    u"ваше сообщение", u"комментарий",  u"вопрос",     u"заявка"};

constexpr const char16_t* kStreetEnds[] = {
    u"strasse", u"straße", u"str",  u"gatan",  u"vagen", u"väg",    u"gata", u"platz", u"allee", u"weg",
    u"gasse",   u"ring",   u"damm", u"torget", u"grand", u"stigen", u"ufer", u"markt", u"plan"};
constexpr const char16_t* kStreetWords[] = {
    u"street",    u"road",   u"avenue",     u"ave",     u"lane",  u"drive", u"blvd",
    u"boulevard", u"square", u"way",        u"rd",      u"st",    u"court", u"place",
    u"ул",        u"улица",  u"проспект",   u"пр",      u"просп", u"пер",   u"переулок",
    u"шоссе",     u"наб",    u"набережная", u"бульвар", u"дом",   u"rue",   u"via"};

// As words are compared: folded, signs as blanks.
QString plain(const QString& text) {
  QString out = base::folded(text);
  for (QChar& c : out)
    if (!c.isLetterOrNumber()) c = u' ';
  return out.simplified();
}

template <std::size_t N>
bool isAmong(const QString& word, const char16_t* const (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words), [&word](const char16_t* each) {
    return word == base::folded(QString::fromUtf16(each));
  });
}

QHash<QString, QString> labelTable() {
  QHash<QString, QString> out;
  for (const Words& row : kLabels)
    for (const QString& word : QString::fromUtf16(row.words).split(u'|'))
      out.insert(plain(word), QString::fromLatin1(row.field));
  return out;
}

}

std::optional<QString> signatureField(const QString& word) {
  static const QHash<QString, QString> kTable = labelTable();
  const auto found = kTable.constFind(plain(word));
  return found == kTable.constEnd() ? std::nullopt : std::optional(*found);
}

bool isClosing(const QString& line) {
  const QString words = plain(line);
  if (words.isEmpty()) return true;
  return std::any_of(std::begin(kClosings), std::end(kClosings),
                     [&words](const char16_t* each) { return words == plain(QString::fromUtf16(each)); });
}

QString nameBehindClosing(const QString& line) {
  const QString name = line.section(u' ', -1);
  const QString before = line.section(u' ', 0, -2);
  return before.isEmpty() || plain(before).isEmpty() || !isClosing(before) ? QString() : name;
}

bool isPosition(const QString& words) {
  if (words.size() > kLongestPosition) return false;
  const QStringList parts = plain(words).split(u' ', Qt::SkipEmptyParts);
  if (parts.size() > kMostPositionWords) return false;
  return std::any_of(parts.begin(), parts.end(),
                     [](const QString& word) { return isAmong(word, kPositions); });
}

bool isMessageLabel(const QString& label) { return isAmong(plain(label), kMessages); }

bool isSentence(const QString& words) {
  static const QRegularExpression kEnd(QStringLiteral("[!?…]$|\\p{Ll}{4,}\\.$"),
                                       QRegularExpression::UseUnicodePropertiesOption);
  return plain(words).count(u' ') >= kMostPositionWords || kEnd.match(words).hasMatch();
}

std::pair<QString, QString> signedFor(const QString& name) {
  static const QRegularExpression kMark(
      QStringLiteral("^(?:i\\.? ?[AV]\\.?|ppa\\.?|p\\.? ?p\\.)\\s+(?=\\p{L})"));
  const auto mark = kMark.match(name);
  if (!mark.hasMatch()) return {QString(), name};
  return {mark.captured(0).trimmed(), name.mid(mark.capturedEnd())};
}

bool isStreet(const QString& words) {
  static const QRegularExpression kNumber(
      QStringLiteral("(?:^|\\s)\\d{1,5}\\s?\\p{L}?(?:[-–/]\\d+\\p{L}?)?(?:,|\\s|$)"),
      QRegularExpression::UseUnicodePropertiesOption);
  const QStringList parts = plain(words).split(u' ', Qt::SkipEmptyParts);
  const bool named = std::any_of(parts.begin(), parts.end(), [](const QString& word) {
    return isAmong(word, kStreetWords) ||
           std::any_of(std::begin(kStreetEnds), std::end(kStreetEnds), [&word](const char16_t* end) {
             return word.endsWith(base::folded(QString::fromUtf16(end)));
           });
  });
  if (named && kNumber.match(words).hasMatch()) return true;
  static const QRegularExpression kShape(QStringLiteral("^\\p{L}[\\p{L} .'’-]+ \\d{1,4} ?\\p{L}?$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
  return kShape.match(words).hasMatch();
}

std::optional<PostalPlace> postalPlace(const QString& words) {
  constexpr auto kUnicode = QRegularExpression::UseUnicodePropertiesOption;
  static const QRegularExpression kAmerican(
      QStringLiteral("^(\\p{L}[\\p{L} .'-]+?),?\\s+([A-Z]{2})\\s+(\\d{5}(?:-\\d{4})?)$"), kUnicode);
  static const QRegularExpression kBritish(
      QStringLiteral("^(?:(\\p{L}[\\p{L} .'-]*?),?\\s+)?([A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})$"), kUnicode);
  static const QRegularExpression kBefore(
      QStringLiteral("^((?:[A-Z]{1,2}-)?\\d{3} "
                     "\\d{2}|(?:[A-Z]{1,2}-)?\\d{4,6})\\s+(?:г\\.\\s*)?(\\p{L}[\\p{L} .'()/-]+)$"),
      kUnicode);
  if (const auto m = kAmerican.match(words); m.hasMatch())
    return PostalPlace{m.captured(1), m.captured(3), m.captured(2)};
  if (const auto m = kBritish.match(words); m.hasMatch())
    return PostalPlace{m.captured(1), m.captured(2), {}};
  if (const auto m = kBefore.match(words); m.hasMatch())
    return PostalPlace{m.captured(2).trimmed(), m.captured(1), {}};
  return std::nullopt;
}

}
