// The line on a new card that says who it may be already.
#pragma once

#include "app/already_here.h"
#include "widgets/inline_message.h"

namespace kith::domain {
struct ChangeSet;
}

namespace kith::pages {

class Desk;

// Looks on the reader's thread, after each value that is written down and while the name is typed. Offers to
// make one of the two, which undo takes apart, or to say that they are not the same, which is remembered.
class DoubleHint : public widgets::InlineMessage {
  Q_OBJECT
 public:
  explicit DoubleHint(Desk& desk, QWidget* parent = nullptr);

  // Follows that contact from now on; 0: none.
  void watch(domain::Id fresh);
  domain::Id watched() const { return m_fresh; }
  void typeName(const QString& name);

 private:
  void look(const QString& typedName);
  void show(const app::AlreadyHere& other);
  void mergeInto(domain::Id other);
  void sayApart(domain::Id other);

  Desk& m_desk;
  domain::Id m_fresh = 0;
  domain::Id m_offered = 0;  // who the line that stands is about
};

}
