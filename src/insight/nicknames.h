// First names that people use for one another: Bob is Robert, Sasha may be Aleksandr.
#pragma once

#include <string_view>

namespace kith::insight {

// Both plain words, as plainWords() gives them. A name is no nickname of itself.
bool areNicknames(std::string_view a, std::string_view b);

// Whether two names are the male and the female form of one: Erik and Erika, Daniel and Danielle.
bool areGenderPair(std::string_view a, std::string_view b);

}
