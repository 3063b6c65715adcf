// The filters under the search box: each writes its condition into the query and shows what stands there.
#pragma once

#include "app/query_suggestions.h"

#include <QHash>
#include <QWidget>

#include <memory>
#include <vector>

class QPushButton;

namespace kith::widgets {
class SearchField;
}

namespace kith::pages {

class Desk;

// Lives on the window's thread. The text of the box is the only place where a filter is kept; what is typed
// there by hand shows here too, in its own words where no choice says the same.
class FilterPanel : public QWidget {
  Q_OBJECT
 public:
  FilterPanel(widgets::SearchField& field, Desk& desk, QWidget* parent);

  void open();
  void close();
  // Shows what stands in the box now.
  void follow();

 private:
  struct Choice {
    QString words;
    QString query;  // the condition as it is typed
  };
  struct Filter {
    QString name;
    QStringList keys;             // of the conditions it writes
    std::vector<Choice> choices;  // empty: the book's values of the key
    QPushButton* chip = nullptr;
  };
  void add(const QString& name, const QStringList& keys, std::vector<Choice> choices = {});
  void build();
  void askForValues();
  void openMenu(const Filter& filter);
  void write(const Filter& filter, const QString& condition);
  std::vector<Choice> choicesOf(const Filter& filter) const;
  QString conditionOf(const Filter& filter) const;
  QString wordsOf(const Filter& filter, const QString& condition) const;

  widgets::SearchField& m_field;
  Desk& m_desk;
  std::vector<Filter> m_filters;
  QHash<QString, std::vector<app::Suggestion>> m_values;           // of a key
  std::shared_ptr<std::unique_ptr<app::QuerySuggestions>> m_hand;  // touched on the reader's thread only
};

}
