// Why a contact was found: the field and the part of it that a search matched.
#pragma once

#include "app/contact_search.h"
#include "search/search_plan.h"

namespace kith::app {

// The hits with their names and reasons, in the same order; contacts that are gone are left out.
std::vector<SearchHit> withReasons(Queries& queries, const search::SearchPlan& plan,
                                   const std::vector<search::FoundContact>& found);

}
