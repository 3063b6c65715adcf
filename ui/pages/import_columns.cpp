#include "pages/import_columns.h"

#include "delegates/import_column_delegate.h"
#include "pages/choice_popup.h"
#include "pages/row_list.h"
#include "platform/isolate.h"

#include <QEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace kith::pages {

ImportColumns::ImportColumns(QWidget* parent)
    : QWidget(parent),
      m_list(new RowList(QStringLiteral("importColumns"), tr("Columns of the file"), this)),
      m_delegate(new delegates::ImportColumnDelegate(m_list)),
      m_popup(new ChoicePopup(QStringLiteral("fieldChooser"), this)) {
  m_list->setModel(&m_model);
  m_list->setItemDelegate(m_delegate);
  m_list->standOnPage();
  m_list->installEventFilter(this);
  m_list->viewport()->setCursor(Qt::PointingHandCursor);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->addWidget(m_list);
  connect(m_list, &QListView::clicked, this, [this](const QModelIndex& at) { choose(at.row()); });
  connect(m_list, &RowList::opened, this, &ImportColumns::choose);
}

void ImportColumns::setColumns(const QJsonArray& columns, domain::ListKind kind) {
  m_model.setColumns(columns, kind);
  fit();
}

// A few rows stay together in a high window.
void ImportColumns::fit() {
  const int rows = std::max(1, m_model.rowCount());
  setMaximumHeight(rows * std::max(1, m_list->sizeHintForRow(0)) + 2);
  setMinimumHeight(std::min(rows, 3) * std::max(1, m_list->sizeHintForRow(0)));
}

void ImportColumns::choose(int row) {
  const models::ImportColumn* column = m_model.columnAt(row);
  if (column == nullptr || m_popup->isVisible()) return;
  QStyleOptionViewItem option;
  option.initFrom(m_list);
  option.rect = m_list->visualRect(m_model.index(row));
  QRect field = m_delegate->fieldRect(option);
  field = QStyle::visualRect(layoutDirection(), option.rect, field);
  const QRect anchor(m_list->viewport()->mapToGlobal(field.topLeft()), field.size());
  m_popup->open(
      anchor, tr("What is %1?").arg(platform::iso(column->header)),
      [column = *column](const QString& typed) { return models::importFieldChoices(column, typed); },
      [this, header = column->header, nth = m_model.nthOf(row)](const QString& key) {
        // The file may have been read otherwise meanwhile.
        const int at = m_model.rowOf(header, nth);
        if (at >= 0) take(at, key);
      });
}

void ImportColumns::take(int row, const QString& key) {
  static const QString kRule = QStringLiteral("rule:");
  if (key.startsWith(kRule)) {
    const domain::FieldRule rule{domain::ruledField(m_model.columnAt(row)->field), key.mid(kRule.size())};
    m_model.tellRule(row, rule.rule);
    Q_EMIT ruled(rule);
    return;
  }
  m_model.tell(row, key == QLatin1String("found") ? QString() : key);
  Q_EMIT told(m_model.choices());
}

bool ImportColumns::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_list && event->type() == QEvent::KeyPress &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
    choose(m_list->currentRow());
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void ImportColumns::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) fit();
}

}
