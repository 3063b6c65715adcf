#include "pages/double_hint.h"

#include "app/commands.h"
#include "domain/contact_edit.h"
#include "models/reader.h"
#include "pages/desk.h"
#include "platform/isolate.h"

#include <algorithm>

namespace kith::pages {

DoubleHint::DoubleHint(Desk& desk, QWidget* parent) : widgets::InlineMessage(parent), m_desk(desk) {
  setObjectName(QStringLiteral("doubleHint"));
  connect(&desk.session(), &app::Session::changed, this, [this](const domain::ChangeSet& changes) {
    if (m_fresh == 0) return;
    const auto& ids = changes.contacts;
    if (changes.everything || std::find(ids.begin(), ids.end(), m_fresh) != ids.end()) look({});
  });
}

void DoubleHint::watch(domain::Id fresh) {
  m_fresh = fresh;
  m_offered = 0;
  m_desk.reader().forget(QStringLiteral("double"));
  dismiss();
  if (fresh != 0) look({});
}

void DoubleHint::typeName(const QString& name) {
  if (m_fresh != 0) look(name);
}

void DoubleHint::look(const QString& typedName) {
  m_desk.reader().ask(QStringLiteral("double"),
                      [this, fresh = m_fresh, typedName](app::Queries& queries) -> models::Reader::Answer {
                        auto contact = queries.contact(fresh);
                        if (!contact || !contact->deletedAt.isEmpty()) return [this] { watch(0); };
                        if (!typedName.isEmpty())
                          (void)domain::setField(*contact, QStringLiteral("name"), typedName);
                        const auto other = app::alreadyHere(queries, *contact);
                        return [this, fresh, other] {
                          if (fresh != m_fresh) return;
                          if (other) return show(*other);
                          m_offered = 0;
                          dismiss();
                        };
                      });
}

void DoubleHint::show(const app::AlreadyHere& other) {
  if (other.contact == m_offered) return;
  m_offered = other.contact;
  const QString name = platform::iso(other.name);
  const QString who = other.under.isEmpty() ? name : tr("%1 (%2)").arg(name, platform::iso(other.under));
  const QString words = other.field == u"email"   ? tr("%1 has this e-mail address already.")
                        : other.field == u"phone" ? tr("%1 has this phone number already.")
                                                  : tr("%1 is here already.");
  present(widgets::MessageKind::Info, words.arg(who),
          {{tr("Make One of Them"), [this, id = other.contact] { mergeInto(id); }},
           {tr("Not the Same"), [this, id = other.contact] { sayApart(id); }}});
}

void DoubleHint::mergeInto(domain::Id other) {
  m_desk.run(app::mergeContacts(other, m_fresh), [this, other](const app::Outcome&) {
    watch(0);
    m_desk.openContact(other);
    m_desk.tellDeed(tr("Made one"));
  });
}

void DoubleHint::sayApart(domain::Id other) {
  m_desk.run(app::dismissDuplicate(other, m_fresh), [this](const app::Outcome&) { look({}); });
}

}
