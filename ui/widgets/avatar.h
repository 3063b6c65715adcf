// The round picture of a contact: a photo, or initials on a colour that belongs to the name.
#pragma once

#include "widgets/initials.h"

#include <QColor>
#include <QImage>
#include <QPixmap>
#include <QWidget>

#include <optional>

class QPainter;

namespace kith::widgets {

struct Face {
  QString name;
  NameKind kind = NameKind::Person;
  QImage photo;  // null: initials

  bool operator==(const Face&) const = default;
};

// The colour of a hue (0 to 359), dark enough that white on it keeps 4.5:1 (WCAG 2.1).
QColor avatarColour(int hue, bool dark);
// The hue of a name: the same on every machine and in every version.
int hueOf(const QString& name);

// What the initials in a picture of that diameter are written in.
QFont initialsFont(int diameter);

// The picture, `diameter` in device-independent pixels; kept in QPixmapCache. A company is a round square.
QPixmap avatarPixmap(const Face& face, int diameter, bool dark, qreal ratio);

// The large one in a header. Its accessible name is the contact's.
class Avatar : public QWidget {
  Q_OBJECT
 public:
  explicit Avatar(QWidget* parent = nullptr);

  void setFace(const Face& face);
  QSize sizeHint() const override;

 Q_SIGNALS:
  // By any button of the mouse, at a place on the screen.
  void pressed(const QPoint& at);
  // Pulled away with the left button.
  void dragged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  Face m_face;
  std::optional<QPoint> m_held;  // where a button went down that may become a drag
};

}
