// What there is to say about the text of a field while it is typed, on the card and in the table alike.
#pragma once

#include "pages/card_fields.h"
#include "widgets/editable_value.h"

namespace kith::pages {

// `what` names the field as `edit` does; its own rules are tried on the copy of the contact, and what these
// refuse blocks. An empty text is always well.
widgets::Remark remarkOn(const QString& what, const FieldSetter& set, domain::Contact contact,
                         const QString& text);

}
