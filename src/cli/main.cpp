// kith-cli: the command line of Kith.
#include <cstdio>

int main() {
  std::puts("kith-cli " KITH_VERSION);
  return 0;
}
