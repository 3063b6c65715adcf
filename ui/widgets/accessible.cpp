#include "widgets/accessible.h"

#include "widgets/activity_chart.h"
#include "widgets/avatar.h"
#include "widgets/drop_overlay.h"
#include "widgets/inline_message.h"
#include "widgets/tag_chips.h"
#include "widgets/toast.h"
#include "widgets/value_text.h"

#include <QAccessibleWidget>

#include <functional>

namespace kith::widgets {
namespace {

// A widget that is pressed: its value is the text it shows.
class PressableFace : public QAccessibleWidget {
 public:
  PressableFace(QWidget* widget, std::function<QString()> value, std::function<void()> press)
      : QAccessibleWidget(widget, QAccessible::Button),
        m_value(std::move(value)),
        m_press(std::move(press)) {}

  QString text(QAccessible::Text kind) const override {
    if (kind == QAccessible::Value) return m_value();
    return QAccessibleWidget::text(kind);
  }
  QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
  void doAction(const QString& name) override {
    if (name == pressAction()) {
      m_press();
    } else {
      QAccessibleWidget::doAction(name);
    }
  }

 private:
  std::function<QString()> m_value;
  std::function<void()> m_press;
};

QAccessibleInterface* faceOf(const QString&, QObject* object) {
  auto* widget = qobject_cast<QWidget*>(object);
  if (!widget) return nullptr;
  if (qobject_cast<Toast*>(widget) || qobject_cast<InlineMessage*>(widget) ||
      qobject_cast<DropOverlay*>(widget))
    return new QAccessibleWidget(widget, QAccessible::AlertMessage);
  if (qobject_cast<ActivityChart*>(widget)) return new QAccessibleWidget(widget, QAccessible::Chart);
  if (qobject_cast<Avatar*>(widget)) return new QAccessibleWidget(widget, QAccessible::Graphic);
  if (auto* value = qobject_cast<ValueText*>(widget))
    return new PressableFace(
        value, [value] { return value->text(); }, [value] { Q_EMIT value->activated(); });
  if (auto* chip = qobject_cast<TagChip*>(widget))
    return new PressableFace(
        chip, [chip] { return chip->tag(); }, [chip] { Q_EMIT chip->opened(); });
  return nullptr;
}

}

void installAccessibility() { QAccessible::installFactory(faceOf); }

}
