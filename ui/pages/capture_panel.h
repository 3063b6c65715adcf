// The one capture field behind Log, Sale and Remind: at the foot of the card, never in the way of it.
#pragma once

#include "domain/interaction.h"
#include "domain/purchase.h"
#include "domain/reminder.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace kith::widgets {
class InlineMessage;
class TypeLabel;
}

namespace kith::pages {

class CaptureForm;
class Desk;
class LogForm;
class ReminderForm;
class SaleForm;

enum class Capture { Log, Sale, Reminder };

// Enter saves, Esc closes and keeps what was typed as a draft of that contact.
class CapturePanel : public QWidget {
  Q_OBJECT
 public:
  explicit CapturePanel(Desk& desk, QWidget* parent = nullptr);

  void open(Capture what, domain::Id contact, const QString& name);
  // With what stands in the book, to be changed.
  void openInteraction(const domain::Interaction& interaction, domain::Id contact);
  void openReminder(const domain::Reminder& reminder);
  // A new reminder about that contact, 0: about nobody, with words and time as they are typed; empty ones
  // leave what the draft of it said.
  void openNewReminder(domain::Id contact, const QString& name, const QString& text, const QString& when);
  // What was said with the first of its participants, if it has any, to be written down; its words are
  // offered.
  void openTalk(const domain::Interaction& talk, const QString& name);
  void openSale(const domain::Purchase& purchase);
  // Keeps the draft and hides.
  void close();
  LogForm& logForm() { return *m_log; }
  // Whether something new that was said is being written down.
  bool isLogging() const;

 Q_SIGNALS:
  // It is hidden again, saved or with its draft kept.
  void left();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void build();
  void watch(CaptureForm* form);
  void keepDraft();
  void showForm(const QString& title);
  void showTitle();
  void leave();
  CaptureForm* form() const;
  bool isOpenFor(Capture what, domain::Id contact) const;
  QString draftKey(const CaptureForm* form) const;
  void save();

  Desk& m_desk;
  const CaptureForm* m_saving = nullptr;  // its answer is still to come
  LogForm* m_log;
  SaleForm* m_sale;
  ReminderForm* m_reminder;
  QPointer<QWidget> m_before;  // had the focus before, and gets it back
  QStackedWidget* m_stack;
  widgets::TypeLabel* m_title;
  QString m_given;  // the title that the form was opened with
  widgets::InlineMessage* m_message;
};

}
