// However cards arrive, block by block or a byte at a time, they make the same contacts; and what was read is
// written as a card of any version that reads the same again.
#include "exchange/contact_json.h"
#include "exchange/vcard_builder.h"
#include "exchange/vcard_writer.h"
#include "input.h"

#include <algorithm>
#include <cstring>

using namespace kith::exchange;

namespace {

std::vector<Draft> draftsOf(std::string_view text, const QByteArray& fallback, std::size_t block) {
  const ReadBytes read = [text, block](char* to, std::size_t size) mutable -> kith::Result<std::size_t> {
    const std::size_t give = std::min({block, size, text.size()});
    std::memcpy(to, text.data(), give);
    text.remove_prefix(give);
    return give;
  };
  VcardReader reader(read, VcardText(fallback));
  const VcardBuilder builder({QStringLiteral("SE"), DateOrder::Unknown, QDate(2026, 3, 1), {}}, {});
  std::vector<Draft> out;
  Vcard card;
  while (*reader.next(card)) out.push_back(builder.build(card));
  return out;
}

bool same(const Draft& one, const Draft& other) {
  return one.state == other.state && one.reason == other.reason && one.key == other.key &&
         one.line == other.line && one.problems == other.problems && one.photo == other.photo &&
         contactJson(one.contact) == contactJson(other.contact);
}

// A card of `draft` read again; its writing and reading changes nothing any more.
void checkWritten(const Draft& draft, VcardVersion version) {
  const QByteArray once = vcardOf(draft.contact, draft.photo, version);
  const auto first = draftsOf(once.toStdString(), "UTF-8", 4096);
  require(first.size() == 1 && first[0].photo == draft.photo);
  const QByteArray twice = vcardOf(first[0].contact, first[0].photo, version);
  const auto second = draftsOf(twice.toStdString(), "UTF-8", 4096);
  require(second.size() == 1 && contactJson(second[0].contact) == contactJson(first[0].contact));
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static constexpr const char* kFallbacks[] = {"windows-1252", "UTF-8", "Shift_JIS", "windows-1251"};
  std::string_view text = viewOf(bytes, size);
  const unsigned choice = takeChoice(text);
  const QByteArray fallback = kFallbacks[choice % std::size(kFallbacks)];
  const auto drafts = draftsOf(text, fallback, text.size() + 1);
  const auto slowly = draftsOf(text, fallback, 1 + choice / 32);
  require(std::equal(drafts.begin(), drafts.end(), slowly.begin(), slowly.end(), same));
  for (const Draft& draft : drafts) {
    if (draft.state != Draft::State::Contact) continue;
    for (const auto version : {VcardVersion::V21, VcardVersion::V30, VcardVersion::V40})
      checkWritten(draft, version);
  }
  return 0;
}
