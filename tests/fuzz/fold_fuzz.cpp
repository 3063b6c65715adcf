// Any text may come in from a file: folding it must end, and folding it again must change nothing.
#include "input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace kith::base;
  const auto length = static_cast<qsizetype>(size / 2);
  const QString text = storable(QStringView(reinterpret_cast<const char16_t*>(bytes), length));
  require(storable(text) == text);
  require(!text.contains(QChar(u'\0')) && textOfUtf8(text.toStdString()) == text);
  const QString once = folded(text);
  require(folded(once) == once);
  require(collapsed(collapsed(text)) == collapsed(text));
  return 0;
}
