// The three looks of a push button: plain, primary (one per view) and quiet (no frame).
#pragma once

class QPushButton;
class QString;
class QWidget;

namespace kith::widgets {

enum class ButtonLook { Plain, Primary, Quiet };

QPushButton* makeButton(const QString& text, ButtonLook look, QWidget* parent);
void setButtonLook(QPushButton& button, ButtonLook look);

}
