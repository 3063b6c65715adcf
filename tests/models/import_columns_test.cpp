#include "domain/import_fields.h"
#include "models/import_columns_model.h"
#include "models/roles.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QJsonObject>
#include <QSignalSpy>

#include <algorithm>

using namespace kith;

namespace {

QJsonObject column(const char* header, const char* field, double confidence, bool told = false) {
  return {{QStringLiteral("header"), QString::fromUtf8(header)},
          {QStringLiteral("field"), QString::fromUtf8(field)},
          {QStringLiteral("label"), QString()},
          {QStringLiteral("confidence"), confidence},
          {QStringLiteral("told"), told},
          {QStringLiteral("samples"), QJsonArray{QStringLiteral("39"), QStringLiteral("44")}}};
}

QString said(const std::vector<domain::ColumnChoice>& choices) {
  QStringList out;
  for (const auto& [header, field] : choices) out << header + u'=' + field;
  return out.join(u' ');
}

QStringList keysOf(const models::PaletteRows& rows) {
  QStringList keys;
  for (const auto& row : rows)
    if (!row.key.isEmpty()) keys << row.key;
  return keys;
}

}

TEST_CASE("a column says what it was taken for, and how sure that is") {
  models::ImportColumnsModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  model.setColumns({column("Namn", "name", 0.9), column("Kanal", "email", 0.6),
                    column("Skor", "custom.Skor", 0.3), column("Tel", "phone.mobile", 1, true)});
  const auto text = [&model](int row, int role) { return model.index(row).data(role).toString(); };
  CHECK(text(0, models::ImportColumnRole::Sureness) == u"sure");
  CHECK(text(1, models::ImportColumnRole::Sureness) == u"a guess");
  CHECK(text(2, models::ImportColumnRole::Sureness) == u"unknown, kept as it stands");
  CHECK(text(3, models::ImportColumnRole::Sureness) == u"your choice");
  CHECK(model.index(2).data(models::ImportColumnRole::Open).toBool());
  CHECK_FALSE(model.index(3).data(models::ImportColumnRole::Open).toBool());
  CHECK(text(3, models::ImportColumnRole::Field) == u"Phone, mobile");
  CHECK(text(2, Qt::AccessibleTextRole).contains(QStringLiteral("39, 44")));
  QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
  model.setColumns({column("Namn", "company", 1, true), column("Tel", "phone", 0.9)});
  CHECK(model.rowCount() == 2);
  CHECK(reset.isEmpty());
  CHECK(text(0, models::ImportColumnRole::Field) == u"Company");
}

TEST_CASE("columns that are called alike keep their words apart") {
  models::ImportColumnsModel model;
  model.setColumns({column("Name", "name", 0.9), column("Tel", "phone", 0.9), column("Tel", "phone", 0.9)});
  CHECK(model.nthOf(2) == 1);
  CHECK(model.rowOf(QStringLiteral("Tel"), 1) == 2);
  CHECK(model.rowOf(QStringLiteral("Tel"), 2) == -1);
  model.tell(2, QStringLiteral("phone.work"));
  CHECK(said(model.choices()) == u"Tel= Tel=phone.work");
  model.tell(0, QStringLiteral("company"));
  CHECK(said(model.choices()) == u"Name=company Tel= Tel=phone.work");
  CHECK(model.index(2).data(models::ImportColumnRole::Sureness).toString() == u"your choice");
  model.setColumns({column("Name", "company", 1, true), column("City", "city", 0.9)});
  model.tell(1, QStringLiteral("region"));
  CHECK(said(model.choices()) == u"Name=company City=region");
  model.tell(0, {});
  model.tell(1, {});
  CHECK(model.choices().empty());
}

TEST_CASE("every field that can be told is offered, and typing narrows it down") {
  models::ImportColumn skor;
  skor.header = QStringLiteral("Skor");
  skor.field = QStringLiteral("custom.Skor");
  const auto all = models::importFieldChoices(skor, {});
  const QStringList keys = keysOf(all);
  for (const domain::ImportField& field : domain::importFields()) {
    const QString key = QString::fromLatin1(field.key);
    INFO(key.toStdString());
    CHECK(std::any_of(keys.begin(), keys.end(),
                      [&key](const QString& k) { return k.section(u'.', 0, 0) == key; }));
  }
  for (const QString& key : keys) CHECK((key.startsWith(u"rule:") || domain::isImportField(key)));
  for (const QString& rule : domain::updateRules()) CHECK(keys.contains(QString(u"rule:" + rule)));
  CHECK(keys.first() == u"notes.Skor");
  for (const char* bare : {"consent", "consent_at", "date", "related"})
    CHECK_FALSE(keys.contains(QString::fromLatin1(bare)));
  CHECK(keys.contains(QStringLiteral("consent.email")));
  CHECK(keys.contains(QStringLiteral("date.Skor")));
  const auto typed = models::importFieldChoices(skor, QStringLiteral("mob"));
  CHECK(keysOf(typed) == QStringList{QStringLiteral("phone.mobile"), QStringLiteral("custom.mob")});
  skor.told = true;
  CHECK(keysOf(models::importFieldChoices(skor, {})).first() == u"found");
}

TEST_CASE("columns of a list of sales are offered what a sale has, and no own fields or rules") {
  models::ImportColumnsModel model;
  model.setColumns({column("Kund", "contact", 0.9), column("Lager", "notes", 0.3)},
                   domain::ListKind::Purchases);
  const auto* kund = model.columnAt(0);
  REQUIRE(kund != nullptr);
  const QStringList keys = keysOf(models::importFieldChoices(*kund, {}));
  for (const char* field : {"number", "price", "contact", "street.billing", "ignore", "notes.Kund"})
    CHECK(keys.contains(QString::fromLatin1(field)));
  CHECK_FALSE(keys.contains(QStringLiteral("birthday")));
  for (const QString& key : keys) CHECK(domain::isImportField(key, domain::ListKind::Purchases));
  CHECK(model.index(0).data(models::ImportColumnRole::Field).toString() == u"Customer");
}
