// The controls that Fusion paints with gradients, painted flat: check and radio marks, combo and spin boxes,
// table headers, progress bars.
#pragma once

class QPainter;
class QRect;
class QStyle;
class QStyleOption;
class QStyleOptionComplex;
class QStyleOptionHeader;
class QStyleOptionProgressBar;

namespace kith::platform {

struct Tokens;

// Edge and background of a field: 1 px of fieldBorder, 2 px of accent with the focus.
void paintField(QPainter& painter, const QRect& rect, const QStyleOption& option, bool filled);
void paintCheckMark(QPainter& painter, const QStyleOption& option);
void paintRadioMark(QPainter& painter, const QStyleOption& option);
void paintComboBox(QPainter& painter, const QStyleOptionComplex& option, const QRect& arrow);
void paintSpinBox(QPainter& painter, const QStyleOptionComplex& option, const QRect& up, const QRect& down);
void paintHeaderSection(QPainter& painter, const QStyleOption& option);
void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option);

}
