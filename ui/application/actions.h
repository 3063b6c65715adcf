// Every command of the window, listed once: menus, palette and the list of shortcuts are made from it.
#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

#include <functional>
#include <span>

class QMenu;
class QMenuBar;
class QWidget;

namespace kith::application {

// Where a command can be given by its key.
enum class Reach {
  Window,     // anywhere in the window
  List,       // only in the lists it is added to: Del must delete characters elsewhere
  Checkable,  // anywhere; shows a check mark
  Table,      // only in the table of contacts
};

struct ActionSpec {
  const char* id = nullptr;    // "person.new"; null: a separator
  const char* menu = nullptr;  // "&File", or "&View/&Appearance" for a submenu
  const char* text = nullptr;  // with its mnemonic; an ellipsis where more input follows
  const char* keys = nullptr;  // portable, several parted by a space
  Reach reach = Reach::Window;
};

std::span<const ActionSpec> actionSpecs();

// REQUIRES: lives on the window's thread; `window` outlives it.
class Actions : public QObject {
  Q_OBJECT
 public:
  explicit Actions(QWidget* window);

  // The command of that id. REQUIRES: it is listed.
  QAction* get(const QString& id) const;
  // Calls `deed` when the command is given.
  void on(const QString& id, std::function<void()> deed);
  // Makes the menus, in the order of the list.
  void fill(QMenuBar* bar);
  // Gives the commands that reach only lists to one.
  void addToList(QWidget* list) { add(list, Reach::List); }
  // The same for the table of contacts, and its own.
  void addToTable(QWidget* table);
  // In the order of the menus, without separators.
  QList<QAction*> all() const { return m_inOrder; }

 private:
  QAction* make(const ActionSpec& spec, QWidget* window);
  QMenu* menuFor(QMenuBar* bar, const QString& path);
  void add(QWidget* list, Reach reach);

  QHash<QString, QAction*> m_byId;
  QList<QAction*> m_inOrder;
  QHash<QString, QMenu*> m_menus;
};

}
