#include "pages/duplicate_watch.h"

#include "models/reader.h"
#include "pages/desk.h"

#include <QPointer>

namespace kith::pages {
namespace {

constexpr std::size_t kMostShown = 500;
constexpr qint64 kMostUnasked = 200'000;  // contacts; about five seconds of two cores

}

DuplicateWatch::DuplicateWatch(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
  connect(&desk.session(), &app::Session::changed, this, [this] { m_changed = true; });
}

DuplicateWatch::~DuplicateWatch() { m_search->cancelled = true; }

void DuplicateWatch::look() {
  if (m_looking) {
    m_again = true;
    return;
  }
  m_looking = true;
  m_changed = false;
  app::listDuplicatesAsync(m_desk.session(), kMostShown, m_search,
                           [watch = QPointer<DuplicateWatch>(this)](Result<app::DuplicateList> list) {
                             if (watch) watch->take(std::move(list));
                           });
}

void DuplicateWatch::lookWhenQuiet() {
  if (!m_changed) return;
  // Counting puts what has changed since into the order first, which is felt in a large book.
  m_desk.reader().ask(QStringLiteral("duplicates.worth"),
                      [this](app::Queries& queries) -> models::Reader::Answer {
                        if (queries.count(app::ContactSection::Everyone) > kMostUnasked) return {};
                        return [this] { look(); };
                      });
}

void DuplicateWatch::take(Result<app::DuplicateList> list) {
  m_looking = false;
  m_hasLooked = true;
  if (list) m_list = std::move(*list);
  if (m_again) {
    m_again = false;
    look();
  }
  Q_EMIT found();
}

}
