#include "pages/palette.h"

#include "app/quick_line.h"
#include "delegates/palette_delegate.h"
#include "pages/desk.h"
#include "pages/row_list.h"
#include "platform/metrics.h"
#include "platform/tokens.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::pages {
namespace {

constexpr int kWidthUnits = 130;
constexpr int kRows = 9;  // eight and a caption
constexpr int kPeople = 6;
constexpr int kTopPercent = 12;
constexpr int kCorner = 8;

const QString kContactKey = QStringLiteral("contact:");
const QString kCreateKey = QStringLiteral("create");
const QString kLineKey = QStringLiteral("line");

}

Palette::Palette(QWidget* window)
    : QWidget(window),
      m_panel(new QWidget(this)),
      m_input(new QLineEdit(m_panel)),
      m_list(new RowList(QStringLiteral("paletteRows"), tr("Commands and people"), m_panel)) {
  setObjectName(QStringLiteral("palette"));
  build();
  window->installEventFilter(this);
  connect(m_input, &QLineEdit::textChanged, this, &Palette::typed);
  connect(m_list, &QListView::clicked, this, &Palette::enter);
  // A click or Tab elsewhere in the window leaves it; another window does not.
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (isVisible() && now != nullptr && now->window() == this->window() && !isAncestorOf(now)) {
      m_before = nullptr;
      leave();
    }
  });
  hide();
}

void Palette::build() {
  m_input->setObjectName(QStringLiteral("paletteInput"));
  m_input->setAccessibleName(tr("Find a command or person"));
  m_input->setProperty("plain", true);
  m_input->installEventFilter(this);
  m_list->setModel(&m_model);
  m_list->setItemDelegate(new delegates::PaletteDelegate(m_list));
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->standOnPage();
  const int unit = platform::unitOf(this);
  auto* column = new QVBoxLayout(m_panel);
  column->setContentsMargins(0, 2 * unit, 0, 2 * unit);
  column->setSpacing(2 * unit);
  auto* line = new QHBoxLayout;
  line->setContentsMargins(4 * unit, 0, 4 * unit, 0);
  line->addWidget(m_input);
  column->addLayout(line);
  column->addWidget(m_list, 1);
}

void Palette::open(const QList<QAction*>& actions, Desk* desk, const models::PaletteContext& context) {
  m_actions = actions;
  m_desk = desk;
  m_context = context;
  m_chosen = nullptr;
  m_unknown = nullptr;
  appear(tr("A command or a name"));
}

void Palette::ask(const QString& words, Desk& desk, std::function<void(domain::Id)> chosen,
                  std::function<void(const QString&)> unknown) {
  m_actions.clear();
  m_desk = &desk;
  m_context = {};
  m_chosen = std::move(chosen);
  m_unknown = std::move(unknown);
  appear(words);
}

void Palette::appear(const QString& words) {
  m_input->setPlaceholderText(words);
  m_before = QApplication::focusWidget();
  m_input->clear();
  typed();
  show();
  raise();
  arrange();
  // So that a field that is being filled in takes this for a menu and does not end.
  m_input->setFocus(Qt::PopupFocusReason);
}

void Palette::leave() {
  if (!isVisible()) return;
  m_pending = false;
  m_enterWaits = false;
  if (m_desk) m_desk->searcher().forgetBeside();
  QPointer<QWidget> before = std::exchange(m_before, nullptr);
  if (before && before->isVisible()) before->setFocus(Qt::PopupFocusReason);
  hide();
}

void Palette::arrange() {
  setGeometry(parentWidget()->rect());
  const int unit = platform::unitOf(this);
  const int wide = std::min(kWidthUnits * unit, width() - 8 * unit);
  const int top = height() * kTopPercent / 100;
  const int rows = std::min(m_model.rowCount(), kRows);
  m_list->setVisible(rows > 0);  // empty it would take the room of the field
  const int list = rows == 0 ? 0 : 2 * unit + rows * std::max(m_list->sizeHintForRow(0), unit);
  const int high = m_input->sizeHint().height() + 4 * unit + list;
  m_panel->setGeometry((width() - wide) / 2, top, wide, std::min(high, height() - top - 2 * unit));
  update();
}

