// Offers keys and values of the query language while one is typed into the search box.
#pragma once

#include "app/query_suggestions.h"
#include "models/palette_model.h"

#include <QWidget>

#include <memory>

namespace kith::widgets {
class SearchField;
}

namespace kith::pages {

class Desk;
class RowList;

// Lives on the window's thread, over the pane that holds the box. Of a word that may become a key the rest
// stands behind the caret, and Tab takes it: nothing else changes for plain words. Behind a key the values of
// the book hang under the box: Up and Down choose, Tab and Enter take, Esc puts them away.
class QueryCompleter : public QWidget {
  Q_OBJECT
 public:
  QueryCompleter(widgets::SearchField& field, Desk& desk, QWidget* pane);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void typed();
  void offerKey();
  void askForValues();
  void offerValues(const std::vector<app::Suggestion>& values);
  void putAway();
  void take(int row);
  void replaceTyped(const QString& with);
  bool takeKey(int key);
  bool takeKeyInValues(int key);
  void arrange();

  widgets::SearchField& m_field;
  Desk& m_desk;
  RowList* m_list;
  models::PaletteModel m_model;
  search::CompletionSpot m_spot;
  QString m_key;  // the whole of it, with what stands behind it
  std::vector<app::Suggestion> m_values;
  std::shared_ptr<std::unique_ptr<app::QuerySuggestions>> m_hand;  // touched on the reader's thread only
  QString m_text;                                                  // of the box, when that was worked out
};

}
