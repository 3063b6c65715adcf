#include "app/sample_people.h"

#include "app/sample_fill.h"

namespace kith::app {
namespace {

// Contacts come in blocks: most of a block are of one region, one of it is a company, two may be a couple.
// Fixed places let anyone be found without holding a list.
constexpr qint64 kBlock = 20;
constexpr qint64 kCompanyPlace = 3;
constexpr qint64 kFirstMate = 7;
constexpr qint64 kSecondMate = 8;

constexpr int kOfBlockRegion = 550;
constexpr int kOtherCompanies = 82;  // with the one of each block: 12 % of all
constexpr int kPairs = 700;
constexpr int kEmployerTries = 40;

// From here on companies number their hosts: a table of names is soon used up, mail domains are not shared.
constexpr qint64 kNumberedFrom = 2000;

bool hasPlaceOfMate(qint64 index) { return index % kBlock == kFirstMate || index % kBlock == kSecondMate; }

SampleWord familyName(const SampleRegion& region, bool woman, SampleRandom& random) {
  if (!region.stems.empty() && random.chance(400)) {
    const SampleWord& stem = random.pick(region.stems);
    const SampleWord& ending = random.pick(region.endings);
    return {stem.text + ending.text, stem.latin + ending.latin, {}};
  }
  const auto& families = woman ? region.familiesOfWomen : region.families;
  const SampleWord first = random.pickCommon(families);
  if (region.twoFamilies && random.chance(750))
    return {first.text + u' ' + random.pick(families).text, first.latin, {}};
  return first;
}

}

QString SampleWho::name() const {
  if (company) return companyName;
  if (region->familyFirst) return family.text + given.text;
  return given.text + u' ' + family.text;
}

QString SampleWho::shortName() const { return company ? companyName : given.text; }

bool SamplePeople::isCompany(qint64 index) const {
  if (index % kBlock == kCompanyPlace) return true;
  if (hasPlaceOfMate(index)) return false;
  return SampleRandom(m_seed, SampleStream::Kind, index).chance(kOtherCompanies);
}

bool SamplePeople::isPair(qint64 block) const {
  if (block * kBlock + kSecondMate >= m_contacts) return false;
  return SampleRandom(m_seed, SampleStream::Household, block).chance(kPairs);
}

const SampleRegion& SamplePeople::regionOfBlock(qint64 block) const {
  SampleRandom random(m_seed, SampleStream::BlockRegion, block);
  return m_regions.draw(random);
}

const SampleRegion& SamplePeople::regionOf(qint64 index) const {
  SampleRandom random(m_seed, SampleStream::Region, index);
  if (index % kBlock == kCompanyPlace || random.chance(kOfBlockRegion)) return regionOfBlock(index / kBlock);
  return m_regions.draw(random);
}

void SamplePeople::nameCompany(SampleWho& who, SampleRandom& random) const {
  const SampleRegion& region = *who.region;
  who.family = familyName(region, false, random);
  const auto pattern = static_cast<std::size_t>(random.below(static_cast<qint64>(region.companies.size())));
  const QString town = city(who).name;
  who.companyName = sampleFilled(region.companies[pattern],
                                 [&](QStringView slot) { return slot == u"city" ? town : who.family.text; });
  who.host = who.family.latin + u'-' + region.code.toLower();
  if (pattern > 0) who.host += QString::number(pattern);
  if (who.index >= kNumberedFrom) who.host += QString::number(who.index / kBlock);
  who.host += u".example";
}

void SamplePeople::name(SampleWho& who, SampleRandom& random) const {
  const SampleRegion& region = *who.region;
  who.given = random.pickCommon(who.woman ? region.women : region.men);
  who.family = familyName(region, who.woman, random);
}

// The second of a couple takes region, home and family name from the first.
void SamplePeople::pairUp(SampleWho& who) const {
  const qint64 block = who.index / kBlock;
  if (!hasPlaceOfMate(who.index) || !isPair(block)) return;
  const qint64 first = block * kBlock + kFirstMate;
  const bool second = who.index != first;
  SampleRandom random(m_seed, SampleStream::Household, block);
  random.next();
  const bool generations = random.chance(200);
  who.mate = second ? first : first + 1;
  who.parent = generations && !second;
  who.child = generations && second;
  who.home = first;
  who.region = &regionOf(first);
  const bool firstIsWoman = random.chance(500);
  who.woman = second && !generations ? !firstIsWoman : firstIsWoman;
}

SampleWho SamplePeople::who(qint64 index) const {
  SampleWho who;
  who.index = index;
  who.home = index;
  who.company = isCompany(index);
  who.region = &regionOf(index);
  SampleRandom random(m_seed, SampleStream::Name, index);
  if (who.company) {
    nameCompany(who, random);
    return who;
  }
  who.woman = random.chance(530);
  pairUp(who);
  name(who, random);
  if (who.mate && who.home != index) {
    // The draw of the first mate once more, up to its family name; both forms stand at the same place.
    SampleRandom mates(m_seed, SampleStream::Name, who.home);
    mates.next();
    mates.next();
    who.family = familyName(*who.region, who.woman, mates);
  }
  return who;
}

const SampleCity& SamplePeople::city(const SampleWho& who) const {
  SampleRandom random(m_seed, SampleStream::City, who.home);
  return random.pickCommon(who.region->cities);
}

std::optional<qint64> SamplePeople::employer(const SampleWho& person, int turn) const {
  SampleRandom random(m_seed, SampleStream::Employer, person.index * 4 + turn);
  const qint64 blocks = person.index / kBlock + (person.index % kBlock > kCompanyPlace ? 1 : 0);
  if (blocks == 0) return std::nullopt;
  for (int tries = 0; tries < kEmployerTries; ++tries) {
    const qint64 block = tries % 2 == 0 ? random.below(blocks) : random.skewed(blocks);
    if (&regionOfBlock(block) == person.region) return block * kBlock + kCompanyPlace;
  }
  return std::nullopt;
}

std::optional<qint64> SamplePeople::household(const SampleWho& who) {
  if (!who.mate) return std::nullopt;
  return who.home / kBlock + 1;
}

qint64 SamplePeople::households(qint64 contacts) { return (contacts + kBlock - 1) / kBlock; }

QString SamplePeople::householdName(qint64 index) const {
  return isPair(index) ? who(index * kBlock + kFirstMate).family.text : QString();
}

}
