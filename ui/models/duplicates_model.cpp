#include "models/duplicates_model.h"

#include "models/roles.h"

#include <QLocale>

#include <cmath>

namespace kith::models {
namespace {

QString fieldWords(const QString& field) {
  static const std::pair<const char*, const char*> kWords[] = {
      {"given", QT_TRANSLATE_NOOP("kith::models::DuplicatesModel", "first name")},
      {"family", QT_TRANSLATE_NOOP("kith::models::DuplicatesModel", "last name")},
      {"suffix", QT_TRANSLATE_NOOP("kith::models::DuplicatesModel", "suffix")},
      {"birthday", QT_TRANSLATE_NOOP("kith::models::DuplicatesModel", "birthday")},
      {"email", QT_TRANSLATE_NOOP("kith::models::DuplicatesModel", "email")},
      {"phone", QT_TRANSLATE_NOOP("kith::models::DuplicatesModel", "phone")},
      {"company", QT_TRANSLATE_NOOP("kith::models::DuplicatesModel", "company")},
      {"street", QT_TRANSLATE_NOOP("kith::models::DuplicatesModel", "street")},
      {"city", QT_TRANSLATE_NOOP("kith::models::DuplicatesModel", "city")},
      {"postcode", QT_TRANSLATE_NOOP("kith::models::DuplicatesModel", "postcode")}};
  for (const auto& [key, words] : kWords)
    if (field == QLatin1String(key)) return DuplicatesModel::tr(words);
  return field;
}

QString listed(const app::DuplicatePair& pair, app::Likeness how) {
  QStringList fields;
  for (const app::PairReason& reason : pair.reasons)
    if (reason.how == how) fields << fieldWords(reason.field);
  return fields.join(QStringLiteral(", "));
}

}

QString reasonWords(const app::DuplicatePair& pair) {
  QStringList parts;
  if (const QString fields = listed(pair, app::Likeness::Same); !fields.isEmpty())
    parts << DuplicatesModel::tr("Same %1").arg(fields);
  if (const QString fields = listed(pair, app::Likeness::Similar); !fields.isEmpty())
    parts << DuplicatesModel::tr("similar %1").arg(fields);
  if (const QString fields = listed(pair, app::Likeness::Differs); !fields.isEmpty())
    parts << DuplicatesModel::tr("different %1").arg(fields);
  QString words = parts.join(QStringLiteral(" · "));
  if (!words.isEmpty()) words[0] = words[0].toUpper();
  return words;
}

// Never a hundred: nobody has looked yet.
QString scoreWords(double score) {
  return DuplicatesModel::tr("%L1 %").arg(std::min(99, static_cast<int>(std::floor(100 * score))));
}

DuplicatesModel::DuplicatesModel(QObject* parent) : ValueListModel(parent) {}

void DuplicatesModel::setPairs(std::vector<app::NamedPair> pairs) {
  replace(std::move(pairs), [](const app::NamedPair& x, const app::NamedPair& y) {
    return x.pair.a == y.pair.a && x.pair.b == y.pair.b;
  });
}

void DuplicatesModel::drop(domain::Id a, domain::Id b, bool merged) {
  std::vector<app::NamedPair> left = rows();
  std::erase_if(left, [&](const app::NamedPair& row) {
    if (merged && (row.pair.a == b || row.pair.b == b)) return true;
    return (row.pair.a == a && row.pair.b == b) || (row.pair.a == b && row.pair.b == a);
  });
  setPairs(std::move(left));
}

const app::NamedPair* DuplicatesModel::pairAt(int row) const { return has(row) ? &at(row) : nullptr; }

QVariant DuplicatesModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const app::NamedPair& row = at(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return row.a == row.b ? row.a : QString(row.a + QStringLiteral(" · ") + row.b);
    case Qt::AccessibleTextRole:
      return tr("%1 and %2, %3, %4").arg(row.a, row.b, reasonWords(row.pair), scoreWords(row.pair.score));
    case ContactRole::Id:
      return row.pair.a;
    case ContactRole::Subtitle:
      return reasonWords(row.pair);
    case ContactRole::NextText:
      return scoreWords(row.pair.score);
    default:
      return {};
  }
}

}
