// Mails that are dropped on the window: each becomes a conversation with whoever of the book wrote or got it.
#pragma once

#include "app/import.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

namespace kith::widgets {
class InlineMessage;
}

namespace kith::application {

class BookView;

// Whether a file is a mail by its name.
bool isMailFile(const QString& path);

// Lives on the window's thread, as long as the book; one mail is taken in after the other.
class MailDrop : public QObject {
  Q_OBJECT
 public:
  MailDrop(BookView& book, widgets::InlineMessage& message);
  ~MailDrop() override;

  void take(const QStringList& files);

 private:
  void next();
  void finish(const QString& file, const Result<app::ImportReport>& report);
  void tellOne(const QString& file, const app::ImportReport& report);
  void tellAll();
  // Nobody of the book has an address of it: offers those who stand in it.
  void ask(const QString& file, const app::ImportReport& report);
  void create(const QString& file, const QString& person);

  BookView& m_book;
  QPointer<widgets::InlineMessage> m_message;
  std::shared_ptr<app::JobControl> m_control;
  QStringList m_waiting;
  bool m_running = false;
  int m_count = 0;  // of those dropped together
  int m_created = 0;
  int m_known = 0;
};

}
