// A contact as JSON, as `show --json` prints it, and back.
#pragma once

#include "domain/contact.h"

#include <QJsonObject>

namespace kith::exchange {

enum class JsonForm {
  Shown,    // every list there, perhaps empty; with `display` and ids
  Compact,  // only what has a value, without ids: what a source last said of a contact
};

// Keys as in cli.md; beside them `formatted_name`, `properties`, `company_name`, `rank`, `touch_days`,
// `do_not_contact`, `roles`, of a company `from` and `to`, of a consent `proof`. `photo`, `created` and
// `updated` of another source are added by the caller, who knows them.
QJsonObject contactJson(const domain::Contact& contact, JsonForm form = JsonForm::Shown);

// What contactJson wrote. Lossless for Compact but for ids, which are 0, and keys of store and photo.
domain::Contact contactFromJson(const QJsonObject& json);

}
