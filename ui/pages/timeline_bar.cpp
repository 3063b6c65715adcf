#include "pages/timeline_bar.h"

#include "domain/interaction.h"
#include "models/timeline_model.h"
#include "platform/metrics.h"
#include "widgets/search_field.h"
#include "widgets/type_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace kith::pages {

TimelineBar::TimelineBar(QWidget* parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_words(new widgets::SearchField(this)) {
  const int unit = platform::unitOf(this);
  auto* title = new widgets::TypeLabel(platform::Type::Section, this);
  title->setText(tr("Timeline"));
  m_kind->setObjectName(QStringLiteral("timeline.kind"));
  m_kind->setAccessibleName(tr("Kind of entry"));
  m_kind->addItem(tr("Everything"), QString());
  for (const QString& kind : domain::interactionChannels()) m_kind->addItem(models::kindWords(kind), kind);
  for (const char* kind : {"purchase", "reminder"})
    m_kind->addItem(models::kindWords(QString::fromLatin1(kind)), QString::fromLatin1(kind));
  m_words->setObjectName(QStringLiteral("timeline.words"));
  m_words->setAccessibleName(tr("Words in the timeline"));
  m_words->setPlaceholderText(tr("Find in the timeline"));
  m_words->setMaximumWidth(60 * unit);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins({});
  row->setSpacing(2 * unit);
  row->addWidget(title, 1);
  row->addWidget(m_words, 1);
  row->addWidget(m_kind);
  connect(m_kind, &QComboBox::currentIndexChanged, this, &TimelineBar::filtered);
  connect(m_words, &QLineEdit::textChanged, this, &TimelineBar::filtered);
}

app::TimelineFilter TimelineBar::filter() const {
  return {m_kind->currentData().toString(), m_words->text().trimmed()};
}

void TimelineBar::clear() {
  const QSignalBlocker quietKind(m_kind);
  const QSignalBlocker quietWords(m_words);
  m_kind->setCurrentIndex(0);
  m_words->clear();
}

void TimelineBar::setFiltering(bool on) {
  m_kind->setVisible(on);
  m_words->setVisible(on);
}

}
