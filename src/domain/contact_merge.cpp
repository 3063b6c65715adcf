#include "domain/contact_merge.h"

#include "domain/fields.h"

#include <algorithm>
#include <array>

namespace kith::domain {
namespace {

using Text = QString Contact::*;

constexpr std::array<Text, 5> kSpokenName{&Contact::prefix, &Contact::given, &Contact::middle,
                                          &Contact::family, &Contact::suffix};

bool isSpoken(Text member) {
  return std::find(kSpokenName.begin(), kSpokenName.end(), member) != kSpokenName.end();
}

QString spokenName(const Contact& c) {
  QStringList parts;
  for (const Text part : kSpokenName)
    if (!(c.*part).isEmpty()) parts << c.*part;
  return parts.join(u' ');
}

constexpr std::array<QString Address::*, 7> kAddressParts{
    &Address::street, &Address::extended, &Address::pobox,  &Address::city,
    &Address::region, &Address::postcode, &Address::country};
constexpr std::array<QString Employment::*, 5> kWorkParts{&Employment::title, &Employment::role,
                                                          &Employment::department, &Employment::fromDate,
                                                          &Employment::toDate};

// Whether every part of `more` that is filled is the same in `known`.
template <class Row, std::size_t N>
bool saysNoMore(const Row& known, const Row& more, const std::array<QString Row::*, N>& parts) {
  return std::all_of(parts.begin(), parts.end(),
                     [&](QString Row::*part) { return (more.*part).isEmpty() || more.*part == known.*part; });
}

class Merge {
 public:
  Merge(const Contact& a, const Contact& b, const QStringList& fromB)
      : m_a(a), m_b(b), m_fromB(fromB), m_out(a) {}

  Contact run() {
    mergeTexts();
    noteNames();
    noteWrittenName();
    mergeSingles();
    mergeRows();
    for (const QString& tag : m_b.tags)
      if (!m_out.tags.contains(tag)) m_out.tags << tag;
    for (const QString& role : m_b.roles)
      if (!m_out.roles.contains(role)) m_out.roles << role;
    mergeNotes();
    return std::move(m_out);
  }

 private:
  bool takesB(const TextField& field) const {
    return m_fromB.contains(QLatin1String(field.key)) ||
           (field.nameOfPerson && m_fromB.contains(QStringLiteral("name")));
  }

  // The parts of a name belong together: into one that is there nothing is filled.
  bool mayFill(const TextField& field) const {
    if (field.member == &Contact::formattedName) return false;
    return !isSpoken(field.member) || (spokenName(m_a).isEmpty() && m_a.formattedName.isEmpty());
  }

  void mergeTexts() {
    for (const TextField& field : textFields()) {
      if (field.member == &Contact::notes) continue;
      const QString& ours = m_a.*field.member;
      const QString& theirs = m_b.*field.member;
      const bool wholeName = isSpoken(field.member) && takesWholeName();
      if (!wholeName && (takesB(field) ? theirs.isEmpty() : !ours.isEmpty() || !mayFill(field))) {
        if (!isSpoken(field.member)) keep(field, theirs);
        continue;
      }
      m_out.*field.member = theirs;
      if (!isSpoken(field.member)) keep(field, ours);
    }
  }

  // A name is chosen whole, or it would become a third one that neither card said.
  bool takesWholeName() const {
    return m_fromB.contains(QStringLiteral("name")) && !spokenName(m_b).isEmpty();
  }

  // The value that lost, where it says something else. Stages have a log of their own.
  void keep(const TextField& field, const QString& lost) {
    if (lost.isEmpty() || lost == m_out.*field.member || field.member == &Contact::stage) return;
    if (field.member == &Contact::formattedName && lost == spokenName(m_out)) return;
    addLine(QString::fromLatin1(field.label), lost);
  }

  void noteNames() {
    for (const Contact* c : {&m_a, &m_b})
      if (const QString name = spokenName(*c); !name.isEmpty() && name != spokenName(m_out))
        addLine(QStringLiteral("Name"), name);
  }

