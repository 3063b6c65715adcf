// The place of the card beside the list: the card, nobody, or nothing yet.
#pragma once

#include <QStackedWidget>

namespace kith::widgets {
class EmptyState;
}

namespace kith::application {

// Empty until something is shown: what stands here is not part of the first frame.
class CardPlace : public QStackedWidget {
  Q_OBJECT
 public:
  explicit CardPlace(QWidget* parent = nullptr);

  void showNothing();
  void showNobody();
  // Adds the card when it is not here yet.
  void showCard(QWidget& card);

 private:
  widgets::EmptyState* m_nobody = nullptr;
};

}
