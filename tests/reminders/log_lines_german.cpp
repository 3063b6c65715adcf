#include "reminders/line_cases.h"
#include "support/catch.h"

using kith::reminders::test::check;
using kith::reminders::test::LineCase;

namespace {

constexpr LineCase kLines[] = {
    {u"Treffen mit Ana am Freitag 10-11 Uhr", u"|Ana||60|!2026-03-06T10:00:00 Treffen mit Ana|"},
    {u"Treffen mit Ana am Freitag von 10 bis 11:30", u"|Ana||90|!2026-03-06T10:00:00 Treffen mit Ana|"},
    {u"Ana angerufen wegen Auftrag 10", u"call out|Ana|wegen Auftrag 10|||"},
    {u"Mail an Ana Angebot 7", u"email out|Ana|Angebot 7|||"},
    {u"Ana angerufen, Größe 42", u"call out|Ana|Größe 42|||"},
    {u"Ana angerufen, möchte 3", u"call out|Ana|möchte 3|||"},
    {u"Ana angerufen, Tisch für 6", u"call out|Ana|Tisch für 6|||"},
    {u"Ana angerufen, Kinder sind 4 und 6", u"call out|Ana|Kinder sind 4 und 6|||"},
    {u"Ana angerufen, sie zog gestern um", u"call out|Ana|sie zog gestern um|||"},
    {u"Ana angerufen, Dach undicht seit Montag", u"call out|Ana|Dach undicht seit Montag|||"},
    {u"Ana angerufen, war eine Woche krank", u"call out|Ana|war eine Woche krank|||"},
    {u"Ana angerufen, sie öffnet um 10", u"call out|Ana|sie öffnet um 10|||"},
    {u"Ana angerufen wegen Freitag", u"call out|Ana|wegen Freitag|||"},
    {u"Ana angerufen, nochmal am Montag", u"call out|Ana|||2026-03-09 nochmal|"},
    {u"Ana letzten Dienstag getroffen", u"meeting|Ana||||@2026-02-24"},
    {u"Ana am Montag getroffen", u"meeting|Ana||||@2026-03-02"},
    {u"Gestern mit Ana telefoniert, 10 Minuten", u"call out|Ana||10||@2026-03-04"},
    {u"Ana angerufen. 20 Minuten. Muster schicken am Montag um 9",
     u"call out|Ana||20|2026-03-09T09:00:00 Muster schicken|"},
    {u"Mit Ana telefoniert - Angebot schicken am Dienstag", u"call out|Ana|||2026-03-10 Angebot schicken|"},
    {u"Ana angerufen, dann am Freitag Fliesen bestellen", u"call out|Ana|||2026-03-06 Fliesen bestellen|"},
    {u"Termin mit Ana morgen um 14 Uhr", u"|Ana|||!2026-03-06T14:00:00 Termin mit Ana|"},
    {u"Termin mit Jürgen am Freitag um 14 Uhr, 1 Stunde",
     u"|Jürgen||60|!2026-03-06T14:00:00 Termin mit Jürgen|"},
    {u"Kaffee mit Bo am Montag um 10 Uhr", u"|Bo|||!2026-03-09T10:00:00 Kaffee mit Bo|"},
    {u"Morgen Ana anrufen", u"|Ana|||!2026-03-06 Ana anrufen|"},
    {u"Am Freitag Ana anrufen", u"|Ana|||!2026-03-06 Ana anrufen|"},
    {u"Ana am Freitag um 10 anrufen", u"|Ana|||!2026-03-06T10:00:00 Ana anrufen|"},
    {u"Freitag 10 Uhr Ana Angebot schicken", u"|Ana|||!2026-03-06T10:00:00 Ana Angebot schicken|"},
    {u"Jeden Montag Ana anrufen", u"|Ana|||!2026-03-09 Ana anrufen FREQ=WEEKLY;BYDAY=MO|"},
    {u"Rückruf Ana Montag 9 Uhr", u"|Ana|||!2026-03-09T09:00:00 Rückruf Ana|"},
    {u"Angebot an Jürgen schicken bis nächsten Mittwoch",
     u"|Jürgen|||!2026-03-11 Angebot an Jürgen schicken|"},
    {u"Ich muss morgen Ana anrufen", u"|Ana|||!2026-03-06 Ich muss Ana anrufen|"},
    {u"In drei Tagen Bo wegen Zaun anrufen", u"|Bo|||!2026-03-08 Bo wegen Zaun anrufen|"},
    {u"Ana, Bo und Per getroffen", u"meeting|Ana+Bo+Per||||"},
    {u"Treffen mit Ana, Bo und Per", u"meeting|Ana+Bo+Per||||"},
    {u"Mit Ana telefoniert, 12 Min", u"call out|Ana||12||"},
    {u"Habe mit Ana telefoniert wegen Küche", u"call out|Ana|wegen Küche|||"},
    {u"Telefonat mit Frau Novak", u"call out|Novak||||"},
    {u"Herr Müller rief an", u"call in|Müller||||"},
    {u"Anruf von Ana wegen Rechnung", u"call in|Ana|wegen Rechnung|||"},
    {u"E-Mail von Ana", u"email in|Ana||||"},
    {u"Ana hat gemailt, Antwort bis Freitag", u"email in|Ana|||2026-03-06 Antwort|"},
    {u"Bei Ana gewesen, Fenster gemessen", u"visit out|Ana|Fenster gemessen|||"},
    {u"Habe Jürgen das Angebot geschickt", u"email out|Jürgen|das Angebot geschickt|||"},
    {u"Angebot an Jürgen geschickt", u"email out|Jürgen|Angebot an Jürgen geschickt|||"},
    {u"Notiz: Ana mag Blau", u"note|Ana|mag Blau|||"},
    {u"Verpasster Anruf von Ana", u"call in|Ana|Verpasster Anruf von Ana|||"},
    {u"Versucht anzurufen bei Ana", u"call out|Ana|Versucht anzurufen bei Ana|||"},
    {u"WhatsApp von Ana", u"chat in|Ana||||"},
    {u"Verkauft an Ana: 12 Rosen 450 Euro bezahlt", u"|Ana||||$12xRosen=450 Euro paid"},
    {u"Ana 12 Rosen verkauft 450 bezahlt, Freitag anrufen", u"|Ana|||2026-03-06 anrufen|$12xRosen=450 paid"},
    {u"Verkauft Ana 12 Rosen für 450 €, bezahlt", u"|Ana||||$12xRosen=450 € paid"},
    {u"Verkauft an Ana 12 Rosen 1.250,50 € bar bezahlt", u"|Ana||||$12xRosen=1.250,50 € paid by bar"},
    {u"Verkauft an Ana 2 Stück Vasen 59 EUR offen", u"|Ana||||$2xVasen=59 EUR"},
    {u"12 Rosen an Ana verkauft für 450", u"|Ana||||$12xRosen=450"},
    {u"Ana hat 12 Rosen gekauft für 45 €", u"|Ana||||$12xRosen=45 €"},
    {u"Verkauft Ana 3 Töpfe je 4,50 € auf Rechnung", u"|Ana||||$3xTöpfe=4,50 € each"},
    {u"Verkauft Ana zwei Vasen 60 €", u"|Ana||||$2xVasen=60 €"},
    {u"Verkauft Bo Ölwechsel 120 nicht bezahlt", u"|Bo||||$xÖlwechsel=120"},
    {u"Verkauft Ana 1 iPhone 15 899 €", u"|Ana||||$1xiPhone=?"},
};

}

TEST_CASE("German lines as owners write them say what was, what is to come and what was sold") {
  check(kLines, "de");
}
