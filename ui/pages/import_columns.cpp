#include "pages/import_columns.h"

#include "platform/isolate.h"
#include "platform/metrics.h"
#include "widgets/type_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QJsonObject>
#include <QVBoxLayout>

namespace kith::pages {
namespace {

struct FieldName {
  const char* key;
  const char* name;
};

constexpr FieldName kFields[] = {
    {"ignore", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Leave out")},
    {"name", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Name")},
    {"given", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "First name")},
    {"middle", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Middle name")},
    {"family", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Last name")},
    {"prefix", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Prefix")},
    {"suffix", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Suffix")},
    {"nickname", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Nickname")},
    {"company", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Company")},
    {"title", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Title")},
    {"department", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Department")},
    {"email", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "E-mail")},
    {"email.work", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "E-mail, work")},
    {"email.home", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "E-mail, home")},
    {"phone", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Phone")},
    {"phone.mobile", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Phone, mobile")},
    {"phone.work", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Phone, work")},
    {"phone.home", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Phone, home")},
    {"street", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Street")},
    {"postcode", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Postcode")},
    {"city", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "City")},
    {"region", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Region")},
    {"country", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Country")},
    {"url", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Web")},
    {"birthday", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Birthday")},
    {"notes", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Notes")},
    {"tags", QT_TRANSLATE_NOOP("kith::pages::ImportColumns", "Tags")},
};

QString sampleWords(const QJsonArray& samples) {
  QStringList words;
  for (const QJsonValue sample : samples) {
    const QString text = sample.toString().simplified();
    if (!text.isEmpty()) words << platform::iso(text.size() > 40 ? QString(text.left(38) + u'…') : text);
    if (words.size() == 3) break;
  }
  return words.join(QStringLiteral(",  "));
}

// The confidence in words: a number would ask for arithmetic.
QString sureness(double confidence, const QString& field) {
  if (field.isEmpty() || field == QLatin1String("ignore")) return {};
  if (confidence >= 0.9) return ImportColumns::tr("sure");
  return confidence >= 0.6 ? ImportColumns::tr("likely") : ImportColumns::tr("a guess");
}

widgets::TypeLabel* makeLabel(const QString& text, platform::Type type, bool muted, QWidget* parent) {
  auto* label = new widgets::TypeLabel(type, parent);
  label->setText(text);
  label->setMuted(muted);
  return label;
}

}

ImportColumns::ImportColumns(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("importColumns"));
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
}

void ImportColumns::setColumns(const QJsonArray& columns) {
  delete m_inside;
  m_inside = new QWidget(this);
  const int unit = platform::unitOf(this);
  auto* grid = new QGridLayout(m_inside);
  grid->setContentsMargins({});
  grid->setHorizontalSpacing(4 * unit);
  grid->setVerticalSpacing(unit);
  grid->setColumnStretch(3, 1);
  layout()->addWidget(m_inside);
  layout()->setAlignment(m_inside, Qt::AlignTop);  // a few rows stay together in a high window
  for (int row = 0; row < columns.size(); ++row) addRow(row, columns[row].toObject());
}

void ImportColumns::addRow(int row, const QJsonObject& column) {
  auto* grid = static_cast<QGridLayout*>(m_inside->layout());
  const QString header = column.value(QStringLiteral("header")).toString();
  QString field = column.value(QStringLiteral("field")).toString();
  const QString label = column.value(QStringLiteral("label")).toString();
  if (!label.isEmpty() && !field.contains(u'.')) field += u'.' + label;
  const double confidence = column.value(QStringLiteral("confidence")).toDouble();
  const auto samples = column.value(QStringLiteral("samples")).toArray();
  grid->addWidget(makeLabel(header.isEmpty() ? tr("Column %1").arg(row + 1) : header, platform::Type::Body,
                            false, m_inside),
                  row, 0);
  grid->addWidget(makeBox(header, field), row, 1);
  grid->addWidget(makeLabel(sureness(confidence, field), platform::Type::Meta, true, m_inside), row, 2);
  auto* sample = makeLabel(sampleWords(samples), platform::Type::Meta, true, m_inside);
  sample->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  grid->addWidget(sample, row, 3);
}

QComboBox* ImportColumns::makeBox(const QString& header, const QString& field) {
  auto* box = new QComboBox(m_inside);
  box->setObjectName(QStringLiteral("column.") + header);
  box->setAccessibleName(tr("Field of %1").arg(header));
  box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  for (const FieldName& known : kFields) box->addItem(tr(known.name), QString::fromLatin1(known.key));
  const QString own = QStringLiteral("custom.") + header;
  box->addItem(tr("Own field “%1”").arg(header), own);
  const QString wanted = field.isEmpty() ? QStringLiteral("ignore") : field;
  if (box->findData(wanted) < 0) box->addItem(wanted, wanted);
  box->setCurrentIndex(box->findData(wanted));
  // A wheel that scrolls past must not change what a column means.
  box->setFocusPolicy(Qt::StrongFocus);
  connect(box, &QComboBox::activated, this,
          [this, box, header] { Q_EMIT mapped(header, box->currentData().toString()); });
  return box;
}

}
