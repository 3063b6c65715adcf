#include "app/pasted_contact.h"

#include "app/pasted_words.h"
#include "app/quick_entry.h"
#include "base/fold.h"
#include "domain/contact_edit.h"
#include "exchange/countries.h"
#include "exchange/headings.h"

#include <QRegularExpression>

#include <algorithm>

namespace kith::app {
namespace {

using domain::Contact;

constexpr qsizetype kLongestText = 6000;
constexpr qsizetype kMostLines = 60;
constexpr qsizetype kLongestLabel = 40;
constexpr qsizetype kMostNameWords = 5;
constexpr auto kUnicode = QRegularExpression::UseUnicodePropertiesOption;

class Reading {
 public:
  explicit Reading(const QString& region) : m_region(region) {}

  Contact read(const QString& text) {
    for (const QString& line : base::storable(text).split(u'\n')) {
      ++m_line;
      takeLine(line);
    }
    finish();
    domain::understandChannels(m_contact, m_region);
    return std::move(m_contact);
  }

 private:
  void takeLine(QString line) {
    static const QRegularExpression kQuoted(QStringLiteral("^(?:>\\s?)+|^[-*•–]\\s+"));
    static const QRegularExpression kBetween(QStringLiteral("\\s*[|•·]\\s*|\\t+|\\s{4,}"));
    line = line.remove(kQuoted).replace(QChar(0xA0), u' ').trimmed();
    if (isClosing(line)) return;
    if (isGoingOn(line)) return;
    if (const QString name = nameBehindClosing(line); !name.isEmpty()) {
      m_signed = name;
      return;
    }
    for (const QString& part : line.split(kBetween, Qt::SkipEmptyParts))
      if (!isGoingOn(part.trimmed())) takePart(part.trimmed());
  }

  static QString fieldOf(const QString& label) {
    QString field = signatureField(label).value_or(QString());
    if (field.isEmpty())
      if (const auto meaning = exchange::meaningOfHeading(label)) field = exchange::textOf(*meaning);
    return field;
  }

  // What a form asked for besides ends the message that was written into it.
  static bool beginsWithLabel(const QString& line) {
    const qsizetype colon = line.indexOf(u':');
    return colon > 0 && colon <= kLongestLabel && !fieldOf(line.left(colon).trimmed()).isEmpty();
  }

  // Whether words belong to the message; they are kept as they stand.
  bool isGoingOn(const QString& words) {
    m_inMessage = m_inMessage && !beginsWithLabel(words);
    return m_inMessage && note(words);
  }

  void takePart(const QString& part) {
    if (part.isEmpty() || takeLabelled(part)) return;
    QString rest = part;
    takeChannels(rest);
    static const QRegularExpression kEdges(QStringLiteral("^[\\s,;:/-]+|[\\s,;:/-]+$"));
    rest = base::collapsed(rest.remove(kEdges));
    if (!rest.isEmpty() && !signatureField(rest)) takeWords(rest);
  }

  // "Name: Jana Kos"; of a label that is not known the whole line is a note.
  bool takeLabelled(const QString& part) {
    const qsizetype colon = part.indexOf(u':');
    if (colon <= 0 || colon > kLongestLabel || part.mid(colon).startsWith(u"://")) return false;
    const QString label = part.left(colon).trimmed();
    const QString value = part.mid(colon + 1).trimmed();
    if (label.contains(u'@') || label.back().isDigit()) return false;
    const QString field = fieldOf(label);
    m_inMessage = field == u"notes" || isMessageLabel(label);
    // Several numbers with their own labels, or words behind a number, are looked at one by one.
    if (field.startsWith(u"phone") || field == u"email" || field == u"url")
      return takeValue(field, part, value);
    return takeField(field, part, value);
  }

  bool takeValue(const QString& field, const QString& part, const QString& value) {
    if (value.isEmpty()) return true;
    QString rest = value;
    const std::size_t before = m_contact.channels.size();
    m_label = field.startsWith(u"phone") ? field : QString();
    takeChannels(rest);
    m_label.clear();
    if (m_contact.channels.size() == before) return note(part);
    if (rest = base::collapsed(rest);
        std::any_of(rest.begin(), rest.end(), [](QChar c) { return c.isLetter(); }))
      note(rest);
    return true;
  }

  bool takeField(const QString& field, const QString& part, const QString& value) {
    m_isForm = m_isForm || field == u"name" || field == u"given" || field == u"family";
    if (field == u"name") return setName(value);
    if (field == u"address") {
      takeAddress(value);
      return true;
    }
    if (field == u"company") return setCompany(value);
    if (field == u"title") {
      m_title = value;
      return true;
    }
    if ((value.isEmpty() && field.isEmpty()) || m_inMessage) return note(field == u"notes" ? value : part);
    static const QStringList kNone{QString(), QStringLiteral("ignore"), QStringLiteral("custom")};
    if (kNone.contains(field) || field.contains(QLatin1String("label"))) return note(part);
    if (!value.isEmpty() && !domain::addField(m_contact, field, value)) note(part);
    return true;
  }

