#include "base/fold.h"

#include "support/catch.h"

#include <map>
#include <random>

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

TEST_CASE("a letter folds to the same wherever it stands") {
  // Beside a letter that is folded the long way, and alone.
  for (char16_t c = 0x80; c < 0x600; ++c) {
    const QString alone = QString(QStringLiteral("a") + QChar(c) + u'b');
    const QString beside = QString(alone + u'ａ');
    INFO(int{c});
    REQUIRE(QString(folded(alone) + u'a') == folded(beside));
  }
  CHECK(folded(u"\u00a0Ærø \u2003 \u00b4Œuvre\u00a0") == u"aero oeuvre");
  CHECK(folded(u"Ŀ ĳ ŉ") == folded(u"Ŀ ĳ ŉ\u200b").chopped(1));
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

namespace {

// The rule itself, without any table.
QString foldedSlowly(const QString& text) {
  static const std::map<char16_t, QString> kPlain{{u'ß', QStringLiteral("ss")}, {u'ø', QStringLiteral("o")},
                                                  {u'æ', QStringLiteral("ae")}, {u'œ', QStringLiteral("oe")},
                                                  {u'đ', QStringLiteral("d")},  {u'ð', QStringLiteral("d")},
                                                  {u'ł', QStringLiteral("l")},  {u'þ', QStringLiteral("th")},
                                                  {u'ı', QStringLiteral("i")},  {u'ħ', QStringLiteral("h")}};
  QString out;
  for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower()) {
    if (c.category() == QChar::Mark_NonSpacing) continue;
    const auto plain = kPlain.find(c.unicode());
    out += plain == kPlain.end() ? QString(c) : plain->second;
  }
  return out.simplified();
}

}

TEST_CASE("every sign is folded by the rule, alone and among others") {
  for (int sign = 1; sign < 0x10000; ++sign) {
    const QChar c(static_cast<char16_t>(sign));
    const QString alone(c);
    const QString among = QStringLiteral("É ") + c + QStringLiteral("a\u0301 B");
    if (folded(alone) != foldedSlowly(alone) || folded(among) != foldedSlowly(among))
      FAIL_CHECK("sign " << sign);
  }
}

TEST_CASE("signs that change places with each other are folded by the rule") {
  std::mt19937 dice(7);
  // Marks and viramas among them, and halves of pairs.
  const QString from =
      QStringLiteral("aÉß \u0301\u0323\u302e\u302f\u1baa\u0e38\u16ff\u00a0가각ﬃ№\U0001d400x") + QChar(0xd835);
  for (int i = 0; i < 20'000; ++i) {
    QString text;
    for (unsigned size = dice() % 8; size > 0; --size)
      text += from[static_cast<qsizetype>(dice() % static_cast<unsigned>(from.size()))];
    if (folded(text) != foldedSlowly(text)) FAIL_CHECK(text.toUtf8().toPercentEncoding().toStdString());
  }
}

TEST_CASE("folding UTF-8 gives the UTF-8 of what is folded") {
  for (const char* text :
       {"", " ", "Ana  Maria ", "\tMÜLLER\r\n", "\xff zz", "\xef\xbb\xbfmark", "plain 12"}) {
    std::string out = "before ";
    addFolded(out, text);
    CHECK(out == "before " + folded(textOfUtf8(text)).toStdString());
  }
}
