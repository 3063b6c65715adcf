// What the module kith-packing gives: archives and workbooks, made with libzip and libxlsxwriter.
#pragma once

#include "exchange/xlsx_writer.h"
#include "exchange/zip_file.h"
#include "exchange/zip_writer.h"

namespace kith::exchange {

inline constexpr char kPackingModule[] = "kith-packing";
inline constexpr char kPackingEntry[] = "kithPacking";

// REQUIRES of openZip: the file can be opened for reading.
struct Packing {
  Result<std::unique_ptr<ZipFile>> (*openZip)(const QString& path);
  Result<std::unique_ptr<ZipWriter>> (*createZip)(const QString& path);
  std::unique_ptr<XlsxWriter> (*createXlsx)(const QString& path, const QString& sheet);
};

}

extern "C" const kith::exchange::Packing* kithPacking();
