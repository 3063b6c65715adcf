// The eyes of the rules: telling code, comments and literals apart, and finding functions.
#include "architecture/functions.h"
#include "support/catch.h"

using namespace kith::architecture;

namespace {

SourceText read(const char* text) {
  return takenApart(QStringLiteral("src/base/a.cpp"), QString::fromUtf8(text));
}

QString names(const char* text) {
  QStringList all;
  for (const Function& function : functionsOf(read(text)))
    all << QStringLiteral("%1 %2-%3").arg(function.name).arg(function.firstLine).arg(function.lastLine);
  return all.join(u", ");
}

}

TEST_CASE("comments and literals leave the code, line by line") {
  const SourceText source = read("int a = 1; // b\nauto c = \"d // e\"; /* f\n g */ int h;\n");
  CHECK(source.code.simplified() == QStringLiteral("int a = 1; auto c = \" \"; int h;"));
  CHECK(source.comments.simplified() == QStringLiteral("// b /* f g */"));
  CHECK(source.code.size() == source.text.size());
  CHECK(source.code.count(u'\n') == source.text.count(u'\n'));
}

TEST_CASE("a literal keeps its text and line") {
  const SourceText source = read("x\n\"a\\\"b\" u\"c\" R\"sql(d \"e\"\nf)sql\" \"\";\n");
  REQUIRE(source.literals.size() == 4);
  CHECK(source.literals[0].text == QStringLiteral("a\\\"b"));
  CHECK(source.literals[0].line == 2);
  CHECK(source.literals[1].text == QStringLiteral("c"));
  CHECK(source.literals[2].text == QStringLiteral("d \"e\"\nf"));
  CHECK(source.literals[3].text.isEmpty());
  CHECK(source.code.trimmed().endsWith(u';'));
}

TEST_CASE("an apostrophe opens a character, but not within a number") {
  CHECK(read("int a = 1'000'000; char b = '\"'; // c").code.simplified() ==
        QStringLiteral("int a = 1'000'000; char b = ' ';"));
  CHECK(read("auto a = u'\\''; auto b = L'}'; f();").code.simplified() ==
        QStringLiteral("auto a = u' '; auto b = L' '; f();"));
  CHECK(read("// it's\nint a;").code.simplified() == QStringLiteral("int a;"));
}

TEST_CASE("unfinished text is read to its end") {
  CHECK(read("\"abc").literals.size() == 1);
  CHECK(read("R\"(abc").literals.size() == 1);
  CHECK(read("/* abc").comments == QStringLiteral("/* abc"));
  CHECK(read("").code.isEmpty());
}

TEST_CASE("functions are found at namespace and class level with their lines") {
  CHECK(names("namespace a {\nvoid f() {\n  if (x) {\n  }\n}\n\nint g(int b) { return b; }\n}\n") ==
        QStringLiteral("f 2-5, g 7-7"));
  CHECK(names("class A : public B {\n public:\n  A() { go(); }\n  int b() const noexcept {\n    return 1;\n  "
              "}\n};\n") == QStringLiteral("A 3-3, b 4-6"));
  CHECK(names("template <class T>\nstd::vector<T> A::all(\n    int b) const {\n}\n") ==
        QStringLiteral("A::all 1-4"));
  CHECK(names("bool A::operator==(const A& b) const {\n}\nint A::operator()(int c) {\n}\n") ==
        QStringLiteral("A::operator== 1-2, A::operator() 3-4"));
}

TEST_CASE("tables, enumerations, declarations and default values are no functions") {
  CHECK(names("enum class A { B, C };\nconstexpr int kD[] = {\n  f(1),\n};\nstruct E {\n  int f = 1;\n  int "
              "g{2};\n};\n")
            .isEmpty());
  CHECK(names("void f(A a = {}, B b = B{1});\nint g();\n").isEmpty());
  CHECK(names("void f(A a = {}) {\n}\n") == QStringLiteral("f 1-2"));
}

TEST_CASE("a constructor is one function with its members' values") {
  const auto found = functionsOf(
      read("A::A(int b)\n    : m_b{b},\n      m_c(2) {\n  go();\n}\nstruct D {\n  D() : m_e{1} {}\n};\n"));
  REQUIRE(found.size() == 2);
  CHECK(found[0].isConstructor);
  CHECK(found[0].lineCount() == 5);
  CHECK(found[1].isConstructor);
  CHECK(found[1].firstLine == 7);
}

TEST_CASE("macros do not disturb what follows them") {
  CHECK(names("#define X(a) \\\n  void a() {\nclass A {\n  Q_OBJECT\n  Q_PROPERTY(int b READ b)\n public:\n  "
              "int b() {\n  }\n};\n") == QStringLiteral("b 7-8"));
}

TEST_CASE("braces in text and comments are not counted") {
  CHECK(names("void f() {\n  g(\"}\");  // }\n  h('{');\n}\nvoid i() {\n}\n") ==
        QStringLiteral("f 1-4, i 5-6"));
}

TEST_CASE("parameters are counted at their own level") {
  const auto count = [](const char* head) { return functionsOf(read(head)).at(0).parameters; };
  CHECK(count("void f() {}") == 0);
  CHECK(count("void f(int a, int b) {}") == 2);
  CHECK(count("void f(std::map<int, int> a, F<void(int, int)> b, A c = {1, 2}) {}") == 3);
  CHECK(count("int A::operator()(int a) {}") == 1);
}
