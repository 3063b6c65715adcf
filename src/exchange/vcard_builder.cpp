#include "exchange/vcard_builder.h"

#include "exchange/contact_json.h"
#include "exchange/vcard_parts.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace kith::exchange {
namespace {

bool saysNothing(const Draft& draft) {
  domain::Contact bare = draft.contact;
  bare.identifiers.clear();
  bare.kind = domain::ContactKind::Person;
  return bare == domain::Contact() && draft.photo.isEmpty();
}

QString keyOf(const Draft& draft) {
  if (!draft.contact.identifiers.empty()) {
    const domain::Identifier& id = draft.contact.identifiers.front();
    return QStringLiteral("id:%1:%2").arg(id.system, id.value);
  }
  const QByteArray said = QJsonDocument(contactJson(draft.contact, JsonForm::Compact)).toJson();
  const QByteArray hash = QCryptographicHash::hash(said, QCryptographicHash::Sha256);
  return kCellsKey + QString::fromLatin1(hash.left(16).toHex());
}

}

VcardBuilder::VcardBuilder(BuildOptions options, QHash<QString, QStringList> groups)
    : m_options(std::move(options)), m_groups(std::move(groups)) {}

// A group is no contact: its name is a tag of those of its members that are in the file.
Draft VcardBuilder::buildGroup(const Vcard& card) const {
  Draft draft;
  draft.line = card.line;
  draft.problems = card.problems;
  draft.state = Draft::State::Skipped;
  VcardParts parts(m_options, draft);
  parts.take(card);
  parts.finish();
  draft.reason = QStringLiteral("a group; its name is a tag of its %1 members").arg(membersOf(card).size());
  return draft;
}

Draft VcardBuilder::build(const Vcard& card) const {
  if (isGroup(card)) return buildGroup(card);
  Draft draft;
  draft.line = card.line;
  draft.problems = card.problems;
  VcardParts parts(m_options, draft);
  parts.take(card);
  parts.finish();
  if (saysNothing(draft)) {
    draft.state = Draft::State::Skipped;
    draft.reason = QStringLiteral("empty card");
    return draft;
  }
  for (const domain::Identifier& id : draft.contact.identifiers)
    if (id.system == QStringView(kVcardSystem))
      for (const QString& group : m_groups.value(memberKey(id.value)))
        if (!draft.contact.tags.contains(group)) draft.contact.tags << group;
  draft.key = keyOf(draft);
  return draft;
}

domain::Contact saidBy(const domain::ExtraProperty& property) {
  Vcard card;
  card.properties.push_back(keptProperty(property.name, property.parameters, property.value));
  if (!property.label.isEmpty()) {
    card.properties.back().group = QStringLiteral("item1");
    VcardProperty label = keptProperty(QStringLiteral("X-ABLABEL"), {}, keptText(property.label));
    label.group = QStringLiteral("item1");
    card.properties.push_back(label);
  }
  Draft draft;
  const BuildOptions none;
  VcardParts parts(none, draft);
  parts.take(card);
  return draft.contact;
}

KeptSense senseOf(const QString& name) {
  if (name == u"GENDER" || name == u"X-GENDER") return KeptSense::Parts;
  return name == u"AGENT" || VcardParts::knows(name) ? KeptSense::Text : KeptSense::Unknown;
}

}
