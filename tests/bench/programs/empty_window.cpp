// The yardstick of a start: a Qt window with nothing in it, which says when it was painted and ends.
#include <QApplication>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <cstdio>

namespace {

class EmptyWindow : public QWidget {
 protected:
  void paintEvent(QPaintEvent*) override {
    QTimer::singleShot(0, [] {
      std::printf("painted %lld\n",
                  static_cast<long long>(std::chrono::steady_clock::now().time_since_epoch().count()));
      QCoreApplication::quit();
    });
  }
};

}

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  EmptyWindow window;
  window.resize(1366, 850);
  window.show();
  return QApplication::exec();
}
