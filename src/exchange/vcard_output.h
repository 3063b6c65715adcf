// Lines of a card as each version writes them: escapes, folds, encodings.
#pragma once

#include "exchange/vcard_property.h"

#include <QByteArray>

namespace kith::exchange {

// A property that is to be written.
struct VcardLine {
  QString name;
  QString value = {};       // escaped
  QStringList types = {};   // HOME, FAX
  QString parameters = {};  // further ones, ready: X-NAME="Shoe size"
  QString groupLabel = {};  // for X-ABLabel
  QString group = {};       // a group of its own making; none: made where a label needs one
};

class VcardOutput {
 public:
  explicit VcardOutput(VcardVersion version) : m_version(version) {}

  VcardVersion version() const { return m_version; }
  // Folds at 75 octets, never inside a character (RFC 6350 3.2); 2.1 writes quoted-printable instead where a
  // value is long, of several lines or not ASCII (RFC 2045 6.7).
  void add(const VcardLine& line);
  // Bytes as base64: 2.1 and 3.0 in a block, 4.0 as a data URI (RFC 6350 6.2.4). `type`: image/jpeg.
  void addBytes(const QString& name, const QByteArray& base64, const QString& type);
  // A property that was kept; its value in the words of this version.
  void addKept(const QString& name, const QString& label, const QString& parameters, const QString& value);
  // A group that several lines share.
  QString newGroup();
  // What was written; begins anew.
  QByteArray take();

  // Text with its escapes: RFC 6350 3.4.
  QString text(const QString& plain) const;
  // An address of the web: only a backslash would be taken for something else.
  QString uri(const QString& plain) const;
  // A part of N, ADR, ORG or a list.
  QString part(const QString& plain) const;
  QString parts(const QStringList& plain, QChar separator) const;
  // NAME="value", quoted where needed.
  static QString parameter(const char* name, const QString& value);

 private:
  void addLine(const QString& head, const QString& value);
  void addFolded(const QByteArray& line);
  void addQuotedPrintable(const QString& head, const QString& value);
  void addBlock(const QString& head, const QByteArray& base64);
  void addKeptBytes(VcardProperty kept, const QByteArray& code, const QString& label);
  QString keptType(const VcardProperty& kept) const;
  QString typesText(const QStringList& types) const;

  VcardVersion m_version;
  QByteArray m_out;
  int m_items = 0;
};

}
