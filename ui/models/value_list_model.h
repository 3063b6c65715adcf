// A short list of values as rows: what stays keeps its row, so that selection and scroll stay too.
#pragma once

#include <QAbstractListModel>

#include <vector>

namespace kith::models {

// For lists of at most some hundreds; larger ones hold ids (ContactListModel).
template <class Row>
class ValueListModel : public QAbstractListModel {
 public:
  using QAbstractListModel::QAbstractListModel;

  int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
  }

 protected:
  // `same` tells whether two values are the same row, perhaps with other words.
  template <class Same>
  void replace(std::vector<Row> rows, Same same) {
    const int before = rowCount();
    const int after = static_cast<int>(rows.size());
    int head = 0;
    while (head < before && head < after && same(at(head), rows[static_cast<std::size_t>(head)])) ++head;
    int tail = 0;
    while (tail < before - head && tail < after - head &&
           same(at(before - 1 - tail), rows[static_cast<std::size_t>(after - 1 - tail)]))
      ++tail;
    removeMiddle(head, before - tail);
    insertMiddle(rows, head, after - tail);
    m_rows = std::move(rows);
    if (after > 0) Q_EMIT dataChanged(index(0), index(after - 1));
  }

  const Row& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
  bool has(int row) const { return row >= 0 && row < rowCount(); }
  const std::vector<Row>& rows() const { return m_rows; }

 private:
  void removeMiddle(int first, int end) {
    if (first >= end) return;
    beginRemoveRows({}, first, end - 1);
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + end);
    endRemoveRows();
  }

  void insertMiddle(const std::vector<Row>& rows, int first, int end) {
    if (first >= end) return;
    beginInsertRows({}, first, end - 1);
    m_rows.insert(m_rows.begin() + first, rows.begin() + first, rows.begin() + end);
    endInsertRows();
  }

  std::vector<Row> m_rows;
};

}
