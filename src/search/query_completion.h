// What is being typed at the caret of a search box, so that the rest of it can be offered.
#pragma once

#include <QString>
#include <QStringView>

namespace kith::search {

struct CompletionSpot {
  enum class Kind {
    None,   // a phrase, a number, the middle of a word
    Key,    // a word that may become a key: "ta"
    Value,  // behind a key: "tag:v"
  };
  Kind kind = Kind::None;
  QString key;            // of Value, lower case
  bool compared = false;  // of Value: behind > or <
  QString typed;          // of the key, or of the value without its quote
  qsizetype from = 0;     // what an accepted completion replaces
  qsizetype length = 0;
};

// `caret` counts letters before it. A caret within a word completes nothing.
CompletionSpot completionSpot(QStringView text, qsizetype caret);

// The value as it is typed behind a key: in quotes where it would end early without them.
QString typedValue(const QString& value);

}
