#include "reminders/line_cases.h"
#include "support/catch.h"

using kith::reminders::test::check;
using kith::reminders::test::LineCase;

namespace {

constexpr LineCase kLines[] = {
    {u"Ringde Ana om order 10", u"call out|Ana|om order 10|||"},
    {u"Mejlade Ana offert 7", u"email out|Ana|offert 7|||"},
    {u"Ringde Ana, storlek 42", u"call out|Ana|storlek 42|||"},
    {u"Ringde Ana, vill ha 3", u"call out|Ana|vill ha 3|||"},
    {u"Ringde Ana, bord för 6", u"call out|Ana|bord för 6|||"},
    {u"Ringde Ana, barnen är 4 och 6", u"call out|Ana|barnen är 4 och 6|||"},
    {u"Ringde Ana, hon flyttade igår", u"call out|Ana|hon flyttade igår|||"},
    {u"Ringde Ana, taket läcker sedan i måndags", u"call out|Ana|taket läcker sedan i måndags|||"},
    {u"Ringde Ana, väntade i 2 veckor", u"call out|Ana|väntade i 2 veckor|||"},
    {u"Ringde Ana, sjuk i en vecka", u"call out|Ana|sjuk i en vecka|||"},
    {u"Ringde Ana, hon öppnar kl 10", u"call out|Ana|hon öppnar kl 10|||"},
    {u"Ringde Ana, hon fyller 50 den 2 juni", u"call out|Ana|hon fyller 50 den 2 juni|||"},
    {u"Ringde Ana om fredag", u"call out|Ana|om fredag|||"},
    {u"Ringde Ana i tisdags", u"call out|Ana||||@2026-03-03"},
    {u"Träffade Bo om staketet i onsdags, 1 timme", u"meeting|Bo|om staketet|60||@2026-03-04"},
    {u"Ringde Ana i morse", u"call out|Ana||||@2026-03-05"},
    {u"Ringde Ana. 20 minuter. Skicka prov på måndag kl 9",
     u"call out|Ana||20|2026-03-09T09:00:00 Skicka prov|"},
    {u"Pratade med Ana - skicka offert på tisdag", u"call out|Ana|||2026-03-10 skicka offert|"},
    {u"Ringde Ana, nästa steg: beställ kakel fredag", u"call out|Ana|||2026-03-06 beställ kakel|"},
    {u"Pratade med Åsa i 20 min om taket", u"call out|Åsa|om taket|20||"},
    {u"Möte med Ana imorgon kl 14", u"|Ana|||!2026-03-06T14:00:00 Möte med Ana|"},
    {u"Möte med Ana på fredag kl 10-11", u"|Ana||60|!2026-03-06T10:00:00 Möte med Ana|"},
    {u"Möte med Ana på fredag från 10 till 11.30", u"|Ana||90|!2026-03-06T10:00:00 Möte med Ana|"},
    {u"Möte med Ana på fredag kl 14 i en timme", u"|Ana||60|!2026-03-06T14:00:00 Möte med Ana|"},
    {u"Fika med Åsa på måndag kl 10", u"|Åsa|||!2026-03-09T10:00:00 Fika med Åsa|"},
    {u"Ring Ana på måndag om taket", u"|Ana|||!2026-03-09 Ring Ana om taket|"},
    {u"Ring Ana om 3 dagar om grinden", u"|Ana|||!2026-03-08 Ring Ana om grinden|"},
    {u"På fredag ring Ana", u"|Ana|||!2026-03-06 ring Ana|"},
    {u"Imorgon skicka Bo ritningarna", u"|Bo|||!2026-03-06 skicka Bo ritningarna|"},
    {u"Kom ihåg att ringa Ana på fredag", u"|Ana|||!2026-03-06 Kom ihåg att ringa Ana|"},
    {u"Boka tid med Åsa nästa vecka", u"|Åsa|||!2026-03-12 Boka tid med Åsa|"},
    {u"Åk till Åsa på torsdag kl 8", u"|Åsa|||!2026-03-12T08:00:00 Åk till Åsa|"},
    {u"Jag ska ringa Ana imorgon", u"|Ana|||!2026-03-06 Jag ska ringa Ana|"},
    {u"Träffade Ana, Bo och Per", u"meeting|Ana+Bo+Per||||"},
    {u"Ringde fru Novak", u"call out|Novak||||"},
    {u"Ringde Anas mamma", u"call out|Ana|Anas mamma|||"},
    {u"Mail från Ana, svara senast fredag", u"email in|Ana|||2026-03-06 svara|"},
    {u"Missat samtal från Ana", u"call in|Ana|Missat samtal från Ana|||"},
    {u"Försökte nå Ana, inget svar", u"call out|Ana|Försökte nå Ana, inget svar|||"},
    {u"Snackade med Per", u"call out|Per||||"},
    {u"Hembesök hos Åsa, 40 min", u"visit out|Åsa||40||"},
    {u"Lunch med Bo 1 tim", u"meeting|Bo|Lunch med Bo|60||"},
    {u"Anteckning: Åsa tål inte liljor", u"note|Åsa|tål inte liljor|||"},
    {u"Igår ringde jag Ana om köket", u"call out|Ana|om köket|||@2026-03-04"},
    {u"Jag ringde Ana om köket", u"call out|Ana|om köket|||"},
    {u"Skickade offert till Ana, följ upp nästa vecka",
     u"email out|Ana|Skickade offert till Ana||2026-03-12 följ upp|"},
    {u"Mejlade offerten till Ana", u"email out|Ana|offerten till Ana|||"},
    {u"Sålde Ana 12 rosor för 450 kr, betalt kontant", u"|Ana||||$12xrosor=450 kr paid by kontant"},
    {u"Sålde Ana 12 rosor 450:- betalt swish", u"|Ana||||$12xrosor=450:- paid by swish"},
    {u"Sålde Ana 12 rosor 1.250,50 kr", u"|Ana||||$12xrosor=1.250,50 kr"},
    {u"Sålde Ana 2 st krukor 298 kr obetalt", u"|Ana||||$2xkrukor=298 kr"},
    {u"Sålde 12 rosor till Ana 450 kr", u"|Ana||||$12xrosor=450 kr"},
    {u"Ana köpte 12 rosor 450 kr, ring fredag", u"|Ana|||2026-03-06 ring|$12xrosor=450 kr"},
    {u"Sålde Ana två krukor 120 kr", u"|Ana||||$2xkrukor=120 kr"},
    {u"Sålde Ana 3 krukor à 45 kr", u"|Ana||||$3xkrukor=45 kr each"},
    {u"Sålde Bo service 1 200 kr ej betalt", u"|Bo||||$xservice=1 200 kr"},
    {u"Sålde Ana 4 däck i fredags 800 kr", u"|Ana||||@2026-02-27$4xdäck=800 kr"},
    {u"Sålde Ana 1 iPhone 15 899", u"|Ana||||$1xiPhone=?"},
};

}

TEST_CASE("Swedish lines as owners write them say what was, what is to come and what was sold") {
  check(kLines, "sv");
}
