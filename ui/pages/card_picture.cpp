#include "pages/card_picture.h"

#include "app/commands.h"
#include "pages/desk.h"
#include "pages/picture_file.h"
#include "widgets/avatar.h"

#include <QAction>
#include <QDrag>
#include <QFileDialog>
#include <QMenu>

namespace kith::pages {

CardPicture::CardPicture(Desk& desk, widgets::Avatar& avatar, const domain::Contact& shown, QObject* parent)
    : QObject(parent), m_desk(desk), m_avatar(avatar), m_shown(shown) {
  connect(&avatar, &widgets::Avatar::pressed, this, [this](const QPoint& at) {
    QMenu menu(&m_avatar);
    offer(menu);
    menu.exec(at);
  });
  connect(&avatar, &widgets::Avatar::dragged, this, &CardPicture::dragOut);
}

void CardPicture::offer(QMenu& menu) {
  connect(menu.addAction(tr("Picture…")), &QAction::triggered, this, &CardPicture::choose);
  if (!m_shown.photoId) return;
  connect(menu.addAction(tr("Remove the Picture")), &QAction::triggered, this, [this] {
    m_desk.run(app::setPhoto(m_shown.id, [] { return app::Picture{}; }),
               [this](const app::Outcome&) { m_desk.tellDeed(tr("The picture is gone")); });
  });
}

void CardPicture::choose() {
  const QString path = QFileDialog::getOpenFileName(
      &m_avatar, tr("A Picture of %1").arg(domain::displayName(m_shown)), {}, pictureFilter());
  if (!path.isEmpty()) set(path);
}

void CardPicture::set(const QString& path) {
  m_desk.run(app::setPhoto(m_shown.id, [path] { return readPicture(path); }));
}

void CardPicture::dragOut() {
  QMimeData* card = m_drag.of(m_desk.queries(), {m_shown.id}, domain::displayName(m_shown));
  if (card == nullptr) return;
  auto* drag = new QDrag(&m_avatar);
  drag->setMimeData(card);
  drag->setPixmap(m_avatar.grab());
  drag->exec(Qt::CopyAction);
}

}
