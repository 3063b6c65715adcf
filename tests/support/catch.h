// The one place that knows which Catch2 is installed: 2.13 (Debian 12) or 3 (Debian 13).
#pragma once

#include <QString>

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace Catch {
template <>
struct StringMaker<QString> {
  static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};
}
