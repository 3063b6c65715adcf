#include "widgets/button_look.h"

#include <QPushButton>
#include <QStyle>

namespace kith::widgets {

QPushButton* makeButton(const QString& text, ButtonLook look, QWidget* parent) {
  auto* button = new QPushButton(text, parent);
  button->setAutoDefault(false);
  button->setCursor(Qt::ArrowCursor);
  setButtonLook(*button, look);
  return button;
}

void setButtonLook(QPushButton& button, ButtonLook look) {
  button.setProperty("primary", look == ButtonLook::Primary);
  button.setProperty("quiet", look == ButtonLook::Quiet);
  // The sheet reads the properties only when the button is polished, which a new one will be.
  if (!button.testAttribute(Qt::WA_WState_Polished)) return;
  button.style()->unpolish(&button);
  button.style()->polish(&button);
}

}
