#include "app/quick_entry.h"

#include "base/fold.h"
#include "domain/contact_edit.h"
#include "exchange/dates.h"
#include "exchange/person_name.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace kith::app {
namespace {

using domain::Contact;

// Legal forms without their dots; those that are words of a language too count in capitals only.
constexpr std::array kForms{u"doo", u"dd",  u"sp",   u"gmbh", u"ohg",  u"ltd",  u"limited", u"inc", u"llc",
                            u"llp", u"plc", u"corp", u"ltda", u"sarl", u"eurl", u"srl",     u"sro", u"zoo",
                            u"kft", u"zrt", u"bv",   u"nv",   u"pty",  u"oy",   u"oyj",     u"aps", u"asa",
                            u"oü",  u"uab", u"sia",  u"eood", u"ood",  u"ооо",  u"оао",     u"зао", u"пао"};
constexpr std::array kCapitalForms{u"AB", u"AG", u"KG", u"SA",  u"SAS", u"AS", u"A/S", u"UG",
                                   u"EK", u"SE", u"KK", u"SPA", u"ИП",  u"АО", u"Co",  u"CO"};

template <class Words>
bool isAmong(const QString& word, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [&word](const char16_t* one) { return word == QStringView(one); });
}

bool isLegalForm(QString word) {
  word.remove(u'.').remove(u',');
  return isAmong(word.toLower(), kForms) || isAmong(word, kCapitalForms);
}

// Takes every match out of the text.
QStringList taken(QString& text, const QRegularExpression& pattern) {
  QStringList out;
  auto all = pattern.globalMatch(text);
  while (all.hasNext()) out << all.next().captured(1);
  if (!out.isEmpty()) text.replace(pattern, QStringLiteral(" "));
  return out;
}

void takeTags(Contact& contact, QString& text) {
  static const QRegularExpression kTag(QStringLiteral("(?:^|(?<=\\s))#([\\p{L}_][^\\s,;#]*)"),
                                       QRegularExpression::UseUnicodePropertiesOption);
  for (const QString& tag : taken(text, kTag))
    if (!contact.tags.contains(tag)) contact.tags << tag;
}

void takeChannels(Contact& contact, QString& text) {
  static const QRegularExpression kMail(
      QStringLiteral("<?(?:mailto:)?([^\\s<>,;:\"()]+@[^\\s<>,;:\"()]+\\.[^\\s<>,;:\"().]+)>?"));
  static const QRegularExpression kWeb(QStringLiteral(
      "((?:https?://|www\\.)[^\\s,;]+|(?<![^\\s])(?:[a-z0-9-]+\\.)+(?:[a-z]{2,10})(?:/[^\\s,;]*)?"
      "(?![^\\s]))"));
  static const QRegularExpression kPhone(
      QStringLiteral("(?:\\b(?:tel|phone|mob|mobile)[.:]?\\s*)?(?<![\\w])((?:\\+|\\(\\+?\\d|\\d)[\\d\\s()/"
                     ".-]{5,}\\d)(?![\\w])"));
  for (const QString& mail : taken(text, kMail))
    (void)domain::addField(contact, QStringLiteral("email"), mail);
  for (const QString& url : taken(text, kWeb)) (void)domain::addField(contact, QStringLiteral("url"), url);
  for (const QString& phone : taken(text, kPhone))
    (void)domain::addField(contact, QStringLiteral("phone"), phone.trimmed());
}

// A part that is nothing but a day is the birthday.
bool takeBirthday(Contact& contact, const QString& part) {
  static const QRegularExpression kDay(
      QStringLiteral("^(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\s?\\d{1,2}[./]\\s?\\d{4})$"));
  if (!contact.birthday.isEmpty() || !kDay.match(part).hasMatch()) return false;
  const auto date = exchange::readDate(part, exchange::DateOrder::DayFirst, QDate::currentDate());
  if (date) contact.birthday = *date;
  return date.has_value();
}

