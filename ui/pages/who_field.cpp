#include "pages/who_field.h"

#include "app/queries.h"
#include "pages/desk.h"

#include <QCompleter>
#include <QStringListModel>

#include <algorithm>

namespace kith::pages {
namespace {

constexpr int kMostNames = 8;
const QString kBetween = QStringLiteral("; ");

// Completes the last name of several.
class LastNameCompleter : public QCompleter {
 public:
  LastNameCompleter(QAbstractItemModel* names, QLineEdit* field) : QCompleter(names, field), m_field(field) {
    setCompletionMode(UnfilteredPopupCompletion);
  }
  QString pathFromIndex(const QModelIndex& index) const override {
    QStringList names = m_field->text().split(u';');
    for (QString& name : names) name = name.trimmed();
    names.last() = QCompleter::pathFromIndex(index);
    return names.join(kBetween);
  }
  QStringList splitPath(const QString& path) const override { return {path.section(u';', -1).trimmed()}; }

 private:
  QLineEdit* m_field;
};

}

WhoField::WhoField(Desk& desk, QWidget* parent)
    : QLineEdit(parent), m_desk(desk), m_names(new QStringListModel(this)) {
  setPlaceholderText(tr("With whom: Ana Novak; Bo Ek"));
  setAccessibleName(tr("With whom"));
  setCompleter(new LastNameCompleter(m_names, this));
  connect(this, &QLineEdit::textEdited, this, &WhoField::offerNames);
}

void WhoField::setPeople(const std::vector<domain::Id>& people) {
  m_set = people;
  m_shown.clear();
  QStringList names;
  for (const app::ContactRow& row : m_desk.queries().contactRows(people)) {
    m_shown.emplace_back(row.id, row.display);
    names << row.display;
  }
  m_setText = names.join(kBetween);
  setText(m_setText);
}

Result<std::vector<domain::Id>> WhoField::people() const {
  if (text() == m_setText && !m_set.empty()) return m_set;
  std::vector<domain::Id> ids;
  auto shown = m_shown;
  for (const QString& piece : text().split(u';')) {
    const QString name = piece.trimmed();
    if (name.isEmpty()) continue;
    const auto known =
        std::find_if(shown.begin(), shown.end(), [&name](const auto& one) { return one.second == name; });
    if (known != shown.end()) {
      ids.push_back(known->first);
      shown.erase(known);
      continue;
    }
    const auto found = m_desk.queries().findOne(name);
    if (!found) return tl::unexpected<Error>(found.error());
    if (std::find(ids.begin(), ids.end(), *found) == ids.end()) ids.push_back(*found);
  }
  if (ids.empty()) return fail(ErrorKind::Invalid, text(), tr("say with whom it was"));
  return ids;
}

void WhoField::offerNames() {
  const QString typed = text().section(u';', -1).trimmed();
  QStringList names;
  if (const auto ids = m_desk.queries().matchingIds(typed, app::ContactSection::Everyone, kMostNames);
      ids && !typed.isEmpty())
    for (const app::ContactRow& row : m_desk.queries().contactRows(*ids)) names << row.display;
  m_names->setStringList(names);
}

}
