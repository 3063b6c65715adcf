// One page about a contact before a call, to be read at a glance.
#pragma once

#include "app/brief.h"

#include <QDialog>

class QGridLayout;
class QVBoxLayout;

namespace kith::dialogs {

// Lives on the window's thread. Accepted: the user wants to write down a call.
class BriefDialog : public QDialog {
  Q_OBJECT
 public:
  BriefDialog(const app::Brief& brief, const QDateTime& now, QWidget* parent = nullptr);

 private:
  void addHead(QVBoxLayout& column, const app::Brief& brief, const QDateTime& now);
  void addTalks(QVBoxLayout& column, const app::Brief& brief, const QDateTime& now);
  void addOpen(QVBoxLayout& column, const app::Brief& brief, const QDateTime& now);
  void addSales(QVBoxLayout& column, const app::Brief& brief, const QDateTime& now);
  // A grid under a heading: when in the first column, what in the second.
  QGridLayout* section(QVBoxLayout& column, const QString& title);
  void line(QGridLayout& grid, const QString& when, const QString& what);

  QList<QGridLayout*> m_grids;
  int m_dateWidth = 0;  // of the widest first column
};

}