  // A name as it was written goes with the parts that it was written for.
  void noteWrittenName() {
    const QString& written = m_out.formattedName;
    if (written.isEmpty() || written != m_a.formattedName || spokenName(m_out) == spokenName(m_a)) return;
    if (written != spokenName(m_out)) addLine(QStringLiteral("Name as written"), written);
    m_out.formattedName.clear();
  }

  void addLine(const QString& label, const QString& value) {
    const QString line = label + QStringLiteral(": ") + value;
    if (!m_lines.contains(line)) m_lines << line;
  }

  template <class T>
  void fill(std::optional<T>& ours, const std::optional<T>& theirs, bool takeTheirs) {
    if (theirs && (!ours || takeTheirs)) ours = theirs;
  }

  // The id goes with the name that stayed.
  void mergeHousehold() {
    if (m_out.household.isEmpty())
      fill(m_out.householdId, m_b.householdId, false);
    else if (m_out.household != m_a.household)
      m_out.householdId = m_b.householdId;
  }

  void mergeSingles() {
    m_out.doNotContact |= m_b.doNotContact;
    fill(m_out.photoId, m_b.photoId, m_fromB.contains(QStringLiteral("photo")));
    mergeHousehold();
    if (m_out.referredBy == m_b.id) m_out.referredBy.reset();
    if (m_b.referredBy && *m_b.referredBy != m_a.id) {
      if (m_out.referredBy && m_out.referredBy != m_b.referredBy)
        m_out.relations.push_back({0, {}, QStringLiteral("referrer"), m_b.referredBy});
      fill(m_out.referredBy, m_b.referredBy, false);
    }
    const bool both = m_a.touchDays != 0 && m_b.touchDays != 0 && m_a.touchDays != m_b.touchDays;
    const bool theirs =
        m_a.touchDays == 0 || (m_b.touchDays != 0 && m_fromB.contains(QStringLiteral("touch_days")));
    if (theirs) m_out.touchDays = m_b.touchDays;
    if (both)
      addLine(QStringLiteral("Contact every (days)"),
              QString::number(theirs ? m_a.touchDays : m_b.touchDays));
  }

  // Adds the rows of b that none of a is equal to.
  template <class Row, class Equal>
  void add(std::vector<Row>& rows, const std::vector<Row>& more, const Equal& equal) {
    for (const Row& row : more)
      if (std::none_of(rows.begin(), rows.end(), [&](const Row& r) { return equal(r, row); }))
        rows.push_back(row);
  }

  // Of several main ones the first stays, or the first of b.
  template <class Row>
  void settlePrimary(std::vector<Row*> rows, const std::vector<Row>& ofA, bool wantsB) {
    std::erase_if(rows, [](const Row* row) { return !row->primary; });
    const auto isOfA = [&](const Row* row) {
      return std::any_of(ofA.begin(), ofA.end(), [row](const Row& own) { return own.id == row->id; });
    };
    auto best = std::find_if(rows.begin(), rows.end(), [&](const Row* row) { return isOfA(row) != wantsB; });
    if (best == rows.end()) best = rows.begin();
    for (auto it = rows.begin(); it != rows.end(); ++it) (*it)->primary = it == best;
  }

  template <class Row>
  static std::vector<Row*> pointersTo(std::vector<Row>& rows) {
    std::vector<Row*> out;
    for (Row& row : rows) out.push_back(&row);
    return out;
  }

  static bool isSameChannel(const Channel& x, const Channel& y) {
    return x.kind == y.kind && x.extension == y.extension && x.service == y.service &&
           (x.value == y.value || (!x.normal.isEmpty() && x.normal == y.normal));
  }

  // A label that lost is kept in the notes, beside its number.
  void mergeChannels() {
    const auto ofA = static_cast<std::ptrdiff_t>(m_out.channels.size());
    for (const Channel& theirs : m_b.channels) {
      const auto end = m_out.channels.begin() + ofA;
      const auto ours = std::find_if(m_out.channels.begin(), end,
                                     [&](const Channel& each) { return isSameChannel(each, theirs); });
      if (ours == end)
        m_out.channels.push_back(theirs);
      else if (ours->label.isEmpty())
        ours->label = theirs.label;
      else if (!theirs.label.isEmpty() && theirs.label != ours->label)
        addLine(theirs.label, theirs.value);
    }
    for (const ChannelKind kind :
         {ChannelKind::Email, ChannelKind::Phone, ChannelKind::Url, ChannelKind::Chat}) {
      std::vector<Channel*> rows = pointersTo(m_out.channels);
      std::erase_if(rows, [kind](const Channel* c) { return c->kind != kind; });
      settlePrimary(rows, m_a.channels, m_fromB.contains(channelText(kind)));
    }
  }

