// Files of the book as options of the command line name them, and as answers show them.
#pragma once

#include "app/attachments.h"
#include "cli/arguments.h"

#include <QJsonArray>

#include <vector>

namespace kith::cli {

// What --attach and --link name: copies first, each in the order given. (--file is the book.)
std::vector<app::NewFile> newFiles(const Arguments& arguments);
std::vector<OptionSpec> newFileOptions();

// [{"id","name","bytes","type"}], of a linked one "link" instead of "bytes".
QJsonArray filesJson(const std::vector<domain::Attachment>& files);

}
