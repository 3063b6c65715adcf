// services: what was overdue when its sale came into the book.
#include "app/follow_ups.h"
#include "app/queries.h"
#include "cli/context.h"
#include "cli/plain_text.h"
#include "cli/registry.h"
#include "cli/run.h"

namespace kith::cli {
namespace {

QJsonObject serviceJson(const app::MissedService& service) {
  const domain::Reminder& r = service.reminder;
  QJsonObject json{
      {QStringLiteral("id"), r.id}, {QStringLiteral("text"), r.text}, {QStringLiteral("due"), r.due}};
  if (r.contactId)
    json.insert(QStringLiteral("contact"), QJsonObject{{QStringLiteral("id"), *r.contactId},
                                                       {QStringLiteral("display"), service.contactName}});
  if (r.purchaseId) json.insert(QStringLiteral("purchase"), *r.purchaseId);
  return json;
}

Result<int> services(Context& context, const Arguments&) {
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const auto missed = app::missedServices(**reader);
  if (context.out().isJson()) {
    JsonList objects(context.out());
    for (const app::MissedService& service : missed) objects.add(serviceJson(service));
    objects.end();
    return kDone;
  }
  std::vector<QStringList> rows;
  for (const app::MissedService& service : missed)
    rows.push_back({QString(u'#' + QString::number(service.reminder.id)), service.reminder.due.left(10),
                    oneLine(service.contactName, 30), oneLine(service.reminder.text, 60)});
  printColumns(context.out(), rows);
  return kDone;
}

}

std::vector<CommandSpec> serviceCommands() {
  return {{"services",
           "Reminders",
           "Services that were overdue when their sales came: done, move or drop each by its number",
           services,
           {},
           {}}};
}

}
