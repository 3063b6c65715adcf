#include "dialogs/brief_dialog.h"

#include "app/reminder_words.h"
#include "models/due_words.h"
#include "models/sales_model.h"
#include "models/timeline_model.h"
#include "platform/metrics.h"
#include "widgets/type_label.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace kith::dialogs {
namespace {

constexpr int kWidthUnits = 130;
constexpr int kHeightUnits = 140;
constexpr qsizetype kLongest = 400;

widgets::TypeLabel* label(const QString& words, platform::Type type, QWidget* parent) {
  auto* made = new widgets::TypeLabel(type, parent);
  made->setText(words);
  made->setWordWrap(true);
  made->setTextInteractionFlags(Qt::TextSelectableByMouse);
  made->setFocusPolicy(Qt::NoFocus);
  return made;
}

QString shortened(const QString& text) {
  const QString line = text.simplified();
  return line.size() <= kLongest ? line : QString(line.left(kLongest) + u'…');
}

QString joined(QStringList parts) {
  parts.removeAll(QString());
  return parts.join(QStringLiteral(" · "));
}

// How to reach them, on one line.
QString reachWords(const domain::Contact& contact) {
  QStringList parts;
  for (const auto kind : {domain::ChannelKind::Phone, domain::ChannelKind::Email})
    for (const domain::Channel& channel : domain::channelsOf(contact, kind)) parts << channel.value;
  return joined(parts);
}

}

BriefDialog::BriefDialog(const app::Brief& brief, const QDateTime& now, QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("briefDialog"));
  setWindowTitle(tr("Before You Call"));
  const int unit = platform::unitOf(this);
  auto* page = new QWidget(this);
  auto* column = new QVBoxLayout(page);
  column->setSpacing(2 * unit);
  addHead(*column, brief, now);
  addTalks(*column, brief, now);
  addOpen(*column, brief, now);
  addSales(*column, brief, now);
  if (!brief.contact.notes.isEmpty())
    line(*section(*column, tr("Notes")), {}, shortened(brief.contact.notes));
  // One column of dates on the whole page.
  for (QGridLayout* grid : std::as_const(m_grids)) grid->setColumnMinimumWidth(0, m_dateWidth);
  column->addStretch(1);
  auto* scroll = new QScrollArea(this);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setAccessibleName(windowTitle());
  scroll->setWidget(page);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  buttons->button(QDialogButtonBox::Close)->setIcon({});
  auto* log = buttons->addButton(tr("Log a Call"), QDialogButtonBox::AcceptRole);
  log->setObjectName(QStringLiteral("brief.log"));
  log->setDefault(true);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(4 * unit, 4 * unit, 4 * unit, 4 * unit);
  all->addWidget(scroll, 1);
  all->addWidget(buttons);
  resize(kWidthUnits * unit, kHeightUnits * unit);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  log->setFocus(Qt::OtherFocusReason);
}

void BriefDialog::addHead(QVBoxLayout& column, const app::Brief& brief, const QDateTime& now) {
  column.addWidget(label(domain::displayName(brief.contact), platform::Type::Title, this));
  const auto muted = [&](const QString& words) {
    if (words.isEmpty()) return;
    auto* under = label(words, platform::Type::Body, this);
    under->setMuted(true);
    column.addWidget(under);
  };
  muted(domain::subtitle(brief.contact));
  if (const QString reach = reachWords(brief.contact); !reach.isEmpty())
    column.addWidget(label(reach, platform::Type::Body, this));
  QStringList facts;
  if (!brief.contact.birthday.isEmpty())
    facts << tr("Birthday %1").arg(models::dateWords(brief.contact.birthday));
  for (const QString& tag : brief.contact.tags) facts << u'#' + tag;
  if (!brief.talks.empty())
    facts << tr("Last heard of: %1").arg(models::pastWords(brief.talks.front().at, now));
  muted(joined(facts));
}

QGridLayout* BriefDialog::section(QVBoxLayout& column, const QString& title) {
  const int unit = platform::unitOf(this);
  column.addSpacing(2 * unit);
  column.addWidget(label(title, platform::Type::Section, this));
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(4 * unit);
  grid->setVerticalSpacing(unit);
  grid->setColumnStretch(1, 1);
  m_grids << grid;
  column.addLayout(grid);
  return grid;
}

void BriefDialog::line(QGridLayout& grid, const QString& when, const QString& what) {
  const int row = grid.rowCount();
  if (!when.isEmpty()) {
    auto* first = label(when, platform::Type::Meta, this);
    first->setMuted(true);
    first->setWordWrap(false);
    grid.addWidget(first, row, 0, Qt::AlignTop);
    m_dateWidth = std::max(m_dateWidth, first->sizeHint().width());
  }
  grid.addWidget(label(what, platform::Type::Body, this), row, when.isEmpty() ? 0 : 1, 1,
                 when.isEmpty() ? 2 : 1);
}

void BriefDialog::addTalks(QVBoxLayout& column, const app::Brief& brief, const QDateTime& now) {
  QGridLayout* grid = section(column, tr("Last words"));
  if (brief.talks.empty()) line(*grid, {}, tr("Nothing is written down yet."));
  for (const app::TimelineEntry& talk : brief.talks)
    line(*grid, models::pastWords(talk.at, now),
         joined({models::kindWords(talk.kind), shortened(talk.text), talk.outcome}));
}

void BriefDialog::addOpen(QVBoxLayout& column, const app::Brief& brief, const QDateTime& now) {
  QGridLayout* grid = section(column, tr("Promised and open"));
  if (brief.open.empty()) line(*grid, {}, tr("Nothing is open."));
  for (const domain::Reminder& reminder : brief.open)
    line(*grid, models::dueWords(app::standingDue(reminder, now), now),
         joined({shortened(reminder.text), reminder.place}));
}

void BriefDialog::addSales(QVBoxLayout& column, const app::Brief& brief, const QDateTime& now) {
  if (brief.sales.empty()) return;
  QGridLayout* grid = section(column, tr("Last purchases"));
  for (const app::TimelineEntry& sale : brief.sales)
    line(*grid, models::pastWords(sale.at, now),
         joined(
             {shortened(sale.text), sale.total ? models::moneyText(*sale.total, sale.currency) : QString()}));
  for (const domain::PurchaseTotals& sum : brief.totals) {
    QString words = tr("In all %1").arg(models::moneyText(sum.net, sum.currency));
    if (sum.balance != 0)
      words += QStringLiteral(" · ") + tr("%1 open").arg(models::moneyText(sum.balance, sum.currency));
    line(*grid, {}, words);
  }
}

}
