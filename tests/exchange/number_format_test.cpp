#include "exchange/number_format.h"

#include "support/catch.h"

using namespace kith::exchange;

namespace {

std::string shown(const char16_t* code, std::string_view value) {
  return NumberFormat::ofCode(code).text(value, false);
}

}

TEST_CASE("a number without a format is its digits") {
  CHECK(shown(u"General", "46701234567") == "46701234567");
  CHECK(shown(u"General", "4.6701234567E10") == "46701234567");
  CHECK(shown(u"General", "386.0") == "386");
  CHECK(shown(u"General", "0.30000000000000004") == "0.3");
  CHECK(shown(u"General", "1E-7") == "0.0000001");
  CHECK(shown(u"General", "-12.5") == "-12.5");
  CHECK(shown(u"General", "12345678901234567890") == "12345678901234567890");
  CHECK(shown(u"@", "0701") == "0701");
  CHECK(shown(u"0.00E+00", "46701234567") == "46701234567");
  CHECK(shown(u"# ?/?", "0.5") == "0.5");
  CHECK(shown(u"General", "no number") == "no number");
}

TEST_CASE("leading zeros, signs and words of a format are part of the value") {
  CHECK(shown(u"00000", "1234") == "01234");
  CHECK(shown(u"00000\\-0000", "12345678") == "01234-5678");
  CHECK(shown(u"000\\ 00", "11122") == "111 22");
  CHECK(shown(u"[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", "5551234") == "555-1234");
  CHECK(shown(u"[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", "2125551234") == "(212) 555-1234");
  CHECK(shown(u"\"+\"0", "46701234567") == "+46701234567");
  CHECK(shown(u"0", "7") == "7");
  CHECK(shown(u"#", "0") == "0");
}

TEST_CASE("amounts have a point and no groups") {
  CHECK(shown(u"#,##0.00", "1234.5") == "1234.50");
  CHECK(shown(u"#,##0.##", "1234.5") == "1234.5");
  CHECK(shown(u"#,##0.##", "1234") == "1234");
  CHECK(shown(u"#,##0.00\\ \"kr\"", "1234.5") == "1234.50 kr");
  CHECK(shown(u"[$€-407]\\ #,##0.00", "12") == "€ 12.00");
  CHECK(shown(u"_-* #,##0.00\\ \"kr\"_-;\\-* #,##0.00\\ \"kr\"_-;_-* \"-\"??\\ \"kr\"_-;_-@_-", "0") ==
        "0.00 kr");
  CHECK(shown(u"#,##0.00;[Red]\\(#,##0.00\\)", "-8") == "-8.00");
  CHECK(shown(u"0.0", "-0.01") == "0.0");
  CHECK(shown(u"#,##0", "129.56") == "129.56");
  CHECK(shown(u"#,##0\\ \"kr\"", "1129.5") == "1129.50 kr");
  CHECK(shown(u"#,##0\\ \"kr\"", "1129") == "1129 kr");
  CHECK(shown(u"#,##0,\"k\"", "1234567") == "1234567");
  CHECK(shown(u"0.0,,\"M\"", "1234500") == "1234500");
  CHECK(shown(u"0%", "0.25") == "25%");
  CHECK(shown(u"0.0 %", "0.125") == "12.5 %");
}

TEST_CASE("day numbers are dates where the format says so") {
  CHECK(shown(u"yyyy\\-mm\\-dd", "45363") == "2024-03-12");
  CHECK(shown(u"dd/mm/yy;@", "45363") == "2024-03-12");
  CHECK(shown(u"[$-41D]d\\ mmmm\\ yyyy", "45363.75") == "2024-03-12");
  CHECK(shown(u"yyyy\\-mm\\-dd\\ hh:mm", "45363.604166666664") == "2024-03-12 14:30");
  CHECK(shown(u"yyyy\\-mm\\-dd\\ hh:mm:ss", "45363.604177") == "2024-03-12 14:30:01");
  CHECK(shown(u"m/d/yy h:mm AM/PM", "45363") == "2024-03-12");
  CHECK(shown(u"h:mm", "0.5") == "12:00");
  CHECK(shown(u"h:mm", "45363.5") == "12:00");
  CHECK(shown(u"[h]:mm", "1.25") == "30:00");
  CHECK(shown(u"yyyy", "1") == "1900-01-01");
  CHECK(shown(u"yyyy", "59") == "1900-02-28");
  CHECK(shown(u"yyyy", "61") == "1900-03-01");
  CHECK(shown(u"yyyy", "0").empty());
  CHECK(shown(u"yyyy", "-3") == "-3");
  CHECK(shown(u"yyyy", "99999999") == "99999999");
  CHECK(NumberFormat::ofCode(u"yyyy\\-mm\\-dd").text("43901", true) == "2024-03-12");
  CHECK(NumberFormat::ofCode(u"yyyy\\-mm\\-dd").text("0", true) == "1904-01-01");
  CHECK(NumberFormat::ofNumber(14).text("45363", false) == "2024-03-12");
  CHECK(NumberFormat::ofNumber(22).text("45363.5", false) == "2024-03-12 12:00");
  CHECK(NumberFormat::ofNumber(4).text("3", false) == "3.00");
}

TEST_CASE("words that hold letters of a date make no date") {
  CHECK(shown(u"0\" days\"", "3") == "3 days");
  CHECK(shown(u"[Red]0", "3") == "3");
  CHECK(shown(u"0\\d", "3") == "3d");
  CHECK(shown(u"[$USD] 0.00", "3") == "USD 3.00");
}
