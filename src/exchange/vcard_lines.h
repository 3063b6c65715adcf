// Cuts a stream of bytes into the logical lines of vCards: folds and soft line breaks are joined.
#pragma once

#include "exchange/csv_reader.h"

#include <string>
#include <string_view>

namespace kith::exchange {

// A line may end with LF, CRLF or CR. Memory is bounded by the longest line, or kLongestLine of one that is
// longer: what is beyond is dropped and told.
class VcardLines {
 public:
  static constexpr std::size_t kLongestLine = std::size_t{32} * 1024 * 1024;

  explicit VcardLines(ReadBytes read);

  // The next logical line without its end, perhaps empty; false at the end. Folds: RFC 6350 3.2; soft line
  // breaks of quoted-printable: RFC 2045 6.7; blocks of base64 that are not folded: vCard 2.1. Error: of
  // ReadBytes.
  Result<bool> next(std::string& line);

  // In vCard 2.1 the blank that a fold begins with belongs to the text.
  void keepBlankOfFolds(bool keep) { m_keepBlank = keep; }

  qint64 line() const { return m_line; }  // on which the logical line began, from 1
  bool cut() const { return m_cut; }      // it was longer than kLongestLine

 private:
  Result<bool> fill();
  Result<bool> readPhysical(std::string& line);
  Result<bool> lookAhead();
  bool continues(std::string& line) const;

  ReadBytes m_read;
  std::string m_buffer;
  std::size_t m_at = 0;
  bool m_ended = false;
  bool m_keepBlank = false;
  bool m_cut = false;
  bool m_hasAhead = false;
  std::string m_ahead;  // the physical line after the present one
  bool m_aheadCut = false;
  qint64 m_physical = 0;
  qint64 m_line = 0;
};

}
