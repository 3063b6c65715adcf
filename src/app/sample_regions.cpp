#include "app/sample_regions.h"

#include "app/sample_words.h"
#include "base/fold.h"

namespace kith::app {
namespace {

SampleWord wordOf(const QString& entry) {
  const QStringList parts = entry.split(u'=');
  SampleWord word;
  word.text = parts[0];
  word.latin = sampleLatin(parts.size() > 1 ? parts[1] : parts[0]);
  if (parts.size() > 2) word.phonetic = parts[2];
  return word;
}

std::vector<SampleWord> wordsOf(QStringView list) {
  std::vector<SampleWord> out;
  for (const QString& entry : sampleList(list, u',')) out.push_back(wordOf(entry));
  return out;
}

std::vector<SampleCity> citiesOf(QStringView list) {
  std::vector<SampleCity> out;
  for (const QString& entry : sampleList(list, u',')) {
    const QStringList parts = entry.split(u';');
    out.push_back({parts[0], parts[1], parts[2]});
  }
  return out;
}

void takeNames(SampleRegion& to, const RegionWords& from) {
  to.women = wordsOf(from.women);
  to.men = wordsOf(from.men);
  to.families = wordsOf(from.families);
  to.familiesOfWomen = from.familiesOfWomen.isEmpty() ? to.families : wordsOf(from.familiesOfWomen);
  to.stems = wordsOf(from.stems);
  to.endings = wordsOf(from.endings);
  to.twoFamilies = from.twoFamilies;
  to.familyFirst = from.familyFirst;
}

void takePlaces(SampleRegion& to, const RegionWords& from) {
  to.cities = citiesOf(from.cities);
  to.streets = sampleList(from.streets, u',');
  to.streetForm = from.streetForm.toString();
  to.calling = from.calling.toString();
  to.trunk = from.trunk.toString();
  to.mobiles = sampleList(from.mobile, u',');
  to.fictionMobiles = sampleList(from.fictionMobile, u',');
  to.fictionFixed = sampleList(from.fictionFixed, u',');
}

SampleRegion regionOf(const RegionWords& from) {
  SampleRegion to;
  to.code = from.code.toString();
  to.language = from.language.toString();
  to.timeZone = from.timeZone.toString();
  to.country = from.country.toString();
  to.currency = from.currency.toString();
  to.weight = from.weight;
  takeNames(to, from);
  takePlaces(to, from);
  to.companies = sampleList(from.companies, u',');
  to.titles = sampleList(from.titles, u',');
  to.mailHosts = sampleList(from.mailHosts, u',');
  to.phrases = sampleList(from.phrases, u'|');
  return to;
}

}

SampleRegions::SampleRegions() {
  for (const auto words :
       {centralRegions(), westernRegions(), northernRegions(), easternRegions(), asianRegions()})
    for (const RegionWords& region : words) m_regions.push_back(regionOf(region));
  for (std::size_t at = 0; at < m_regions.size(); ++at)
    m_drawn.insert(m_drawn.end(), static_cast<std::size_t>(m_regions[at].weight), static_cast<quint8>(at));
}

const SampleRegion& SampleRegions::draw(SampleRandom& random) const {
  return m_regions[random.pick(m_drawn)];
}

std::vector<QString> sampleList(QStringView list, QChar separator) {
  std::vector<QString> out;
  if (list.isEmpty()) return out;
  for (const QStringView part : list.split(separator)) out.push_back(part.toString());
  return out;
}

QString sampleDigits(const QString& pattern, SampleRandom& random) {
  QString out = pattern;
  quint64 chance = random.next();
  for (QChar& c : out) {
    if (c != u'#' && c != u'n') continue;
    c = QChar(c == u'#' ? u'0' + static_cast<char16_t>(chance % 10)
                        : u'2' + static_cast<char16_t>(chance % 8));
    chance /= 10;
  }
  return out;
}

QString sampleLatin(const QString& text) {
  QString out;
  for (const QChar c : base::folded(text))
    if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')) out += c;
  return out;
}

}
