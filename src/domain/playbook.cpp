#include "domain/playbook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTime>

#include <algorithm>

namespace kith::domain {
namespace {

constexpr int kMostMinutes = 24 * 60;

QJsonObject jsonOf(const PlaybookStep& step) {
  QJsonObject json{{QStringLiteral("days"), step.days}, {QStringLiteral("text"), step.text}};
  if (!step.time.isEmpty()) json.insert(QStringLiteral("time"), step.time);
  if (step.onWorkday) json.insert(QStringLiteral("workday"), true);
  if (step.minutes > 0) json.insert(QStringLiteral("minutes"), step.minutes);
  return json;
}

}

QString stepsJson(const std::vector<PlaybookStep>& steps) {
  QJsonArray list;
  for (const PlaybookStep& step : steps) list.append(jsonOf(step));
  return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::vector<PlaybookStep> stepsOf(const QString& json) {
  std::vector<PlaybookStep> out;
  const QJsonArray list = QJsonDocument::fromJson(json.toUtf8()).array();
  for (const auto& value : list) {
    const QJsonObject one = value.toObject();
    PlaybookStep step;
    step.text = one.value(u"text").toString();
    if (step.text.isEmpty()) continue;
    step.days = std::clamp(one.value(u"days").toInt(), 0, kMostPlaybookDays);
    const QTime time = QTime::fromString(one.value(u"time").toString(), QStringLiteral("HH:mm"));
    if (time.isValid()) step.time = time.toString(QStringLiteral("HH:mm"));
    step.onWorkday = one.value(u"workday").toBool();
    step.minutes = std::clamp(one.value(u"minutes").toInt(), 0, kMostMinutes);
    out.push_back(std::move(step));
  }
  return out;
}

}
