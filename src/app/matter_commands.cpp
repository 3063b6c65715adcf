// Commands on the lines that Today makes by itself.
#include "app/commands.h"
#include "store/store.h"

namespace kith::app {

using domain::DueItem;
using domain::Id;
using store::Store;

namespace {

Result<Id> waveAway(Store& store, const DueItem& item) {
  if (!isDismissable(item) || !item.contactId || item.mark.isEmpty())
    return fail(ErrorKind::Invalid, item.text, QStringLiteral("only what Today says by itself is dismissed"));
  return store.matters().dismiss({*item.contactId, domain::reasonOf(item), item.mark});
}

}

Command dismissLines(std::vector<DueItem> items) {
  QJsonObject arguments;
  if (!items.empty()) arguments.insert(QStringLiteral("text"), items.front().contactName);
  return {QStringLiteral("dismiss"), std::move(arguments),
          [items = std::move(items)](Store& store) -> Result<Id> {
            for (const DueItem& item : items)
              if (const auto waved = waveAway(store, item); !waved) return waved;
            return 0;
          }};
}

Command remindInstead(DueItem item, domain::Reminder reminder) {
  Command command = addReminder(std::move(reminder));
  command.apply = [item = std::move(item), add = std::move(command.apply)](Store& store) -> Result<Id> {
    if (const auto waved = waveAway(store, item); !waved) return waved;
    return add(store);
  };
  return command;
}

}
