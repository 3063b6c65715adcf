#include "app/outcomes.h"

#include "app/queries.h"
#include "app/session.h"
#include "store/store.h"
#include "store/talk_reading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kith::app {
namespace {

constexpr int kLooked = 5000;
constexpr int kMost = 50;

QString settingKey() { return QStringLiteral("outcomes"); }

bool isThere(const std::vector<OutcomeChoice>& choices, const QString& word) {
  return std::any_of(choices.begin(), choices.end(), [&word](const OutcomeChoice& one) {
    return one.word.compare(word, Qt::CaseInsensitive) == 0;
  });
}

}

std::vector<OutcomeChoice> outcomeChoices(Queries& queries) {
  std::vector<OutcomeChoice> out;
  const auto add = [&out](const QString& word, bool offered) {
    if (!word.isEmpty() && !isThere(out, word)) out.push_back({word, offered});
  };
  for (const auto kept : QJsonDocument::fromJson(queries.setting(settingKey()).toUtf8()).array())
    add(kept[u"word"].toString(), kept[u"offered"].toBool(true));
  const auto used = store::TalkReading(queries.store().database()).outcomes(kLooked, kMost);
  if (used)
    for (const QString& word : *used) add(word, true);
  return out;
}

QStringList offeredOutcomes(Queries& queries) {
  QStringList out;
  for (const OutcomeChoice& choice : outcomeChoices(queries))
    if (choice.offered) out << choice.word;
  return out;
}

void keepOutcomes(Session& session, const std::vector<OutcomeChoice>& choices) {
  QJsonArray all;
  for (const OutcomeChoice& choice : choices)
    all.append(
        QJsonObject{{QStringLiteral("word"), choice.word}, {QStringLiteral("offered"), choice.offered}});
  session.setSetting(settingKey(), QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
}

}
