// Puts the look on the running application and keeps it right while the desktop or the user changes it.
#pragma once

#include "platform/tokens.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace kith::platform {

class AppStyle;
class SystemScheme;

// What the user asked for; System follows the desktop.
enum class SchemeChoice { System, Light, Dark };

// Palette and style sheet of `scheme`, for the application's present font. Widgets repaint at once.
void applyTheme(QApplication& application, Scheme scheme);

// REQUIRES: made once, after QApplication; lives on the window's thread.
class Theme : public QObject {
  Q_OBJECT
 public:
  explicit Theme(QApplication& application, QObject* parent = nullptr);

  SchemeChoice choice() const { return m_choice; }
  void setChoice(SchemeChoice choice);
  Scheme scheme() const;
  // What the desktop wants; kept by the caller and given back at the next start, before ask().
  Scheme systemScheme() const;
  void assumeSystem(Scheme scheme);
  // Asks the desktop: once, after the first paint.
  void askSystem();

  // The user's own text size in percent of the desktop's, 90 to 200.
  int textPercent() const { return m_textPercent; }
  void setTextPercent(int percent);

  // Off makes every animation length 0.
  void setMotion(bool on);

 Q_SIGNALS:
  void changed(kith::platform::Scheme scheme);

 private:
  void apply();

  QApplication& m_application;
  QFont m_desktopFont;
  AppStyle* m_style;
  SystemScheme* m_system;
  SchemeChoice m_choice = SchemeChoice::System;
  int m_textPercent = 100;
};

}