  bool note(const QString& line) {
    m_notes.push_back({m_line, line});
    return true;
  }

  bool setName(const QString& words) {
    const auto [mark, name] = signedFor(words);
    if (!mark.isEmpty()) note(mark);
    if (name.isEmpty()) return true;
    if (m_named) return note(name);
    m_named = true;
    setPersonName(m_contact, name);
    return true;
  }

  bool setCompany(const QString& name) {
    if (name.isEmpty()) return true;
    if (!m_company.isEmpty()) return note(name);
    m_company = name;
    return true;
  }

  // Mails, pages and numbers wherever they stand, a number with the word before it.
  void takeChannels(QString& text) {
    static const QRegularExpression kMail(
        QStringLiteral("<?(?:mailto:)?([^\\s<>,;:\"()|]+@[^\\s<>,;:\"()|]+\\.[^\\s<>,;:\"().|]+)>?"));
    static const QRegularExpression kWeb(
        QStringLiteral("<?((?:https?://|www\\.)[^\\s,;<>|]+|(?<![^\\s])(?:[a-z0-9-]+\\.)+(?:[a-z]{2,10})(?:/"
                       "[^\\s,;]*)?(?![^\\s]))>?"));
    takeAll(text, kMail,
            [this](const QRegularExpressionMatch& m) { add(QStringLiteral("email"), m.captured(1)); });
    takeAll(text, kWeb,
            [this](const QRegularExpressionMatch& m) { add(QStringLiteral("url"), m.captured(1)); });
    takePhones(text);
  }

