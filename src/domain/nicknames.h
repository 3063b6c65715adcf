// First names that people use for one another: Bob is Robert, Sasha may be Aleksandr.
#pragma once

#include <string_view>
#include <vector>

namespace kith::domain {

// All words folded (base/fold.h). A name is no nickname of itself.
bool areNicknames(std::string_view a, std::string_view b);

// All that are used for it, each once; in no order.
std::vector<std::string_view> nicknamesOf(std::string_view name);

// Whether two names are the male and the female form of one: Erik and Erika, Daniel and Danielle.
bool areGenderPair(std::string_view a, std::string_view b);

}
