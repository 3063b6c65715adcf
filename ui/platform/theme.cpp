#include "platform/theme.h"

#include "platform/app_style.h"
#include "platform/metrics.h"
#include "platform/style_sheet.h"
#include "platform/system_scheme.h"

#include <QApplication>
#include <QPixmapCache>
#include <QWidget>

#include <algorithm>

namespace kith::platform {

void applyTheme(QApplication& application, Scheme scheme) {
  const Tokens& tokens = tokensFor(scheme);
  QPixmapCache::clear();
  application.setPalette(paletteFrom(tokens));
  const QString sheet = styleSheetFor(tokens, unitOf(application.font()));
  // Setting a sheet repolishes every widget, so an equal one is not set again.
  if (sheet != application.styleSheet()) application.setStyleSheet(sheet);
}

Theme::Theme(QApplication& application, QObject* parent)
    : QObject(parent),
      m_application(application),
      m_desktopFont(application.font()),
      m_style(new AppStyle),
      m_system(new SystemScheme(this)) {
  application.setStyle(m_style);
  connect(m_system, &SystemScheme::changed, this, [this] {
    if (m_choice == SchemeChoice::System) apply();
  });
  apply();
}

Scheme Theme::scheme() const {
  if (m_choice == SchemeChoice::System) return m_system->scheme();
  return m_choice == SchemeChoice::Dark ? Scheme::Dark : Scheme::Light;
}

Scheme Theme::systemScheme() const { return m_system->scheme(); }
void Theme::assumeSystem(Scheme scheme) { m_system->assume(scheme); }
void Theme::askSystem() { m_system->ask(); }

void Theme::setChoice(SchemeChoice choice) {
  if (choice == m_choice) return;
  m_choice = choice;
  apply();
}

void Theme::setTextPercent(int percent) {
  if (percent == m_textPercent) return;
  m_textPercent = std::clamp(percent, 90, 200);
  m_application.setFont(scaledFont(m_desktopFont, m_textPercent / 100.0));
  apply();
}

void Theme::setMotion(bool on) { m_style->setMotion(on); }

// Qt tells another font to the application alone, and a style sheet gives widgets back the font that they had
// when they were polished first: who has one made from that of the application makes it anew.
void Theme::apply() {
  applyTheme(m_application, scheme());
  for (QWidget* widget : QApplication::allWidgets()) {
    QEvent changed(QEvent::ApplicationFontChange);
    QCoreApplication::sendEvent(widget, &changed);
  }
  Q_EMIT changed(scheme());
}

}
