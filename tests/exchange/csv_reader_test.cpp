#include "exchange/csv_reader.h"

#include "support/catch.h"

#include <algorithm>

using namespace kith::exchange;

namespace {

using Table = std::vector<std::vector<std::string>>;

// Gives one byte at a time, so that every cut between two blocks is met.
ReadBytes dripOf(std::string_view text) {
  return [text](char* to, std::size_t) mutable -> kith::Result<std::size_t> {
    if (text.empty()) return std::size_t{0};
    *to = text.front();
    text.remove_prefix(1);
    return std::size_t{1};
  };
}

Table tableOf(ReadBytes bytes, const Dialect& dialect) {
  Table out;
  CsvReader reader(std::move(bytes), dialect);
  CsvRecord record;
  while (*reader.next(record)) out.emplace_back(record.cells.begin(), record.cells.end());
  return out;
}

// Read whole and byte by byte; both must agree.
Table read(std::string_view text, const Dialect& dialect = {}) {
  const Table whole = tableOf(bytesOf(text), dialect);
  CHECK(tableOf(dripOf(text), dialect) == whole);
  return whole;
}

}

TEST_CASE("records are cut as RFC 4180 says") {
  CHECK(read("a,b\r\nc,d\r\n") == Table{{"a", "b"}, {"c", "d"}});
  CHECK(read("\"x, y\",\"say \"\"hi\"\"\",\"two\r\nlines\"\r\n") ==
        Table{{"x, y", "say \"hi\"", "two\r\nlines"}});
  CHECK(read(",,\n\"\",") == Table{{"", "", ""}, {"", ""}});
  CHECK(read("") == Table{});
  CHECK(read("a\n\nb") == Table{{"a"}, {""}, {"b"}});
}

TEST_CASE("what real files do to quotes is survived") {
  CHECK(read("5\" pipe,b\"c\n") == Table{{"5\" pipe", "b\"c"}});
  CHECK(read("\"a\" ,\"b\"  \nc,d") == Table{{"a", "b"}, {"c", "d"}});
  CHECK(read("\"the \"blue\" one\",x\n") == Table{{"the \"blue\" one", "x"}});
  CHECK(read("a,\"open\nb,c") == Table{{"a", "open\nb,c"}});
}

TEST_CASE("lines may end with LF, CRLF or CR alone") {
  Dialect old;
  old.crOnly = true;
  CHECK(read("a,b\rc,\"d\re\"\r", old) == Table{{"a", "b"}, {"c", "d\re"}});
  CHECK(read("a,b\nc,d\r\ne,f") == Table{{"a", "b"}, {"c", "d"}, {"e", "f"}});
  CHECK(read("a,b\rc\nd,e\n") == Table{{"a", "b\rc"}, {"d", "e"}});
}

TEST_CASE("a quote that is never closed does not swallow the rest of a long file") {
  std::string text = "1,\"lost\n";
  for (int i = 2; i <= 100; ++i) text += std::to_string(i) + ",fine\n";
  const Table table = read(text);
  REQUIRE(table.size() == 100);
  CHECK(table[0] == std::vector<std::string>{"1", "\"lost"});
  CHECK(table[99] == std::vector<std::string>{"100", "fine"});
}

TEST_CASE("a file in which every row opens a quote is read in linear time") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "1,\"open " + std::to_string(i) + "\n";
  CHECK(tableOf(bytesOf(text), {}).size() > 19900);
}

TEST_CASE("a file in which every row begins with a doubled quote is read in linear time") {
  std::string text;
  for (int i = 0; i < 40000; ++i) text += "\"\"Acme\"\" Ltd " + std::to_string(i) + ",Oslo\n";
  const Table table = tableOf(bytesOf(text), {});
  REQUIRE(table.size() > 39900);
  CHECK(table[39000] == std::vector<std::string>{"\"\"Acme\"\" Ltd 39000", "Oslo"});
}

TEST_CASE("a record knows the line it begins on and what was odd in it") {
  CsvReader reader(bytesOf("a,\"b\nc\"\nd,\"e\"f\"\n\"open"), {});
  CsvRecord record;
  REQUIRE(*reader.next(record));
  CHECK(record.line == 1);
  REQUIRE(*reader.next(record));
  CHECK(record.line == 3);
  CHECK(record.strayQuotes == 1);
  REQUIRE(*reader.next(record));
  CHECK(record.line == 4);
  CHECK(record.unclosed);
  CHECK_FALSE(*reader.next(record));
}

TEST_CASE("a quoted cell of six megabytes with line ends is one cell, in whatever blocks it comes") {
  std::string note;
  while (note.size() < std::size_t{6} * 1024 * 1024) note += "a line of a very long note, \n";
  const std::string file = "Name,Note\nAna,\"" + note + "\"\nBo,short\n";
  std::string_view rest = file;
  const auto inBlocks = [&rest](char* to, std::size_t size) -> kith::Result<std::size_t> {
    const std::size_t give = std::min({size, rest.size(), std::size_t{64} * 1024});
    std::copy_n(rest.begin(), give, to);
    rest.remove_prefix(give);
    return give;
  };
  CsvReader reader(inBlocks, Dialect{});
  CsvRecord record;
  REQUIRE(*reader.next(record));
  REQUIRE(*reader.next(record));
  REQUIRE(record.cells.size() == 2);
  CHECK(record.cells[1] == note);
  REQUIRE(*reader.next(record));
  CHECK(record.cells[0] == "Bo");
  CHECK_FALSE(*reader.next(record));
}

TEST_CASE("a cell longer than any buffer comes through whole") {
  const std::string big(3'000'000, 'x');
  const Table table = tableOf(bytesOf("a,\"" + big + "\n\"\nb,c\n"), {});
  REQUIRE(table.size() == 2);
  CHECK(table[0][1].size() == big.size() + 1);
  CHECK(table[1] == std::vector<std::string>{"b", "c"});
}
