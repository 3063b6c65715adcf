// How natural decoded text reads: tells code pages apart where every byte decodes in several of them.
#pragma once

#include <QStringView>

namespace kith::exchange {

// Odd characters per thousand of those beyond ASCII: controls, capitals inside lower-case words, signs
// between letters, scripts mixed within a word. 0 is natural; 0 as well for plain ASCII.
int oddness(QStringView text);

}
