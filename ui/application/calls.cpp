#include "application/calls.h"

#include "app/brief.h"
#include "application/book_pages.h"
#include "application/book_view.h"
#include "dialogs/brief_dialog.h"
#include "pages/capture_panel.h"
#include "pages/contact_page.h"
#include "pages/today_page.h"

namespace kith::application {
namespace {

domain::Id subjectOf(BookView& book) {
  if (book.place().section != QLatin1String("today")) return book.place().contact;
  const auto* item = book.pages().today().current();
  return item == nullptr ? 0 : item->contactId.value_or(0);
}

}

void showBrief(BookView& book) {
  const QDateTime now = book.desk().clock().nowLocal();
  const auto brief = app::briefOf(book.desk().queries(), subjectOf(book), now);
  if (!brief) {
    book.desk().tell(BookView::tr("Choose a person first."));
    return;
  }
  auto* page = new dialogs::BriefDialog(*brief, now, &book);
  page->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(page, &QDialog::accepted, &book, [&book, id = brief->contact.id] { logCall(book, id); });
  page->open();
}

void logCall(BookView& book, domain::Id contact, CallFrom from) {
  book.openContact(contact);
  if (book.place().contact != contact) return;  // gone since it was shown
  book.capture(pages::Capture::Log);
  book.card().startTimer(from == CallFrom::Them);
}

void logStrangersCall(BookView& book, const QString& who) {
  book.newContact(domain::ContactKind::Person, who,
                  [&book](domain::Id contact) { logCall(book, contact, CallFrom::Them); });
}

}
