// Two contacts side by side, the choice where they differ, and what becomes of them.
#pragma once

#include "domain/contact.h"
#include "models/pair_fields.h"

#include <QWidget>

class QButtonGroup;
class QGridLayout;
class QScrollArea;

namespace kith::widgets {
class TypeLabel;
}

namespace kith::pages {

class PairPanel : public QWidget {
  Q_OBJECT
 public:
  explicit PairPanel(QWidget* parent = nullptr);

  // REQUIRES: both of one kind.
  void setPair(const domain::Contact& a, const domain::Contact& b);
  void clear();
  // Fields whose value is the second one's.
  QStringList fromB() const;
  // Chooses one side for every field that differs.
  void chooseAll(bool b);

 private:
  void fill();
  void addHead();
  void addField(const models::PairField& field, int row);
  void addChoice(const models::PairField& field, int row);
  void addText(const QString& text, int row, int column, bool muted);
  void showPreview();

  domain::Contact m_a;
  domain::Contact m_b;
  QStringList m_likely;  // taken from b until somebody chooses
  QScrollArea* m_scroll;
  QWidget* m_inside = nullptr;
  QGridLayout* m_grid = nullptr;
  widgets::TypeLabel* m_previewName = nullptr;
  widgets::TypeLabel* m_preview = nullptr;
  std::vector<std::pair<QString, QButtonGroup*>> m_choices;
};

}
