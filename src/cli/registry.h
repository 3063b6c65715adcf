// The one table of all commands.
#pragma once

#include "cli/command_spec.h"

namespace kith::cli {

// In the order in which --help lists them.
const std::vector<CommandSpec>& allCommands();

// The families, each in a file of its own.
std::vector<CommandSpec> contactCommands();
std::vector<CommandSpec> listCommands();
std::vector<CommandSpec> talkCommands();
std::vector<CommandSpec> attachmentCommands();
std::vector<CommandSpec> saleCommands();
std::vector<CommandSpec> productCommands();
std::vector<CommandSpec> serviceCommands();
std::vector<CommandSpec> reminderCommands();
std::vector<CommandSpec> touchCommands();
std::vector<CommandSpec> playbookCommands();
std::vector<CommandSpec> importCommands();
std::vector<CommandSpec> exportCommands();
std::vector<CommandSpec> duplicateCommands();
std::vector<CommandSpec> historyCommands();
std::vector<CommandSpec> fileCommands();
std::vector<CommandSpec> sampleCommands();
std::vector<CommandSpec> normaliseCommands();

}
