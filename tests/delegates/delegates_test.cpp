#include "delegates/contact_delegate.h"
#include "delegates/due_delegate.h"
#include "delegates/sale_delegate.h"
#include "delegates/sidebar_delegate.h"
#include "delegates/timeline_delegate.h"
#include "models/roles.h"
#include "platform/theme.h"
#include "support/catch.h"

#include <QApplication>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>

#include <cmath>

using namespace kith;
using models::ContactRole;
using models::TimelineRole;

namespace {

bool isNear(double one, double other) { return std::abs(one - other) < 0.01; }

QStyleOptionViewItem optionFor(const QSize& size, Qt::LayoutDirection direction = Qt::LeftToRight) {
  QStyleOptionViewItem option;
  option.font = QApplication::font();
  option.palette = platform::paletteFrom(platform::tokensFor(platform::Scheme::Light));
  option.rect = QRect(QPoint(0, 0), size);
  option.direction = direction;
  option.state = QStyle::State_Enabled;
  return option;
}

QStandardItem* contact(const QString& name, const QString& subtitle, const QString& next) {
  auto* item = new QStandardItem(name);
  item->setData(subtitle, ContactRole::Subtitle);
  item->setData(next, ContactRole::NextText);
  return item;
}

QImage painted(const QAbstractItemDelegate& delegate, const QStyleOptionViewItem& option,
               const QModelIndex& index) {
  QImage image(option.rect.size(), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setLayoutDirection(option.direction);
  delegate.paint(&painter, option, index);
  return image;
}

// Columns that hold anything but white, as the first and the last.
std::pair<int, int> inkedColumns(const QImage& image) {
  int first = image.width();
  int last = -1;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      if (image.pixel(x, y) != 0xffffffffU) {
        first = std::min(first, x);
        last = std::max(last, x);
      }
  return {first, last};
}

}

TEST_CASE("every contact row is equally high, whatever is in it") {
  QStandardItemModel model;
  model.appendRow(contact(QStringLiteral("Ana Novak"), QStringLiteral("Owner"), QStringLiteral("Today")));
  model.appendRow(contact(QString(), QString(), QString()));
  model.appendRow(contact(QString(300, u'm'), QString(300, u'm'), QString(80, u'm')));
  model.appendRow(contact(QStringLiteral("山田\n太郎"), QStringLiteral("محمد"), QString()));
  delegates::ContactDelegate delegate;
  const QStyleOptionViewItem option = optionFor({280, 60});
  const QSize first = delegate.sizeHint(option, model.index(0, 0));
  const int unit = platform::unitOf(option.font);
  CHECK(first.height() == 2 * platform::lineOf(option.font) + 6 * unit);
  for (int row = 1; row < model.rowCount(); ++row)
    CHECK(delegate.sizeHint(option, model.index(row, 0)) == first);
}

TEST_CASE("no row paints outside its margins, from either side") {
  QStandardItemModel model;
  model.appendRow(contact(QString(300, u'm'), QString(300, u'm'), QString(80, u'm')));
  const auto direction = GENERATE(Qt::LeftToRight, Qt::RightToLeft);
  const QStyleOptionViewItem option = optionFor({280, 60}, direction);
  delegates::ContactDelegate delegate;
  const auto [first, last] = inkedColumns(painted(delegate, option, model.index(0, 0)));
  const int margin = 4 * platform::unitOf(option.font);
  CHECK(first >= margin - 1);
  CHECK(last <= 280 - margin);
}

TEST_CASE("a right-to-left row has its avatar on the right") {
  QStandardItemModel model;
  model.appendRow(contact(QStringLiteral("Ana"), QString(), QString()));
  delegates::ContactDelegate delegate;
  const auto [leftFirst, leftLast] = inkedColumns(painted(delegate, optionFor({400, 60}), model.index(0, 0)));
  const auto [rightFirst, rightLast] =
      inkedColumns(painted(delegate, optionFor({400, 60}, Qt::RightToLeft), model.index(0, 0)));
  CHECK(leftFirst < 40);
  CHECK(leftLast < 200);
  CHECK(rightFirst > 200);
  CHECK(rightLast > 360);
}

TEST_CASE("text is laid out anew when the font grows") {
  QStandardItemModel model;
  model.appendRow(contact(QStringLiteral("Ana Novak"), QString(), QString()));
  delegates::ContactDelegate delegate;
  QStyleOptionViewItem option = optionFor({600, 60});
  const int before = inkedColumns(painted(delegate, option, model.index(0, 0))).second;
  option.font.setPointSizeF(option.font.pointSizeF() * 1.5);
  option.rect.setHeight(90);
  CHECK(inkedColumns(painted(delegate, option, model.index(0, 0))).second > before + 10);
}

TEST_CASE("a timeline row grows with its text and with a narrower view") {
  QStandardItemModel model;
  auto* item = new QStandardItem(QStringLiteral("Call"));
  model.appendRow(item);
  delegates::TimelineDelegate delegate;
  const auto height = [&](int width) {
    return delegate.sizeHint(optionFor({width, 10}), model.index(0, 0)).height();
  };
  const int empty = height(600);
  item->setData(QString(QStringLiteral("some words ")).repeated(20), TimelineRole::Body);
  const int wide = height(600);
  CHECK(wide > empty);
  CHECK(height(300) > wide);
  item->setData(QString(QStringLiteral("some words ")).repeated(20000), TimelineRole::Body);
  CHECK(height(600) <= empty + 14 * platform::lineOf(QApplication::font()));
  item->setData(QStringLiteral("November 2026"), TimelineRole::Month);
  item->setData(QString(), TimelineRole::Body);
  CHECK(height(600) > empty);
}

TEST_CASE("rows without any data paint without harm") {
  QStandardItemModel model(1, 1);
  const QStyleOptionViewItem option = optionFor({10, 10}, GENERATE(Qt::LeftToRight, Qt::RightToLeft));
  const delegates::ContactDelegate contacts;
  const delegates::SidebarDelegate sections;
  const delegates::TimelineDelegate history;
  const delegates::DueDelegate due;
  const delegates::SaleDelegate sales;
  for (const QAbstractItemDelegate* delegate :
       std::initializer_list<const QAbstractItemDelegate*>{&contacts, &sections, &history, &due, &sales})
    CHECK_FALSE(painted(*delegate, option, model.index(0, 0)).isNull());
}

TEST_CASE("late is said in the colour and by the words of the model alone") {
  QStandardItemModel model;
  model.appendRow(contact(QStringLiteral("A"), QString(), QStringLiteral("2 days late")));
  model.item(0)->setData(true, ContactRole::NextLate);
  delegates::ContactDelegate delegate;
  const QImage late = painted(delegate, optionFor({400, 60}), model.index(0, 0));
  model.item(0)->setData(false, ContactRole::NextLate);
  CHECK(painted(delegate, optionFor({400, 60}), model.index(0, 0)) != late);
}

TEST_CASE("the theme follows the user's choice and text size") {
  const QFont before = QApplication::font();
  {
    platform::Theme theme(*qApp);
    theme.setChoice(platform::SchemeChoice::Dark);
    CHECK(platform::tokensOf(QApplication::palette()).isDark());
    theme.setChoice(platform::SchemeChoice::Light);
    CHECK_FALSE(platform::tokensOf(QApplication::palette()).isDark());
    theme.setTextPercent(150);
    CHECK(isNear(QApplication::font().pointSizeF(), before.pointSizeF() * 1.5));
    theme.setMotion(false);
    CHECK(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0);
  }
  qApp->setStyleSheet(QString());
  QApplication::setFont(before);
}
