#include "exchange/vcard_file.h"

#include "exchange/converter.h"
#include "exchange/open_file.h"
#include "exchange/text_source.h"

#include <QFileInfo>

namespace kith::exchange {
namespace {

// How often a pass over a file tells how far it is.
constexpr qint64 kProgressCards = 500;
constexpr qint64 kHead = 256;

bool isWide(const QByteArray& name) {
  const QByteArray upper = name.toUpper();
  return upper.startsWith("UTF-16") || upper.startsWith("UTF-32") || upper.startsWith("UCS-");
}

bool isUtf8(const QByteArray& name) { return name.compare("UTF-8", Qt::CaseInsensitive) == 0; }

Result<Encoding> encodingOf(const QString& path, const ReadOptions& options, const QByteArray& fallback,
                            const Progress& go) {
  auto found = detectEncoding(path, fallback, go);
  if (!found || options.encoding.isEmpty()) return found;
  if (!Converter(options.encoding).isKnown())
    return fail(ErrorKind::Unsupported, QString::fromLatin1(options.encoding),
                QStringLiteral("unknown encoding"));
  return Encoding{options.encoding, found->name == options.encoding ? found->markBytes : 0};
}

QString firstValue(const Vcard& card, QStringView name) {
  for (const VcardProperty& property : card.properties)
    if (property.name == name) return unescapedText(property).trimmed();
  return {};
}

void addGroup(VcardShape& shape, const Vcard& card) {
  const QString name = firstValue(card, u"FN").isEmpty() ? firstValue(card, u"N").section(u';', 0, 0)
                                                         : firstValue(card, u"FN");
  if (name.isEmpty()) return;
  for (const QString& member : membersOf(card))
    if (QStringList& names = shape.groups[member]; !names.contains(name)) names << name;
}

}

bool isVcardFile(const QString& path) {
  const QString ending = QFileInfo(path).suffix().toLower();
  if (ending == u"vcf" || ending == u"vcard") return true;
  const auto file = openFile(path);
  if (!file) return false;
  const QByteArray head = (*file)->read(kHead).replace('\0', "").trimmed().toUpper();
  return head.startsWith("BEGIN:VCARD") || head.startsWith(
                                               "\xEF\xBB\xBF"
                                               "BEGIN:VCARD");
}

QString memberKey(const QString& uid) {
  const QString key = uid.trimmed().toLower();
  return key.startsWith(u"urn:uuid:") ? key.mid(9) : key;
}

bool isGroup(const Vcard& card) {
  return firstValue(card, u"KIND").compare(u"group", Qt::CaseInsensitive) == 0 ||
         firstValue(card, u"X-ADDRESSBOOKSERVER-KIND").compare(u"group", Qt::CaseInsensitive) == 0;
}

QStringList membersOf(const Vcard& card) {
  QStringList out;
  for (const VcardProperty& property : card.properties)
    if (property.name == u"MEMBER" || property.name == u"X-ADDRESSBOOKSERVER-MEMBER")
      out << memberKey(unescapedText(property));
  return out;
}

struct VcardFile::State {
  TextSource source;
  VcardReader reader;

  State(TextSource&& text, VcardText decoder)
      : source(std::move(text)),
        reader([this](char* to, std::size_t size) { return source.read(to, size); }, std::move(decoder)) {}
};

VcardFile::VcardFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
VcardFile::VcardFile(VcardFile&&) noexcept = default;
VcardFile& VcardFile::operator=(VcardFile&&) noexcept = default;
VcardFile::~VcardFile() = default;

// A property may name a character set of its own, so that bytes are passed on as they are unless all of them
// are wide.
Result<VcardFile> VcardFile::open(const QString& path, const VcardShape& shape) {
  const bool wide = isWide(shape.encoding.name);
  auto source = TextSource::open(path, wide ? shape.encoding : Encoding{"UTF-8", shape.encoding.markBytes});
  if (!source) return tl::unexpected(source.error());
  return VcardFile(std::make_unique<State>(std::move(*source), VcardText(shape.fallback, wide)));
}

Result<bool> VcardFile::next(Vcard& card) { return m_state->reader.next(card); }
qint64 VcardFile::bytesRead() const { return m_state->source.bytesRead(); }
qint64 VcardFile::bytesTotal() const { return m_state->source.bytesTotal(); }

Result<VcardShape> inspectVcards(const QString& path, const ReadOptions& options, const Progress& go) {
  VcardShape shape;
  shape.fallback = codePageOfLanguage(options.language);
  const auto encoding = encodingOf(path, options, shape.fallback, go);
  if (!encoding) return tl::unexpected(encoding.error());
  shape.encoding = *encoding;
  if (!isWide(encoding->name) && !isUtf8(encoding->name)) shape.fallback = encoding->name;
  auto file = VcardFile::open(path, shape);
  if (!file) return tl::unexpected(file.error());
  Vcard card;
  for (;;) {
    const auto more = file->next(card);
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
    if (shape.cards++ == 0) shape.version = card.version;
    if (isGroup(card)) addGroup(shape, card);
    if (go && shape.cards % kProgressCards == 0 && !go(file->bytesRead(), file->bytesTotal()))
      return fail(ErrorKind::Cancelled, path);
  }
  if (shape.cards == 0) return fail(ErrorKind::Invalid, path, QStringLiteral("there is no vCard in it"));
  return shape;
}

}
