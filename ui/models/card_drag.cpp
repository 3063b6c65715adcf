#include "models/card_drag.h"

#include "app/export.h"

#include <QFile>
#include <QUrl>

namespace kith::models {
namespace {

constexpr qsizetype kLongestName = 60;

}

QMimeData* CardDrag::of(app::Queries& queries, const std::vector<domain::Id>& ids, QString name) {
  if (ids.empty()) return nullptr;
  const auto cards = app::cardsOf(queries, ids);
  if (!cards) return nullptr;
  auto mime = std::make_unique<QMimeData>();
  mime->setData(QStringLiteral("text/vcard"), *cards);
  for (QChar& c : name)
    if (!c.isLetterOrNumber() && c != u' ' && c != u'-') c = u'_';
  if (!m_folder) m_folder = std::make_unique<QTemporaryDir>();
  QFile file(m_folder->filePath(name.left(kLongestName) + QStringLiteral(".vcf")));
  if (file.open(QIODevice::WriteOnly) && file.write(*cards) == cards->size())
    mime->setUrls({QUrl::fromLocalFile(file.fileName())});
  return mime.release();
}

}
