// The card of one contact: who it is, what comes next, every value in place, and the history.
#pragma once

#include "app/history_search.h"
#include "domain/change_set.h"
#include "domain/contact.h"
#include "models/timeline_model.h"
#include "pages/capture_panel.h"

#include <QWidget>

class QAction;
class QMenu;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace kith::widgets {
class ActivityChart;
class Avatar;
class EditableValue;
class HeaderButtons;
class NextStepCard;
class TagChips;
class TypeLabel;
}

namespace kith::pages {

class CardGrid;
class CardPicture;
class Desk;
class DoubleHint;
class EntryFiles;
class TimelineBar;
class TimelineView;
class WhatNext;

class ContactPage : public QWidget {
  Q_OBJECT
 public:
  // `actions` become the buttons of the header: Call, Email, Log, Sale, Remind.
  ContactPage(Desk& desk, const QList<QAction*>& actions, QWidget* parent = nullptr);

  // Shows that contact; 0 shows none.
  void setContact(domain::Id id);
  domain::Id contact() const { return m_contact.id; }
  const domain::Contact& shown() const { return m_contact; }

  void startEditing();
  // Of somebody who was added just now: what is typed may say more than a name, the first field follows.
  void nameNew();
  // The contact shown was just made: says so, where it is here already, until another one is shown.
  void lookForDouble();
  // Gives the contact the picture in that file.
  void setPicture(const QString& path);
  void openAddMenu();
  void capture(Capture what);
  // The log that is open is about a call that begins now.
  void startTimer(bool fromThem);
  // Asks for files: for what is being written down, else for the current entry of the timeline, else for
  // something new to write down.
  void attachFiles();
  void markNextDone();
  // Brings something of the history into view, with the focus: an interaction, a purchase or a done reminder
  // in the timeline, the notes on the card, an open reminder to be changed.
  void showEntry(const app::FoundEntry& entry);
  // mailto: and tel: of the first address and number; empty where there is none.
  QString mailAddress() const;
  QString phoneNumber() const;

 protected:
  bool event(QEvent* event) override;

 private:
  void applyTitleFont();
  void build(const QList<QAction*>& actions);
  QWidget* makeHeader(const QList<QAction*>& actions);
  QWidget* makeBody();
  CapturePanel& panel();
  WhatNext& whatNext();
  void connectParts();
  void apply(const domain::ChangeSet& changes);
  void reload();
  void showHeader();
  void showNext();
  void showTotals();
  void showChart();
  void showTags();
  void showTimeline();
  void snooze();
  void commitName(const QString& name);
  void openEntry(int row);
  bool revealInTimeline(const QString& kind, domain::Id id);
  void removeEntry(int row);
  void editReminder(domain::Id id);
  void tag(const QString& name, bool on);

  Desk& m_desk;
  domain::Contact m_contact;
  std::optional<domain::Id> m_next;  // the reminder on the card
  models::TimelineModel m_timeline;
  int m_timelineLimit;
  QScrollArea* m_scroll = nullptr;
  widgets::Avatar* m_avatar = nullptr;
  CardPicture* m_picture = nullptr;
  widgets::EditableValue* m_name = nullptr;
  bool m_naming = false;  // somebody new is given a name
  widgets::TypeLabel* m_subtitle = nullptr;
  widgets::HeaderButtons* m_buttons = nullptr;
  widgets::NextStepCard* m_card = nullptr;
  CardGrid* m_grid = nullptr;
  QPushButton* m_add = nullptr;
  widgets::TagChips* m_tags = nullptr;
  widgets::TypeLabel* m_totals = nullptr;
  widgets::ActivityChart* m_chart = nullptr;
  TimelineBar* m_bar = nullptr;
  TimelineView* m_view = nullptr;
  EntryFiles* m_files = nullptr;
  QPushButton* m_earlier = nullptr;
  CapturePanel* m_capture = nullptr;
  DoubleHint* m_double = nullptr;  // made for the first new contact
  WhatNext* m_whatNext = nullptr;  // made after something is done for the first time
};

}