// What is left when everything that looks like something has been taken out.
void placeWords(Contact& contact, QStringList parts) {
  const auto company = std::find_if(parts.begin(), parts.end(), isCompanyName);
  QString companyName;
  if (company != parts.end()) {
    companyName = *company;
    parts.erase(company);
  } else if (parts.size() > 1) {
    companyName = parts.takeAt(1);
  }
  if (parts.isEmpty() && !companyName.isEmpty()) {
    contact.kind = domain::ContactKind::Company;
    contact.companyName = companyName;
    return;
  }
  if (!parts.isEmpty()) setPersonName(contact, parts.takeFirst());
  if (companyName.isEmpty()) return;
  domain::Employment work;
  work.companyName = companyName;
  work.primary = true;
  if (!parts.isEmpty()) work.title = parts.takeFirst();
  contact.employments.push_back(std::move(work));
  contact.notes = parts.join(QStringLiteral(", "));
}

}

bool isCompanyName(const QString& text) {
  if (text.endsWith(QStringLiteral("株式会社")) || text.startsWith(QStringLiteral("株式会社")) ||
      text.endsWith(QStringLiteral("有限公司")))
    return true;
  const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
  return words.size() > 1 && (isLegalForm(words.last()) || isLegalForm(words.first()));
}

void setPersonName(Contact& contact, const QString& text) {
  const exchange::PersonName name = exchange::splitName(text);
  contact.prefix = name.prefix;
  contact.given = name.given;
  contact.middle = name.middle;
  contact.family = name.family;
  contact.suffix = name.suffix;
}

Contact quickEntry(const QString& line, const QString& region) {
  static const QRegularExpression kBetween(QStringLiteral("[,;\\n\\t]"));
  Contact contact;
  QStringList words;
  for (const QString& piece : base::storable(line).split(kBetween)) {
    QString part = piece.trimmed();
    takeTags(contact, part);
    if (takeBirthday(contact, part.trimmed())) continue;
    takeChannels(contact, part);
    part = base::collapsed(part);
    if (!part.isEmpty()) words << part;
  }
  placeWords(contact, words);
  domain::understandChannels(contact, region);
  return contact;
}

bool saysMoreThanName(const QString& line) {
  static const QRegularExpression kMore(QStringLiteral("[;\\n\\t@]|(?:^|\\s)#\\w|,[^,]*,|,[^,]*\\d"));
  return kMore.match(line).hasMatch();
}

namespace {

void addLine(QString& notes, const QString& text) {
  if (text.isEmpty()) return;
  notes += notes.isEmpty() ? text : QString(u'\n' + text);
}

// The kind was chosen before: a company alone is where a person works, and a person is what a company is
// called.
void takeWho(Contact& contact, const Contact& said) {
  const bool isCompany = contact.kind == domain::ContactKind::Company;
  if (isCompany) {
    contact.companyName =
        said.kind == domain::ContactKind::Company ? said.companyName : domain::displayName(said);
    for (const domain::Employment& work : said.employments) addLine(contact.notes, work.companyName);
    return;
  }
  for (const auto part :
       {&Contact::prefix, &Contact::given, &Contact::middle, &Contact::family, &Contact::suffix})
    contact.*part = said.*part;
  contact.employments.insert(contact.employments.end(), said.employments.begin(), said.employments.end());
  if (said.companyName.isEmpty()) return;
  contact.employments.emplace_back();
  contact.employments.back().companyName = said.companyName;
  contact.employments.back().primary = contact.employments.size() == 1;
}

}

Result<void> takeName(Contact& contact, const QString& line, bool whole) {
  if (!whole) return domain::setField(contact, QStringLiteral("name"), line.trimmed());
  const Contact said = quickEntry(line, {});
  takeWho(contact, said);
  contact.channels.insert(contact.channels.end(), said.channels.begin(), said.channels.end());
  if (contact.birthday.isEmpty()) contact.birthday = said.birthday;
  for (const QString& tag : said.tags)
    if (!contact.tags.contains(tag, Qt::CaseInsensitive)) contact.tags << tag;
  addLine(contact.notes, said.notes);
  return {};
}

}
