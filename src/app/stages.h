// Since when a contact is a lead, a customer …, and why.
#pragma once

#include "domain/ids.h"
#include "store/stage_log.h"

#include <vector>

namespace kith::app {

class Queries;

// Newest first; empty where there never was a stage, or it cannot be read.
std::vector<store::StageStep> stagesOf(Queries& queries, domain::Id contact);

// "since 2 Mar 2026: the first purchase" of the stage it has now; empty where that is not known.
QString stageSince(Queries& queries, domain::Id contact);

}
