#include "application/card_place.h"

#include "widgets/empty_state.h"

namespace kith::application {

CardPlace::CardPlace(QWidget* parent) : QStackedWidget(parent) { addWidget(new QWidget(this)); }

void CardPlace::showNothing() { setCurrentIndex(0); }

void CardPlace::showNobody() {
  if (m_nobody == nullptr) {
    m_nobody = new widgets::EmptyState(this);
    m_nobody->setWords({QStringLiteral("person"),
                        tr("Nobody chosen"),
                        tr("Choose a person in the list to see the card."),
                        {},
                        {}});
    addWidget(m_nobody);
  }
  setCurrentWidget(m_nobody);
}

void CardPlace::showCard(QWidget& card) {
  if (indexOf(&card) < 0) addWidget(&card);
  setCurrentWidget(&card);
}

}
