// The regions of the sample file: the word tables taken apart once, ready to be drawn from.
#pragma once

#include "app/sample_random.h"

#include <QStringList>

namespace kith::app {

struct RegionWords;

struct SampleWord {
  QString text;
  QString latin;     // lower case a–z only, for mail addresses
  QString phonetic;  // kana; empty outside Japan
};

struct SampleCity {
  QString name;
  QString postcode;  // pattern
  QString fixed;     // pattern of a landline
};

struct SampleRegion {
  QString code;
  QString language;
  QString timeZone;
  QString country;
  QString currency;
  QString calling;
  QString trunk;
  qint64 weight = 0;
  bool twoFamilies = false;
  bool familyFirst = false;
  QString streetForm;
  std::vector<SampleWord> women;
  std::vector<SampleWord> men;
  std::vector<SampleWord> families;
  std::vector<SampleWord> familiesOfWomen;  // as long as families
  std::vector<SampleWord> stems;
  std::vector<SampleWord> endings;
  std::vector<SampleCity> cities;
  std::vector<QString> streets;
  std::vector<QString> companies;
  std::vector<QString> titles;
  std::vector<QString> mailHosts;
  std::vector<QString> phrases;
  std::vector<QString> mobiles;
  std::vector<QString> fictionMobiles;
  std::vector<QString> fictionFixed;
};

class SampleRegions {
 public:
  SampleRegions();

  // One region, likely as often as its weight says.
  const SampleRegion& draw(SampleRandom& random) const;

  const std::vector<SampleRegion>& all() const { return m_regions; }

 private:
  std::vector<SampleRegion> m_regions;
  std::vector<quint8> m_drawn;  // each region as often as its weight: drawing is one look-up
};

// The parts of a list of words.
std::vector<QString> sampleList(QStringView list, QChar separator);

// # becomes any digit, n one from 2 to 9.
QString sampleDigits(const QString& pattern, SampleRandom& random);

// Lower case a–z and digits of a text; anything else is left out.
QString sampleLatin(const QString& text);

}
