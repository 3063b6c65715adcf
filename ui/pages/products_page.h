// The catalogue: what is sold, found by its words, and edited in place.
#pragma once

#include "app/catalogue.h"
#include "models/products_model.h"

#include <QWidget>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace kith::widgets {
class EmptyState;
class SearchField;
class TypeLabel;
}

namespace kith::pages {

class CatalogueOffer;
class Desk;
class ProductCard;
class RowList;

class ProductsPage : public QWidget {
  Q_OBJECT
 public:
  explicit ProductsPage(Desk& desk, QWidget* parent = nullptr);

  void reload();
  RowList& list() { return *m_list; }
  // What takes the focus: the list, or the way to the first product.
  QWidget& focusPlace();
  void find();
  // Asks for the name of a new one, or makes the one of that name and opens its price.
  void addProduct(const QString& name = {});
  // Opens the editor of the selected one.
  void edit();
  // Moves the selected one to Trash; what was sold of it stays.
  void removeCurrent();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Read {
    std::vector<domain::Product> products;
    std::vector<app::FreeLine> offers;
  };
  void build();
  QWidget* buildHead();
  QWidget* buildBoth();
  void connectParts();
  void show(Read read);
  void filter();
  void follow();
  void create();

  Desk& m_desk;
  models::ProductsModel m_model;
  Read m_read;
  domain::Id m_wanted = 0;  // is selected as soon as it is there
  bool m_editWanted = false;
  RowList* m_list = nullptr;
  ProductCard* m_card = nullptr;
  QWidget* m_cardPlace = nullptr;
  QSplitter* m_both = nullptr;
  QStackedWidget* m_stack = nullptr;
  widgets::SearchField* m_search = nullptr;
  widgets::SearchField* m_name = nullptr;  // of a new one
  widgets::EmptyState* m_empty = nullptr;
  widgets::EmptyState* m_noHit = nullptr;
  QStackedWidget* m_hits = nullptr;
  CatalogueOffer* m_offer = nullptr;
  widgets::TypeLabel* m_count = nullptr;
  QPushButton* m_new = nullptr;
  QPushButton* m_remove = nullptr;
};

}
