#include "app/name_agreement.h"

#include "base/fold.h"

#include <QHash>

#include <vector>

namespace kith::app {

using domain::Contact;
using domain::ContactKind;
using domain::Id;

namespace {

// "J." agrees with "Jana", "Jana" with "Jana Maria"; an empty part with any.
bool partsAgree(const QString& a, const QString& b) {
  if (a.isEmpty() || b.isEmpty() || a == b) return true;
  QString shorter = a.size() < b.size() ? a : b;
  const QString& longer = a.size() < b.size() ? b : a;
  if (shorter.endsWith(u'.')) shorter.chop(1);
  if (shorter.size() == 1) return longer.startsWith(shorter);
  return longer.startsWith(QString(shorter + u' ')) || longer.startsWith(QString(shorter + u'-'));
}

// Given names that agree begin with the same word, or one of them with that word's first letter.
QString firstWordOf(const QString& given) {
  qsizetype end = 0;
  while (end < given.size() && given[end] != u' ' && given[end] != u'-') ++end;
  while (end > 1 && given[end - 1] == u'.') --end;
  return given.left(end);
}

// All that begin with a letter stand in its place too.
QString placeOfLetter(const QString& word) { return QString(u'^' + word.left(1)); }

const QString& surnameOf(const NameParts& name) {
  return name.kind == ContactKind::Company ? name.company : name.family;
}

// A place names a surname and how a given name begins; null stands for whichever.
std::size_t placeOf(const NameParts& name, const QString* surname, const QString* word) {
  return qHashMulti(0, static_cast<int>(name.kind), surname == nullptr, word == nullptr,
                    surname == nullptr ? QString() : *surname, word == nullptr ? QString() : *word);
}

std::vector<std::size_t> placesOf(const NameParts& name) {
  const QString word = firstWordOf(name.given);
  const QString letter = placeOfLetter(word);
  const QString& surname = surnameOf(name);
  std::vector<std::size_t> places;
  for (const QString* s : {&surname, static_cast<const QString*>(nullptr)})
    for (const QString* w : {&word, &letter, static_cast<const QString*>(nullptr)})
      places.push_back(placeOf(name, s, w));
  return places;
}

// Where those stand who may agree. A part that is missing agrees with whatever the other one has there.
std::vector<std::size_t> placesToLook(const NameParts& name) {
  const QString none;
  const QString word = firstWordOf(name.given);
  const QString initial = word.left(1);
  const QString letter = placeOfLetter(word);
  const QString& surname = surnameOf(name);
  using Parts = std::vector<const QString*>;
  const Parts words = word.isEmpty()     ? Parts{nullptr}
                      : word.size() == 1 ? Parts{&letter, &none}
                                         : Parts{&word, &initial, &none};
  const Parts surnames = surname.isEmpty() ? Parts{nullptr} : Parts{&surname, &none};
  std::vector<std::size_t> places;
  for (const QString* s : surnames)
    for (const QString* w : words) places.push_back(placeOf(name, s, w));
  return places;
}

}

NameParts namePartsOf(const Contact& c) {
  NameParts parts;
  parts.kind = c.kind;
  parts.named = !c.given.isEmpty() || !c.family.isEmpty() || !c.companyName.isEmpty();
  if (c.kind == ContactKind::Company) {
    parts.company = base::folded(c.companyName);
  } else {
    parts.given = base::folded(c.given);
    parts.family = base::folded(c.family);
  }
  return parts;
}

bool namesAgree(const NameParts& a, const NameParts& b) {
  if (a.kind != b.kind) return false;
  if (!a.named || !b.named) return true;
  if (a.kind == ContactKind::Company) return a.company == b.company;
  if (a.family != b.family && !(a.family.isEmpty() || b.family.isEmpty())) return false;
  return partsAgree(a.given, b.given);
}

bool namesAgree(const Contact& a, const Contact& b) { return namesAgree(namePartsOf(a), namePartsOf(b)); }

void Namesakes::add(Id id, const NameParts& name) {
  remove(id);
  m_names.emplace(id, name);
  for (const std::size_t place : placesOf(name)) m_places[place].insert(id);
}

void Namesakes::remove(Id id) {
  const auto known = m_names.find(id);
  if (known == m_names.end()) return;
  for (const std::size_t place : placesOf(known->second)) m_places[place].erase(id);
  m_names.erase(known);
}

template <typename Take>
void Namesakes::each(const NameParts& name, const Take& take) const {
  for (const std::size_t place : placesToLook(name)) {
    const auto there = m_places.find(place);
    if (there == m_places.end()) continue;
    for (const Id id : there->second)
      if (const NameParts& other = m_names.at(id); namesAgree(other, name) && !take(id, other)) return;
  }
}

std::optional<Id> Namesakes::only(const NameParts& name, bool named) const {
  std::optional<Id> found;
  bool several = false;
  each(name, [&](Id id, const NameParts& other) {
    if (named && !other.named) return true;
    several = found && *found != id;
    found = id;
    return !several;
  });
  return several ? std::nullopt : found;
}

std::optional<Id> Namesakes::first(const NameParts& name) const {
  std::optional<Id> found;
  each(name, [&found](Id id, const NameParts&) {
    if (!found || id < *found) found = id;
    return true;
  });
  return found;
}

}
