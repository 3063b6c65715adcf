#include "pages/line_chips.h"

#include "app/queries.h"
#include "app/when.h"
#include "domain/money.h"
#include "models/due_words.h"
#include "models/sales_model.h"
#include "models/timeline_model.h"
#include "pages/capture_form.h"
#include "platform/metrics.h"
#include "widgets/flow_layout.h"
#include "widgets/tag_chips.h"

#include <QMenu>

#include <algorithm>

namespace kith::pages {
namespace {

constexpr std::size_t kMostOffered = 12;

QString channelWords(const domain::Interaction& talk) {
  const QString kind = models::kindWords(talk.channel);
  if (talk.direction == QLatin1String("in")) return LineChips::tr("%1 from them").arg(kind);
  return talk.direction == QLatin1String("out") ? LineChips::tr("%1 to them").arg(kind) : kind;
}

QString stepWords(const domain::Reminder& next) {
  QString words = understoodWords(next.due) + QStringLiteral(" · ") + next.text;
  if (!next.repeatRule.isEmpty())
    words += QStringLiteral(" · ") + app::repeatSentence(next.repeatRule, next.repeatAfterDone);
  if (next.minutes > 0) words += QStringLiteral(" · ") + LineChips::tr("%n min", nullptr, next.minutes);
  return words;
}

QString saleWords(const app::QuickLine& line) {
  const auto& sale = line.sale;
  if (!sale)
    return line.saleOfSomething ? LineChips::tr("Sale: for how much?") : LineChips::tr("Sale: of what?");
  QStringList things;
  for (const domain::PurchaseLine& each : sale->lines)
    things << LineChips::tr("%1 × %2", "quantity, thing").arg(domain::quantityText(each.quantity), each.text);
  const QString total = models::moneyText(sale->total, sale->currency);
  const QString words = sale->payments.empty() ? LineChips::tr("Sale: %1 for %2, not paid")
                                               : LineChips::tr("Sale: %1 for %2, paid");
  return words.arg(things.join(QStringLiteral(", ")), total);
}

QString nameWords(const app::LineChip& chip, domain::Id chosen) {
  for (const app::NameChoice& choice : chip.choices)
    if (choice.id == chosen || chip.choices.size() == 1) return choice.name;
  return LineChips::tr("%1: which of %2?").arg(chip.words).arg(chip.choices.size());
}

QString wordsOf(const app::LineChip& chip, const app::QuickLine& line, domain::Id chosen,
                const QDateTime& now) {
  switch (chip.kind) {
    case app::ChipKind::Channel:
      return channelWords(line.talk);
    case app::ChipKind::Contact:
      return nameWords(chip, chosen);
    case app::ChipKind::When:
      return models::pastWords(line.talk.at, now);
    case app::ChipKind::Minutes:
      return LineChips::tr(
          "%n min", nullptr,
          line.isPlan && !line.steps.empty() ? line.steps.front().minutes : line.talk.minutes);
    case app::ChipKind::NextStep:
      return chip.step < line.steps.size() ? stepWords(line.steps[chip.step]) : chip.words;
    case app::ChipKind::Tag:
      return chip.words;
    case app::ChipKind::Sale:
      return saleWords(line);
  }
  return chip.words;
}

// Green is money, amber what waits, blue the talk itself; a tag and a name are plain.
widgets::ChipTone toneOf(const app::LineChip& chip, bool open, const app::QuickLine& line) {
  switch (chip.kind) {
    case app::ChipKind::Contact:
      return open ? widgets::ChipTone::Bad : widgets::ChipTone::Plain;
    case app::ChipKind::Tag:
      return widgets::ChipTone::Plain;
    case app::ChipKind::NextStep:
      return widgets::ChipTone::Warn;
    case app::ChipKind::Sale:
      return line.sale && line.sale->total != 0 ? widgets::ChipTone::Ok : widgets::ChipTone::Bad;
    default:
      return widgets::ChipTone::Accent;
  }
}

// The company and title, else the number, the mail or the town.
QStringList detailsOf(app::Queries& queries, const std::vector<domain::Id>& ids) {
  QHash<domain::Id, QString> known;
  for (const app::ContactRow& row : queries.contactRows(ids)) known.insert(row.id, row.subtitle);
  QStringList details;
  for (const domain::Id id : ids) {
    QString detail = known.value(id);
    const auto contact = detail.isEmpty() ? queries.contact(id) : Result<domain::Contact>();
    if (detail.isEmpty() && contact && !contact->channels.empty()) detail = contact->channels.front().value;
    if (detail.isEmpty() && contact && !contact->addresses.empty()) detail = contact->addresses.front().city;
    details << detail;
  }
  return details;
}

bool isOpen(const app::LineChip& chip, const QHash<QString, domain::Id>& chosen) {
  return chip.kind == app::ChipKind::Contact && chip.choices.size() > 1 && !chosen.contains(chip.words);
}

}

LineChips::LineChips(app::Queries& queries, QWidget* parent)
    : QWidget(parent), m_queries(queries), m_flow(new widgets::FlowLayout(this)) {
  setObjectName(QStringLiteral("lineChips"));
  m_flow->setContentsMargins({});
  m_flow->setSpacing(platform::unitOf(this) * 3 / 2);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  hide();
}

void LineChips::setLine(app::QuickLine line, const QString& text, const QHash<QString, domain::Id>& chosen,
                        const QDateTime& now) {
  std::stable_sort(line.chips.begin(), line.chips.end(),
                   [&text](const app::LineChip& a, const app::LineChip& b) {
                     return text.indexOf(a.words.trimmed()) < text.indexOf(b.words.trimmed());
                   });
  m_line = std::move(line);
  m_chosen = chosen;
  for (widgets::TagChip* old : std::exchange(m_chips, {})) {
    m_flow->removeWidget(old);
    old->hide();
    old->deleteLater();
  }
  for (const app::LineChip& chip : m_line.chips) {
    auto* made = new widgets::TagChip(wordsOf(chip, m_line, chosen.value(chip.words), now), this);
    made->setTone(toneOf(chip, isOpen(chip, m_chosen), m_line));
    made->setAccessibleDescription(tr("Delete makes it text again"));
    connect(made, &widgets::TagChip::removeRequested, this,
            [this, chip] { Q_EMIT givenBack(chip.kind, chip.words); });
    connect(made, &widgets::TagChip::opened, this, [this, chip, made] { offer(chip, *made); });
    m_flow->insertWidget(static_cast<int>(m_chips.size()), made);
    made->show();
    m_chips << made;
  }
  setVisible(!m_chips.isEmpty());
  updateGeometry();
}

bool LineChips::askWho() {
  for (std::size_t i = 0; i < m_line.chips.size(); ++i) {
    if (!isOpen(m_line.chips[i], m_chosen)) continue;
    offer(m_line.chips[i], *m_chips[static_cast<qsizetype>(i)]);
    return true;
  }
  return false;
}

void LineChips::offer(const app::LineChip& chip, const QWidget& anchor) {
  if (chip.choices.size() < 2) return;
  QMenu menu(this);
  menu.setObjectName(QStringLiteral("whoMenu"));
  std::vector<domain::Id> ids;
  for (const app::NameChoice& choice : chip.choices) ids.push_back(choice.id);
  ids.resize(qMin(ids.size(), kMostOffered));
  const QStringList details = detailsOf(m_queries, ids);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    QString name = chip.choices[i].name;
    const QString detail = details.value(static_cast<qsizetype>(i));
    if (!detail.isEmpty()) name += u'\t' + detail;
    connect(menu.addAction(name.replace(u'&', QStringLiteral("&&"))), &QAction::triggered, this,
            [this, words = chip.words, id = ids[i]] { Q_EMIT this->chosen(words, id); });
  }
  menu.setActiveAction(menu.actions().first());
  menu.exec(anchor.mapToGlobal(QPoint(0, anchor.height())));
}

}
