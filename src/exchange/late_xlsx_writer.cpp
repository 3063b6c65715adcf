#include "base/fold.h"
#include "exchange/late_packing.h"
#include "exchange/workbook.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <cerrno>

#include <xlsxwriter.h>

namespace kith::exchange::late {
namespace {

constexpr qsizetype kMostUnits = 32'767;

double widthOf(CellKind kind, const QString& header) {
  if (kind == CellKind::Time) return 20;
  if (kind != CellKind::Text) return 12;
  static const QStringList kWide{QStringLiteral("email"), QStringLiteral("notes"),
                                 QStringLiteral("text"),  QStringLiteral("street"),
                                 QStringLiteral("url"),   QStringLiteral("company")};
  const QString field = header.section(u'.', 0, 0).section(u' ', 0, 0);
  return kWide.contains(field) ? 32 : std::clamp(static_cast<double>(header.size()) + 4, 14.0, 40.0);
}

// What a program would take for the escape of a character: 22.4.2.4 of ECMA-376.
QString escaped(QString text) {
  static const QRegularExpression kEscape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
  return text.contains(u"_x") ? text.replace(kEscape, QStringLiteral("_x005F_")) : text;
}

// Day number of 1900; below 61 programs do not agree.
std::optional<double> serialOf(const QDateTime& time) {
  const QDate first(1899, 12, 30);
  const qint64 days = time.isValid() ? first.daysTo(time.date()) : 0;
  if (days < 61 || time.date().year() > 9999) return std::nullopt;
  return static_cast<double>(days) + time.time().msecsSinceStartOfDay() / 86'400'000.0;
}

QDateTime dayOf(const QString& text) {
  const QDate day = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
  return day.isValid() ? QDateTime(day, QTime(0, 0), QTimeZone::utc()) : QDateTime();
}

// Instants are shown as the clock on the wall showed them.
QDateTime timeOf(const QString& text) {
  const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
  return text.endsWith(u'Z') ? time.toLocalTime() : time;
}

struct State {
  QByteArray path;
  std::vector<CellKind> kinds;
  lxw_workbook* book = nullptr;
  lxw_worksheet* sheet = nullptr;
  lxw_format* head = nullptr;
  lxw_format* day = nullptr;
  lxw_format* time = nullptr;
  lxw_format* amounts[4] = {};  // by decimals
  lxw_row_t row = 0;
  qint64 shortened = 0;

  lxw_format* format(const char* code) {
    lxw_format* made = workbook_add_format(book);
    format_set_num_format(made, code);
    return made;
  }

  void writeText(lxw_col_t column, QString text) {
    if (text.size() > kMostUnits) {
      text.truncate(kMostUnits - 1);
      if (text.back().isHighSurrogate()) text.chop(1);
      text += u'\u2026';
      ++shortened;
    }
    worksheet_write_string(sheet, row, column, escaped(text).toUtf8().constData(), row == 0 ? head : nullptr);
  }

  bool writeNumber(lxw_col_t column, const QString& text, bool amount) {
    static const QRegularExpression kNumber(QStringLiteral("^-?(?:0|[1-9]\\d{0,13})(?:\\.\\d{1,6})?$"));
    if (!kNumber.match(text).hasMatch()) return false;
    const qsizetype point = text.indexOf(u'.');
    const qsizetype decimals = point < 0 ? 0 : text.size() - point - 1;
    lxw_format* shown = amount && decimals < 4 ? amounts[decimals] : nullptr;
    return worksheet_write_number(sheet, row, column, text.toDouble(), shown) == LXW_NO_ERROR;
  }

  bool writeSerial(lxw_col_t column, const QDateTime& value, lxw_format* shown) {
    const auto serial = serialOf(value);
    return serial && worksheet_write_number(sheet, row, column, *serial, shown) == LXW_NO_ERROR;
  }

  bool writeAs(CellKind kind, lxw_col_t column, const QString& text) {
    if (kind == CellKind::Day) return writeSerial(column, dayOf(text), day);
    if (kind == CellKind::Time) return writeSerial(column, timeOf(text), time);
    return kind != CellKind::Text && writeNumber(column, text, kind == CellKind::Amount);
  }
};

class Writer : public XlsxWriter {
 public:
  Writer(const QString& path, const QString& sheet);
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer() override {
    if (m_state.book != nullptr) lxw_workbook_free(m_state.book);
  }

  void setKinds(std::vector<CellKind> kinds) override { m_state.kinds = std::move(kinds); }
  Result<bool> writeCells(std::span<const std::string_view> cells) override;
  Result<bool> finish() override;
  qint64 shortened() const override { return m_state.shortened; }

 private:
  State m_state;
};

Writer::Writer(const QString& path, const QString& sheet) {
  State& s = m_state;
  s.path = QFile::encodeName(path);
  // Beside it, where whoever made the folder clears up too.
  QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
  lxw_workbook_options options = {};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = folder.data();
  s.book = workbook_new_opt(s.path.constData(), &options);
  s.sheet = workbook_add_worksheet(s.book, sheet.toUtf8().constData());
  s.head = workbook_add_format(s.book);
  format_set_bold(s.head);
  s.day = s.format("yyyy\\-mm\\-dd");
  s.time = s.format("yyyy\\-mm\\-dd\\ hh:mm:ss");
  const char* codes[] = {"#,##0", "#,##0.0", "#,##0.00", "#,##0.000"};
  for (int i = 0; i < 4; ++i) s.amounts[i] = s.format(codes[i]);
  // There is none where no temporary file can be made; writeCells() says so.
  if (s.sheet != nullptr) worksheet_freeze_panes(s.sheet, 1, 0);
}

Result<bool> Writer::writeCells(std::span<const std::string_view> cells) {
  State& s = m_state;
  const QString path = QFile::decodeName(s.path);
  if (s.sheet == nullptr) return fail(ErrorKind::Io, path, QStringLiteral("no temporary file can be made"));
  if (s.row >= kMostRows || cells.size() > kMostColumns)
    return fail(ErrorKind::Unwritable, path,
                QStringLiteral("a sheet holds 1,048,576 rows of 16,384 cells; .csv holds any number"));
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty() && s.row > 0) continue;
    const auto column = static_cast<lxw_col_t>(i);
    const QString cell = base::textOfUtf8(cells[i]);
    const CellKind kind = i < s.kinds.size() ? s.kinds[i] : CellKind::Text;
    if (s.row == 0) worksheet_set_column(s.sheet, column, column, widthOf(kind, cell), nullptr);
    if (cell.isEmpty()) continue;
    if (s.row == 0 || !s.writeAs(kind, column, cell)) s.writeText(column, cell);
  }
  ++s.row;
  return true;
}

Result<bool> Writer::finish() {
  errno = 0;
  const lxw_error error = workbook_close(m_state.book);
  m_state.book = nullptr;
  if (error == LXW_NO_ERROR) return true;
  return fail(errno == ENOSPC ? ErrorKind::DiskFull : ErrorKind::Io, QFile::decodeName(m_state.path),
              QString::fromUtf8(lxw_strerror(error)));
}

}

std::unique_ptr<XlsxWriter> createXlsx(const QString& path, const QString& sheet) {
  return std::make_unique<Writer>(path, sheet);
}

}
