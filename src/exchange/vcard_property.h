// One property of a vCard: its name, its parameters, and its value as text.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace kith::exchange {

enum class VcardVersion { V21, V30, V40 };

struct VcardProperty {
  QString group;                                        // "item1" of item1.TEL
  QString name;                                         // in capitals
  std::vector<std::pair<QString, QString>> parameters;  // names in capitals; TYPE=a,b stands twice
  QString value;  // decoded from its encoding and character set; escapes stand as they came
  VcardVersion version = VcardVersion::V30;
  bool quotedPrintable = false;
  qint64 line = 0;

  // The first parameter of that name; empty where there is none.
  QString parameter(QStringView of) const;
  // The types as written; in 2.1 they stand without TYPE=.
  QStringList types() const;
  bool hasType(QStringView type) const;  // case does not count
  // 1 to 100, 1 most; 1 for TYPE=pref; nothing where it is not preferred.
  std::optional<int> preference() const;
  bool isBase64() const;
};

// Bytes of a value as text: its own character set, else UTF-8 where they are that, else `fallback`.
class VcardText {
 public:
  // `decoded`: the bytes are UTF-8 already, whatever a property says.
  explicit VcardText(QByteArray fallback = "windows-1252", bool decoded = false);
  QString text(std::string_view bytes, const QByteArray& charset) const;
  bool isDecoded() const { return m_decoded; }

 private:
  QByteArray m_fallback;
  bool m_decoded;
};

// A logical line as a property; nothing when it is none. RFC 6350 3.3, RFC 6868 for parameters.
std::optional<VcardProperty> propertyOf(std::string_view line, VcardVersion version, const VcardText& text);

// The value without escapes: RFC 6350 3.4; of a text in 2.1 only what its writers escape too.
QString unescapedText(const VcardProperty& property);

// The parts of a value, cut at `separator` where no backslash stands before it, without escapes.
QStringList unescapedParts(const VcardProperty& property, QChar separator);

// The same parts with their escapes.
QStringList rawParts(const QString& value, QChar separator);

// The parameters of a property that is kept as it came: TYPE=work;LEVEL=2, quoted where needed; how the value
// was encoded is left out, but for ENCODING=b of bytes.
QString keptParameters(const VcardProperty& property);

// The other way.
VcardProperty keptProperty(const QString& name, const QString& parameters, const QString& value);

}
