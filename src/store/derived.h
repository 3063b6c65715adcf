// Derived data: list texts, last contact, next due, totals and the list order, brought up to date from what
// changed.
#pragma once

#include "domain/change_set.h"
#include "domain/contact.h"
#include "domain/list_texts.h"
#include "store/database.h"

namespace kith::store {

class Derived {
 public:
  explicit Derived(Database& db) : m_db(db) {}

  // Brings up to date what hangs on the changes of a small step.
  void refresh(const domain::ChangeSet& changes);
  // The same for a step too large for a change set, from its log rows.
  void refreshStep(Id step);
  // Computes everything anew, in bounded memory.
  void rebuild();

  // For bulk work. The summary of a contact that was just inserted:
  void addSummary(Id contact, const domain::ListTexts& texts);
  // The list texts of one that stands there already.
  void changeSummary(Id contact, const domain::ListTexts& texts);
  // Summaries of contacts from `first` on that have none.
  void addMissingSummaries(Id first);
  // List texts, and with `history` last contact, next due and totals, of these contacts.
  void refreshContacts(const std::vector<Id>& contacts, bool history);
  // Last contact, next due and totals of a range of contacts at once.
  void refreshHistory(Id first, Id last);
  // Full text of the notes of contacts that bulk work inserted above this id.
  void addNotes(Id contactsAbove);
  // Marks a range of new contacts as unsettled in the list order; above `most` the order is dropped, to be
  // sorted anew.
  void openOrder(Id first, Id last, qint64 most);
  // Differences between what stands there and a recount, one line each; empty when all is right.
  QStringList differences();

 private:
  void refreshContact(const domain::Contact& contact);
  void refreshTotals(Id contact);
  void dropMissing(const std::vector<Id>& contacts);
  std::vector<Id> withEmployees(const std::vector<Id>& contacts);

  Database& m_db;
};

}
