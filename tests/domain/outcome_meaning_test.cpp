#include "domain/outcome_meaning.h"

#include "support/catch.h"

#include <iterator>

using namespace kith::domain;

TEST_CASE("an outcome means a promised call, a complaint or its end in four languages") {
  using enum OutcomeMeaning;
  const std::pair<const char16_t*, OutcomeMeaning> cases[] = {
      {u"call back", CallBack},
      {u"Wants a callback on Friday", CallBack},
      {u"ringer tillbaka", CallBack},
      {u"återkommer", CallBack},
      {u"Rückruf vereinbart", CallBack},
      {u"ruft zurück", CallBack},
      {u"перезвонить", CallBack},
      {u"Обратный звонок", CallBack},
      {u"complaint", Complaint},
      {u"Complains about the colour", Complaint},
      {u"reklamation", Complaint},
      {u"klagomål", Complaint},
      {u"Beschwerde", Complaint},
      {u"жалоба", Complaint},
      {u"претензия", Complaint},
      {u"solved", Solved},
      {u"complaint resolved", Solved},
      {u"made good", Solved},
      {u"Åtgärdat", Solved},
      {u"Reklamation erledigt", Solved},
      {u"решено", Solved},
      {u"complaint not solved", Complaint},
      {u"nicht erledigt", Other},
      {u"no complaints", Other},
      {u"не решено", Other},
      {u"answered", Other},
      {u"sold the lost one", Other},
      {u"called", Other},
      {u"", Other},
  };
  for (const auto& [text, meaning] : cases) {
    INFO(QString::fromUtf16(text).toStdString());
    CHECK(outcomeMeaning(QString::fromUtf16(text)) == meaning);
  }
}
