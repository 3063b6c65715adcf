#include "app/stages.h"

#include "app/queries.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace kith::app {

std::vector<store::StageStep> stagesOf(Queries& queries, domain::Id contact) {
  return store::stageSteps(queries.store().database(), contact).value_or(std::vector<store::StageStep>());
}

QString stageSince(Queries& queries, domain::Id contact) {
  const auto steps = stagesOf(queries, contact);
  if (steps.empty() || steps.front().stage.isEmpty()) return {};
  const QDate day = QDateTime::fromString(steps.front().at, Qt::ISODate).toLocalTime().date();
  const QString since = QCoreApplication::translate("kith", "since %1")
                            .arg(QLocale().toString(day, QStringLiteral("d MMM yyyy")));
  if (steps.front().why != u"purchase") return since;
  return QCoreApplication::translate("kith", "%1: the first purchase").arg(since);
}

}
