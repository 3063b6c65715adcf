// One product of the catalogue: its name, its fields edited in place, and how it sells.
#pragma once

#include "app/catalogue.h"
#include "domain/product_fields.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace kith::widgets {
class EditableValue;
class TypeLabel;
}

namespace kith::pages {

class ChoiceValue;
class Desk;

class ProductCard : public QWidget {
  Q_OBJECT
 public:
  explicit ProductCard(Desk& desk, QWidget* parent = nullptr);

  // A field that is being edited keeps its editor and text, unless it is another product's.
  void setProduct(const domain::Product& product);
  void setUse(const app::ProductUse& use);
  // Opens the editor of that field; of the name where none is named.
  void startEditing(const QString& key = {});
  domain::Id product() const { return m_product.id; }

 private:
  struct Row {
    const domain::ProductField* field;
    widgets::EditableValue* line = nullptr;
    ChoiceValue* choice = nullptr;
  };

  void addField(QGridLayout& grid, const domain::ProductField& field);
  widgets::EditableValue* makeLine(const domain::ProductField& field);
  void show(const Row& row);
  void finish();
  void commit(const domain::ProductField& field, const QString& text);

  Desk& m_desk;
  domain::Product m_product;
  std::vector<Row> m_rows;
  widgets::TypeLabel* m_use;
};

}
