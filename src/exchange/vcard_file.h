// A file of vCards from end to end: how it is written, which groups it has, and its cards one by one.
#pragma once

#include "exchange/csv_file.h"
#include "exchange/vcard_reader.h"

#include <QHash>

#include <memory>

namespace kith::exchange {

struct VcardShape {
  Encoding encoding;
  QByteArray fallback;                       // of bytes that are not UTF-8 and name no character set
  VcardVersion version = VcardVersion::V30;  // of the first card
  qint64 cards = 0;
  QHash<QString, QStringList> groups;  // names of the groups that a member is in, by its UID as memberKey
};

// Reads the whole file once. Errors: NotFound, NotAFile, NoPermission, EmptyFile, BinaryFile, Unsupported (an
// encoding nobody knows), Invalid (no card in it), Io, Cancelled.
Result<VcardShape> inspectVcards(const QString& path, const ReadOptions& options, const Progress& go = {});

// The cards of a file. Not copied, used by one thread at a time.
class VcardFile {
 public:
  // Errors: NotFound, NotAFile, NoPermission, Unsupported, Io.
  static Result<VcardFile> open(const QString& path, const VcardShape& shape);
  VcardFile(VcardFile&&) noexcept;
  VcardFile& operator=(VcardFile&&) noexcept;
  ~VcardFile();

  // False at the end. Error: Io.
  Result<bool> next(Vcard& card);

  qint64 bytesRead() const;
  qint64 bytesTotal() const;

 private:
  struct State;
  explicit VcardFile(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

// By its ending, else by how it begins.
bool isVcardFile(const QString& path);

// A UID without urn:uuid: and in small letters, as members and their groups may write it differently.
QString memberKey(const QString& uid);

// Whether the card is a group: KIND of RFC 6350 6.1.4, and Apple's word for it in 3.0.
bool isGroup(const Vcard& card);

// The keys of its members: RFC 6350 6.6.5.
QStringList membersOf(const Vcard& card);

}
