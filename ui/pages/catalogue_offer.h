// The line that offers what is sold again and again for the catalogue, one thing at a time.
#pragma once

#include "app/catalogue.h"

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

namespace kith::widgets {
class InlineMessage;
}

namespace kith::pages {

class Desk;

class CatalogueOffer : public QWidget {
  Q_OBJECT
 public:
  explicit CatalogueOffer(Desk& desk, QWidget* parent = nullptr);

  // Offers the first of these texts that was sold often enough. What that is, is read when it is first asked.
  void lookFor(const QStringList& texts);
  // Offers the first of these.
  void offer(std::vector<app::FreeLine> lines);
  // Reads anew when it is asked next.
  void forget();

 Q_SIGNALS:
  // It stands in the catalogue now.
  void added(kith::domain::Id product);

 private:
  void look();
  void leaveOut(const QString& text);
  void present(const app::FreeLine& line);

  Desk& m_desk;
  widgets::InlineMessage* m_message;
  std::optional<QStringList> m_texts;  // nothing: whatever there is
  QString m_shown;
  std::optional<std::vector<app::FreeLine>> m_offers;
  bool m_asking = false;
};

}
