#include "base/fingerprint.h"

#include "support/catch.h"

#include <QByteArray>
#include <QSet>

using kith::base::fingerprint;

namespace {

QByteArray bytesOf(std::string_view text) {
  return QByteArray::fromBase64(fingerprint(text).toLatin1(), QByteArray::Base64UrlEncoding).toHex();
}

}

// Books hold them. The first and the last two are those that are published with the function, each half in
// the order of its bytes.
TEST_CASE("a fingerprint is the same for ever") {
  CHECK(bytesOf("") == "00000000000000000000000000000000");
  CHECK(bytesOf("hello") == "029bbd41b3a7d8cb191dae486a901e5b");
  CHECK(bytesOf("The quick brown fox jumps over the lazy dog") == "6c1b07bc7bbc4be347939ac4a93c437a");
}

TEST_CASE("texts of any length that differ in a sign have other fingerprints") {
  QSet<QString> seen;
  for (std::size_t size = 1; size < 70; ++size)
    for (std::size_t at = 0; at < size; ++at) {
      std::string text(size, 'a');
      text[at] = 'b';
      seen.insert(fingerprint(text));
    }
  CHECK(seen.size() == 69 * 70 / 2);
  CHECK(fingerprint("letters and digits").size() == 22);
}
