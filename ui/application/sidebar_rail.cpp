#include "application/sidebar_rail.h"

#include "delegates/sidebar_delegate.h"
#include "pages/row_list.h"
#include "platform/metrics.h"

#include <QSplitter>

namespace kith::application {
namespace {

constexpr int kRailUnits = 12;
constexpr int kLeastUnits = 40;
constexpr int kUsualUnits = 45;
constexpr int kMostUnits = 60;

}

SidebarRail::SidebarRail(QSplitter& splitter, pages::RowList& sidebar)
    : m_splitter(splitter), m_sidebar(sidebar), m_full(kUsualUnits * platform::unitOf(&sidebar)) {}

void SidebarRail::setRail(bool rail) {
  const int unit = platform::unitOf(&m_sidebar);
  const bool turned = rail != m_rail;
  if (turned && rail) m_full = m_splitter.sizes().value(0);
  m_rail = rail;
  static_cast<delegates::SidebarDelegate*>(m_sidebar.itemDelegate())->setRail(rail);
  // A bar would take the room that the icons have.
  m_sidebar.setVerticalScrollBarPolicy(rail ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
  m_sidebar.setMinimumWidth((rail ? kRailUnits : kLeastUnits) * unit);
  m_sidebar.setMaximumWidth((rail ? kRailUnits : kMostUnits) * unit);
  // The splitter gives a pane more than its most, and leaves the rest blank.
  if (rail)
    share(kRailUnits * unit);
  else if (turned)
    share(m_full);
}

void SidebarRail::share(int width) {
  const QList<int> sizes = m_splitter.sizes();
  if (sizes.value(0) != width) m_splitter.setSizes({width, sizes.value(0) + sizes.value(1) - width});
}

}
