#include "models/found_model.h"

#include "models/due_words.h"
#include "models/roles.h"
#include "models/timeline_model.h"

#include <QHash>
#include <QLocale>
#include <QPoint>

namespace kith::models {
namespace {

using Line = FoundLine::Kind;

QString groupWords(app::HistoryGroup group) {
  switch (group) {
    case app::HistoryGroup::Talks:
      return FoundModel::tr("Conversations");
    case app::HistoryGroup::Purchases:
      return FoundModel::tr("Purchases");
    case app::HistoryGroup::Reminders:
      return FoundModel::tr("Reminders");
    case app::HistoryGroup::Notes:
      break;
  }
  return FoundModel::tr("Notes");
}

QString countWords(const FoundLine& line) {
  const QString count = QLocale().toString(line.count);
  return line.more ? FoundModel::tr("more than %1").arg(count) : count;
}

QString iconOf(const QString& kind) {
  static const QHash<QString, QString> kIcons{
      {QStringLiteral("call"), QStringLiteral("phone")},
      {QStringLiteral("email"), QStringLiteral("mail")},
      {QStringLiteral("meeting"), QStringLiteral("meeting")},
      {QStringLiteral("sms"), QStringLiteral("chat")},
      {QStringLiteral("letter"), QStringLiteral("letter")},
      {QStringLiteral("visit"), QStringLiteral("visit")},
      {QStringLiteral("chat"), QStringLiteral("chat")},
      {QStringLiteral("purchase"), QStringLiteral("sale")},
      {QStringLiteral("reminder"), QStringLiteral("bell")},
  };
  return kIcons.value(kind, QStringLiteral("note"));
}

QString spokenKind(const app::FoundEntry& entry) {
  if (entry.kind == u"reminder") return FoundModel::tr("Reminder");
  return entry.kind == u"notes" ? FoundModel::tr("Notes") : kindWords(entry.kind);
}

}

FoundModel::FoundModel(const Clock& clock, QObject* parent) : ValueListModel(parent), m_clock(clock) {}

void FoundModel::setGroups(const std::vector<app::FoundGroup>& groups) {
  std::vector<FoundLine> lines;
  for (const app::FoundGroup& group : groups) {
    lines.push_back({Line::Heading, group.group, {}, group.total, group.more});
    for (const app::FoundEntry& entry : group.entries)
      lines.push_back({Line::Entry, group.group, entry, group.total, group.more});
    if (static_cast<qint64>(group.entries.size()) < group.total)
      lines.push_back({Line::More, group.group, {}, group.total, group.more});
  }
  replace(std::move(lines), [](const FoundLine& a, const FoundLine& b) {
    return a.kind == b.kind && a.group == b.group && a.entry.id == b.entry.id &&
           a.entry.contact == b.entry.contact;
  });
}

const app::FoundEntry* FoundModel::entryAt(int row) const {
  return has(row) && at(row).kind == Line::Entry ? &at(row).entry : nullptr;
}

std::optional<app::HistoryGroup> FoundModel::moreAt(int row) const {
  if (!has(row) || at(row).kind != Line::More) return std::nullopt;
  return at(row).group;
}

QString FoundModel::whenOf(const app::FoundEntry& entry) const {
  if (entry.at.isEmpty()) return {};
  return entry.open ? dueWords(entry.at, m_clock.nowLocal()) : pastWords(entry.at, m_clock.nowLocal());
}

QVariant FoundModel::headingData(const FoundLine& line, int role) const {
  switch (role) {
    case Qt::DisplayRole:
      return groupWords(line.group);
    case Qt::AccessibleTextRole:
      return QString(groupWords(line.group) + QStringLiteral(", ") + countWords(line));
    case FoundRole::Heading:
      return true;
    case FoundRole::Count:
      return countWords(line);
    default:
      return {};
  }
}

QVariant FoundModel::moreData(const FoundLine& line, int role) const {
  if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
  return line.more ? tr("Show the latest") : tr("Show all %1").arg(countWords(line));
}

QVariant FoundModel::entryData(const FoundLine& line, int role) const {
  const app::FoundEntry& entry = line.entry;
  switch (role) {
    case Qt::DisplayRole:
      return entry.name;
    case Qt::AccessibleTextRole: {
      QStringList parts{spokenKind(entry), entry.name, whenOf(entry), entry.passage};
      parts.removeAll(QString());
      return parts.join(QStringLiteral(", "));
    }
    case FoundRole::Id:
      return entry.id;
    case FoundRole::ContactId:
      return entry.contact;
    case FoundRole::Passage:
      return entry.passage;
    case FoundRole::Marks: {
      QList<QPoint> marks;
      for (const search::Mark& mark : entry.marks)
        marks << QPoint(static_cast<int>(mark.start), static_cast<int>(mark.length));
      return QVariant::fromValue(marks);
    }
    case FoundRole::When:
      return whenOf(entry);
    case FoundRole::Late:
      return entry.open && isLate(entry.at, m_clock.nowLocal());
    case FoundRole::Icon:
      return iconOf(entry.kind);
    default:
      return {};
  }
}

QVariant FoundModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const FoundLine& line = at(index.row());
  return line.kind == Line::Heading ? headingData(line, role)
         : line.kind == Line::More  ? moreData(line, role)
                                    : entryData(line, role);
}

Qt::ItemFlags FoundModel::flags(const QModelIndex& index) const {
  if (!has(index.row()) || at(index.row()).kind == Line::Heading) return Qt::NoItemFlags;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}
