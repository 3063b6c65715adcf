#include "application/playbooks.h"

#include "app/commands.h"
#include "app/playbooks.h"
#include "application/book_pages.h"
#include "application/book_view.h"
#include "dialogs/playbook_dialog.h"
#include "pages/today_page.h"

#include <QMenu>

namespace kith::application {
namespace {

constexpr int kNumbered = 9;  // further ones are chosen with the arrows

std::vector<domain::Id> subjectsOf(BookView& book) {
  if (book.place().section != QLatin1String("today")) return book.contactsToChange();
  const auto* item = book.pages().today().current();
  if (item != nullptr && item->contactId) return {*item->contactId};
  book.desk().tell(BookView::tr("Choose a person first."));
  return {};
}

void apply(BookView& book, const domain::Playbook& playbook, const std::vector<domain::Id>& contacts) {
  const int count = static_cast<int>(playbook.steps.size() * contacts.size());
  book.desk().run(app::applyPlaybook(playbook, contacts, book.desk().clock().today()),
                  [&book, name = playbook.name, count](const app::Outcome&) {
                    book.desk().tellDeed(BookView::tr("%1: %n reminders made", nullptr, count).arg(name));
                  });
}

}

void askForPlaybook(BookView& book) {
  const std::vector<domain::Id> contacts = subjectsOf(book);
  if (contacts.empty()) return;
  auto* menu = new QMenu(&book);
  menu->setObjectName(QStringLiteral("playbookMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const QString language = app::whenContext(book.desk().clock().nowLocal()).language;
  int number = 0;
  for (const domain::Playbook& playbook : app::choosablePlaybooks(book.desk().queries(), language)) {
    const QString name = QString(playbook.name).replace(u'&', QStringLiteral("&&"));
    const QString words = ++number <= kNumbered ? QStringLiteral("&%1  %2").arg(number).arg(name) : name;
    QObject::connect(menu->addAction(words), &QAction::triggered, &book,
                     [&book, playbook, contacts] { apply(book, playbook, contacts); });
  }
  menu->addSeparator();
  QObject::connect(menu->addAction(BookView::tr("&Edit Playbooks…")), &QAction::triggered, &book,
                   [&book] { showPlaybooks(book); });
  menu->popup(book.menuPlace());
}

void showPlaybooks(BookView& book) {
  dialogs::PlaybookDialog(book.desk().session(), book.desk().queries(), &book).exec();
}

}