  void mergeRows() {
    mergeChannels();
    add(m_out.addresses, m_b.addresses, [](const Address& x, const Address& y) {
      return (y.label.isEmpty() || x.label == y.label) && saysNoMore(x, y, kAddressParts);
    });
    settlePrimary(pointersTo(m_out.addresses), m_a.addresses, m_fromB.contains(QStringLiteral("address")));
    add(m_out.employments, m_b.employments, [](const Employment& x, const Employment& y) {
      return x.companyId == y.companyId && saysNoMore(x, y, kWorkParts);
    });
    settlePrimary(pointersTo(m_out.employments), m_a.employments, false);
    const auto equal = [](auto x, const auto& y) {
      x.id = y.id;
      return x == y;
    };
    std::erase_if(m_out.relations, [&](const Relation& r) { return r.otherId == m_b.id; });
    add(m_out.relations, m_b.relations, equal);
    std::erase_if(m_out.relations, [&](const Relation& r) { return r.otherId == m_a.id; });
    add(m_out.dates, m_b.dates, equal);
    add(m_out.identifiers, m_b.identifiers, equal);
    add(m_out.consents, m_b.consents, equal);
    add(m_out.properties, m_b.properties, equal);
    mergeCustom();
  }

  // Of an own field there is one value: what the other says goes to the notes, unless it is an option.
  void mergeCustom() {
    for (const CustomValue& theirs : m_b.custom) {
      const auto ours = std::find_if(m_out.custom.begin(), m_out.custom.end(),
                                     [&](const CustomValue& v) { return v.fieldId == theirs.fieldId; });
      if (ours == m_out.custom.end())
        m_out.custom.push_back(theirs);
      else if (ours->optionId != theirs.optionId)
        m_out.custom.push_back(theirs);
      else if (ours->value != theirs.value)
        addLine(theirs.fieldName, theirs.value);
    }
  }

  void mergeNotes() {
    QStringList parts;
    if (!m_a.notes.isEmpty()) parts << m_a.notes;
    if (!m_b.notes.isEmpty() && !m_a.notes.contains(m_b.notes)) parts << m_b.notes;
    if (!m_lines.isEmpty()) {
      const QString origin = QStringLiteral("From “%1”, merged:").arg(displayName(m_b));
      parts << QString(origin + u'\n' + m_lines.join(u'\n'));
    }
    m_out.notes = parts.join(QStringLiteral("\n\n"));
  }

  const Contact& m_a;
  const Contact& m_b;
  const QStringList& m_fromB;
  Contact m_out;
  QStringList m_lines;
};

}

Contact mergedContact(const Contact& a, const Contact& b, const QStringList& fromB) {
  return Merge(a, b, fromB).run();
}

QStringList likelyFromB(const Contact& a, const Contact& b) {
  const QString ours = spokenName(a);
  const QString theirs = spokenName(b);
  const bool saysAll = std::all_of(kSpokenName.begin(), kSpokenName.end(),
                                   [&](Text part) { return (a.*part).isEmpty() || a.*part == b.*part; });
  const bool written = a.formattedName.isEmpty() || a.formattedName == ours || a.formattedName == theirs;
  return saysAll && written && ours != theirs ? QStringList{QStringLiteral("name")} : QStringList();
}

bool isMergeChoice(QStringView key) {
  static constexpr std::array kOthers{u"name",  u"photo", u"touch_days", u"email",
                                      u"phone", u"url",   u"chat",       u"address"};
  if (std::any_of(kOthers.begin(), kOthers.end(), [key](const char16_t* k) { return key == QStringView(k); }))
    return true;
  return key != u"notes" && findTextField(key) != nullptr;
}

}
