#include "app/sample_words.h"

namespace kith::app {
namespace {

// {given} {name} {product} {other} {number} {date} {day} {count} {staff} are filled in.
constexpr TalkWords kGeneral[] = {
    {u"call", u"in", 22, 6, u"answered|answered|answered|wants a quote|will come by|call back",
     u"{given} called.|Call from {name}.|{name} rang just before closing.|{given} rang from the car, bad "
     u"line.|Long call with {given}.",
     u"Asked whether {product} is in stock; we have {count}.|Wants {count} × {product}, by {day} if "
     u"possible.|{product} has yellow leaves; advised to water less and feed in {month}.|Wanted to know when "
     u"{product} comes in again.|Unsure whether {product} fits beside the pond.|Asked for our opening times "
     u"over the holidays.|Complains that {product} did not survive the winter.|Would like a discount on "
     u"{count} × {product}.",
     u"Put aside until {day}.|{staff} will call back.|Promised an answer by {date}.|All settled.|Very "
     u"friendly.|Will think about it.|Send the care sheet by mail."},
    {u"call", u"out", 14, 4, u"reached|reached|no answer|left a message|busy|agreed",
     u"Called {given}.|Tried {name}.|Rang {given} back.",
     u"Told them that {product} has arrived.|Asked how {product} is doing.|Offered {other} along with "
     u"{product}.|Confirmed the delivery on {date}.|Asked about the plan for {count} × {product}.|Reminded "
     u"them of the workshop on {date}.",
     u"Comes by on {day}.|Will decide by {date}.|Happy with it.|Try again on {day}.|No interest this "
     u"season.|Wants it in writing."},
    {u"email", u"in", 16, 0, u"answered||forwarded|", u"{given} writes:|Mail from {name}:|Question by mail:",
     u"do you also have {product} in a larger size?|could we order {count} × {product} for {date}?|attached "
     u"are photographs of the bed beside the terrace, we think of {product}.|is {product} safe for "
     u"cats?|please change the delivery address.|we need a quote for {count} × {product} and planting on "
     u"site.|thank you for {product}, it is in full flower now.",
     u"Answered the same day.|To be answered by {day}.|Forwarded to {staff}.|Sent our price list.|"},
    {u"email", u"out", 12, 0, u"sent|sent|opened|", u"Sent {given} a mail.|Wrote to {name}.|Mail to {given}:",
     u"Quote for {count} × {product}, valid until {date}.|Care sheet for {product}.|Invitation to the "
     u"workshop on {date}.|{product} is back, {count} set aside.|Pictures of {product} for the front "
     u"garden.|Invoice once more, with the corrected address.",
     u"Ask again on {day}.|No hurry.|{staff} knows about it.|"},
    {u"visit", u"in", 14, 15, u"bought|looked around|ordered|brought something back",
     u"{given} came to the shop.|{name} was here.|{given} dropped in with the children.|{given} came with a "
     u"friend.",
     u"Looked at {product}, took a picture.|Wanted advice on a north-facing balcony; suggested "
     u"{product}.|Brought a leaf of {product}: spider mites.|Tried the {product}, likes it.|Asked for "
     u"{other}, which we do not have before {month}.|Talked about the garden party on {date}.",
     u"Back on {day}.|Took a catalogue.|Left a deposit.|Nice chat.|Parking was a trouble again."},
    {u"meeting", u"out", 6, 45, u"quote|order|second visit|postponed",
     u"Visit on site with {given}.|Looked at the garden of {name}.|Planning meeting with {given}.",
     u"About {count} m² of beds; {product} along the fence, {other} by the wall.|Measured the roof terrace: "
     u"{count} planters, irrigation needed.|Went through the year: spring planting, {product} in summer, "
     u"wreaths in December.|Soil is heavy clay; needs compost first.",
     u"Quote by {date}.|Decision in {month}.|{staff} draws the plan.|They also asked another firm."},
    {u"sms", u"out", 5, 0, u"delivered|delivered|failed", u"Text to {given}:",
     u"{product} is ready to collect.|delivery on {day} between 9 and 11.|workshop starts at 17:00, bring "
     u"gloves.|we are closed on {day}.",
     u"|Thank you!|Kind regards, {staff}"},
    {u"sms", u"in", 3, 0, u"|answered", u"Text from {given}:",
     u"will be late, around {hour}.|please keep {product} until {day}.|wrong gate code, it is "
     u"{count}0{count}.|thank you, {product} is lovely!",
     u"|Answered."},
    {u"chat", u"in", 5, 0, u"answered|waiting|", u"{given} on the chat:|Message from {given}:",
     u"photo of {product}, asks what is wrong with it.|which {product} for a windy balcony?|can I bring back "
     u"{other} I did not need?|when do you open on {day}?",
     u"Sent a link.|Told them to come by.|{staff} answered.|"},
    {u"letter", u"out", 2, 0, u"|sent|came back", u"Letter to {name}.|Card to {given}.",
     u"Spring catalogue with a voucher.|Christmas card.|Invoice and care sheet for {product}.|Thank-you card "
     u"for the order of {count} × {product}.",
     u"|By post.|Written by {staff}."},
    {u"note", u"", 12, 0, u"", u"|Note:|For next time:",
     u"{given} prefers calls after 17:00.|Has a new dog: nothing poisonous.|Moving house in {month}.|Likes "
     u"{product}, nothing in plastic.|Builds a greenhouse, will need a lot of {product}.|Allergic to "
     u"lilies.|Pays cash, wants a receipt.|Neighbour of another customer, they share "
     u"deliveries.|Grandmother's roses: treat with care.|Side entrance, ring twice.|Was unhappy about "
     u"{product} in {month}; made good.|Knows a lot about {product}; ask for advice.",
     u"||({staff})"},
};

constexpr TalkWords kPurchase[] = {
    {u"call", u"out", 6, 3, u"reached|reached|no answer", u"Called {given} about order {number}.",
     u"{product} is ready.|{product} comes later, around {date}.|Asked whether everything was in order with "
     u"{product}.",
     u"Collects on {day}.|Fine with it.|Happy.|Left a message."},
    {u"visit", u"in", 7, 10, u"collected|bought|exchanged",
     u"{given} collected order {number}.|{name} in the shop, order {number}.|{given} came by.",
     u"Took {product}.|{product} exchanged for another one.|Helped to load {product} into the car.|Wants the "
     u"same again in {month}.",
     u"Took the empty pots back too.|In a hurry.|Paid at once.|Also looked at {other}."},
    {u"email", u"out", 7, 0, u"sent|sent|came back",
     u"Order {number} confirmed to {given}.|Invoice for {number} sent.|Delivery note for {number}.",
     u"With {product}.|{product} follows on {date}.|Care sheet for {product} attached.",
     u"|Payment within 30 days.|Ask on {day} whether it arrived."},
    {u"email", u"in", 4, 0, u"answered|answered|made good", u"{given} about order {number}:",
     u"one {product} arrived broken, sent a picture.|all arrived well, {product} is beautiful.|can {other} "
     u"be added to it?|the invoice names the wrong address.",
     u"Replacement promised.|Answered.|Corrected.|"},
    {u"visit", u"out", 4, 25, u"delivered|delivered|nobody home|left with the neighbour",
     u"Delivered order {number} to {name}.|Delivery {number}.",
     u"{product} carried to the terrace.|{product} left beside the gate.|{product} set down where they "
     u"wanted it.",
     u"Signed for.|Van was full, {other} next week.|They want garden care in {month}.|Tip for {staff}."},
};

}

std::span<const TalkWords> generalTalk() { return kGeneral; }
std::span<const TalkWords> purchaseTalk() { return kPurchase; }

QStringView contactNotes() {
  return u"Ring twice, the bell is weak.|Prefers mail to calls.|Garden of 400 m², heavy clay, south "
         u"slope.|Balcony on the third floor, much wind.|Pays by invoice only.|Asks for organic seeds.|Grows "
         u"roses for the village show.|Deliver to the back door, the front steps are steep.|Has the key to "
         u"the allotment gate.|Wants the catalogue on paper.|Speaks slowly on the phone, take time.|Orders "
         u"for the whole street.|Dog in the yard, friendly.|Met at the spring fair.|Children love the "
         u"sunflower workshop.|Never on Mondays.|Large order every December.|Takes cuttings and swaps "
         u"them.|Needs a receipt with the tax number.|Greenhouse with heating; early seedlings in February.";
}

QStringView purchaseNotes() {
  return u"Collects on Saturday|Deliver before noon|With a card: All the best!|Replacement for a broken "
         u"pot|Ring before delivery|No plastic, please|For the terrace|Ordered at the spring fair|Wrapped as "
         u"a present|Leave with the neighbour if nobody is home";
}

QStringView reminderTexts() {
  return u"Call {given} about {product}|Send {name} the quote for {product}|Ask {given} whether {product} "
         u"arrived well|Order {product} for {given}|Answer the mail of {name}|Send the care sheet for "
         u"{product} to {given}|Remind {given} of the open invoice|Offer {given} the new {product}|Put "
         u"{product} aside for {name}|Thank {given} for the recommendation|Ask {given} how the garden came "
         u"through the winter|Exchange {product} for {given}";
}

QStringView appointmentTexts() {
  return u"Look at the garden of {name}|Planning with {given}|Deliver {product} to {name}|Garden care at "
         u"{name}|Wedding flowers: talk with {given}|Hand over the plan to {given}|Planting {product} with "
         u"{given}";
}

QStringView choreTexts() {
  return u"Order compost for the week|Check the cold store|Water the polytunnel|Pay the wholesaler|Change "
         u"the shop window|Back up the till|Send the newsletter|Count the pots|Service the van|Prepare the "
         u"workshop table";
}

}