  void takePhones(QString& text) {
    static const QRegularExpression kPhone(
        QStringLiteral("(?:(?<![\\p{L}\\d])([\\p{L}][\\p{L}. -]{0,18}?)[.:]?\\s*)?(?<![\\p{L}\\d])"
                       "((?:\\+|\\(\\+?\\d|\\d)[\\d\\s()/.–-]{5,}\\d)(?![\\p{L}\\d])"
                       "(?:\\s*\\(?(?:ext|x|доб|anknytning|ankn|durchwahl|dw)[.:]?\\s*(\\d{1,6})\\)?)?"
                       "(?:\\s*\\(([\\p{L} ]{1,18})\\))?"),
        kUnicode | QRegularExpression::CaseInsensitiveOption);
    QString left;
    qsizetype from = 0;
    for (auto all = kPhone.globalMatch(text); all.hasNext();) {
      const QRegularExpressionMatch m = all.next();
      const QString number = m.captured(2);
      const auto digits = std::count_if(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
      const QString before = m.captured(1).trimmed();
      auto field = before.isEmpty() ? std::nullopt : signatureField(before);
      const bool labelled = field || !m_label.isEmpty() || number.startsWith(u'+');
      if (digits < 6 || digits > 16 || (!labelled && postalPlace(text))) continue;
      left += QStringView(text).mid(from, m.capturedStart() - from);
      if (!field && !before.isEmpty()) left += before + u' ';
      if (!field || !field->startsWith(u"phone"))
        field = signatureField(m.captured(4)).value_or(m_label.isEmpty() ? QStringLiteral("phone") : m_label);
      if (!field->startsWith(u"phone")) field = QStringLiteral("phone");
      const QString extension = m.captured(3);
      add(*field, extension.isEmpty() ? number : QString(number + QStringLiteral(" ext. ") + extension));
      from = m.capturedEnd();
    }
    if (from == 0) return;
    text = left + QStringView(text).mid(from);
  }

  template <class Take>
  static void takeAll(QString& text, const QRegularExpression& pattern, const Take& take) {
    bool any = false;
    for (auto all = pattern.globalMatch(text); all.hasNext(); any = true) take(all.next());
    if (any) text.replace(pattern, QStringLiteral(" "));
  }

  void add(const QString& field, const QString& value) {
    if (!domain::addField(m_contact, field, value.simplified())) note(value);
  }

  // Words without a label.
  void takeWords(const QString& words) {
    if (!exchange::countryCode(words).isEmpty() && hasPlace()) return setCountry(words);
    if (takeAddress(words)) return;
    if (isCompanyName(words) && m_company.isEmpty()) {
      const QString first = words.section(u',', 0, 0).trimmed();
      const bool both = first != words && m_title.isEmpty() && isPosition(first);
      if (both) m_title = first;
      m_company = both ? words.section(u',', 1).trimmed() : words;
      return;
    }
    if (!m_named && looksLikeName(words.section(u',', 0, 0))) {
      setName(words.section(u',', 0, 0).trimmed());
      const QString behind = words.section(u',', 1).trimmed();
      if (!behind.isEmpty()) takeWords(behind);
      return;
    }
    if (isPosition(words) && m_title.isEmpty() && !bearsName(words)) {
      m_title = words;
      return;
    }
    m_words.push_back({m_line, words});
  }

  // "Ek Konsult" of Lars Ek is where he works, not what he is.
  bool bearsName(const QString& words) const {
    return !m_contact.family.isEmpty() && words.split(u' ').contains(m_contact.family, Qt::CaseInsensitive);
  }

  static bool looksLikeName(const QString& words) {
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    if (parts.isEmpty() || parts.size() > kMostNameWords) return false;
    const auto digit = [](QChar c) { return c.isDigit(); };
    if (std::any_of(words.begin(), words.end(), digit)) return false;
    return parts.front().front().isUpper() || parts.front().front().isLetter();
  }

  bool hasPlace() const { return !m_place.city.isEmpty() || !m_place.street.isEmpty(); }

  void setCountry(const QString& name) {
    m_place.country = name;
    m_place.countryCode = exchange::countryCode(name);
  }

  // True where some part of it is a street or a place; what is beside it goes where it belongs.
  bool takeAddress(const QString& words) {
    const QStringList parts =
        words.split(QRegularExpression(QStringLiteral("\\s*[,;]\\s*")), Qt::SkipEmptyParts);
    if (const auto whole = postalPlace(words)) return setPlace(*whole);
    const auto isPlace = [](const QString& part) { return postalPlace(part).has_value(); };
    const bool place = std::any_of(parts.begin(), parts.end(), isPlace);
    if (!place && !(isStreet(words) && m_place.street.isEmpty())) return false;
    QStringList street;
    for (const QString& part : parts) {
      if (const auto found = postalPlace(part); found && m_place.postcode.isEmpty())
        setPlace(*found);
      else if (!m_place.postcode.isEmpty() && !exchange::countryCode(part).isEmpty())
        setCountry(part);
      else
        street << part;
    }
    const QString joined = street.join(QStringLiteral(", "));
    if (m_place.street.isEmpty())
      m_place.street = joined;
    else if (!joined.isEmpty())
      note(joined);
    return true;
  }

  bool setPlace(const PostalPlace& place) {
    if (!m_place.postcode.isEmpty()) return note(place.postcode + u' ' + place.city);
    m_place.city = place.city;
    m_place.postcode = place.postcode;
    m_place.region = place.region;
    return true;
  }

  // What stands unplaced: the first that is no sentence is the company where none was found, but in a form,
  // which asks for it by name; the rest are notes.
  void finish() {
    m_named = m_named || !m_contact.given.isEmpty() || !m_contact.family.isEmpty();
    if (!m_signed.isEmpty() && !domain::displayName(m_contact).contains(m_signed)) setName(m_signed);
    const auto firm = std::find_if(m_words.begin(), m_words.end(),
                                   [](const Noted& words) { return !isSentence(words.text); });
    if (firm != m_words.end() && m_company.isEmpty() && m_named && !m_isForm) {
      m_company = firm->text;
      m_words.erase(firm);
    }
    if (hasPlace()) {
      m_place.primary = true;
      m_contact.addresses.push_back(m_place);
    }
    if (!m_named && !m_company.isEmpty()) {
      m_contact.kind = domain::ContactKind::Company;
      m_contact.companyName = m_company;
      if (!m_title.isEmpty()) noteFirst(m_title);
    } else if (!m_company.isEmpty() || !m_title.isEmpty()) {
      domain::Employment work;
      work.companyName = m_company;
      work.title = m_title;
      work.primary = true;
      if (m_company.isEmpty())
        noteFirst(m_title);  // a position is kept with a company
      else
        m_contact.employments.push_back(std::move(work));
    }
    m_contact.notes = unplaced().join(u'\n');
  }

  void noteFirst(const QString& words) { m_notes.insert(m_notes.begin(), {0, words}); }

  // In the order in which it was written.
  QStringList unplaced() {
    m_notes.insert(m_notes.end(), m_words.begin(), m_words.end());
    std::stable_sort(m_notes.begin(), m_notes.end(),
                     [](const Noted& a, const Noted& b) { return a.line < b.line; });
    QStringList out;
    if (!m_contact.notes.isEmpty()) out << m_contact.notes;
    for (const Noted& each : m_notes) out << each.text;
    return out;
  }

  struct Noted {
    int line = 0;
    QString text;
  };

  QString m_region;
  Contact m_contact;
  domain::Address m_place;
  QString m_company;
  QString m_title;
  QString m_signed;  // the name behind "Best regards"
  QString m_label;   // what the line says that its numbers are
  std::vector<Noted> m_words;
  std::vector<Noted> m_notes;
  int m_line = 0;
  bool m_isForm = false;     // it says which of its lines is the name
  bool m_inMessage = false;  // the lines belong to what was written into a form
  bool m_named = false;
};

}

Contact pastedContact(const QString& text, const QString& region) { return Reading(region).read(text); }

std::optional<Contact> contactOfClipboard(const QString& text, const QString& region) {
  if (text.size() > kLongestText || text.count(u'\n') > kMostLines || text.trimmed().isEmpty())
    return std::nullopt;
  Contact contact = pastedContact(text, region);
  const bool named = !contact.given.isEmpty() || !contact.family.isEmpty() || !contact.companyName.isEmpty();
  return named && !contact.channels.empty() ? std::optional(std::move(contact)) : std::nullopt;
}

bool isPastedCard(const QString& text) {
  return text.trimmed().startsWith(QStringLiteral("BEGIN:VCARD"), Qt::CaseInsensitive);
}

}
