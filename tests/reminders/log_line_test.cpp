#include "reminders/line_cases.h"
#include "support/catch.h"

using namespace kith;
using namespace kith::reminders;
using test::check;
using test::LineCase;
using test::lineContext;
using test::summary;

TEST_CASE("English lines are taken apart") {
  const LineCase cases[] = {
      {u"Called Ana about the kitchen, 12 min, send quote friday 10:00 #kitchen",
       u"call out|Ana|about the kitchen|12|2026-03-06T10:00:00 send quote|#kitchen"},
      {u"called ana", u"call out|ana||||"},
      {u"Ana called, wants two more", u"call in|Ana|wants two more|||"},
      {u"Spoke to Ana Novak about roses for 20 minutes", u"call out|Ana Novak|about roses|20||"},
      {u"Talked with Ana and Bo, 1 h 20 min", u"call out|Ana+Bo||80||"},
      {u"Mailed Ana the price list", u"email out|Ana|the price list|||"},
      {u"Ana wrote that she is ill", u"email in|Ana|that she is ill|||"},
      {u"E-mailed Ana the price list", u"email out|Ana|the price list|||"},
      {u"Called Ana, 1h30", u"call out|Ana||90||"},
      {u"Met Bo, an hour and a half, call him in 1.5 hours", u"meeting|Bo||90|2026-03-05T11:00:00 call him|"},
      {u"Wrote to Bo, call back in 3 weeks", u"email out|Bo|||2026-03-26 call back|"},
      {u"Met Ana yesterday, an hour", u"meeting|Ana||60||@2026-03-04"},
      {u"Met with Bo on monday about the fair", u"meeting|Bo|about the fair|||@2026-03-02"},
      {u"Meeting with Bo, half an hour", u"meeting|Bo||30||"},
      {u"Texted Bo: running late", u"sms out|Bo|running late|||"},
      {u"Visited Ana, measure again tomorrow at 14:00",
       u"visit out|Ana|||2026-03-06T14:00:00 measure again|"},
      {u"Ana came by #walk-in", u"visit in|Ana||||#walk-in"},
      {u"Chat with Ana, she likes blue", u"chat|Ana|she likes blue|||"},
      {u"Letter to Bo", u"letter out|Bo||||"},
      {u"note Ana prefers mail", u"note|Ana|prefers mail|||"},
      {u"Call Ana tomorrow 14:00 every month",
       u"|Ana|||!2026-03-06T14:00:00 Call Ana "
       u"FREQ=MONTHLY|"},
      {u"send Bo the quote next friday", u"|Bo|||!2026-03-13 send Bo the quote|"},
      {u"remind me to water on 31 march", u"||||!2026-03-31 remind me to water|"},
      {u"wants 10,5 metres, blue", u"||wants 10,5 metres, blue|||"},
      {u"half a sentence", u"||half a sentence|||"},
      {u"Called Ana, half a kilo", u"call out|Ana|half a kilo|||"},
      {u"Called Ana half a kilo", u"call out|Ana|half a kilo|||"},
      {u"Called nobody we know", u"call out||nobody we know|||"},
      {u"Called Ana, deliver on 29 february 2028", u"call out|Ana|||2028-02-29 deliver|"},
      {u"Called Ana, invoice end of month", u"call out|Ana|||2026-03-31 invoice|"},
      {u"Called Ana, ring 29 march 02:30", u"call out|Ana|||2026-03-29T02:30:00 ring|"},
      {u"sold Anna 12 roses 450 paid, call friday", u"|Anna|||2026-03-06 call|$12xroses=450 paid"},
      {u"Sold to Rosa Kos vase 29.50", u"|Rosa Kos||||$xvase=29.50"},
      {u"sold Bo 2 x oil change 1 200,50 kr", u"|Bo||||$2xoil change=1 200,50 kr"},
      {u"", u"|||||"},
      {u"#only #tags", u"|||||#only#tags"},
      {u"Ana", u"|Ana||||"},
  };
  check(cases, "en");
}

TEST_CASE("Swedish lines are taken apart, and English ones beside them") {
  const LineCase cases[] = {
      {u"Ringde Anna om köket, 12 min, skicka offert fredag 10:00 #kök",
       u"call out|Anna|om köket|12|2026-03-06T10:00:00 skicka offert|#kök"},
      {u"ringde åsa", u"call out|åsa||||"},
      {u"Anna ringde, vill ha två till", u"call in|Anna|vill ha två till|||"},
      {u"Pratade med Anna och Bo, en timme", u"call out|Anna+Bo||60||"},
      {u"Mejlade Anna prislistan", u"email out|Anna|prislistan|||"},
      {u"Anna mejlade", u"email in|Anna||||"},
      {u"Skrev till Bo, ring upp om 3 veckor", u"email out|Bo|||2026-03-26 ring upp|"},
      {u"Träffade Anna igår, 45 minuter", u"meeting|Anna||45||@2026-03-04"},
      {u"Möte med Bo, en halvtimme", u"meeting|Bo||30||"},
      {u"smsade Bo, blir sen", u"sms out|Bo|blir sen|||"},
      {u"Besökte Åsa, mät igen imorgon kl 14", u"visit out|Åsa|||2026-03-06T14:00:00 mät igen|"},
      {u"Brev till Bo", u"letter out|Bo||||"},
      {u"ring Anna nästa fredag", u"|Anna|||!2026-03-13 ring Anna|"},
      {u"skicka offert till Bo i övermorgon", u"|Bo|||!2026-03-07 skicka offert till Bo|"},
      {u"sålde Anna 12 rosor 450 betalt, ring fredag", u"|Anna|||2026-03-06 ring|$12xrosor=450 paid"},
      {u"Sålt till Bo vas 295 kr", u"|Bo||||$xvas=295 kr"},
      {u"Called Anna, 5 min", u"call out|Anna||5||"},
  };
  check(cases, "sv");
}

