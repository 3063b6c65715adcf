#include "base/fold.h"

#include "support/catch.h"

using namespace kith::base;

TEST_CASE("folding makes accents, case and width equal") {
  CHECK(folded(u"Müller") == u"muller");
  CHECK(folded(u"STRASSE") == folded(u"Straße"));
  CHECK(folded(u"  José\u00a0 Muñoz ") == u"jose munoz");
  CHECK(folded(u"Ａｎａ") == u"ana");
  CHECK(folded(u"Łódź") == u"lodz");
  CHECK(folded(u"№ 7 ℡ 𝐀na") == u"no 7 tel ana");
}

TEST_CASE("plain text is folded as any other: small letters, one blank between words") {
  for (char16_t c = 0; c < 0x80; ++c) {
    const QString text = QString(QChar(c)) + u'A' + QChar(c) + QChar(c) + u'z' + QChar(c);
    CHECK(folded(text) == text.toLower().simplified());
  }
  CHECK(folded(u"\t Ana \r\n Maria\v") == u"ana maria");
  CHECK(folded(u" \n ").isEmpty());
}

TEST_CASE("storable text has no NUL, no half surrogate, no byte order mark and one kind of line end") {
  CHECK(storable(u"\ufeffab") == u"\ufeffab");
  CHECK(storable(QString::fromUtf16(u"a\0b", 3)) == u"ab");
  CHECK(storable(u"a\r\nb\rc\n") == u"a\nb\nc\n");
  const char16_t half[] = {u'a', 0xd800, u'b', 0};
  CHECK(storable(QString::fromUtf16(half)) == u"ab");
  CHECK(storable(u"😀") == u"😀");
}

TEST_CASE("a mark at the beginning of a value belongs to it") {
  CHECK(textOfUtf8("\xef\xbb\xbf") == QString(QChar(0xfeff)));
  CHECK(textOfUtf8("\xef\xbb\xbfz") == QString(QChar(0xfeff) + QStringLiteral("z")));
  CHECK(textOfUtf8("plain") == u"plain");
  CHECK(textOfUtf8("") == u"");
}
