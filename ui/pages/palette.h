// Every command and every contact by a few typed letters, over the window.
#pragma once

#include "models/palette_model.h"
#include "models/searcher.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QAction;
class QLineEdit;

namespace kith::pages {

class Desk;
class RowList;

// Lives on the window's thread, as large as the window. Up, Down and Tab choose, Enter runs or opens, Esc and
// a click beside it close; focus goes back to where it was.
class Palette : public QWidget {
  Q_OBJECT
 public:
  explicit Palette(QWidget* window);

  // `desk`: of the open book; null: commands only. The actions must outlive it.
  void open(const QList<QAction*>& actions, Desk* desk, const models::PaletteContext& context);
  // Contacts only: `words` stand in the empty field, `chosen` gets the one that is taken, `unknown` what was
  // typed where it is nobody of the book.
  void ask(const QString& words, Desk& desk, std::function<void(domain::Id)> chosen,
           std::function<void(const QString&)> unknown);
  void leave();

 Q_SIGNALS:
  // The command is about to be given.
  void commandChosen(const QString& id);
  void createWanted(const QString& name);
  // A line of what was said or sold is to be written down.
  void lineWanted(const QString& line);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  bool takeKey(int key);
  void build();
  void appear(const QString& words);
  void arrange();
  void typed();
  void takePeople(const models::Found& found);
  void showRows();
  void addNew(models::PaletteRows& rows, const QString& words, bool nobody);
  void step(int by);
  void enter();
  void run(const QString& key);
  void addHeading(models::PaletteRows& rows, const QString& words) const;

  QWidget* m_panel;
  QLineEdit* m_input;
  RowList* m_list;
  models::PaletteModel m_model;
  QList<QAction*> m_actions;
  QPointer<Desk> m_desk;
  std::function<void(domain::Id)> m_chosen;  // null: the contact is opened
  std::function<void(const QString&)> m_unknown;
  models::PaletteContext m_context;
  models::PaletteCommands m_commands;
  models::PaletteRows m_people;
  QPointer<QWidget> m_before;  // had the focus
  bool m_pending = false;      // people for the last letter are still looked for
  bool m_enterWaits = false;   // Enter was pressed before they were there
};

}
