#include "platform/icons.h"

#include "platform/drawn_icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QtMath>

static void initKithResources() { Q_INIT_RESOURCE(kith); }

namespace kith::platform {
namespace {

QString pathOf(const QString& name) { return u":/icons/" % name % u".svg"; }

bool turnsRound(const QString& name) {
  return name.endsWith(QLatin1String("-forward")) || name.endsWith(QLatin1String("-back"));
}

// The icons say currentColor: the real colour is written in before the SVG plugin reads them.
QImage render(const QString& name, int pixels, const QColor& colour) {
  QFile file(pathOf(name));
  if (!file.open(QIODevice::ReadOnly)) return {};
  QByteArray source = file.readAll();
  source.replace("currentColor", colour.name().toLatin1());
  QImage image = drawnBefore(name, source, pixels);
  if (image.isNull()) {
    image = drawSvg(source, pixels);
    keepDrawn(name, source, image);
  }
  return turnsRound(name) && QGuiApplication::isRightToLeft() ? image.mirrored(true, false) : image;
}

QPixmap cachedPixels(const QString& name, int pixels, const QColor& colour) {
  const QString key = u"kith-icon:" % name % u':' % QString::number(pixels) % u':' % colour.name() %
                      (QGuiApplication::isRightToLeft() ? u'r' : u'l');
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap)) return pixmap;
  pixmap = QPixmap::fromImage(render(name, pixels, colour));
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

class PaletteIconEngine : public QIconEngine {
 public:
  PaletteIconEngine(QString name, QPalette::ColorRole role) : m_name(std::move(name)), m_role(role) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const qreal ratio = painter->device()->devicePixelRatioF();
    const int edge = qMin(rect.width(), rect.height());
    QPixmap picture = cachedPixels(m_name, qRound(edge * ratio), colour(mode));
    picture.setDevicePixelRatio(ratio);
    const QRect square(rect.center() - QPoint((edge - 1) / 2, (edge - 1) / 2), QSize(edge, edge));
    painter->drawPixmap(square, picture);
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
    return cachedPixels(m_name, qMin(size.width(), size.height()), colour(mode));
  }

  QIconEngine* clone() const override { return new PaletteIconEngine(*this); }

 private:
  QColor colour(QIcon::Mode mode) const {
    const QPalette palette = QGuiApplication::palette();
    return palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, m_role);
  }

  QString m_name;
  QPalette::ColorRole m_role;
};

bool exists(const QString& name) {
  static const bool kReady = (initKithResources(), true);
  return kReady && QFile::exists(pathOf(name));
}

}

QIcon icon(const QString& name, QPalette::ColorRole role) {
  return exists(name) ? QIcon(new PaletteIconEngine(name, role)) : QIcon();
}

QPixmap iconPixmap(const QString& name, int edge, const QColor& colour, qreal ratio) {
  if (!exists(name)) return {};
  QPixmap picture = cachedPixels(name, qRound(edge * ratio), colour);
  picture.setDevicePixelRatio(ratio);
  return picture;
}

}
