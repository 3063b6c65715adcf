#include "domain/interaction.h"

namespace kith::domain {

const std::vector<QString>& interactionChannels() {
  static const std::vector<QString> kChannels{
      QStringLiteral("call"),   QStringLiteral("email"), QStringLiteral("meeting"), QStringLiteral("sms"),
      QStringLiteral("letter"), QStringLiteral("visit"), QStringLiteral("chat"),    QStringLiteral("note")};
  return kChannels;
}

}
