// Contacts that are dragged out of the window: as vCards, and as a file of them for programs that take files.
#pragma once

#include "app/queries.h"

#include <QMimeData>
#include <QTemporaryDir>

#include <memory>

namespace kith::models {

class CardDrag {
 public:
  // More take longer than a drag may wait: the export dialog is for them.
  static constexpr qsizetype kMost = 100;

  // text/vcard and a file called after `name`, which lies in a folder of this until it goes. Null where the
  // book gives no card. The caller owns it.
  QMimeData* of(app::Queries& queries, const std::vector<domain::Id>& ids, QString name);

 private:
  std::unique_ptr<QTemporaryDir> m_folder;  // made by the first drag
};

}
