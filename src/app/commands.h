// Every change a user can make, as a ready command; the one list behind window and command line.
#pragma once

#include "app/command.h"
#include "app/rows.h"
#include "domain/contact.h"
#include "domain/interaction.h"
#include "domain/playbook.h"
#include "domain/purchase.h"
#include "domain/reminder.h"
#include "domain/touch.h"

#include <functional>
#include <memory>

namespace kith::app {

// Changes a freshly loaded contact; only what differs afterwards is written.
using ContactChange = std::function<Result<void>(domain::Contact&)>;

Command addContact(domain::Contact contact);
// `what` names the field for the undo menu ("phone"), empty: several.
Command editContact(domain::Id id, const QString& what, ContactChange change);
// One cell of a table: which field of whom (as setField names it), and what it shall say.
struct CellEdit {
  domain::Id contact = 0;
  QString field;
  QString value;
};
// What came of many of them.
struct CellsReport {
  int changed = 0;
  int same = 0;  // said so already
  std::vector<std::pair<CellEdit, Error>> refused;
};
using CellSetter =
    std::function<Result<void>(domain::Contact& contact, const QString& field, const QString& value)>;
// As one step. What is refused (also of contacts that are gone) stands in the report, written before the
// command is done, and leaves the rest as it is wanted.
Command editCells(std::vector<CellEdit> cells, CellSetter set, std::shared_ptr<CellsReport> report);
// A picture as it is kept: its bytes and their media type ("image/jpeg").
struct Picture {
  QByteArray bytes;
  QString mediaType;
};
// Gives the contact what `read` returns, called on the writer's thread; no bytes take its picture away.
// Errors: those of `read`; NotFound.
Command setPhoto(domain::Id id, std::function<Result<Picture>()> read);
Command deleteContacts(std::vector<domain::Id> ids);   // to Trash
Command restoreContacts(std::vector<domain::Id> ids);  // out of Trash
// Whatever lies in Trash, of any kind, as one step. Errors: NotFound; Invalid for a kind that is none.
Command restore(std::vector<TrashEntry> entries);
// An empty stage takes it away.
Command stageContacts(std::vector<domain::Id> ids, QString stage);
Command tagContacts(std::vector<domain::Id> ids, QString tag, bool on);

// With the next step that follows from it, as one step to undo.
Command logInteraction(domain::Interaction interaction, std::optional<domain::Reminder> next = {});
Command editInteraction(domain::Interaction interaction);
Command deleteInteraction(domain::Id id);

Command addProduct(domain::Product product);
Command editProduct(domain::Product product);
Command deleteProduct(domain::Id id);
// Makes the product, or takes the one of that name, and gives it to every line that was sold as `text`
// without standing in the catalogue; case and accents do not count.
Command addToCatalogue(domain::Product product, QString text);

// The first purchase of a contact without a stage, or with prospect or lead, makes it a customer. Services
// and ends of warranties come and go with a purchase, in the same step (app/follow_ups.h).
Command recordPurchase(domain::Purchase purchase);
Command editPurchase(domain::Purchase purchase);
Command deletePurchase(domain::Id id);
Command addPayment(domain::Id purchase, domain::Payment payment);
Command assignPurchase(domain::Id purchase, domain::Id contact);

Command addReminder(domain::Reminder reminder);
Command editReminder(domain::Reminder reminder);
// A repeating one moves to its next due time and leaves a done copy; `nowLocal` is the wall-clock time. A
// service that was done closes others of the same product. This and the next three: Conflict where it is
// over.
Command completeReminder(domain::Id id, QDateTime nowLocal);
Command snoozeReminder(domain::Id id, QString until);  // local time
// Of a series only the turn that waits: it is changed as a whole by editReminder. A missed service rings
// after all, on that day.
Command moveReminder(domain::Id id, QString due);
// Many to one day, as one step; each keeps its time of day, unless `day` has one. No series to some day.
Command moveReminders(std::vector<domain::Id> ids, QString day);
Command dropReminder(domain::Id id);
Command deleteReminder(domain::Id id);  // to Trash

// Sets the rhythm of a tag or a rank; 0 days removes it. Invalid for another kind, name or number of days.
Command setTouchRule(domain::TouchRule rule);
// Staying in touch rests for that reason; without one it goes on. Errors: NotFound; Invalid for a day that is
// none.
Command pauseTouch(domain::TouchPause pause);

// Waves automatic lines of Today away until something new happens with their contact, as one step. Errors:
// NotFound; Invalid where one is no automatic line.
Command dismissLines(std::vector<domain::DueItem> items);
// Waves one away, and a reminder in its place, as one step; gives the reminder.
Command remindInstead(domain::DueItem item, domain::Reminder reminder);

// A playbook without an id is added. Errors: Invalid without a name or a step; Conflict for a name that is
// taken.
Command savePlaybook(domain::Playbook playbook);
Command removePlaybook(domain::Id id);
// Promises its steps to each of these contacts from that day on, as one step; gives the first reminder.
Command applyPlaybook(domain::Playbook playbook, std::vector<domain::Id> contacts, QDate from);

Command saveSearch(QString name, QString query);
// Invalid for a name without a letter.
Command renameSearch(domain::Id id, QString name);
// The saved searches in this order.
Command orderSearches(std::vector<domain::Id> ids);
Command deleteSearch(domain::Id id);

// Remembers that two look like one and are not. Invalid for one and the same.
Command dismissDuplicate(domain::Id a, domain::Id b);

// Makes one of two: all of `b` goes to `a`. `fromB` names fields whose value is taken from b (see
// domain/contact_merge.h). Errors: Invalid for a person with a company or for a field that is none.
Command mergeContacts(domain::Id a, domain::Id b, QStringList fromB = {});
// Many pairs at once, as one step; pairs that no longer stand (one was merged already) go to the survivor.
Command mergeSure(std::vector<std::pair<domain::Id, domain::Id>> pairs);

// Puts one value of the history back: `change` is the id that `history` prints.
Command revertChange(domain::Id change);
// Takes an import back, at any later time; what was touched since stays.
Command takeBackImport(domain::Id import);

}
