#include "base/fingerprint.h"

#include <QByteArray>
#include <QtEndian>

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace kith::base {
namespace {

constexpr std::uint64_t kFirst = 0x87c37b91114253d5U;
constexpr std::uint64_t kSecond = 0x4cf5ad432745937fU;
constexpr std::size_t kBlock = 16;

std::uint64_t word(const char* from) {
  std::uint64_t out = 0;
  std::memcpy(&out, from, sizeof out);
  return qFromLittleEndian(out);
}

std::uint64_t spread(std::uint64_t k) {
  k = (k ^ k >> 33U) * 0xff51afd7ed558ccdU;
  k = (k ^ k >> 33U) * 0xc4ceb9fe1a85ec53U;
  return k ^ k >> 33U;
}

struct State {
  std::uint64_t a = 0;
  std::uint64_t b = 0;

  void takeFirst(std::uint64_t k) { a ^= std::rotl(k * kFirst, 31) * kSecond; }
  void takeSecond(std::uint64_t k) { b ^= std::rotl(k * kSecond, 33) * kFirst; }
};

State hashed(std::string_view bytes) {
  State s;
  std::size_t at = 0;
  for (; at + kBlock <= bytes.size(); at += kBlock) {
    s.takeFirst(word(bytes.data() + at));
    s.a = (std::rotl(s.a, 27) + s.b) * 5 + 0x52dce729U;
    s.takeSecond(word(bytes.data() + at + kBlock / 2));
    s.b = (std::rotl(s.b, 31) + s.a) * 5 + 0x38495ab5U;
  }
  std::array<char, kBlock> rest{};
  std::memcpy(rest.data(), bytes.data() + at, bytes.size() - at);
  if (bytes.size() - at > kBlock / 2) s.takeSecond(word(rest.data() + kBlock / 2));
  if (bytes.size() > at) s.takeFirst(word(rest.data()));
  s.a ^= bytes.size();
  s.b ^= bytes.size();
  s.a += s.b;
  s.b += s.a;
  s.a = spread(s.a);
  s.b = spread(s.b);
  s.a += s.b;
  s.b += s.a;
  return s;
}

}

QString fingerprint(std::string_view bytes) {
  const State s = hashed(bytes);
  std::array<char, kBlock> out{};
  qToLittleEndian(s.a, out.data());
  qToLittleEndian(s.b, out.data() + kBlock / 2);
  return QString::fromLatin1(QByteArray::fromRawData(out.data(), kBlock)
                                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

}
