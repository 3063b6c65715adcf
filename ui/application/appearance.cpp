#include "application/appearance.h"

#include "application/actions.h"

#include <QActionGroup>
#include <QSettings>

namespace kith::application {
namespace {

constexpr int kSmallest = 90;
constexpr int kLargest = 200;
constexpr int kStep = 10;
constexpr int kNormal = 100;

// In the order of platform::SchemeChoice.
const char* const kIds[] = {"view.system", "view.light", "view.dark"};

}

Appearance::Appearance(Actions& actions, platform::Theme& theme, QObject* parent)
    : QObject(parent), m_actions(actions), m_theme(theme) {
  auto* group = new QActionGroup(this);
  for (int i = 0; i < 3; ++i) {
    const QString id = QString::fromLatin1(kIds[i]);
    group->addAction(actions.get(id));
    actions.on(id, [this, i] { choose(static_cast<platform::SchemeChoice>(i)); });
  }
  actions.on(QStringLiteral("view.larger"), [this] { resize(m_theme.textPercent() + kStep); });
  actions.on(QStringLiteral("view.smaller"), [this] { resize(m_theme.textPercent() - kStep); });
  actions.on(QStringLiteral("view.normal"), [this] { resize(kNormal); });
  choose(theme.choice());
}

void Appearance::choose(platform::SchemeChoice choice) {
  m_actions.get(QString::fromLatin1(kIds[static_cast<int>(choice)]))->setChecked(true);
  if (choice != m_theme.choice()) m_theme.setChoice(choice);
}

void Appearance::resize(int percent) {
  m_theme.setTextPercent(qBound(kSmallest, percent, kLargest));
  m_actions.get(QStringLiteral("view.larger"))->setEnabled(m_theme.textPercent() < kLargest);
  m_actions.get(QStringLiteral("view.smaller"))->setEnabled(m_theme.textPercent() > kSmallest);
}

void Appearance::restore(const QSettings& settings) {
  const bool dark = settings.value(QStringLiteral("systemIsDark"), false).toBool();
  m_theme.assumeSystem(dark ? platform::Scheme::Dark : platform::Scheme::Light);
  choose(
      static_cast<platform::SchemeChoice>(qBound(0, settings.value(QStringLiteral("scheme"), 0).toInt(), 2)));
  resize(settings.value(QStringLiteral("textPercent"), kNormal).toInt());
}

void Appearance::save(QSettings& settings) const {
  settings.setValue(QStringLiteral("scheme"), static_cast<int>(m_theme.choice()));
  settings.setValue(QStringLiteral("systemIsDark"), m_theme.systemScheme() == platform::Scheme::Dark);
  settings.setValue(QStringLiteral("textPercent"), m_theme.textPercent());
}

}
