// Lies over the window while a file is dragged across it and says what dropping it will do.
#pragma once

#include <QWidget>

namespace kith::widgets {

// Takes no mouse or drag events itself: the window does the dropping.
class DropOverlay : public QWidget {
  Q_OBJECT
 public:
  explicit DropOverlay(QWidget* window);

  // `welcome` false: the file cannot be used, and `detail` says what can.
  void present(const QString& headline, const QString& detail, bool welcome);

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QString m_headline;
  QString m_detail;
  bool m_welcome = true;
};

}
