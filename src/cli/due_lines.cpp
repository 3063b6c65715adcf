#include "cli/due_lines.h"

#include "app/when.h"
#include "cli/plain_text.h"
#include "domain/money.h"

namespace kith::cli {

namespace {

QString daysAgo(int days) {
  return days == 1 ? QStringLiteral("yesterday") : QStringLiteral("%1 days ago").arg(days);
}

// Why a follow-up stands there, with its numbers; empty for any other line.
QString whyOf(const domain::DueItem& item) {
  if (item.kind != u"follow-up") return {};
  if (item.text == u"complaint") return QStringLiteral("open complaint, made ") + daysAgo(item.sinceDays);
  if (item.text == u"call-back") return QStringLiteral("a call back was promised ") + daysAgo(item.sinceDays);
  if (item.text == u"owed")
    return QStringLiteral("owes %1 %2, due %3")
        .arg(domain::decimalText(item.amount, item.currency), item.currency, daysAgo(item.sinceDays));
  if (item.text == u"no-step") return QStringLiteral("no next step, last word ") + daysAgo(item.sinceDays);
  return QStringLiteral("gone quiet: last bought %1 days ago, usually every %2")
      .arg(item.sinceDays)
      .arg(item.usualDays);
}

// An automatic line says its numbers.
QString wordsOf(const domain::DueItem& item) {
  if (item.kind == u"touch")
    return QStringLiteral("last contact %1 days ago, wanted every %2")
        .arg(item.sinceDays)
        .arg(item.usualDays);
  if (item.kind == u"follow-up") return whyOf(item);
  if (item.kind == u"services")
    return QStringLiteral("%1 services overdue; kith-cli services lists them").arg(item.missed);
  if (item.turns > 0) {
    const QString years = item.kind == u"birthday" ? (isMissedDate(item) ? QStringLiteral(", turned %1")
                                                                         : QStringLiteral(", turns %1"))
                          : item.turns == 1        ? QStringLiteral(", %1 year")
                                                   : QStringLiteral(", %1 years");
    return oneLine(item.text + years.arg(item.turns));
  }
  if (item.kind == u"occasion") return oneLine(item.text + QStringLiteral(", last year ") + item.detail);
  return oneLine(item.text);
}

QStringList itemRow(const domain::DueItem& item) {
  const bool isReminder = item.kind == u"reminder" || item.kind == u"appointment";
  QString text = wordsOf(item);
  if (isReminder && !item.repeat.isEmpty())
    text += QStringLiteral(", ") + app::repeatSentence(item.repeat, item.repeatAfterDone);
  if (item.minutes > 0) text += QStringLiteral(", %1 min").arg(item.minutes);
  if (item.missed > 0 && item.kind != u"services")
    text += QStringLiteral(" (missed %1 times before)").arg(item.missed);
  if (!item.place.isEmpty()) text += QStringLiteral(", ") + item.place;
  return {item.state, timeText(item.due), isReminder ? QString(u'#' + QString::number(item.id)) : item.kind,
          oneLine(item.contactName, 30), text};
}

}

QJsonObject dueJson(const domain::DueItem& item) {
  QJsonObject json{{QStringLiteral("id"), item.id},
                   {QStringLiteral("kind"), item.kind},
                   {QStringLiteral("text"), item.text},
                   {QStringLiteral("state"), item.state},
                   {QStringLiteral("missed"), item.missed}};
  if (item.state != domain::kSomeday) json.insert(QStringLiteral("due"), item.due);
  if (!item.repeat.isEmpty()) json.insert(QStringLiteral("repeat"), item.repeat);
  if (item.repeatAfterDone) json.insert(QStringLiteral("after_done"), true);
  if (item.turns > 0) json.insert(QStringLiteral("turns"), item.turns);
  if (!item.detail.isEmpty()) json.insert(QStringLiteral("detail"), item.detail);
  if (item.minutes > 0) json.insert(QStringLiteral("minutes"), item.minutes);
  if (!item.place.isEmpty()) json.insert(QStringLiteral("place"), item.place);
  if (item.usualDays > 0) json.insert(QStringLiteral("usual_days"), item.usualDays);
  if (isAutomatic(item) || item.usualDays > 0) json.insert(QStringLiteral("since_days"), item.sinceDays);
  if (!item.currency.isEmpty()) {
    json.insert(QStringLiteral("amount"), domain::decimalText(item.amount, item.currency));
    json.insert(QStringLiteral("currency"), item.currency);
  }
  if (const QString why = whyOf(item); !why.isEmpty()) json.insert(QStringLiteral("why"), why);
  if (item.contactId)
    json.insert(QStringLiteral("contact"), QJsonObject{{QStringLiteral("id"), *item.contactId},
                                                       {QStringLiteral("display"), item.contactName}});
  return json;
}

void printDue(Output& out, const std::vector<domain::DueItem>& items) {
  if (out.isJson()) {
    JsonList list(out);
    for (const auto& item : items) list.add(dueJson(item));
    list.end();
    return;
  }
  std::vector<QStringList> rows;
  for (const auto& item : items) rows.push_back(itemRow(item));
  printColumns(out, rows);
}

}
