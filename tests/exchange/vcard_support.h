// Cards from bytes in memory, for the tests of this folder.
#pragma once

#include "exchange/files.h"
#include "exchange/vcard_builder.h"

namespace kith::exchange {

struct Cards {
  VcardShape shape;
  std::vector<Draft> drafts;
};

inline Cards cardsOf(const QByteArray& bytes, const ReadOptions& options = {}) {
  const TemporaryFile file(bytes, QStringLiteral("cards.vcf"));
  Cards out;
  out.shape = inspectVcards(file.path(), options).value();
  BuildOptions build;
  build.region = QStringLiteral("SE");
  build.today = QDate(2026, 3, 1);
  const VcardBuilder builder(build, out.shape.groups);
  auto opened = VcardFile::open(file.path(), out.shape);
  Vcard card;
  while (*opened->next(card)) out.drafts.push_back(builder.build(card));
  return out;
}

// The first card of `lines`, which stand between BEGIN and END.
inline Draft draftOf(const QByteArray& version, const QByteArray& lines) {
  return cardsOf("BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + lines + "END:VCARD\r\n").drafts.at(0);
}

inline domain::Contact cardOf(const QByteArray& version, const QByteArray& lines) {
  return draftOf(version, lines).contact;
}

}
