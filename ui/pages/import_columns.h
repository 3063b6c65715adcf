// The columns of a file that is about to come in: what each was taken for, and a way to say otherwise.
#pragma once

#include <QJsonArray>
#include <QWidget>

class QComboBox;
class QGridLayout;

namespace kith::pages {

class ImportColumns : public QWidget {
  Q_OBJECT
 public:
  explicit ImportColumns(QWidget* parent = nullptr);

  // As previewFile gives them under "columns".
  void setColumns(const QJsonArray& columns);

 Q_SIGNALS:
  // "Header=field", for ImportOptions::map.
  void mapped(const QString& header, const QString& field);

 private:
  void addRow(int row, const QJsonObject& column);
  QComboBox* makeBox(const QString& header, const QString& field);

  QWidget* m_inside = nullptr;
};

}
