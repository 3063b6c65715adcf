#include "widgets/segments.h"

#include "platform/app_style.h"
#include "platform/metrics.h"
#include "platform/tokens.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace kith::widgets {
namespace {

constexpr int kCorner = 6;

// One word of the switch; the row paints as one frame.
class Segment : public QAbstractButton {
 public:
  Segment(const QString& words, QWidget* parent) : QAbstractButton(parent) {
    setText(words);
    setAccessibleName(words);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  }

  QSize sizeHint() const override {
    const int unit = platform::unitOf(this);
    const QFontMetrics metrics(platform::fontFor(platform::Type::Strong, font()));
    return {metrics.horizontalAdvance(text()) + 6 * unit, metrics.height() + 3 * unit};
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    const platform::Tokens& tokens = platform::tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(tokens.border);
    painter.setBrush(isChecked() ? tokens.selection : underMouse() ? tokens.hover : tokens.surface);
    painter.drawRoundedRect(frame, kCorner, kCorner);
    if (hasFocus()) platform::paintFocusRing(painter, rect(), tokens.accent, kCorner);
    painter.setPen(tokens.text);
    const auto type = isChecked() ? platform::Type::Strong : platform::Type::Body;
    painter.setFont(platform::fontFor(type, font()));
    painter.drawText(rect(), Qt::AlignCenter, text());
  }

  void changeEvent(QEvent* event) override {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange) updateGeometry();
  }
};

}

Segments::Segments(const QStringList& words, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins({});
  row->setSpacing(0);
  for (const QString& each : words) {
    auto* button = new Segment(each, this);
    m_group->addButton(button, static_cast<int>(m_group->buttons().size()));
    row->addWidget(button);
  }
  row->addStretch(1);
  setCurrent(0);
  connect(m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
}

int Segments::current() const { return m_group->checkedId(); }

void Segments::setCurrent(int at) {
  if (QAbstractButton* button = m_group->button(at)) button->setChecked(true);
}

}
