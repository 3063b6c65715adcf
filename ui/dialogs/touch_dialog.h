// How often one wants to hear of whom: by rank and tag, with whom it rests and why, and how early dates are
// told.
#pragma once

#include "app/queries.h"

#include <QDialog>

class QGridLayout;
class QLineEdit;
class QVBoxLayout;

namespace kith::app {
class Session;
}

namespace kith::widgets {
class TypeLabel;
}

namespace kith::dialogs {

// Every change is at once in the book, as a step that Ctrl+Z takes back.
class TouchDialog : public QDialog {
  Q_OBJECT
 public:
  TouchDialog(app::Session& session, app::Queries& queries, QWidget* parent = nullptr);

 private:
  QWidget* buildRhythms();
  void addRhythm(QGridLayout& grid, const domain::TouchRule& rule);
  QWidget* buildWay();
  QWidget* buildLead();
  QWidget* buildRest();
  void rest(QLineEdit& who, QLineEdit& why, QLineEdit& until);
  void refuse(const QString& words);
  void showResting();
  void addResting(const app::Resting& resting, QGridLayout& grid);
  void setDays(const domain::TouchRule& before, QLineEdit& field);
  void pause(const domain::TouchPause& pause);
  QLineEdit* numberField(int value, const QString& name);

  app::Session& m_session;
  app::Queries& m_queries;
  QVBoxLayout* m_restingPlace = nullptr;
  QWidget* m_resting = nullptr;
  widgets::TypeLabel* m_refusal = nullptr;
};

}
