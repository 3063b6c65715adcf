// What is written down from any place of the book, and what a new day brings.
#include "app/commands.h"
#include "app/own_country.h"
#include "app/pasted_contact.h"
#include "application/actions.h"
#include "application/book_pages.h"
#include "application/book_view.h"
#include "application/card_place.h"
#include "application/list_and_card.h"
#include "domain/contact_edit.h"
#include "models/due_item_words.h"
#include "models/follow_up_words.h"
#include "models/sales_model.h"
#include "pages/capture_panel.h"
#include "pages/contact_page.h"
#include "pages/products_page.h"
#include "pages/quick_window.h"
#include "pages/sales_page.h"
#include "pages/today_page.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QTemporaryFile>

#include <algorithm>

namespace kith::application {
namespace {

bool isContactList(const QString& key) {
  return key == QLatin1String("people") || key == QLatin1String("companies") || key.contains(u':');
}

}

void BookView::capture(pages::Capture what) {
  if (m_place.section == QLatin1String("today")) {
    pages::TodayPage& today = m_pages->today();
    if (what == pages::Capture::Reminder && (today.view() != pages::TodayView::List || !today.current()))
      return today.addReminder();
    const auto* item = today.current();
    if (item != nullptr && item->contactId && what != pages::Capture::Sale) return today.capture(what);
    if (item != nullptr && item->contactId) openContact(*item->contactId);
  }
  if (shownContact() == 0 && what == pages::Capture::Log) {
    quickAdd();
    return;
  }
  if (shownContact() == 0) {
    m_desk->tell(tr("Choose a person first."));
    return;
  }
  if (!isContactList(m_place.section)) openContact(shownContact());
  m_inner->showCard();
  card().capture(what);
}

void BookView::attachFiles() {
  if (shownContact() == 0) return m_desk->tell(tr("Choose a person first."));
  if (!isContactList(m_place.section)) openContact(shownContact());
  m_inner->showCard();
  card().attachFiles();
}

// A vCard is imported; a signature or the text of a form becomes a contact that can be looked over.
void BookView::pasteContact() {
  const QString text = QGuiApplication::clipboard()->text();
  if (app::isPastedCard(text)) {
    auto* card = new QTemporaryFile(QDir::tempPath() + QStringLiteral("/kith-XXXXXX.vcf"), this);
    if (!card->open() || card->write(text.toUtf8()) < 0 || !card->flush())
      return m_desk->tellError({ErrorKind::Io, card->fileName(), card->errorString()});
    return startImport(card->fileName());
  }
  const auto contact = app::contactOfClipboard(text, app::ownRegion(*m_queries));
  if (!contact) return m_desk->tell(tr("The clipboard holds no name with a mail or a number."));
  const QString name = domain::displayName(*contact);
  m_desk->run(app::addContact(*contact), [this, name, kind = contact->kind](const app::Outcome& outcome) {
    showNew(outcome.made, kind);
    m_desk->tellDeed(tr("%1 added from the clipboard").arg(name));
  });
}

void BookView::sellAgain() {
  std::optional<domain::Purchase> before;
  const domain::DueItem* due =
      m_place.section == QLatin1String("today") ? m_pages->today().current() : nullptr;
  const bool isOccasion = due != nullptr && models::isOccasion(*due);
  if (isOccasion) {
    if (const auto last = m_queries->purchase(due->id)) before = *last;
  } else if (m_place.section == QLatin1String("sales")) {
    if (const auto selected = m_queries->purchase(m_pages->sales().current())) before = *selected;
  } else if (shownContact() != 0) {
    const auto all = m_queries->purchasesOf(shownContact());
    const auto bought = [](const domain::Purchase& sale) {
      return sale.total > 0 && sale.cancelledAt.isEmpty();
    };
    if (const auto last = std::find_if(all.begin(), all.end(), bought); last != all.end()) before = *last;
  }
  if (!before) {
    m_desk->tell(tr("There is no sale yet that could be made again."));
    return;
  }
  const QString today = m_desk->clock().today().toString(Qt::ISODate);
  const domain::Purchase again =
      isOccasion ? domain::soldForOccasion(*before, today) : domain::soldAgain(*before, today);
  m_desk->run(app::recordPurchase(again), [this, again](const app::Outcome& outcome) {
    const QString words = tr("Sold again: %1").arg(models::moneyText(again.total, again.currency));
    m_desk->tellDeed(words + models::followUpWords(*m_queries, outcome.made, m_desk->clock()));
  });
}

void BookView::deleteSelected() {
  if (m_place.section == QLatin1String("sales")) {
    m_pages->sales().removeCurrent();
    return;
  }
  if (m_place.section == QLatin1String("today")) {
    m_pages->today().removeCurrent();
    return;
  }
  if (m_place.section == QLatin1String("products")) {
    m_pages->products().removeCurrent();
    return;
  }
  const std::vector<domain::Id> ids = m_list->selectedContacts();
  if (ids.empty() || !isContactList(m_place.section)) return;
  const domain::Id next = m_list->neighbourOfSelection();
  const int count = static_cast<int>(ids.size());
  const QString name = count == 1 ? domain::displayName(card().shown()) : QString();
  m_desk->run(app::deleteContacts(ids), [this, next, count, name](const app::Outcome&) {
    if (next != 0)
      m_list->selectContact(next);
    else
      m_detail->showNobody();
    m_desk->tellDeed(count == 1 ? tr("%1 moved to Trash").arg(name)
                                : tr("%L1 people moved to Trash").arg(count));
  });
}

void BookView::editSelected() {
  if (m_sidebar->hasFocus() && renameCurrentSearch()) return;
  if (isContactList(m_place.section) && m_list->editCell()) return;
  if (m_place.section == QLatin1String("today")) m_pages->today().edit();
  if (m_place.section == QLatin1String("sales")) m_pages->sales().edit();
  if (m_place.section == QLatin1String("products")) m_pages->products().edit();
  if (shownContact() == 0 || !isContactList(m_place.section)) return;
  m_inner->showCard();
  card().startEditing();
}

void BookView::quickAdd(const QString& words) {
  if (m_quick == nullptr) m_quick = new pages::QuickWindow(*m_desk, this);
  m_quick->ask(words);
}

void BookView::markDone() {
  if (m_place.section == QLatin1String("today"))
    m_pages->today().markDone();
  else if (shownContact() != 0)
    card().markNextDone();
}

void BookView::setTodayView(pages::TodayView view) {
  m_pages->setTodayView(view);
  const char* const ids[] = {"today.list", "today.week", "today.month"};  // as pages::TodayView
  for (int i = 0; i < 3; ++i)
    m_actions.get(QString::fromLatin1(ids[i]))->setChecked(i == static_cast<int>(view));
}

void BookView::beginDay() {
  askForCounts();
  if (m_place.section == QLatin1String("today")) m_pages->today().reload();
}

void BookView::showRinging(bool whenClosed) { m_pages->setRinging(whenClosed); }

}
