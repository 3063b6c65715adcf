// Whatever is typed into the capture fields: a contact from one line, a date in words, what to do next.
#include "app/quick_entry.h"
#include "input.h"
#include "reminders/local_time.h"
#include "reminders/next_step.h"
#include "reminders/when_words.h"

#include <QTimeZone>

using namespace kith;

namespace {

reminders::WhenContext contextOf(unsigned choice) {
  static constexpr const char16_t* kLanguages[] = {u"en", u"sv", u"de", u"fr", u"es", u"ru", u"en-US", u""};
  reminders::WhenContext context;
  context.now = QDateTime(QDate(2028, 2, 29), QTime(23, 59), QTimeZone("Europe/Stockholm"));
  context.language = QString::fromUtf16(kLanguages[choice % 8]);
  if (choice / 8 % 2 == 1) context.order = reminders::DateOrder::MonthDay;
  context.past = choice / 16 % 2 == 1;
  return context;
}

void checkWhen(const QString& text, const reminders::WhenContext& context) {
  if (const auto when = reminders::findWhen(text, context)) {
    require(when->consumed > 0 && when->consumed <= text.size());
    require(reminders::findLocalTime(when->due).has_value());
  }
  if (const auto whole = reminders::getWhen(text, context))
    require(reminders::findLocalTime(*whole).has_value());
  if (const auto step = reminders::getNextStep(text, context))
    require(!step->text.isEmpty() && reminders::findLocalTime(step->due).has_value());
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string_view view = viewOf(bytes, size);
  const unsigned choice = takeChoice(view);
  const QString text = textOf(view);
  checkWhen(text, contextOf(choice));
  const domain::Contact contact = app::quickEntry(text, choice % 2 == 0 ? QStringLiteral("SE") : QString());
  require(!domain::displayName(contact).isEmpty());
  return 0;
}
