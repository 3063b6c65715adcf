// What somebody would read of an HTML page.
#pragma once

#include <QString>

namespace kith::exchange {

// Paragraphs and rows become lines, items of a list begin with "- ", entities their signs; scripts, styles
// and the head are left out. Any text gives some text: what is no tag stays.
QString textOfHtml(const QString& html);

}
