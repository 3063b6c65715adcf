#include "models/timeline_model.h"

#include "models/due_words.h"
#include "models/roles.h"
#include "models/sales_model.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace kith::models {
namespace {

// What stands in bold: "Call · 12 min", "Purchase · 129.50 €".
QString titleOf(const app::MergedEntry& entry) {
  QStringList parts{kindWords(entry.kind)};
  if (entry.direction == QLatin1String("in")) parts.first() += u' ' + TimelineModel::tr("in");
  if (entry.direction == QLatin1String("out")) parts.first() += u' ' + TimelineModel::tr("out");
  if (entry.minutes > 0) parts << TimelineModel::tr("%n min", nullptr, entry.minutes);
  if (entry.total) parts << moneyText(*entry.total, entry.currency);
  if (!entry.who.isEmpty()) parts << entry.who;
  if (!entry.outcome.isEmpty()) parts << entry.outcome;
  return parts.join(QStringLiteral(" · "));
}

QStringList filesOf(const app::MergedEntry& entry) {
  QStringList words;
  for (const domain::Attachment& file : entry.files)
    words << fileWords(file.name, file.bytes, file.isLinked());
  return words;
}

Tone toneOf(const QString& kind) {
  if (kind == QLatin1String("call") || kind == QLatin1String("visit")) return Tone::Ok;
  if (kind == QLatin1String("email") || kind == QLatin1String("sms") || kind == QLatin1String("chat"))
    return Tone::Accent;
  if (kind == QLatin1String("purchase") || kind == QLatin1String("meeting")) return Tone::Warn;
  return Tone::Muted;
}

}

QString kindWords(const QString& kind) {
  const auto tr = [](const char* text) { return TimelineModel::tr(text); };
  static const QHash<QString, const char*> kWords{
      {QStringLiteral("call"), QT_TR_NOOP("Call")},
      {QStringLiteral("email"), QT_TR_NOOP("E-mail")},
      {QStringLiteral("meeting"), QT_TR_NOOP("Meeting")},
      {QStringLiteral("sms"), QT_TR_NOOP("Text message")},
      {QStringLiteral("letter"), QT_TR_NOOP("Letter")},
      {QStringLiteral("visit"), QT_TR_NOOP("Visit")},
      {QStringLiteral("chat"), QT_TR_NOOP("Chat")},
      {QStringLiteral("note"), QT_TR_NOOP("Note")},
      {QStringLiteral("purchase"), QT_TR_NOOP("Purchase")},
      {QStringLiteral("reminder"), QT_TR_NOOP("Done")},
  };
  const char* word = kWords.value(kind, nullptr);
  return word == nullptr ? kind : tr(word);
}

QString fileWords(const QString& name, qint64 bytes, bool linked) {
  constexpr qint64 kMega = 1'000'000;
  if (linked) return name + QStringLiteral(" · ") + TimelineModel::tr("linked");
  return name + QStringLiteral(" · ") +
         QLocale().formattedDataSize(bytes, bytes < kMega ? 0 : 1, QLocale::DataSizeSIFormat);
}

TimelineModel::TimelineModel(const Clock& clock, QObject* parent) : ValueListModel(parent), m_clock(clock) {}

void TimelineModel::setEntries(std::vector<app::MergedEntry> entries) {
  replace(std::move(entries), [](const app::MergedEntry& a, const app::MergedEntry& b) {
    return a.id == b.id && a.kind == b.kind;
  });
}

const app::MergedEntry* TimelineModel::entryAt(int row) const { return has(row) ? &at(row) : nullptr; }

// The month stands above its first row; the present month needs none.
QString TimelineModel::monthHeading(int row) const {
  const QString month = at(row).at.left(7);
  if (row > 0 && at(row - 1).at.left(7) == month) return {};
  if (row == 0 && month == m_clock.today().toString(QStringLiteral("yyyy-MM"))) return {};
  return monthWords(month);
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const app::MergedEntry& entry = at(index.row());
  const QString when = pastWords(entry.at, m_clock.nowLocal());
  switch (role) {
    case Qt::DisplayRole:
      return titleOf(entry);
    case Qt::AccessibleTextRole:
      return (QStringList{titleOf(entry), when, entry.text} + filesOf(entry)).join(QStringLiteral(", "));
    case TimelineRole::Files:
      return filesOf(entry);
    case TimelineRole::Id:
      return entry.id;
    case TimelineRole::Kind:
      return entry.kind;
    case TimelineRole::Body:
      return entry.text;
    case TimelineRole::When:
      return when;
    case TimelineRole::Month:
      return monthHeading(index.row());
    case TimelineRole::Colour:
      return static_cast<int>(toneOf(entry.kind));
    default:
      return {};
  }
}

}
