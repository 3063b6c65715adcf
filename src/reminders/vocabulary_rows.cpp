#include "reminders/vocabulary_rows.h"

namespace kith::reminders {

std::span<const LanguageRows> vocabularyRows() {
  static const LanguageRows kLanguages[] = {
      {"en", englishRows()}, {"sv", swedishRows()}, {"de", germanRows()}, {"ru", russianRows()}};
  return kLanguages;
}

}
