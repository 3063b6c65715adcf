// The tinted card that says what was promised next, with Done and Snooze.
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace kith::widgets {

class NextStepCard : public QWidget {
  Q_OBJECT
 public:
  explicit NextStepCard(QWidget* parent = nullptr);

  // `when` in words ("today 14:00", "2 days late"); late steps are said in the warning colour as well.
  void setStep(const QString& what, const QString& when, bool late);
  QPushButton* doneButton() const { return m_done; }
  // For a menu of times.
  QPushButton* snoozeButton() const { return m_snooze; }

 Q_SIGNALS:
  void done();
  void snooze();
  void opened();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  void applyText();

  QString m_what;
  QString m_when;
  bool m_late = false;
  QLabel* m_label;
  QPushButton* m_done;
  QPushButton* m_snooze;
  QPushButton* m_edit;
  QBoxLayout* m_row;
};

}