TEST_CASE("German lines are taken apart") {
  const LineCase cases[] = {
      {u"Anna angerufen wegen der Küche, 12 Min, Angebot schicken Freitag 10:00 #Küche",
       u"call out|Anna|wegen der Küche|12|2026-03-06T10:00:00 Angebot schicken|#Küche"},
      {u"Rief Anna an", u"call out|Anna||||"},
      {u"Anna rief an, will zwei mehr", u"call in|Anna|will zwei mehr|||"},
      {u"Telefoniert mit Jürgen und Bo, 1 Stunde", u"call out|Jürgen+Bo||60||"},
      {u"Mail an Anna mit der Preisliste", u"email out|Anna|mit der Preisliste|||"},
      {u"Schrieb an Bo, zurückrufen in 3 Wochen", u"email out|Bo|||2026-03-26 zurückrufen|"},
      {u"Treffen mit Anna gestern, eine Stunde", u"meeting|Anna||60||@2026-03-04"},
      {u"Besuch bei Jürgen, morgen um 14 Uhr nochmal messen",
       u"visit out|Jürgen|||2026-03-06T14:00:00 nochmal messen|"},
      {u"Anna kam vorbei", u"visit in|Anna||||"},
      {u"SMS an Bo: komme später", u"sms out|Bo|komme später|||"},
      {u"Brief an Bo", u"letter out|Bo||||"},
      {u"Notiz zu Anna: mag Blau", u"note|Anna|mag Blau|||"},
      {u"anrufen Anna übermorgen um 14 Uhr", u"|Anna|||!2026-03-07T14:00:00 anrufen Anna|"},
      {u"verkauft an Anna 12 Rosen 450 bezahlt, anrufen Freitag",
       u"|Anna|||2026-03-06 anrufen|$12xRosen=450 paid"},
      {u"Verkauft Bo Vase 29,50 €", u"|Bo||||$xVase=29,50 €"},
  };
  check(cases, "de");
}

TEST_CASE("Russian lines are taken apart") {
  const LineCase cases[] = {
      {u"Позвонил Анне насчёт кухни, 12 мин, отправить смету в пятницу 10:00 #кухня",
       u"call out|Анне|насчёт кухни|12|2026-03-06T10:00:00 отправить смету|#кухня"},
      {u"Анна позвонила, хочет ещё две", u"call in|Анна|хочет ещё две|||"},
      {u"Поговорила с Анной, 1 час", u"call out|Анной||60||"},
      {u"Написал Борису, перезвонить через 3 недели", u"email out|Борису|||2026-03-26 перезвонить|"},
      {u"Встреча с Анной вчера, полчаса", u"meeting|Анной||30||@2026-03-04"},
      {u"Был у Анны", u"visit out|Анны||||"},
      {u"Анна зашла", u"visit in|Анна||||"},
      {u"Заметка Анна любит синий", u"note|Анна|любит синий|||"},
      {u"позвонить Анне послезавтра в 14", u"|Анне|||!2026-03-07T14:00:00 позвонить Анне|"},
      {u"продал Анне 12 роз 450 оплачено, позвонить в пятницу",
       u"|Анне|||2026-03-06 позвонить|$12xроз=450 paid"},
      {u"Продала Борису ваза 2950 руб", u"|Борису||||$xваза=2950 руб"},
  };
  check(cases, "ru");
}

TEST_CASE("a part that was given back stays text") {
  LineContext with = lineContext("en");
  const QString line = QStringLiteral("Called Ana, 12 min, send quote friday");
  with.off = {{LineKind::Minutes, QStringLiteral("12 min")}};
  CHECK(summary(readLogLine(line, with)) == QStringLiteral("call out|Ana|12 min||2026-03-06 send quote|"));
  with.off = {{LineKind::NextStep, QStringLiteral("send quote friday")}};
  CHECK(summary(readLogLine(line, with)) == QStringLiteral("call out|Ana|send quote friday|12||"));
}

TEST_CASE("a note of five megabytes is a text, and takes no time") {
  const QString note(5'000'000, u'a');
  CHECK(readLogLine(note, lineContext("en")).text == note);
}
