// One line of a sale: what, how many, at what price; its total beside it.
#pragma once

#include "base/result.h"
#include "domain/purchase.h"

#include <QWidget>

#include <optional>
#include <vector>

class QAbstractItemModel;
class QLabel;
class QLineEdit;

namespace kith::pages {

class SaleLine : public QWidget {
  Q_OBJECT
 public:
  // `products` is the catalogue and `names` offers its names while typing; both must outlive the line.
  SaleLine(int number, const std::vector<domain::Product>& products, QAbstractItemModel& names,
           QWidget* parent);

  bool isEmpty() const;
  void setDiscount(const QString& text);
  void setCost(const QString& text);
  // Errors: Invalid with what cannot be read as subject.
  Result<domain::PurchaseLine> typed(const QString& currency) const;
  void showTotal(const QString& text);
  // That of the sale: a price of the catalogue is taken only in it.
  void setCurrency(const QString& currency);
  void set(const QString& what, const QString& quantity, const QString& price);
  // A line of the book to be changed: what is not touched stays as it was bought, whatever the catalogue
  // says.
  void setLine(const domain::PurchaseLine& line, const QString& currency);
  QString what() const;
  QString quantity() const;
  QString price() const;
  QString discount() const;
  QString cost() const;
  QLineEdit* firstField() const { return m_what; }
  QLineEdit* lastField() const { return m_cost; }
  // What is taken off this line and what it cost are asked on demand, and always where it has some.
  void askMore(bool on);
  // Whether it is typed, and stands not in the catalogue.
  bool isFree() const { return !what().isEmpty() && product() == nullptr; }

 Q_SIGNALS:
  void edited();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fit();
  QLineEdit* makeField(const QString& name, const QString& words);
  const domain::Product* product() const;
  void takeProduct(domain::PurchaseLine& line) const;
  Result<void> takeCost(domain::PurchaseLine& line, const QString& currency) const;
  void takePrice();

  const std::vector<domain::Product>& m_products;
  int m_number;
  QString m_currency;
  QString m_taken;  // the price as the catalogue has it, where it came from there
  struct Opened {
    domain::PurchaseLine line;
    QString currency;
  };
  std::optional<Opened> m_opened;
  QLineEdit* m_what;
  QLineEdit* m_quantity;
  QLineEdit* m_price;
  QLineEdit* m_discount;
  QLineEdit* m_cost;
  QLabel* m_total;
};

}
