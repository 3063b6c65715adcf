#include "cli/registry.h"

namespace kith::cli {

const std::vector<CommandSpec>& allCommands() {
  static const std::vector<CommandSpec> kAll = [] {
    std::vector<CommandSpec> all;
    for (const auto family :
         {contactCommands, listCommands, talkCommands, attachmentCommands, saleCommands, productCommands,
          reminderCommands, serviceCommands, touchCommands, playbookCommands, importCommands, exportCommands,
          duplicateCommands, historyCommands, fileCommands, sampleCommands, normaliseCommands})
      for (CommandSpec& spec : family()) all.push_back(std::move(spec));
    return all;
  }();
  return kAll;
}

}
