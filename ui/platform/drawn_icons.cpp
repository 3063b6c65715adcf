#include "platform/drawn_icons.h"

#include <QBuffer>
#include <QDir>
#include <QImageReader>
#include <QSaveFile>
#include <QStandardPaths>

#include <cstring>

namespace kith::platform {
namespace {

constexpr QImage::Format kFormat = QImage::Format_ARGB32_Premultiplied;

QString folder() {
  return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/icons");
}

// Another source, as in another version of Kith, has another name.
QString fileOf(const QString& name, const QByteArray& source, int pixels) {
  const QString mark = QString::number(qHashBits(source.constData(), static_cast<size_t>(source.size())), 36);
  return folder() % u'/' % name % u'-' % QString::number(pixels) % u'-' % mark;
}

}

QImage drawSvg(const QByteArray& source, int pixels) {
  QBuffer buffer;
  buffer.setData(source);
  QImageReader reader(&buffer, "svg");
  reader.setScaledSize(QSize(pixels, pixels));
  return reader.read();
}

QImage drawnBefore(const QString& name, const QByteArray& source, int pixels) {
  QFile file(fileOf(name, source, pixels));
  if (!file.open(QIODevice::ReadOnly)) return {};
  const QByteArray bytes = file.readAll();
  QImage image(pixels, pixels, kFormat);
  if (image.isNull() || bytes.size() != image.sizeInBytes()) return {};
  std::memcpy(image.bits(), bytes.constData(), static_cast<size_t>(bytes.size()));
  return image;
}

void keepDrawn(const QString& name, const QByteArray& source, const QImage& image) {
  if (image.isNull() || image.width() != image.height() || !QDir().mkpath(folder())) return;
  const QImage plain = image.convertToFormat(kFormat);
  QSaveFile file(fileOf(name, source, image.width()));
  if (!file.open(QIODevice::WriteOnly)) return;
  file.write(reinterpret_cast<const char*>(plain.constBits()), plain.sizeInBytes());
  file.commit();
}

}
