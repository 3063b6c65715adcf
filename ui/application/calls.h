// A call: what to know before it, who it is from, and writing it down while it lasts.
#pragma once

#include "domain/ids.h"

namespace kith::application {

class BookView;

// One page about the person who is shown, or whom the line on Today is about.
void showBrief(BookView& book);

enum class CallFrom { Us, Them };

// Opens the card, with the call counted and ready to be written down; nothing where the contact is gone.
void logCall(BookView& book, domain::Id contact, CallFrom from = CallFrom::Us);

// The same for a number or name that nobody in the book has yet.
void logStrangersCall(BookView& book, const QString& who);

}
