// Whatever stands in a mail: reading it ends, and what was understood may be stored.
#include "exchange/html_text.h"
#include "exchange/mail.h"
#include "input.h"

using namespace kith::exchange;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  (void)looksLikeMail(bytes);
  (void)textOfHtml(textOf(viewOf(data, size)));
  const auto mail = mailFrom(bytes);
  if (!mail) return 0;
  require(kith::base::storable(mail->text) == mail->text);
  require(kith::base::storable(mail->subject) == mail->subject);
  require(mail->files.size() <= 2000);
  for (const auto* side : {&mail->from, &mail->to})
    for (const MailPerson& person : *side) require(kith::base::storable(person.email) == person.email);
  return 0;
}