void Palette::typed() {
  const QString words = m_input->text().trimmed();
  m_enterWaits = false;
  m_commands = models::paletteCommands(words, m_actions, m_context);
  m_pending = m_desk && !words.isEmpty() && m_desk->searcher().isReady();
  if (words.isEmpty()) m_people.clear();
  if (m_desk && words.isEmpty()) m_desk->searcher().forgetBeside();
  if (m_desk && !words.isEmpty())
    m_desk->searcher().searchBeside(words, kPeople, [this](Result<models::Found> found) {
      if (!isVisible()) return;
      m_pending = false;
      takePeople(found ? *found : models::Found());
    });
  showRows();
}

void Palette::takePeople(const models::Found& found) {
  m_people.clear();
  if (!m_desk) return;
  for (const app::ContactRow& row : m_desk->queries().contactRows({found.ids.begin(), found.ids.end()})) {
    const bool company = row.kind == domain::ContactKind::Company;
    models::PaletteRow out{kContactKey + QString::number(row.id),
                           row.display,
                           row.subtitle,
                           {},
                           company ? QStringLiteral("company") : QStringLiteral("person")};
    for (const app::SearchHit& hit : found.hits) {
      if (hit.id != row.id) continue;
      if (hit.field == u"name" && hit.text == row.display)
        out.marks = hit.marks;
      else if (!hit.text.isEmpty())
        out.detail = hit.text;
    }
    m_people.push_back(std::move(out));
  }
  showRows();
  if (std::exchange(m_enterWaits, false)) enter();
}

void Palette::addHeading(models::PaletteRows& rows, const QString& words) const {
  rows.push_back({{}, words, {}, {}, {}});
}

// Commands that match clearly, then people, then what only may have been meant.
void Palette::showRows() {
  const QString kept = m_model.keyAt(m_list->currentRow());
  const bool chosen = m_list->currentRow() > m_list->firstRow();
  const QString words = m_input->text().trimmed();
  const std::size_t clear = words.isEmpty() ? m_commands.rows.size() : m_commands.clear;
  models::PaletteRows rows;
  const auto add = [&](const QString& heading, std::size_t from, std::size_t to) {
    if (from == to) return;
    addHeading(rows, heading);
    for (; from < to; ++from) rows.push_back(m_commands.rows[from]);
  };
  add(tr("Commands"), 0, clear);
  if (!m_people.empty()) addHeading(rows, tr("People and companies"));
  rows.insert(rows.end(), m_people.begin(), m_people.end());
  add(clear == 0 ? tr("Commands") : tr("Other commands"), clear, m_commands.rows.size());
  if (m_desk && clear == 0 && !words.isEmpty() && !m_pending) addNew(rows, words, m_people.empty());
  m_model.show(std::move(rows));
  int row = m_list->firstRow();
  for (int i = 0; chosen && i < m_model.rowCount(); ++i)
    if (!kept.isEmpty() && m_model.keyAt(i) == kept) row = i;
  m_list->selectRow(row);
  if (row <= 1) m_list->scrollToTop();
  arrange();
}

