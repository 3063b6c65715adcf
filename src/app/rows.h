// Rows that the door for reading gives out: what lists, cards and answers show.
#pragma once

#include "domain/attachment.h"
#include "domain/contact.h"
#include "domain/touch.h"

#include <QString>

#include <optional>
#include <vector>

namespace kith::app {

// What a list row shows of a contact.
struct ContactRow {
  domain::Id id = 0;
  domain::ContactKind kind = domain::ContactKind::Person;
  QString display;
  QString subtitle;
  QString nextDue;  // local; empty: nothing planned
  QString nextText;
  std::optional<domain::Id> photoId;
  bool deleted = false;
  QString nextRule;  // by which it may have come again since nextDue (app/reminder_words.h)
};

enum class ContactSection { People, Companies, Everyone, Trash };

// One line of a contact's merged history.
struct TimelineEntry {
  QString at;    // instant, or a local date of a purchase
  QString kind;  // a channel of `log`, purchase, reminder
  domain::Id id = 0;
  QString text;
  QString direction;
  int minutes = 0;
  QString outcome;
  std::optional<qint64> total;
  QString currency;
  std::vector<domain::Attachment> files = {};
};

struct SaleRow {
  domain::Id id = 0;
  std::optional<domain::Id> contactId;
  QString customer;  // display name, or the buyer as typed
  QString date;
  QString number;
  QString lines;  // "2 Tulips, Vase"
  QString currency;
  qint64 total = 0;
  qint64 paid = 0;
  qint64 balance = 0;
  QString status;
};

// What one day came to in one currency, cancelled sales counted but not added.
struct DaySales {
  QString day;
  QString currency;
  qint64 count = 0;
  qint64 net = 0;
};

// Every sale, newest first; the days in the same order, so that their counts cut the ids into days.
struct SaleList {
  std::vector<domain::Id> ids;
  std::vector<DaySales> days;
};

struct NamedCount {
  domain::Id id = 0;
  QString name;
  qint64 count = 0;
};

struct SavedSearch {
  domain::Id id = 0;
  QString name;
  QString query;
};

struct HistoryEntry {
  domain::Id id = 0;  // for `history revert`
  QString at;
  QString field;
  QString oldValue;
  QString newValue;
  domain::Id step = 0;
  QString label;
};

struct ImportEntry {
  domain::Id id = 0;
  QString file;
  QString at;
  int created = 0;
  int updated = 0;
  bool undone = false;
};

struct TrashEntry {
  domain::Id id = 0;
  QString kind;  // contact, interaction, purchase, product, reminder
  QString text;
  QString deletedAt;
};

struct Stats {
  qint64 people = 0, companies = 0, interactions = 0, purchases = 0, unassigned = 0, products = 0,
         reminders = 0, trash = 0, bytes = 0;
  std::vector<NamedCount> gaps;  // contacts without email, phone, …
};

struct CheckReport {
  struct Problem {
    QString where;
    QString problem;
  };
  bool ok = true;
  qint64 contacts = 0;
  std::vector<Problem> problems;
};

// Whose rhythm rests.
struct Resting {
  domain::TouchPause pause;
  QString name;
};

}
