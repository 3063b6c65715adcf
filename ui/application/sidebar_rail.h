// The width of the sidebar: as wide as the user made it, or a rail of icons where the window is narrow.
#pragma once

class QSplitter;

namespace kith::pages {
class RowList;
}

namespace kith::application {

// Lives on the window's thread. The splitter has the sidebar first, then everything else; both outlive it.
class SidebarRail {
 public:
  SidebarRail(QSplitter& splitter, pages::RowList& sidebar);

  // Also takes up a new size of the text. The width is kept from before the rail.
  void setRail(bool rail);
  bool isRail() const { return m_rail; }

 private:
  void share(int width);

  QSplitter& m_splitter;
  pages::RowList& m_sidebar;
  bool m_rail = false;
  int m_full = 0;
};

}
