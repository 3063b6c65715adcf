// What a sale can say beyond what, how many, price and paid: shown on demand, each field under its name.
#pragma once

#include "base/result.h"
#include "domain/purchase.h"

#include <QJsonObject>
#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLineEdit;

namespace kith::pages {

class Desk;

class SaleExtra : public QWidget {
  Q_OBJECT
 public:
  explicit SaleExtra(Desk& desk, QWidget* parent = nullptr);

  void clear();
  void forgetPaid();
  void setPurchase(const domain::Purchase& purchase);
  // Three letters, or empty.
  QString currency() const;
  // What does not depend on the lines: number, recipient, occasion, days, rate and words. Errors: Invalid.
  Result<void> readWords(domain::Purchase& purchase) const;
  // Discount and shipping; `purchase` has its lines added up without them. Errors: Invalid.
  Result<void> readAmounts(domain::Purchase& purchase) const;
  // The tax, of `purchase` added up; one on top is added to its total. Where none is typed for a new sale it
  // is that of these products; one that was there follows the amounts. Errors: Invalid.
  Result<void> readTax(domain::Purchase& purchase, const std::vector<domain::Product>& products) const;
  // What was paid so far; nothing where that is not said. Errors: Invalid.
  Result<std::optional<qint64>> paid(const QString& currency) const;
  // In the order in which Tab walks them.
  const std::vector<QWidget*>& fields() const { return m_fields; }
  QJsonObject draft() const;
  void setDraft(const QJsonObject& draft);

 Q_SIGNALS:
  void edited();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void addCell(QWidget* cell);
  void arrange();
  QLineEdit* addField(const char* name, const QString& label, const QString& hint = {});
  Result<QString> dayOf(const QLineEdit* field, const QString& before) const;
  Result<void> readRecipient(domain::Purchase& purchase) const;

  Desk& m_desk;
  struct Opened {
    QString tax;  // as it is shown
    qint64 amount = 0;
    qint64 net = 0;  // what it was charged on
  };

  QGridLayout* m_grid;
  std::optional<Opened> m_opened;
  int m_columns = 0;
  std::vector<QWidget*> m_cells;
  std::vector<QWidget*> m_fields;
  std::vector<QLineEdit*> m_lines;
  QLineEdit* m_discount;
  QLineEdit* m_shipping;
  QLineEdit* m_tax;
  QCheckBox* m_taxOnTop;
  QLineEdit* m_paid;
  QLineEdit* m_dueDate;
  QLineEdit* m_currency;
  QLineEdit* m_rate;
  QLineEdit* m_number;
  QLineEdit* m_recipient;
  QLineEdit* m_occasion;
  QLineEdit* m_wanted;
  QLineEdit* m_note;
};

}
