// The entry of every test program: no display, no user settings, then Catch2.
#ifdef KITH_TEST_WIDGETS
#include <QApplication>
using TestApplication = QApplication;
#else
#include <QCoreApplication>
using TestApplication = QCoreApplication;
#endif
#include <QStandardPaths>
#include <QTemporaryDir>

int runCatch(int argc, char** argv);

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("LC_ALL", "C.UTF-8");
#ifndef KITH_KEEPS_HOME
  // Programs that run side by side would share what they remember.
  const QTemporaryDir home;
  qputenv("HOME", home.path().toUtf8());
#endif
  QStandardPaths::setTestModeEnabled(true);
  TestApplication application(argc, argv);
  return runCatch(argc, argv);
}
