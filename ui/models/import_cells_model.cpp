#include "models/import_cells_model.h"

#include "models/roles.h"

#include <QLocale>

#include <algorithm>

namespace kith::models {
namespace {

bool isSame(const ImportCell& a, const ImportCell& b) {
  return a.line == b.line && a.at == b.at && a.row == b.row && (a.at >= 0 || a.problem == b.problem);
}

ImportCell cellOf(const app::ImportProblem& problem) {
  const bool isCell = problem.at >= 0;
  return {problem.line,    problem.at, problem.row, problem.column, isCell ? problem.cell : problem.value,
          problem.problem, {},         false};
}

ImportCell* findIn(std::vector<ImportCell>& cells, const ImportCell& wanted) {
  const auto hit = std::find_if(cells.begin(), cells.end(),
                                [&wanted](const ImportCell& each) { return isSame(each, wanted); });
  return hit == cells.end() ? nullptr : &*hit;
}

}

void ImportCellsModel::show(std::vector<ImportCell> rows) {
  replace(std::move(rows), isSame);
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

void ImportCellsModel::setReport(const app::ImportReport& report) {
  std::vector<ImportCell> cells;
  for (const app::ImportProblem& problem : report.problems) {
    ImportCell cell = cellOf(problem);
    ImportCell* there = cell.at < 0 ? nullptr : findIn(cells, cell);
    if (there == nullptr)
      cells.push_back(std::move(cell));
    else if (there->problem != cell.problem)
      there->problem += QStringLiteral("; ") + cell.problem;
  }
  for (const ImportCell& fixed : m_fixed) {
    const bool isRead = std::any_of(report.fixed.begin(), report.fixed.end(), [&fixed](const auto& each) {
      return each.line == fixed.line && each.column == fixed.at;
    });
    if (!isRead) continue;
    if (ImportCell* there = findIn(cells, fixed)) {
      there->was = fixed.was;
      there->isFixed = true;
    } else {
      cells.push_back(fixed);
    }
  }
  std::stable_sort(cells.begin(), cells.end(), [](const ImportCell& a, const ImportCell& b) {
    return std::pair(a.line, a.at) < std::pair(b.line, b.at);
  });
  show(std::move(cells));
}

void ImportCellsModel::clear() {
  m_fixed.clear();
  show({});
}

bool ImportCellsModel::correct(int row, const QString& text) {
  if (!has(row) || at(row).at < 0 || at(row).text == text) return false;
  auto cells = rows();
  ImportCell& cell = cells[static_cast<std::size_t>(row)];
  if (!std::exchange(cell.isFixed, true)) cell.was = cell.text;
  cell.text = text;
  cell.problem.clear();
  std::erase_if(m_fixed, [&cell](const ImportCell& each) { return isSame(each, cell); });
  if (cell.text == cell.was)
    cell.isFixed = false;
  else
    m_fixed.push_back(cell);
  show(std::move(cells));
  return true;
}

std::vector<domain::CellFix> ImportCellsModel::fixes() const {
  std::vector<domain::CellFix> out;
  for (const ImportCell& cell : m_fixed) out.push_back({cell.line, cell.at, {}, cell.row, cell.text});
  return out;
}

int ImportCellsModel::open() const {
  return static_cast<int>(std::count_if(rows().begin(), rows().end(),
                                        [](const ImportCell& cell) { return !cell.problem.isEmpty(); }));
}

int ImportCellsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

Qt::ItemFlags ImportCellsModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags flags = ValueListModel::flags(index);
  const bool canChange = index.column() == Text && has(index.row()) && at(index.row()).at >= 0;
  return canChange ? flags | Qt::ItemIsEditable : flags;
}

QVariant ImportCellsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const ImportCell& cell = at(index.row());
  if (role == CellRole::Trailing) return index.column() == Line;
  if (role == CellRole::Name) return index.column() == Text;
  if (role == Qt::EditRole) return cell.text;
  if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
  switch (index.column()) {
    case Line:
      return QLocale().toString(cell.line);
    case Heading:
      return cell.column;
    case Text:
      return cell.isFixed && cell.text.isEmpty() ? tr("(empty)") : cell.text.simplified();
    default:
      break;
  }
  if (!cell.isFixed) return cell.problem;
  const QString was = tr("corrected; the file says “%1”").arg(cell.was.simplified());
  return cell.problem.isEmpty() ? was : QString(cell.problem + QStringLiteral("; ") + was);
}

QVariant ImportCellsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole) return {};
  if (orientation == Qt::Vertical)
    return has(section) ? tr("Line %1").arg(QLocale().toString(at(section).line)) : QString();
  switch (section) {
    case Line:
      return tr("Line");
    case Heading:
      return tr("Column");
    case Text:
      return tr("What stands there");
    default:
      return tr("What is wrong");
  }
}

}
