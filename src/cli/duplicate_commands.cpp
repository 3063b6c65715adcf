// duplicates, duplicates dismiss, merge, unmerge.
#include "app/commands.h"
#include "app/duplicates.h"
#include "app/queries.h"
#include "cli/context.h"
#include "cli/plain_text.h"
#include "cli/registry.h"
#include "cli/run.h"
#include "domain/contact_merge.h"
#include "domain/fields.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kith::cli {
namespace {

const char* howText(app::Likeness how) {
  return how == app::Likeness::Same ? "same" : how == app::Likeness::Similar ? "similar" : "differs";
}

QJsonObject pairJson(const app::DuplicatePair& pair) {
  QJsonArray reasons;
  for (const app::PairReason& reason : pair.reasons)
    reasons.append(QJsonObject{{QStringLiteral("field"), reason.field},
                               {QStringLiteral("how"), QLatin1String(howText(reason.how))}});
  return {{QStringLiteral("a"), pair.a},
          {QStringLiteral("b"), pair.b},
          {QStringLiteral("score"), std::round(pair.score * 1e6) / 1e6},
          {QStringLiteral("reasons"), reasons}};
}

// "same: family, email; similar: given"
QString reasonText(const app::DuplicatePair& pair) {
  QStringList parts;
  for (const auto how : {app::Likeness::Same, app::Likeness::Similar, app::Likeness::Differs}) {
    QStringList fields;
    for (const app::PairReason& reason : pair.reasons)
      if (reason.how == how) fields << reason.field;
    if (!fields.isEmpty())
      parts << QString(QLatin1String(howText(how)) + QStringLiteral(": ") +
                       fields.join(QStringLiteral(", ")));
  }
  return parts.join(QStringLiteral("; "));
}

void printPairs(Context& context, app::Queries& queries, const std::vector<app::DuplicatePair>& pairs) {
  std::vector<QStringList> rows;
  for (const app::DuplicatePair& pair : pairs) {
    const auto both = queries.contactRows({pair.a, pair.b});
    if (both.size() != 2) continue;
    const auto named = [](const app::ContactRow& row) {
      return QStringLiteral("%1 %2").arg(QString::number(row.id), row.display);
    };
    rows.push_back({QString::number(pair.score, 'f', 2), named(both[0]), named(both[1]), reasonText(pair)});
  }
  printColumns(context.out(), rows);
}

Result<int> dismiss(Context& context, const QStringList& words) {
  const auto a = context.contact(words[1]);
  if (!a) return failed(a);
  const auto b = context.contact(words[2]);
  if (!b) return failed(b);
  const auto done = context.apply(app::dismissDuplicate(*a, *b));
  if (!done) return failed(done);
  if (context.out().isJson())
    context.out().json(QJsonObject{{QStringLiteral("a"), *a}, {QStringLiteral("b"), *b}});
  else
    context.out().line(QStringLiteral("%1 and %2 are not the same").arg(*a).arg(*b));
  return kDone;
}

Result<int> duplicates(Context& context, const Arguments& arguments) {
  const QStringList words = arguments.texts("words");
  if (words.size() == 3 && words[0] == u"dismiss") return dismiss(context, words);
  if (!words.isEmpty())
    return context.wrongUsage(QStringLiteral("Say duplicates [--min SCORE], or duplicates dismiss A B"));
  double least = app::likelyScore();
  if (arguments.has("min")) {
    bool ok = false;
    least = arguments.text("min").toDouble(&ok);
    if (!ok || least < 0 || least > 1)
      return context.wrongUsage(QStringLiteral("--min is a number from 0 to 1"));
  }
  const auto reader = context.queries();
  if (!reader) return failed(reader);
  const auto pairs = app::findDuplicates(context.path(), least);
  if (!pairs) return failed(pairs);
  if (!context.out().isJson()) {
    printPairs(context, **reader, *pairs);
    return kDone;
  }
  JsonList list(context.out());
  for (const app::DuplicatePair& pair : *pairs) list.add(pairJson(pair));
  list.end();
  return kDone;
}

// "phone=b" of every --keep: the fields whose value is the second one's. What a has stays by itself.
std::optional<QStringList> chosenFromB(const QStringList& wishes) {
  QStringList fromB;
  for (const QString& wish : wishes) {
    const QString field = wish.section(u'=', 0, 0).trimmed();
    const QString from = wish.section(u'=', 1).trimmed();
    if (!domain::isMergeChoice(field) || (from != u"a" && from != u"b")) return std::nullopt;
    if (from == u"b") fromB << field;
  }
  return fromB;
}

// Where nothing is said of the name, the fuller one stays.
Result<void> addLikely(Context& context, const std::vector<domain::Id>& pair, const QStringList& wishes,
                       QStringList& fromB) {
  const auto isOfName = [](const QString& wish) {
    const domain::TextField* field = domain::findTextField(wish.section(u'=', 0, 0).trimmed());
    return wish.startsWith(u"name") || (field != nullptr && field->nameOfPerson);
  };
  if (std::any_of(wishes.begin(), wishes.end(), isOfName)) return {};
  const auto reader = context.queries();
  if (!reader) return tl::unexpected<Error>(reader.error());
  const auto both = (*reader)->contacts(pair);
  if (!both) return tl::unexpected<Error>(both.error());
  if (both->size() == 2) fromB << domain::likelyFromB((*both)[0], (*both)[1]);
  return {};
}

Result<int> merge(Context& context, const Arguments& arguments) {
  const QStringList wishes = arguments.texts("keep");
  auto fromB = chosenFromB(wishes);
  if (!fromB) return context.wrongUsage(QStringLiteral("--keep is a field with =a or =b: --keep birthday=b"));
  const auto a = context.contact(arguments.text("a"));
  if (!a) return failed(a);
  const auto b = context.contact(arguments.text("b"));
  if (!b) return failed(b);
  if (const auto added = addLikely(context, {*a, *b}, wishes, *fromB); !added) return failed(added);
  const auto writer = context.session();
  if (!writer) return failed(writer);
  const auto done = (*writer)->runNow(app::mergeContacts(*a, *b, *fromB));
  if (!done) return failed(done);
  if (context.out().isJson())
    context.out().json(
        QJsonObject{{QStringLiteral("merge"), done->step.step}, {QStringLiteral("contact"), done->made}});
  else
    context.out().line(QStringLiteral("%1 is part of %2 now; unmerge %3 takes them apart")
                           .arg(*b)
                           .arg(done->made)
                           .arg(done->step.step));
  return kDone;
}

Result<int> unmerge(Context& context, const Arguments& arguments) {
  const auto id = arguments.number("id", 0, 1, std::numeric_limits<qint64>::max());
  if (!id) return failed(id);
  const auto writer = context.session();
  if (!writer) return failed(writer);
  const auto report = app::takeMergeApartNow(**writer, *id);
  if (!report) return failed(report);
  QJsonArray restored;
  for (const domain::Id one : report->restored) restored.append(one);
  QJsonArray kept;
  for (const auto& one : report->kept)
    kept.append(QJsonObject{{QStringLiteral("id"), one.id}, {QStringLiteral("reason"), one.reason}});
  if (context.out().isJson()) {
    context.out().json(QJsonObject{{QStringLiteral("merge"), report->merge},
                                   {QStringLiteral("restored"), restored},
                                   {QStringLiteral("kept"), kept}});
    return kDone;
  }
  for (const domain::Id one : report->restored)
    context.out().line(QStringLiteral("%1 is on its own again").arg(one));
  for (const auto& one : report->kept)
    context.out().line(QStringLiteral("  %1 keeps what came since: %2").arg(one.id).arg(one.reason));
  return kDone;
}

}

std::vector<CommandSpec> duplicateCommands() {
  return {{"duplicates",
           "Not twice",
           "Contacts that may be one, the likeliest first; duplicates dismiss A B: they are not",
           duplicates,
           {{"words", "Nothing, or: dismiss CONTACT CONTACT", Count::Many}},
           {{"min", "SCORE", "Only pairs of this score and more, from 0 to 1 (0.5)"}},
           "  kith-cli duplicates --min 0.9\n  kith-cli duplicates dismiss 12 57"},
          {"merge",
           "Not twice",
           "Make one of two; nothing of either is lost",
           merge,
           {{"a", "CONTACT that stays"}, {"b", "CONTACT that becomes part of it"}},
           {{"keep", "FIELD=WHICH",
             "a or b: whose value stays where they differ: birthday=b; may be repeated", true}},
           "  kith-cli merge 12 57 --keep birthday=b --keep name=b"},
          {"unmerge",
           "Not twice",
           "Take a merge apart, whenever it was",
           unmerge,
           {{"id", "The number that merge printed", Count::One, "N"}},
           {}}};
}

}
