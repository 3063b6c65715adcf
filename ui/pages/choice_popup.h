// A list that drops down to choose from, narrowed by typing.
#pragma once

#include "models/palette_model.h"

#include <QWidget>

#include <functional>

class QLineEdit;

namespace kith::pages {

class RowList;

// Lives on the window's thread. Up and Down choose, Enter and a click take, Esc and a click beside it close;
// focus goes back to where it was.
class ChoicePopup : public QWidget {
  Q_OBJECT
 public:
  // The rows for what was typed; captions have no key, the icon "check" marks the present one.
  using Rows = std::function<models::PaletteRows(const QString& typed)>;
  using Chosen = std::function<void(const QString& key)>;

  ChoicePopup(const QString& name, QWidget* parent);

  // Beneath `anchor` (of the screen), or above where there is more room.
  void open(const QRect& anchor, const QString& prompt, Rows rows, Chosen chosen);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void typed();
  void place(const QRect& anchor);
  void step(int by);
  void take();
  bool takeKey(int key);

  QLineEdit* m_input;
  RowList* m_list;
  models::PaletteModel m_model;
  Rows m_rows;
  Chosen m_chosen;
};

}
