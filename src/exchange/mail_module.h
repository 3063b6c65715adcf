// What the module kith-mail gives: mails taken apart by GMime, with nothing chosen or turned into text yet.
#pragma once

#include "exchange/mail.h"

namespace kith::exchange {

inline constexpr char kMailModule[] = "kith-mail";
inline constexpr char kMailEntry[] = "kithMail";

struct RawMailPart {
  QByteArray mediaType;  // lower case: "text/plain"
  QByteArray charset;    // of a text; may be empty
  QString name;
  bool attached = false;  // its sender calls it an attachment
  bool related = false;   // it belongs to the part before: a picture within HTML
  int alternative = 0;    // the innermost choice of forms it is one of; 0: none
  QByteArray bytes;       // decoded
};

struct RawMail {
  Mail mail;                       // but for text and files
  std::vector<RawMailPart> parts;  // in the order of the mail, none of multipart type
};

struct MailModule {
  RawMail (*takeApart)(const QByteArray& bytes);
};

}

extern "C" const kith::exchange::MailModule* kithMail();
