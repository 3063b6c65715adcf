// One e-mail (RFC 5322 with MIME), as an .eml file holds it.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>

#include <vector>

namespace kith::exchange {

struct MailPerson {
  QString name;  // may be empty
  QString email;

  bool operator==(const MailPerson&) const = default;
};

struct MailFile {
  QString name;  // as the mail says it: may be empty, or a path
  QByteArray mediaType;
  QByteArray bytes;
};

struct Mail {
  QString messageId;  // without the angle brackets; may be empty
  QDateTime date;     // an instant; invalid where it has none
  QString subject;
  QString text;     // its plain part, else its HTML as text
  QString mailbox;  // the address it was delivered to (Delivered-To and its kin); may be empty
  std::vector<MailPerson> from;
  std::vector<MailPerson> to;  // Cc and Bcc too
  std::vector<MailFile> files;
};

// Larger ones are refused.
inline constexpr qint64 kLargestMail = 100LL * 1024 * 1024;

// Errors: NotFound, NotAFile, NoPermission, Io, EmptyFile; Broken: no head of a mail, or larger than
// kLargestMail; Io: the module that reads mails is not installed.
Result<Mail> readMail(const QString& path);

// The same of its bytes.
Result<Mail> mailFrom(const QByteArray& bytes);

// Whether a text begins as a mail does. `head`: its first bytes.
bool looksLikeMail(const QByteArray& head);

}
