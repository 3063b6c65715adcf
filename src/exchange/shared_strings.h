// The texts that the cells of an .xlsx refer to by number: ECMA-376 part 1, 18.4.
#pragma once

#include "exchange/xml_part.h"

#include <QTemporaryFile>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kith::exchange {

// Text of an <si> or <is> that has just begun, runs joined, readings of Asian signs left out. Leaves `xml` on
// its end. Of more than kLongestCell bytes the rest is left out.
std::string richText(XmlPart& xml);

// `_x000D_` and its like become the character they stand for; line ends become \n.
std::string unescapedCell(std::string_view text);

// Immutable once read; beyond 64 MiB the texts wait in a temporary file.
class SharedStrings {
 public:
  // Errors: Broken; Io or DiskFull where the temporary file cannot be written.
  static Result<std::shared_ptr<const SharedStrings>> read(XmlPart& xml, const QString& path);

  // Empty for a number that is not there. Valid as long as this.
  std::string_view at(std::size_t index) const;
  std::size_t size() const { return m_ends.size(); }

 private:
  bool add(std::string_view text);
  bool spill();

  std::string m_held;
  std::vector<quint64> m_ends;
  std::unique_ptr<QTemporaryFile> m_file;
  const char* m_mapped = nullptr;
};

}
