// The shade of a tone in light or dark.
#pragma once

#include "models/roles.h"
#include "platform/tokens.h"

namespace kith::delegates {

inline QColor toneColour(models::Tone tone, const platform::Tokens& tokens) {
  switch (tone) {
    case models::Tone::Accent:
      return tokens.accent;
    case models::Tone::Ok:
      return tokens.ok;
    case models::Tone::Warn:
      return tokens.warn;
    case models::Tone::Bad:
      return tokens.bad;
    case models::Tone::Muted:
      break;
  }
  return tokens.muted;
}

}
