#include "models/pair_fields.h"

#include "domain/fields.h"
#include "models/due_words.h"

#include <QCoreApplication>

namespace kith::models {

using domain::ChannelKind;
using domain::Contact;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("kith::models::PairFields", text); }

QString values(const Contact& c, ChannelKind kind) {
  QStringList out;
  for (const domain::Channel& channel : domain::channelsOf(c, kind)) out << channel.value;
  return out.join(u'\n');
}

QString addressText(const domain::Address& a) {
  QStringList parts;
  for (const QString& part : {a.street, a.extended, QString(a.postcode + u' ' + a.city).trimmed(), a.country})
    if (!part.isEmpty()) parts << QString(part).replace(u'\n', QStringLiteral(", "));
  return parts.join(QStringLiteral(", "));
}

QString addresses(const Contact& c) {
  QStringList out;
  for (const domain::Address& address : c.addresses) out << addressText(address);
  return out.join(u'\n');
}

QString work(const Contact& c) {
  QStringList out;
  for (const domain::Employment& e : c.employments)
    out << (e.title.isEmpty() ? e.companyName : QString(e.title + QStringLiteral(" · ") + e.companyName));
  return out.join(u'\n');
}

QString shownText(const domain::TextField& field, const QString& value) {
  return field.member == &Contact::birthday ? dateWords(value) : value;
}

}

std::vector<PairField> pairFields(const Contact& a, const Contact& b) {
  std::vector<PairField> out;
  const auto add = [&out](PairField field) {
    if (!field.a.isEmpty() || !field.b.isEmpty()) out.push_back(std::move(field));
  };
  const bool person = a.kind == domain::ContactKind::Person;
  add({person ? QStringLiteral("name") : QStringLiteral("company_name"), tr("Name"), domain::displayName(a),
       domain::displayName(b)});
  add({{}, tr("Email"), values(a, ChannelKind::Email), values(b, ChannelKind::Email)});
  add({{}, tr("Phone"), values(a, ChannelKind::Phone), values(b, ChannelKind::Phone)});
  add({{}, tr("Address"), addresses(a), addresses(b)});
  add({{}, tr("Company"), work(a), work(b)});
  for (const domain::TextField& field : domain::textFields()) {
    const bool ofName = field.nameOfPerson && field.member != &Contact::nickname;
    if (ofName || field.member == &Contact::companyName || field.member == &Contact::notes) continue;
    add({QString::fromLatin1(field.key), tr(field.label), shownText(field, a.*field.member),
         shownText(field, b.*field.member)});
  }
  add({{}, tr("Web"), values(a, ChannelKind::Url), values(b, ChannelKind::Url)});
  add({{}, tr("Tags"), a.tags.join(QStringLiteral(", ")), b.tags.join(QStringLiteral(", "))});
  add({{}, tr("Notes"), a.notes, b.notes});
  return out;
}

QStringList previewLines(const Contact& merged) {
  QStringList lines;
  const auto add = [&lines](QString text) {
    if (!text.isEmpty()) lines << text.replace(u'\n', QStringLiteral(" · "));
  };
  add(work(merged));
  add(values(merged, ChannelKind::Email));
  add(values(merged, ChannelKind::Phone));
  add(addresses(merged));
  add(dateWords(merged.birthday));
  add(merged.tags.join(QStringLiteral(", ")));
  for (const QString& line : merged.notes.split(u'\n', Qt::SkipEmptyParts)) lines << line;
  return lines;
}

}
