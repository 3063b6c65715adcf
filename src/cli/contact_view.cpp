#include "cli/contact_view.h"

#include "app/queries.h"
#include "app/stages.h"
#include "app/when.h"
#include "cli/attachment_words.h"
#include "cli/plain_text.h"
#include "domain/fields.h"
#include "exchange/contact_json.h"

namespace kith::cli {
namespace {

using domain::Contact;

QString mediaType(const QByteArray& bytes) {
  if (bytes.startsWith("\x89PNG")) return QStringLiteral("image/png");
  if (bytes.startsWith("GIF8")) return QStringLiteral("image/gif");
  if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP") return QStringLiteral("image/webp");
  return QStringLiteral("image/jpeg");
}

QString withLabel(const QString& value, const QString& label) {
  return label.isEmpty() ? value : QString(value + QStringLiteral("  (") + label + u')');
}

void printChannels(Card& card, const Contact& c) {
  for (const auto& [kind, label] :
       {std::pair{domain::ChannelKind::Phone, "Phone"}, std::pair{domain::ChannelKind::Email, "E-mail"},
        std::pair{domain::ChannelKind::Url, "Web"}, std::pair{domain::ChannelKind::Chat, "Chat"}})
    for (const domain::Channel& one : domain::channelsOf(c, kind))
      card.row(QString::fromLatin1(label),
               withLabel(one.value, one.service.isEmpty() ? one.label : one.service));
}

void printWork(Card& card, const Contact& c) {
  for (const domain::Employment& work : c.employments) {
    QStringList parts;
    for (const QString& part : {work.companyName, work.title, work.role, work.department})
      if (!part.isEmpty()) parts << part;
    card.row(QStringLiteral("Work"), parts.join(QStringLiteral(", ")));
  }
}

void printAddresses(Card& card, const Contact& c) {
  for (const domain::Address& a : c.addresses) {
    QStringList lines;
    const QString town = QString(a.postcode + u' ' + a.city).trimmed();
    for (const QString& line : {a.street, a.extended, a.pobox, town, a.region, a.country})
      if (!line.isEmpty()) lines << line;
    card.row(QStringLiteral("Address"), withLabel(lines.join(u'\n'), a.label));
  }
}

void printOthers(Card& card, const Contact& c, const QString& stageSince) {
  card.row(QStringLiteral("Birthday"), c.birthday);
  for (const domain::ContactDate& d : c.dates) card.row(QStringLiteral("Date"), withLabel(d.value, d.label));
  for (const domain::Relation& r : c.relations)
    card.row(QStringLiteral("Related"), withLabel(r.name, r.label));
  card.row(QStringLiteral("Tags"), c.tags.join(QStringLiteral(", ")));
  card.row(QStringLiteral("Roles"), c.roles.join(QStringLiteral(", ")));
  for (const char* key :
       {"nickname", "stage", "rank", "source", "language", "time_zone", "gender", "household"}) {
    const domain::TextField* field = domain::findTextField(QString::fromLatin1(key));
    const QString since = field->member == &Contact::stage && !c.stage.isEmpty() ? stageSince : QString();
    card.row(QString::fromLatin1(field->label), withLabel(c.*field->member, since));
  }
  for (const domain::CustomValue& v : c.custom) card.row(v.fieldName, v.value);
  for (const domain::Identifier& i : c.identifiers)
    card.row(QStringLiteral("Known as"), withLabel(i.value, i.system));
  for (const domain::Consent& consent : c.consents)
    card.row(QStringLiteral("Consent"),
             QString(consent.channel + u' ' + consent.state + u' ' + consent.at.left(10)).trimmed());
  for (const domain::ExtraProperty& p : c.properties)
    card.row(QStringLiteral("Card"),
             withLabel(QString(p.name + QStringLiteral(": ") + oneLine(p.value, 60)), p.label));
  card.row(QStringLiteral("Notes"), c.notes);
}

void printTotals(Card& card, const std::vector<domain::PurchaseTotals>& totals,
                 const QString& label = QStringLiteral("Bought")) {
  for (const domain::PurchaseTotals& t : totals) {
    QString line = QStringLiteral("%1 (%2 orders, last %3)")
                       .arg(amountText(t.net, t.currency))
                       .arg(t.orders)
                       .arg(t.last);
    if (t.balance != 0) line += QStringLiteral(", open ") + amountText(t.balance, t.currency);
    card.row(label, line);
  }
}

void printOpen(Card& card, const std::vector<domain::Reminder>& open) {
  for (const domain::Reminder& r : open) {
    QString line = QString(timeText(r.due) + QStringLiteral("  ") + oneLine(r.text));
    if (!r.repeatRule.isEmpty())
      line += QStringLiteral(" (") + app::repeatSentence(r.repeatRule, r.repeatAfterDone) + u')';
    card.row(QStringLiteral("To do"), line);
  }
}

QString headline(const Contact& c) {
  return QStringLiteral("%1  #%2%3")
      .arg(domain::displayName(c))
      .arg(c.id)
      .arg(c.deletedAt.isEmpty() ? QString() : QStringLiteral("  (in Trash)"));
}

void printTalk(Card& card, const std::vector<app::TimelineEntry>& entries, const QString& label) {
  for (const app::TimelineEntry& entry : entries) {
    const bool isSale = entry.kind == u"purchase";
    QString line =
        QString(timeText(entry.at) + QStringLiteral("  ") +
                (isSale ? QString() : QString(entry.kind + QStringLiteral(": "))) + oneLine(entry.text, 160));
    if (!entry.outcome.isEmpty()) line += QStringLiteral(" → ") + entry.outcome;
    if (entry.total) line += QStringLiteral("  ") + amountText(*entry.total, entry.currency);
    card.row(label, line);
  }
}

}

QJsonObject shownContact(app::Queries& queries, const Contact& contact) {
  QJsonObject json = exchange::contactJson(contact);
  if (contact.photoId) {
    const QByteArray bytes = queries.photo(*contact.photoId);
    json.insert(QStringLiteral("photo"), QJsonObject{{QStringLiteral("type"), mediaType(bytes)},
                                                     {QStringLiteral("bytes"), bytes.size()}});
  }
  if (const auto files = queries.filesOf(QStringLiteral("contact"), contact.id); !files.empty())
    json.insert(QStringLiteral("files"), filesJson(files));
  QJsonArray stages;
  for (const store::StageStep& step : app::stagesOf(queries, contact.id))
    stages.append(QJsonObject{{QStringLiteral("stage"), step.stage},
                              {QStringLiteral("at"), step.at},
                              {QStringLiteral("why"), step.why}});
  if (!stages.isEmpty()) json.insert(QStringLiteral("stages"), stages);
  const QString updated = queries.updatedAt(contact.id);
  json.insert(QStringLiteral("updated"), updated.isEmpty() ? contact.createdAt : updated);
  return json;
}

void printContact(Output& out, app::Queries& queries, const Contact& contact) {
  out.line(headline(contact));
  Card card(out);
  printWork(card, contact);
  printChannels(card, contact);
  printAddresses(card, contact);
  printOthers(card, contact, app::stageSince(queries, contact.id));
  if (contact.kind == domain::ContactKind::Company)
    for (const app::ContactRow& row : queries.contactRows(queries.peopleOf(contact.id)))
      card.row(QStringLiteral("People"), QStringLiteral("%1  #%2").arg(row.display).arg(row.id));
  printTotals(card, queries.totals(contact.id));
  printTotals(card, queries.totalsWithPeople(contact.id), QStringLiteral("With people"));
  printOpen(card, queries.remindersOf(contact.id, true));
}

void printBrief(Output& out, const app::Brief& brief) {
  const Contact& contact = brief.contact;
  out.line(headline(contact));
  if (const QString below = domain::subtitle(contact); !below.isEmpty()) out.line(below);
  Card card(out);
  printChannels(card, contact);
  card.row(QStringLiteral("Tags"), contact.tags.join(QStringLiteral(", ")));
  card.row(QStringLiteral("Birthday"), contact.birthday);
  printTalk(card, brief.talks, QStringLiteral("Last words"));
  printOpen(card, brief.open);
  printTotals(card, brief.totals);
  printTalk(card, brief.sales, QStringLiteral("Purchases"));
  card.row(QStringLiteral("Notes"), oneLine(contact.notes, 300));
  if (brief.silentDays)
    card.row(QStringLiteral("Silent for"), QStringLiteral("%1 days").arg(*brief.silentDays));
}

void printRows(Output& out, app::Queries& queries, const std::vector<domain::Id>& ids) {
  std::vector<QStringList> rows;
  for (const app::ContactRow& row : queries.contactRows(ids))
    rows.push_back({QString::number(row.id), oneLine(row.display, 40), oneLine(row.subtitle, 60)});
  printColumns(out, rows);
}

}
