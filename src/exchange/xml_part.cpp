#include "exchange/xml_part.h"

namespace kith::exchange {
namespace {

constexpr qint64 kLargestToken = 16LL * 1024 * 1024;
constexpr int kDeepest = 200;

}

// Passes bytes on until one token has had too many.
class XmlPart::Feed : public QIODevice {
 public:
  explicit Feed(QIODevice& from) : m_from(from) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
  bool isSequential() const override { return true; }
  bool atEnd() const override { return m_ended; }
  void allow() { m_given = 0; }
  bool isExhausted() const { return m_given > kLargestToken; }
  bool hasFailed() const { return m_failed; }

 protected:
  qint64 readData(char* to, qint64 size) override {
    if (isExhausted()) return -1;
    const qint64 got = m_from.read(to, size);
    m_ended = got <= 0;
    m_failed = m_failed || got < 0;
    if (got > 0) m_given += got;
    return got;
  }
  qint64 writeData(const char*, qint64) override { return -1; }

 private:
  QIODevice& m_from;
  qint64 m_given = 0;
  bool m_ended = false;
  bool m_failed = false;
};

XmlPart::XmlPart(std::unique_ptr<QIODevice> device)
    : m_device(std::move(device)), m_feed(std::make_unique<Feed>(*m_device)), m_xml(m_feed.get()) {}

XmlPart::~XmlPart() = default;

XmlPart::Token XmlPart::next() {
  if (m_tooDeep || m_xml.atEnd()) return m_xml.hasError() || m_tooDeep ? Token::Invalid : Token::EndDocument;
  m_feed->allow();
  const Token token = m_xml.readNext();
  if (token == Token::StartElement) ++m_depth;
  if (token == Token::EndElement) --m_depth;
  m_tooDeep = m_depth > kDeepest;
  return m_tooDeep ? Token::Invalid : token;
}

void XmlPart::skip() {
  const int outside = m_depth - 1;
  while (m_depth > outside) {
    const Token token = next();
    if (token == Token::Invalid || token == Token::EndDocument) return;
  }
}

QString XmlPart::attribute(QStringView name, QStringView spaceEnd) const {
  for (const QXmlStreamAttribute& attribute : m_xml.attributes())
    if (attribute.name() == name && attribute.namespaceUri().endsWith(spaceEnd))
      return attribute.value().toString();
  return {};
}

QString XmlPart::problem() const {
  if (m_tooDeep) return QStringLiteral("it is nested too deep");
  if (m_feed->isExhausted()) return QStringLiteral("a part of it is too large");
  if (m_feed->hasFailed()) return m_device->errorString();
  return m_xml.errorString();
}

}
