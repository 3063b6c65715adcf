// Recording a sale: lines, paid or open, when; the rest on demand.
#pragma once

#include "base/result.h"
#include "domain/purchase.h"
#include "pages/capture_form.h"

#include <QStringListModel>

#include <optional>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace kith::pages {

class CatalogueOffer;
class SaleExtra;
class SaleLine;

class SaleForm : public CaptureForm {
  Q_OBJECT
 public:
  explicit SaleForm(Desk& desk, QWidget* parent = nullptr);

  void clear() override;
  void save() override;
  QJsonObject draft() const override;
  void setDraft(const QJsonObject& draft) override;
  QWidget* firstField() const override;
  bool isEditing() const override { return m_editing.has_value(); }
  // Changes that sale instead of recording one.
  void setPurchase(const domain::Purchase& purchase);
  // Reads the catalogue anew.
  void refresh();

 private:
  void build();
  void makeLines();
  void showLines();
  void edit();
  Result<domain::Purchase> typed() const;
  Result<void> readLines(domain::Purchase& purchase) const;
  void saveChange(const domain::Purchase& purchase);
  Result<void> readPayments(domain::Purchase& purchase) const;
  void showMore(bool on);
  void showTotal();
  void offerCatalogue();
  void readCatalogue();
  QString currency() const;

  std::optional<domain::Purchase> m_editing;
  std::vector<domain::Product> m_products;
  QStringListModel m_names;
  std::vector<SaleLine*> m_lines;  // all that there can be; the empty ones at the end are hidden
  QVBoxLayout* m_lineColumn;
  QCheckBox* m_paid;
  QLineEdit* m_date;
  QLabel* m_total;
  QPushButton* m_more;
  CatalogueOffer* m_offer;
  QLabel* m_later;  // what the sale brought
  SaleExtra* m_extra;
  QWidget* m_extraPlace = nullptr;  // scrolls where there is no room for all of it
};

}
