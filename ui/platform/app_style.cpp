#include "platform/app_style.h"

#include "platform/flat_controls.h"
#include "platform/icons.h"
#include "platform/metrics.h"
#include "platform/tokens.h"

#include <QAbstractSpinBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace kith::platform {

AppStyle::AppStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
  switch (element) {
    case PE_FrameFocusRect:
      if (option->state & State_KeyboardFocusChange)
        paintFocusRing(*painter, option->rect, tokensOf(option->palette).accent, 4);
      return;
    case PE_IndicatorItemViewItemDrop:
      if (option->rect.isEmpty()) return;
      paintFocusRing(*painter, option->rect, tokensOf(option->palette).accent, 4);
      return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
      paintCheckMark(*painter, *option);
      return;
    case PE_IndicatorRadioButton:
      paintRadioMark(*painter, *option);
      return;
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
    case PE_IndicatorToolBarSeparator:
      return;
    case PE_Frame:
      paintField(*painter, option->rect, *option, false);
      return;
    default:
      QProxyStyle::drawPrimitive(element, option, painter, widget);
  }
}

void AppStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                           const QWidget* widget) const {
  const Tokens& tokens = tokensOf(option->palette);
  switch (element) {
    case CE_Splitter:
      painter->fillRect(option->rect, tokens.border);
      return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
      paintHeaderSection(*painter, *option);
      return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
      return;
    case CE_ProgressBar:
    case CE_ProgressBarContents:
      if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
        paintProgress(*painter, *bar);
      return;
    case CE_MenuBarEmptyArea:
      painter->fillRect(option->rect, tokens.side);
      return;
    case CE_MenuBarItem: {
      const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
      const bool open = option->state & State_Selected;
      painter->fillRect(option->rect, open ? tokens.selection : tokens.side);
      if (item)
        drawItemText(painter, option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                     option->palette, option->state & State_Enabled, item->text, QPalette::WindowText);
      return;
    }
    default:
      QProxyStyle::drawControl(element, option, painter, widget);
  }
}

void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                  QPainter* painter, const QWidget* widget) const {
  const auto part = [&](SubControl sub) { return proxy()->subControlRect(control, option, sub, widget); };
  if (control == CC_ComboBox) {
    paintComboBox(*painter, *option, part(SC_ComboBoxArrow));
  } else if (control == CC_SpinBox) {
    paintSpinBox(*painter, *option, part(SC_SpinBoxUp), part(SC_SpinBoxDown));
  } else {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
  }
}

// A style sheet takes the size of spin boxes into its own hands, so their line asks for the height of a
// field.
void AppStyle::polish(QWidget* widget) {
  QProxyStyle::polish(widget);
  if (!qobject_cast<QAbstractSpinBox*>(widget)) return;
  const int unit = unitOf(widget);
  if (auto* line = widget->findChild<QLineEdit*>()) line->setTextMargins(0, unit, 0, unit);
}

// A combo box is as high as the line fields of the style sheet, and its text starts where theirs does.
QSize AppStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                 const QWidget* widget) const {
  QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
  if (type != CT_ComboBox) return size;
  const int unit = widget ? unitOf(widget) : 4;
  return {size.width() + 3 * unit, std::max(size.height(), option->fontMetrics.height() + 3 * unit + 4)};
}

QRect AppStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                               const QWidget* widget) const {
  const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
  const int unit = widget ? unitOf(widget) : 4;
  const bool text = (control == CC_ComboBox && part == SC_ComboBoxEditField) ||
                    (control == CC_SpinBox && part == SC_SpinBoxEditField);
  if (text)
    return option->direction == Qt::RightToLeft ? rect.adjusted(0, 0, -unit, 0)
                                                : rect.adjusted(unit, 0, 0, 0);
  const bool arrow = (control == CC_ComboBox && part == SC_ComboBoxArrow) ||
                     (control == CC_SpinBox && (part == SC_SpinBoxUp || part == SC_SpinBoxDown));
  if (!arrow) return rect;
  return rect.translated(option->direction == Qt::RightToLeft ? unit : -unit, 0);
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
  const int unit = widget ? unitOf(widget) : 4;
  switch (metric) {
    case PM_SplitterWidth:
      return 1;
    case PM_ScrollBarExtent:
      return unit * 5 / 2;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
      return 2 * unit;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
      return 4 * unit;
    case PM_MenuBarHMargin:
      return unit;
    case PM_MenuBarItemSpacing:
      return 0;
    case PM_MenuVMargin:
      return unit;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_LineEditIconSize:
      return 4 * unit;
    default:
      return QProxyStyle::pixelMetric(metric, option, widget);
  }
}

int AppStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                        QStyleHintReturn* answer) const {
  switch (hint) {
    case SH_Widget_Animation_Duration:
      return m_motion ? QProxyStyle::styleHint(hint, option, widget, answer) : 0;
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ItemView_ShowDecorationSelected:
      return 0;
    case SH_Menu_MouseTracking:
    case SH_MenuBar_MouseTracking:
      return 1;
    default:
      return QProxyStyle::styleHint(hint, option, widget, answer);
  }
}

// Fusion's own are bitmaps: every menu bar asks for one, and with it for each image plugin that is installed.
QIcon AppStyle::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const {
  switch (which) {
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton:
      return icon(QStringLiteral("more"));
    case SP_LineEditClearButton:
      return icon(QStringLiteral("close"));
    default:
      return QProxyStyle::standardIcon(which, option, widget);
  }
}

void paintFocusRing(QPainter& painter, const QRectF& rect, const QColor& colour, qreal radius) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colour, 2));
  painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
  painter.restore();
}

}