// A line that says what was done is written down; anything else that nobody is called may be somebody new.
void Palette::addNew(models::PaletteRows& rows, const QString& words, bool nobody) {
  bool isLine = false;
  if (!m_chosen && words.contains(u' ')) {
    const QDateTime now = m_desk->clock().nowLocal();
    // Only whether it is a line: in a large book no names are looked for.
    app::QuickLineReader reader(m_desk->queries(), [](const QString&) {});
    const auto read = reader.read(words, {now, m_desk->currency(), {}});
    isLine = std::any_of(read.chips.begin(), read.chips.end(), [](const app::LineChip& chip) {
      return chip.kind != app::ChipKind::Contact && chip.kind != app::ChipKind::Tag;
    });
  }
  if (!isLine && !nobody) return;
  addHeading(rows, tr("New"));
  if (isLine) rows.push_back({kLineKey, tr("Log: %1").arg(words), {}, {}, QStringLiteral("log")});
  if (nobody)
    rows.push_back({kCreateKey, tr("Create “%1”").arg(words), {}, {}, QStringLiteral("person-add")});
}

void Palette::step(int by) {
  int row = m_list->currentRow() + by;
  while (row >= 0 && row < m_model.rowCount() && m_model.keyAt(row).isEmpty()) row += by;
  if (row < 0 || row >= m_model.rowCount()) return;
  m_list->setCurrentIndex(m_model.index(row, 0));
  if (row <= 1) m_list->scrollToTop();
}

// A name typed in a hurry must not run the command that was there before its person was found.
void Palette::enter() {
  if (m_pending && m_list->currentRow() <= m_list->firstRow() && m_commands.clear == 0) {
    m_enterWaits = true;
    return;
  }
  const QString key = m_model.keyAt(m_list->currentRow());
  if (!key.isEmpty()) run(key);
}

void Palette::run(const QString& key) {
  const QString words = m_input->text().trimmed();
  QPointer<Desk> desk = m_desk;
  leave();
  if (key == kCreateKey) {
    if (m_unknown)
      m_unknown(words);
    else
      Q_EMIT createWanted(words);
    return;
  }
  if (key == kLineKey) {
    Q_EMIT lineWanted(words);
    return;
  }
  if (key.startsWith(kContactKey)) {
    const domain::Id id = key.mid(kContactKey.size()).toLongLong();
    if (desk && m_chosen)
      m_chosen(id);
    else if (desk)
      desk->openContact(id);
    return;
  }
  for (QAction* action : std::as_const(m_actions)) {
    if (action->objectName() != key) continue;
    Q_EMIT commandChosen(key);
    action->trigger();
    return;
  }
}

bool Palette::takeKey(int key) {
  const int page = kRows - 2;
  switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Tab:
      step(1);
      return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
      step(-1);
      return true;
    case Qt::Key_PageDown:
      for (int i = 0; i < page; ++i) step(1);
      return true;
    case Qt::Key_PageUp:
      for (int i = 0; i < page; ++i) step(-1);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      enter();
      return true;
    case Qt::Key_Escape:
      leave();
      return true;
    default:
      return false;
  }
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) arrange();
  if (watched != m_input) return QWidget::eventFilter(watched, event);
  if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    event->accept();
    return true;
  }
  return event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent*>(event)->key());
}

void Palette::mousePressEvent(QMouseEvent*) { leave(); }

void Palette::paintEvent(QPaintEvent*) {
  const platform::Tokens& tokens = platform::tokensOf(palette());
  const int unit = platform::unitOf(this);
  QPainter painter(this);
  QColor veil = tokens.bg;
  veil.setAlphaF(0.55F);
  painter.fillRect(rect(), veil);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  QColor shade(Qt::black);
  shade.setAlphaF(0.02F);
  painter.setBrush(shade);
  for (int wide = 1; wide <= 2 * unit; ++wide)
    painter.drawRoundedRect(m_panel->geometry().adjusted(-wide, unit - wide, wide, unit + wide),
                            kCorner + wide, kCorner + wide);
  painter.setPen(tokens.border);
  painter.setBrush(tokens.surface);
  painter.drawRoundedRect(QRectF(m_panel->geometry()).adjusted(-0.5, -0.5, 0.5, 0.5), kCorner, kCorner);
  const int under = m_panel->y() + m_input->geometry().bottom() + unit;
  painter.drawLine(m_panel->x(), under, m_panel->geometry().right(), under);
}

}
