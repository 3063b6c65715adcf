// Whether a contact may and can be written to for a purpose.
#pragma once

#include "domain/contact.h"

namespace kith::app {

enum class Reach { Yes, Refused, DoNotContact, Unreachable };

// `purpose`: email, sms, phone or post. The newest consent of the channel counts.
Reach reachOf(const domain::Contact& contact, const QString& purpose);

}
