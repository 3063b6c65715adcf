#include "platform/contrast.h"
#include "platform/drawn_icons.h"
#include "platform/icons.h"
#include "platform/isolate.h"
#include "platform/metrics.h"
#include "platform/style_sheet.h"
#include "platform/tokens.h"
#include "support/catch.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFontMetricsF>
#include <QStandardPaths>

#include <cmath>

using namespace kith::platform;

namespace {

bool isNear(double one, double other) { return std::abs(one - other) < 0.01; }

}

TEST_CASE("contrast follows WCAG on known pairs") {
  CHECK(isNear(contrast(Qt::black, Qt::white), 21.0));
  CHECK(isNear(contrast(Qt::white, Qt::white), 1.0));
  CHECK(isNear(contrast(QColor(0x77, 0x77, 0x77), Qt::white), 4.48));
}

TEST_CASE("every text colour reads on every ground it stands on, in light and dark") {
  const Scheme scheme = GENERATE(Scheme::Light, Scheme::Dark);
  const Tokens& tokens = tokensFor(scheme);
  for (const QColor& ground : {tokens.bg, tokens.side, tokens.surface, tokens.selection, tokens.hover})
    for (const QColor& ink : {tokens.text, tokens.muted, tokens.bad}) {
      CAPTURE(ink.name().toStdString(), ground.name().toStdString());
      CHECK(contrast(ink, ground) >= 4.5);
    }
  for (const QColor& ground : {tokens.bg, tokens.surface})
    for (const QColor& ink : {tokens.ok, tokens.warn, tokens.accent}) CHECK(contrast(ink, ground) >= 4.5);
  CHECK(contrast(tokens.onAccent, tokens.accent) >= 4.5);
  CHECK(contrast(tokens.toastText, tokens.toast) >= 4.5);
  CHECK(contrast(tokens.toastAction, tokens.toast) >= 4.5);
}

TEST_CASE("field edges and the focus ring stand out from what is around them") {
  const Tokens& tokens = tokensFor(GENERATE(Scheme::Light, Scheme::Dark));
  for (const QColor& ground : {tokens.bg, tokens.surface}) {
    CHECK(contrast(tokens.fieldBorder, ground) >= 3.0);
    CHECK(contrast(tokens.accent, ground) >= 3.0);
  }
  CHECK(contrast(tokens.accent, tokens.selection) >= 3.0);
}

TEST_CASE("the words on tinted cards read") {
  const Tokens& tokens = tokensFor(GENERATE(Scheme::Light, Scheme::Dark));
  for (const QColor& tint : {tokens.accent, tokens.warn, tokens.bad})
    CHECK(contrast(tokens.text, mix(tint, tokens.bg, 0.09)) >= 4.5);
  CHECK(contrast(tokens.bad, mix(tokens.accent, tokens.bg, 0.09)) >= 4.5);
}

TEST_CASE("a palette finds its tokens again") {
  const Scheme scheme = GENERATE(Scheme::Light, Scheme::Dark);
  CHECK(tokensOf(paletteFrom(tokensFor(scheme))).scheme == scheme);
}

TEST_CASE("the style sheet is complete and short") {
  const QString sheet = styleSheetFor(tokensFor(Scheme::Dark), 4);
  CHECK_FALSE(sheet.contains(u'@'));
  CHECK_FALSE(sheet.contains(QLatin1String(": ;")));
  CHECK(sheet.count(u'\n') < 100);
}

TEST_CASE("the grid follows the size of the text") {
  QFont font = QApplication::font();
  font.setPixelSize(8);
  CHECK(unitOf(font) == 4);
  font.setPixelSize(40);
  CHECK(unitOf(font) == qRound(QFontMetricsF(font).height() / 4));
  CHECK(unitOf(font) > 8);
}

TEST_CASE("the type scale has its sizes and two weights") {
  QFont body = QApplication::font();
  body.setPointSizeF(10);
  CHECK(isNear(fontFor(Type::Chart, body).pointSizeF(), 8.5));
  CHECK(isNear(fontFor(Type::Meta, body).pointSizeF(), 9));
  CHECK(isNear(fontFor(Type::Title, body).pointSizeF(), 16));
  CHECK(fontFor(Type::Title, body).weight() == QFont::DemiBold);
  CHECK(fontFor(Type::Body, body).weight() == QFont::Normal);
  body.setPixelSize(20);
  CHECK(fontFor(Type::Title, body).pixelSize() == 32);
}

TEST_CASE("every icon can be painted and takes the colour it is asked for") {
  REQUIRE(!icon(QStringLiteral("today")).isNull());
  const QStringList files = QDir(QStringLiteral(":/icons")).entryList();
  REQUIRE(files.size() > 40);
  for (const QString& file : files) {
    const QString name = file.chopped(4);
    CAPTURE(name);
    const QImage image = iconPixmap(name, 16, QColor(255, 0, 0), 2).toImage();
    REQUIRE(image.size() == QSize(32, 32));
    int painted = 0;
    int foreign = 0;
    for (int y = 0; y < 32; ++y)
      for (int x = 0; x < 32; ++x) {
        const QColor pixel = image.pixelColor(x, y);
        if (pixel.alpha() < 128) continue;
        ++painted;
        if (pixel.red() < 200 || pixel.green() > 60 || pixel.blue() > 60) ++foreign;
      }
    CHECK(painted > 4);
    if (name != u"kith") CHECK(foreign == 0);
  }
  CHECK(icon(QStringLiteral("no such icon")).isNull());
}

TEST_CASE("isolates surround text and leave nothing empty") {
  CHECK(iso(QStringLiteral("Ana")) == QString(QChar(0x2068)) + QStringLiteral("Ana") + QChar(0x2069));
  CHECK(iso(QString()).isEmpty());
}

TEST_CASE("an icon that was drawn before looks the same, and a damaged one is drawn again") {
  const QByteArray source =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='M2 2h9v5z' "
      "fill='#c02040'/></svg>";
  const QString name = QStringLiteral("a test's");
  QDir kept(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/icons"));
  for (const QString& file : kept.entryList({name + u'*'})) kept.remove(file);
  CHECK(drawnBefore(name, source, 24).isNull());
  const QImage drawn = drawSvg(source, 24);
  REQUIRE(!drawn.isNull());
  keepDrawn(name, source, drawn);
  CHECK(drawnBefore(name, source, 24) == drawn.convertToFormat(QImage::Format_ARGB32_Premultiplied));
  CHECK(drawnBefore(name, source, 32).isNull());
  CHECK(drawnBefore(name, source + ' ', 24).isNull());
  const QStringList files = kept.entryList({name + u'*'});
  REQUIRE(files.size() == 1);
  REQUIRE(QFile::resize(kept.filePath(files.first()), 7));
  CHECK(drawnBefore(name, source, 24).isNull());
  kept.remove(files.first());
}
