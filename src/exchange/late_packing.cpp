#include "exchange/late_packing.h"

const kith::exchange::Packing* kithPacking() {
  namespace late = kith::exchange::late;
  static constexpr kith::exchange::Packing kPacking{&late::openZip, &late::createZip, &late::createXlsx};
  return &kPacking;
}
