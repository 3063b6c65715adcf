// The tags of a contact as chips, each to be taken off, and a field to add one.
#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;

namespace kith::widgets {

class FlowLayout;

enum class ChipTone { Plain, Accent, Ok, Warn, Bad };

// One chip. Delete or Backspace takes it off, Enter opens it.
class TagChip : public QWidget {
  Q_OBJECT
 public:
  TagChip(const QString& tag, QWidget* parent);

  QString tag() const { return m_tag; }
  // Its ground and border; the words say the same without the colour.
  void setTone(ChipTone tone);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void removeRequested();
  void opened();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  QRect crossRect() const;

  QString m_tag;
  ChipTone m_tone = ChipTone::Plain;
  bool m_overCross = false;
};

class TagChips : public QWidget {
  Q_OBJECT
 public:
  explicit TagChips(QWidget* parent = nullptr);

  // Shows these tags; emits nothing.
  void setTags(const QStringList& tags);
  QStringList tags() const;
  // What the field offers while typing: every tag of the file.
  void setSuggestions(const QStringList& tags);
  void startAdding();

 Q_SIGNALS:
  // The chips do not change by themselves: the owner does it and calls setTags().
  void addRequested(const QString& tag);
  void removeRequested(const QString& tag);
  void opened(const QString& tag);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void commitField();
  void focusChip(qsizetype at);

  QStringList m_tags;
  QList<TagChip*> m_chips;
  FlowLayout* m_flow;
  QLineEdit* m_field;
};

}
