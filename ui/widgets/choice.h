// A button's words and what it does, for messages that offer a way out.
#pragma once

#include <QString>

#include <functional>

namespace kith::widgets {

struct Choice {
  QString text;
  std::function<void()> run;
};

}
