#include "pages/field_remark.h"

#include "app/words.h"

#include <QCoreApplication>

namespace kith::pages {

widgets::Remark remarkOn(const QString& what, const FieldSetter& set, domain::Contact contact,
                         const QString& text) {
  const QString value = text.trimmed();
  if (value.isEmpty()) return {};
  if (what == QLatin1String("email")) {
    const qsizetype at = value.indexOf(u'@');
    if (at < 1 || at == value.size() - 1 || value.contains(u' '))
      return {
          QCoreApplication::translate("kith::pages::CardGrid", "This does not look like an e-mail address."),
          false};
  }
  if (!set) return {};
  if (const auto done = set(contact, value); !done) return {app::errorSentence(done.error()), true};
  return {};
}

}
