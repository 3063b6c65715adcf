#include "pages/catalogue_offer.h"

#include "app/commands.h"
#include "base/fold.h"
#include "models/reader.h"
#include "models/sales_model.h"
#include "pages/desk.h"
#include "platform/isolate.h"
#include "widgets/inline_message.h"

#include <QVBoxLayout>

#include <algorithm>

namespace kith::pages {

CatalogueOffer::CatalogueOffer(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_message(new widgets::InlineMessage(this)) {
  m_message->setObjectName(QStringLiteral("saleOffer"));
  m_message->setClosable(false);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->addWidget(m_message);
  hide();
}

void CatalogueOffer::forget() {
  m_offers.reset();
  m_texts = QStringList();
  look();
}

void CatalogueOffer::offer(std::vector<app::FreeLine> lines) {
  m_offers = std::move(lines);
  m_texts.reset();
  look();
}

void CatalogueOffer::lookFor(const QStringList& texts) {
  m_texts = texts;
  if (m_offers || texts.isEmpty()) return look();
  if (std::exchange(m_asking, true)) return;
  m_desk.reader().ask(QStringLiteral("sale.offers"), [this](app::Queries& queries) -> models::Reader::Answer {
    return [this, offers = app::offeredLines(queries)] {
      m_asking = false;
      m_offers = offers;
      look();
    };
  });
}

void CatalogueOffer::look() {
  QStringList wanted;
  for (const QString& text : m_texts.value_or(QStringList())) wanted << base::folded(text);
  const auto fits = [&](const app::FreeLine& line) {
    return !m_texts || wanted.contains(base::folded(line.text));
  };
  if (m_offers)
    if (const auto hit = std::find_if(m_offers->begin(), m_offers->end(), fits); hit != m_offers->end())
      return present(*hit);
  m_shown.clear();
  m_message->dismiss();
  hide();
}

void CatalogueOffer::leaveOut(const QString& text) {
  if (m_offers) std::erase_if(*m_offers, [&text](const app::FreeLine& each) { return each.text == text; });
  look();
}

void CatalogueOffer::present(const app::FreeLine& line) {
  if (m_shown == line.text) return;
  m_shown = line.text;
  show();
  m_message->present(
      widgets::MessageKind::Info,
      tr("“%1” was sold %n times, lately for %2.", nullptr, static_cast<int>(line.uses))
          .arg(platform::iso(line.text), models::moneyText(line.price, line.currency)),
      {{tr("Add to Catalogue"),
        [this, line] {
          m_desk.run(app::addToCatalogue(app::productOf(line), line.text),
                     [this, line](const app::Outcome& made) {
                       leaveOut(line.text);
                       Q_EMIT added(made.made);
                       m_desk.tellDeed(tr("%1 stands in the catalogue").arg(platform::iso(line.text)));
                     });
        }},
       {tr("Not Now"), [this, line] {
          app::declineLine(m_desk.session(), m_desk.queries(), line.text);
          leaveOut(line.text);
        }}});
}

}
