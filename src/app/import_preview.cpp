// What a file holds and how it would be read, without touching the book.
#include "app/archive.h"
#include "app/import_reading.h"
#include "exchange/export_plan.h"
#include "exchange/table_file.h"
#include "exchange/vcard_builder.h"

#include <QJsonArray>

namespace kith::app {
namespace {

using exchange::Draft;

// How 12/03 is read where the list has dates: the order of the first column of them, and whether anything but
// habit speaks for it.
void insertDateOrder(QJsonObject& out, const ImportReading& reading) {
  const auto& columns = reading.mapping.columns;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const QString& field = columns[i].meaning.field;
    if (field != u"birthday" && field != u"date" && field != u"at") continue;
    const bool monthFirst = reading.decisions.dateOrders[i] == exchange::DateOrder::MonthFirst;
    out.insert(QStringLiteral("date_order"), monthFirst ? QStringLiteral("mdy") : QStringLiteral("dmy"));
    out.insert(QStringLiteral("date_order_open"), bool(reading.decisions.dateOpen[i]));
    return;
  }
}

// How each column goes on where its contact is here already, unless as all of them.
void insertRules(QJsonObject& out, const ImportReading& reading,
                 const std::vector<domain::FieldRule>& rules) {
  QJsonArray columns = out.value(u"columns").toArray();
  for (qsizetype i = 0; i < columns.size(); ++i) {
    const auto& meaning = reading.mapping.columns[static_cast<std::size_t>(i)].meaning;
    const QString field = domain::ruledField(exchange::textOf(meaning));
    for (const domain::FieldRule& rule : rules) {
      if (rule.field != field) continue;
      QJsonObject column = columns[i].toObject();
      column.insert(QStringLiteral("rule"), rule.rule);
      columns[i] = column;
    }
  }
  out.insert(QStringLiteral("columns"), columns);
}

QJsonObject tablePreview(const ImportReading& reading, int sampleRows) {
  QJsonObject out = exchange::previewJson(reading.shape, reading.mapping, reading.decisions.rows);
  out.insert(QStringLiteral("orders"), reading.mapping.kind == domain::ListKind::Purchases);
  out.insert(QStringLiteral("region"), reading.build.region);
  insertDateOrder(out, reading);
  QJsonArray table;
  for (const auto& row : reading.shape.samples) {
    if (table.size() >= sampleRows) break;
    QJsonArray cells;
    for (const std::string& cell : row) cells.append(exchange::cellText(cell));
    table.append(cells);
  }
  out.insert(QStringLiteral("table"), table);
  if (const QStringList sheets = exchange::sheetNames(reading.shape); !sheets.isEmpty()) {
    out.insert(QStringLiteral("delimiter"), QString());
    out.insert(QStringLiteral("sheets"), QJsonArray::fromStringList(sheets));
    out.insert(QStringLiteral("sheet"), sheets[static_cast<qsizetype>(reading.shape.sheet)]);
  }
  return out;
}

// Calls `take` for the cards one by one; it says false to stop.
Result<void> eachCard(const ImportReading& reading, const std::function<bool(const Draft&)>& take) {
  auto file = exchange::VcardFile::open(reading.path, *reading.cards);
  if (!file) return tl::unexpected<Error>(file.error());
  const exchange::VcardBuilder builder(reading.build, reading.cards->groups);
  exchange::Vcard card;
  for (;;) {
    const auto more = file->next(card);
    if (!more) return tl::unexpected<Error>(more.error());
    if (!*more || !take(builder.build(card))) return {};
  }
}

QString versionText(exchange::VcardVersion version) {
  if (version == exchange::VcardVersion::V21) return QStringLiteral("2.1");
  return version == exchange::VcardVersion::V40 ? QStringLiteral("4.0") : QStringLiteral("3.0");
}

// Column by column what the first cards say, under the names that an export gives them.
QJsonArray columnsOf(const QStringList& headers, const QJsonArray& table) {
  QJsonArray columns;
  for (qsizetype i = 0; i < headers.size(); ++i) {
    QJsonArray samples;
    for (const QJsonValue row : table)
      if (const QString cell = row.toArray().at(i).toString(); !cell.isEmpty() && samples.size() < 3)
        samples.append(cell);
    columns.append(QJsonObject{{QStringLiteral("header"), headers[i]},
                               {QStringLiteral("field"), headers[i].section(u'.', 0, 0).section(u' ', 0, 0)},
                               {QStringLiteral("label"), headers[i].section(u'.', 1)},
                               {QStringLiteral("confidence"), 1.0},
                               {QStringLiteral("samples"), samples}});
  }
  return columns;
}

Result<QJsonObject> cardPreview(const ImportReading& reading, int sampleRows) {
  std::vector<domain::Contact> first;
  exchange::ExportPlan plan;
  const auto read = eachCard(reading, [&](const Draft& draft) {
    if (draft.state == Draft::State::Contact) {
      plan.see(draft.contact);
      first.push_back(draft.contact);
    }
    return first.size() < static_cast<std::size_t>(sampleRows);
  });
  if (!read) return tl::unexpected<Error>(read.error());
  QJsonArray table;
  for (const domain::Contact& contact : first) table.append(QJsonArray::fromStringList(plan.cells(contact)));
  return QJsonObject{{QStringLiteral("encoding"), QString::fromLatin1(reading.cards->encoding.name)},
                     {QStringLiteral("version"), versionText(reading.cards->version)},
                     {QStringLiteral("delimiter"), QString()},
                     {QStringLiteral("quote"), QString()},
                     {QStringLiteral("header"), false},
                     {QStringLiteral("preamble"), 0},
                     {QStringLiteral("preset"), reading.source},
                     {QStringLiteral("columns"), columnsOf(plan.headers(), table)},
                     {QStringLiteral("rows"), reading.cards->cards},
                     {QStringLiteral("table"), table}};
}

Result<QJsonObject> calendarPreview(const ImportReading& reading, int sampleRows) {
  const QStringList headers{QStringLiteral("due"), QStringLiteral("text"), QStringLiteral("minutes"),
                            QStringLiteral("place"), QStringLiteral("with")};
  QJsonArray table;
  for (const exchange::CalendarEvent& event : reading.calendar->events) {
    if (table.size() >= sampleRows) break;
    QStringList people;
    for (const auto& person : event.people) people << (person.name.isEmpty() ? person.email : person.name);
    const QString due = QString(event.due).replace(u'T', u' ').left(16);  // to the minute
    table.append(QJsonArray{due, event.text, event.minutes > 0 ? QString::number(event.minutes) : QString(),
                            event.place, people.join(QStringLiteral(", "))});
  }
  const auto rows = static_cast<qint64>(reading.calendar->events.size()) + reading.calendar->undated;
  return QJsonObject{{QStringLiteral("calendar"), true},
                     {QStringLiteral("preset"), reading.source},
                     {QStringLiteral("columns"), columnsOf(headers, table)},
                     {QStringLiteral("rows"), rows},
                     {QStringLiteral("table"), table}};
}

Result<QJsonObject> mailPreview(const ImportReading& reading) {
  const exchange::Mail& mail = *reading.mail;
  const auto named = [](const std::vector<exchange::MailPerson>& people) {
    QStringList out;
    for (const auto& person : people) out << (person.name.isEmpty() ? person.email : person.name);
    return out.join(QStringLiteral(", "));
  };
  QStringList files;
  for (const exchange::MailFile& file : mail.files) files << file.name;
  const QStringList headers{QStringLiteral("at"), QStringLiteral("from"), QStringLiteral("to"),
                            QStringLiteral("text"), QStringLiteral("files")};
  const QJsonArray table{QJsonArray{mail.date.toUTC().toString(Qt::ISODate), named(mail.from), named(mail.to),
                                    mail.subject, files.join(QStringLiteral(", "))}};
  return QJsonObject{{QStringLiteral("mail"), true},
                     {QStringLiteral("preset"), reading.source},
                     {QStringLiteral("columns"), columnsOf(headers, table)},
                     {QStringLiteral("rows"), 1},
                     {QStringLiteral("table"), table}};
}

}

