// What tells one contact from another, as plain UTF-8: what duplicates are looked for by.
#pragma once

#include "domain/contact.h"

#include <string>
#include <vector>

namespace kith::domain {

struct ContactFacts {
  struct Place {
    std::string street, extended, city, postcode;
  };
  Id id = 0;
  ContactKind kind = ContactKind::Person;
  std::string given, middle, family, suffix, nickname;
  std::string company;                 // of a company: its name
  std::string birthday;                // 1980-05-12, --05-12 or empty
  std::vector<std::string> employers;  // names of the companies a person works for
  std::vector<std::string> mails;
  std::vector<std::string> phones;  // E.164 where known, else as typed
  std::vector<Place> places;
};

}
