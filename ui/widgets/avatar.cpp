#include "widgets/avatar.h"

#include "platform/contrast.h"
#include "platform/icons.h"
#include "platform/metrics.h"
#include "platform/tokens.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

#include <utility>

namespace kith::widgets {
namespace {

constexpr double kReadable = 4.5;
constexpr int kHeaderUnits = 16;

QPainterPath outline(NameKind kind, int diameter) {
  QPainterPath path;
  const QRectF circle(0, 0, diameter, diameter);
  if (kind == NameKind::Company) {
    path.addRoundedRect(circle, diameter * 0.24, diameter * 0.24);
  } else {
    path.addEllipse(circle);
  }
  return path;
}

void paintInitials(QPainter& painter, const Face& face, int diameter, bool dark) {
  painter.fillPath(outline(face.kind, diameter), avatarColour(hueOf(face.name), dark));
  painter.setFont(initialsFont(diameter));
  painter.setPen(Qt::white);
  painter.drawText(QRect(0, 0, diameter, diameter), Qt::AlignCenter, initialsOf(face.name, face.kind));
}

void paintNameless(QPainter& painter, const Face& face, int diameter, qreal ratio) {
  const QColor grey(0x6b, 0x72, 0x80);
  painter.fillPath(outline(face.kind, diameter), grey);
  const int edge = diameter / 2;
  const QString glyph = face.kind == NameKind::Company ? QStringLiteral("company") : QStringLiteral("person");
  painter.drawPixmap((diameter - edge) / 2, (diameter - edge) / 2,
                     platform::iconPixmap(glyph, edge, Qt::white, ratio));
}

void paintPhoto(QPainter& painter, const Face& face, int diameter, qreal ratio) {
  const int pixels = qRound(diameter * ratio);
  QImage photo = face.photo.scaled(pixels, pixels, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
  photo = photo.copy((photo.width() - pixels) / 2, (photo.height() - pixels) / 2, pixels, pixels);
  painter.setClipPath(outline(face.kind, diameter));
  painter.drawImage(QRect(0, 0, diameter, diameter), photo);
}

QPixmap paintFace(const Face& face, int diameter, bool dark, qreal ratio) {
  QPixmap pixmap(qRound(diameter * ratio), qRound(diameter * ratio));
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  if (!face.photo.isNull()) {
    paintPhoto(painter, face, diameter, ratio);
  } else if (initialsOf(face.name, face.kind).isEmpty()) {
    paintNameless(painter, face, diameter, ratio);
  } else {
    paintInitials(painter, face, diameter, dark);
  }
  return pixmap;
}

}

QColor avatarColour(int hue, bool dark) {
  const int saturation = dark ? 80 : 110;
  for (int lightness = dark ? 85 : 105; lightness > 0; lightness -= 2) {
    const QColor colour = QColor::fromHsl(hue, saturation, lightness);
    if (platform::contrast(colour, Qt::white) >= kReadable) return colour;
  }
  return Qt::black;
}

// FNV-1a (Fowler, Noll, Vo), because qHash is seeded per process.
int hueOf(const QString& name) {
  quint32 hash = 2166136261U;
  for (const char byte : name.trimmed().toUtf8()) hash = (hash ^ quint8(byte)) * 16777619U;
  return int((hash ^ (hash >> 15)) % 360U);
}

QFont initialsFont(int diameter) {
  QFont font = QApplication::font();
  font.setPixelSize(qMax(6, qRound(diameter * 0.4)));
  font.setWeight(QFont::DemiBold);
  return font;
}

QPixmap avatarPixmap(const Face& face, int diameter, bool dark, qreal ratio) {
  if (diameter <= 0) return {};
  const QString key = u"kith-face:" % QString::number(face.photo.isNull() ? 0 : face.photo.cacheKey()) %
                      u':' % QString::number(diameter) % u':' % QString::number(ratio) %
                      (dark ? u'd' : u'l') % (face.kind == NameKind::Company ? u'c' : u'p') %
                      (face.photo.isNull() ? face.name : QString());
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap)) return pixmap;
  pixmap = paintFace(face, diameter, dark, ratio);
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

Avatar::Avatar(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setCursor(Qt::PointingHandCursor);
}

void Avatar::setFace(const Face& face) {
  if (face == m_face) return;
  m_face = face;
  setAccessibleName(face.name);
  update();
}

QSize Avatar::sizeHint() const {
  const int edge = kHeaderUnits * platform::unitOf(this);
  return {edge, edge};
}

void Avatar::mousePressEvent(QMouseEvent* event) { m_held = event->position().toPoint(); }

void Avatar::mouseMoveEvent(QMouseEvent* event) {
  if (!m_held || !(event->buttons() & Qt::LeftButton)) return;
  const int far = (event->position().toPoint() - *m_held).manhattanLength();
  if (far < QApplication::startDragDistance()) return;
  m_held.reset();
  Q_EMIT dragged();
}

void Avatar::mouseReleaseEvent(QMouseEvent* event) {
  if (std::exchange(m_held, std::nullopt)) Q_EMIT pressed(event->globalPosition().toPoint());
}

void Avatar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const bool dark = platform::tokensOf(palette()).isDark();
  painter.drawPixmap(0, 0, avatarPixmap(m_face, qMin(width(), height()), dark, devicePixelRatioF()));
}

}