Result<QJsonObject> previewFile(const QString& path, const ImportOptions& options, int sampleRows,
                                JobControl* control) {
  JobControl unwatched;
  const auto reading =
      readImport(path, options, QDate::currentDate(), control != nullptr ? *control : unwatched);
  if (!reading) return tl::unexpected<Error>(reading.error());
  if (reading->archive) return archivePreview(path);
  if (reading->mail) return mailPreview(*reading);
  if (reading->calendar) return calendarPreview(*reading, sampleRows);
  if (reading->cards) return cardPreview(*reading, sampleRows);
  QJsonObject out = tablePreview(*reading, sampleRows);
  insertRules(out, *reading, options.reading.rules);
  out.insert(QStringLiteral("as_last_time"), options.asLastTime);
  return out;
}

Result<bool> eachCardRow(const QString& path, const ImportOptions& options,
                         const std::function<void(const QStringList&)>& take) {
  if (!exchange::isVcardFile(path)) return false;
  JobControl control;
  const auto reading = readImport(path, options, QDate::currentDate(), control);
  if (!reading) return tl::unexpected<Error>(reading.error());
  exchange::ExportPlan plan;
  auto done = eachCard(*reading, [&plan](const Draft& draft) {
    if (draft.state == Draft::State::Contact) plan.see(draft.contact);
    return true;
  });
  if (!done) return tl::unexpected<Error>(done.error());
  take(plan.headers());
  done = eachCard(*reading, [&](const Draft& draft) {
    if (draft.state == Draft::State::Contact) take(plan.cells(draft.contact));
    return true;
  });
  if (!done) return tl::unexpected<Error>(done.error());
  return true;
}

}
