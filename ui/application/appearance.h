// Light or dark and the size of the text: the View menu's part of the settings.
#pragma once

#include "platform/theme.h"

#include <QObject>

class QSettings;

namespace kith::application {

class Actions;

// `actions` and `theme` outlive it. Changes apply at once.
class Appearance : public QObject {
  Q_OBJECT
 public:
  Appearance(Actions& actions, platform::Theme& theme, QObject* parent);

  void restore(const QSettings& settings);
  void save(QSettings& settings) const;

 private:
  void choose(platform::SchemeChoice choice);
  void resize(int percent);

  Actions& m_actions;
  platform::Theme& m_theme;
};

}
