#include "pages/desk.h"

#include "app/own_country.h"
#include "domain/money.h"
#include "models/searcher.h"
#include "pages/error_text.h"

#include <QLocale>

namespace kith::pages {

Desk::Desk(app::Session& session, app::Queries& queries, models::Reader& reader)
    : m_session(session),
      m_queries(queries),
      m_reader(reader),
      m_searcher(std::make_unique<models::Searcher>(session.path())) {}

Desk::~Desk() = default;

void Desk::run(app::Command command, Then then, std::function<void(const Error&)> refused) {
  m_session.run(std::move(command),
                [this, then = std::move(then), no = std::move(refused)](const Result<app::Outcome>& outcome) {
                  if (!outcome) {
                    if (no)
                      no(outcome.error());
                    else
                      tellError(outcome.error());
                    return;
                  }
                  if (then) then(*outcome);
                });
}

void Desk::tellError(const Error& error) { Q_EMIT failed(errorText(error)); }

QString Desk::currency() const { return app::ownCurrency(m_queries); }

}
