#include "platform/script_warming.h"

#include <QTextLayout>

#include <iterator>
#include <string_view>
#include <utility>

namespace kith::platform {
namespace {

constexpr int kPauseMs = 25;
constexpr qreal kRoom = 1000;  // for a letter

// Letters of the scripts that names are written in, the frequent ones first.
constexpr std::u16string_view kScripts[] = {u"Ža", u"Ж", u"Ω", u"姓", u"あ", u"한", u"م", u"א", u"न", u"ก"};

}

ScriptWarming::ScriptWarming(QList<QFont> fonts, QObject* parent)
    : QObject(parent), m_fonts(std::move(fonts)) {
  m_timer.setInterval(kPauseMs);
  connect(&m_timer, &QTimer::timeout, this, &ScriptWarming::step);
  m_timer.start();
}

void ScriptWarming::step() {
  const qsizetype script = m_next / m_fonts.size();
  if (script >= std::ssize(kScripts)) {
    deleteLater();
    m_timer.stop();
    return;
  }
  const std::u16string_view letters = kScripts[script];
  QTextLayout layout(QString::fromUtf16(letters.data(), static_cast<qsizetype>(letters.size())),
                     m_fonts[m_next % m_fonts.size()]);
  layout.beginLayout();
  layout.createLine().setLineWidth(kRoom);
  layout.endLayout();
  ++m_next;
}

}
