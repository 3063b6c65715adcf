#include "exchange/text_source.h"

#include "exchange/converter.h"
#include "exchange/open_file.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

namespace kith::exchange {
namespace {

constexpr std::size_t kBlock = std::size_t{256} * 1024;

}

struct TextSource::State {
  std::unique_ptr<QFile> file;
  std::unique_ptr<Converter> converter;  // none: the file is UTF-8 already
  std::vector<char> block = std::vector<char>(kBlock);
  std::string ready;  // converted, not handed out yet
  std::size_t taken = 0;
  qint64 read = 0;
  qint64 total = 0;
  bool ended = false;

  void take(std::string_view bytes) {
    ready.clear();
    taken = 0;
    if (converter)
      converter->convert(bytes.data(), bytes.size(), ended, ready);
    else
      ready.assign(bytes);
    if (std::memchr(ready.data(), 0, ready.size()) != nullptr) std::erase(ready, '\0');
  }
};

TextSource::TextSource(std::unique_ptr<State> state) : m_state(std::move(state)) {}
TextSource::TextSource(TextSource&&) noexcept = default;
TextSource& TextSource::operator=(TextSource&&) noexcept = default;
TextSource::~TextSource() = default;

Result<TextSource> TextSource::open(const QString& path, const Encoding& encoding) {
  auto file = openFile(path);
  if (!file) return tl::unexpected(file.error());
  auto state = std::make_unique<State>();
  state->file = std::move(*file);
  state->total = state->file->size();
  if (encoding.name.compare("UTF-8", Qt::CaseInsensitive) != 0) {
    state->converter = std::make_unique<Converter>(encoding.name);
    if (!state->converter->isKnown())
      return fail(ErrorKind::Unsupported, QString::fromLatin1(encoding.name),
                  QStringLiteral("unknown encoding"));
  }
  if (encoding.markBytes > 0) state->file->seek(encoding.markBytes);
  state->read = encoding.markBytes;
  return TextSource(std::move(state));
}

Result<std::size_t> TextSource::read(char* to, std::size_t size) {
  State& s = *m_state;
  while (!s.ended && s.taken == s.ready.size()) {
    const qint64 got = s.file->read(s.block.data(), static_cast<qint64>(s.block.size()));
    if (got < 0) return fail(ErrorKind::Io, s.file->fileName(), s.file->errorString());
    s.read += got;
    s.ended = got == 0;
    s.take({s.block.data(), static_cast<std::size_t>(got)});
  }
  const std::size_t give = std::min(size, s.ready.size() - s.taken);
  std::memcpy(to, s.ready.data() + s.taken, give);
  s.taken += give;
  return give;
}

qint64 TextSource::bytesRead() const { return m_state->read; }
qint64 TextSource::bytesTotal() const { return m_state->total; }
qint64 TextSource::undecodable() const { return m_state->converter ? m_state->converter->undecodable() : 0; }

}
