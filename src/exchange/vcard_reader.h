// Cards out of a stream, one by one, whatever stands between them or is missing.
#pragma once

#include "exchange/draft.h"
#include "exchange/vcard_lines.h"
#include "exchange/vcard_property.h"

namespace kith::exchange {

struct Vcard {
  VcardVersion version = VcardVersion::V30;
  qint64 line = 0;  // of its BEGIN
  std::vector<VcardProperty> properties;
  std::vector<Problem> problems;
};

// Reads vCard 2.1 (versit), 3.0 (RFC 2426) and 4.0 (RFC 6350), also mixed in one stream. Tolerant where files
// need it: END may be missing, a line that is no property goes on with the one before, text between cards is
// told and left out. Memory is bounded by kLargestCard; what a card has beyond is dropped and told.
class VcardReader {
 public:
  static constexpr std::size_t kLargestCard = std::size_t{64} * 1024 * 1024;

  VcardReader(ReadBytes read, VcardText text);

  // False at the end. Error: of ReadBytes.
  Result<bool> next(Vcard& card);

 private:
  bool takeLine(Vcard& card, const std::string& line);
  void takeProperty(Vcard& card, const std::string& line);
  void takeNested(Vcard& card, const std::string& line);
  bool begins(const std::string& line, Vcard& card);
  void finish(Vcard& card, bool ended);

  VcardLines m_lines;
  VcardText m_text;
  bool m_begun = false;  // the BEGIN of the next card was met inside the last one
  qint64 m_begunLine = 0;
  qint64 m_strayLine = 0;    // the first line between cards; 0: none
  int m_depth = 0;           // of cards inside this one
  bool m_agentNext = false;  // inside such a card the line before was AGENT:
  QString m_nested;
  std::size_t m_size = 0;
};

}
