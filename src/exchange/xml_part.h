// XML from a stranger, token by token, within bounds: no token, depth or text may eat up the memory.
#pragma once

#include "base/result.h"

#include <QIODevice>
#include <QXmlStreamReader>

#include <memory>
#include <optional>

namespace kith::exchange {

class XmlPart {
 public:
  using Token = QXmlStreamReader::TokenType;

  explicit XmlPart(std::unique_ptr<QIODevice> device);
  ~XmlPart();
  XmlPart(const XmlPart&) = delete;
  XmlPart& operator=(const XmlPart&) = delete;

  // EndDocument at the end, Invalid where it cannot go on.
  Token next();
  // Behind the element that has just begun, whatever is in it.
  void skip();

  QStringView name() const { return m_xml.name(); }  // without its prefix
  QStringView text() const { return m_xml.text(); }
  QStringView space() const { return m_xml.namespaceUri(); }
  // By its name without prefix; where several have it, the one whose name space ends so.
  QString attribute(QStringView name, QStringView spaceEnd = {}) const;
  const QXmlStreamReader& xml() const { return m_xml; }
  QIODevice* device() const { return m_device.get(); }

  // What is wrong, in words, after Invalid: "row 7: …".
  QString problem() const;

 private:
  class Feed;
  std::unique_ptr<QIODevice> m_device;
  std::unique_ptr<Feed> m_feed;
  QXmlStreamReader m_xml;
  int m_depth = 0;
  bool m_tooDeep = false;
};

}
