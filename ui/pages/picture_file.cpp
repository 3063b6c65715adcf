#include "pages/picture_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

namespace kith::pages {
namespace {

constexpr qsizetype kSmall = 200'000;  // bytes
constexpr int kQuality = 88;           // of JPEG

QString tr(const char* text) { return QCoreApplication::translate("kith::pages::Picture", text); }

}

Result<app::Picture> readPicture(const QString& path) {
  const QString name = QFileInfo(path).fileName();
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorKind::NotFound, name, file.errorString());
  QByteArray bytes = file.readAll();
  QBuffer buffer(&bytes);
  QImageReader reader(&buffer);
  reader.setAutoTransform(true);
  const QByteArray format = reader.format();
  const QSize size = reader.size();
  const bool large = qMax(size.width(), size.height()) > kLongestEdge;
  if (large) reader.setScaledSize(size.scaled(kLongestEdge, kLongestEdge, Qt::KeepAspectRatio));
  const QImage image = reader.read();
  if (image.isNull()) return fail(ErrorKind::Invalid, name, tr("this is not a picture that can be read"));
  const bool upright = reader.transformation() == QImageIOHandler::TransformationNone;
  const bool kept = upright && (format == "jpeg" || format == "png");
  if (kept && !large && bytes.size() <= kSmall)
    return app::Picture{bytes, QStringLiteral("image/") + QString::fromLatin1(format)};
  const bool clear = image.hasAlphaChannel();
  QByteArray out;
  QBuffer target(&out);
  target.open(QIODevice::WriteOnly);
  if (!image.save(&target, clear ? "PNG" : "JPEG", clear ? -1 : kQuality))
    return fail(ErrorKind::Invalid, name, tr("this picture cannot be kept"));
  return app::Picture{out, clear ? QStringLiteral("image/png") : QStringLiteral("image/jpeg")};
}

QString pictureFilter() {
  QStringList patterns;
  for (const QByteArray& format : QImageReader::supportedImageFormats())
    patterns << QStringLiteral("*.") + QString::fromLatin1(format);
  return tr("Pictures (%1)").arg(patterns.join(u' '));
}

}
