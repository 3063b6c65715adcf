// What is done with the picture of a card: chosen, removed, and pulled out of the window as the card itself.
#pragma once

#include "domain/contact.h"
#include "models/card_drag.h"

#include <QObject>

class QMenu;

namespace kith::widgets {
class Avatar;
}

namespace kith::pages {

class Desk;

class CardPicture : public QObject {
  Q_OBJECT
 public:
  // `shown` is the contact whose card it is, and outlives this.
  CardPicture(Desk& desk, widgets::Avatar& avatar, const domain::Contact& shown, QObject* parent);

  void offer(QMenu& menu);
  void set(const QString& path);

 private:
  void choose();
  void dragOut();

  Desk& m_desk;
  widgets::Avatar& m_avatar;
  const domain::Contact& m_shown;
  models::CardDrag m_drag;
};

}
