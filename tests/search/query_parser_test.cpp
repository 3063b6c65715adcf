#include "search/query_parser.h"

#include "search/query_suggestion.h"
#include "support/catch.h"

using namespace kith;
using domain::Query;
using search::QueryProblem;

namespace {

const search::QueryContext kContext{QDate(2026, 11, 24), {QStringLiteral("Shoe size")}};

// A tree as text, for comparing: and(ana not(tag:vip)).
QString shown(const Query& query) {
  QStringList children;
  for (const Query& child : query.children) children << shown(child);
  const QString inside = u'(' + children.join(u' ') + u')';
  switch (query.node) {
    case Query::Node::All:
      return QStringLiteral("all");
    case Query::Node::And:
      return u"and" + inside;
    case Query::Node::Or:
      return u"or" + inside;
    case Query::Node::Not:
      return u"not" + inside;
    case Query::Node::Term:
      break;
  }
  const QString value = query.phrase ? QString(u'"' + query.value + u'"') : query.value;
  if (query.key.isEmpty()) return value;
  switch (query.op) {
    case Query::Op::Missing:
      return QString(u"no " + query.key);
    case Query::Op::Between:
      return QString(query.key + u'[' + value + u".." + query.upper + u']');
    case Query::Op::Less:
      return QString(query.key + u'<' + value);
    case Query::Op::Greater:
      return QString(query.key + u'>' + value);
    case Query::Op::Equals:
      return QString(query.key + u'=' + value);
    case Query::Op::Has:
      break;
  }
  return QString(query.key + u':' + value);
}

QString tree(const char* text) {
  const auto read = search::readQuery(QString::fromUtf8(text), kContext);
  return read.problem ? search::problemSentence(*read.problem) : shown(read.tree);
}

std::optional<QueryProblem> problem(const char* text) {
  return search::readQuery(QString::fromUtf8(text), kContext).problem;
}

}

TEST_CASE("words, phrases, minus, or and parentheses make a tree") {
  CHECK(tree("") == u"all");
  CHECK(tree("ana novak") == u"and(ana novak)");
  CHECK(tree("ana or bo ek") == u"or(ana and(bo ek))");
  CHECK(tree("\"blue house\" -bo") == u"and(\"blue house\" not(bo))");
  CHECK(tree("ana (bo or ek) -(x y)") == u"and(ana or(bo ek) not(and(x y)))");
  CHECK(tree("or or") == u"all");
  CHECK(tree("-") == u"-");
}

TEST_CASE("what only looks like an operator is a word") {
  CHECK(tree("10:30") == u"10:30");
  CHECK(tree("https://a.example") == u"https://a.example");
  CHECK(tree("e-mail") == u"e-mail");
  CHECK(tree("Re: offer") == u"and(Re: offer)");
  CHECK(tree("a>b") == u"a>b");
  CHECK(tree("+46 (0)70") == u"and(+46 (0)70)");
  CHECK(tree("oregon orlando") == u"and(oregon orlando)");
}

TEST_CASE("keys take texts, presence and own fields") {
  CHECK(tree("tag:vip") == u"tag:vip");
  CHECK(tree("CITY:\"New York\"") == u"city:\"New York\"");
  CHECK(tree("missing:email") == u"no email");
  CHECK(tree("has:phone") == u"not(no phone)");
  CHECK(tree("-bought:oil") == u"not(bought:oil)");
  CHECK(tree("shoe-size:42") == u"shoe-size:42");
  CHECK(tree("missing:shoe-size") == u"no shoe-size");
}

TEST_CASE("dates are days, months, years, words and distances from today") {
  CHECK(tree("created:2026") == u"created[2026-01-01..2027-01-01]");
  CHECK(tree("created:2026-03") == u"created[2026-03-01..2026-04-01]");
  CHECK(tree("created>2026-03-05") == u"created[2026-03-06..]");
  CHECK(tree("created:>=2026-03-05") == u"created[2026-03-05..]");
  CHECK(tree("created<2026-03") == u"created[..2026-03-01]");
  CHECK(tree("changed:today") == u"changed[2026-11-24..2026-11-25]");
  CHECK(tree("last:\"last month\"") == u"last[2026-10-01..2026-11-01]");
  CHECK(tree("next:\"next week\"") == u"next[2026-11-30..2026-12-07]");
  CHECK(tree("last>60d") == u"last[..2026-09-25]");
  CHECK(tree("last>=60d") == u"last[..2026-09-26]");
  CHECK(tree("last<60d") == u"last[2026-09-26..]");
  CHECK(tree("last<=60d") == u"last[2026-09-25..]");
  CHECK(tree("last:60d") == u"last[2026-09-25..2026-11-25]");
  CHECK(tree("next>=1w") == u"next[2026-12-01..]");
  CHECK(tree("next>1w") == u"next[2026-12-02..]");
  CHECK(tree("next<=1w") == u"next[..2026-12-02]");
  CHECK(tree("next<1w") == u"next[..2026-12-01]");
  CHECK(tree("due:7d") == u"due[2026-11-24..2026-12-02]");
  CHECK(tree("created:2025-12..2026-01") == u"created[2025-12-01..2026-02-01]");
  CHECK(tree("created:..2020") == u"created[..2021-01-01]");
  CHECK(tree("born:1980") == u"birthday[1980-01-01..1981-01-01]");
  CHECK(tree("born:05-12") == u"birthday=05-12");
  CHECK(tree("bought-since:90d") == u"bought-since[2026-08-26..]");
  CHECK(tree("bought-since:2026-05") == u"bought-since[2026-05-01..]");
}

TEST_CASE("numbers compare, and take ranges") {
  CHECK(tree("spent>1000") == u"spent>1000");
  CHECK(tree("spent:99,50") == u"spent=99.50");
  CHECK(tree("orders:2..5") == u"orders[2..5]");
  CHECK(tree("orders<=5") == u"orders[..5]");
  CHECK(tree("owes>=0.5") == u"owes[0.5..]");
  CHECK(tree("spent>1,000") == u"spent>1000");
  CHECK(tree("spent>1.000") == u"spent>1000");
  CHECK(tree("spent:\"1 000 000,5\"") == u"spent=1000000.5");
  CHECK(tree("spent:1.234,50..2,345.60") == u"spent[1234.50..2345.60]");
  CHECK(tree("spent:0,125") == u"spent=0.125");
  CHECK(problem("spent:1.2,3.4")->kind == QueryProblem::Kind::NoNumber);
}

TEST_CASE("a problem says where it is, and what may have been meant") {
  CHECK(problem("ana citty:Oslo") ==
        QueryProblem{QueryProblem::Kind::UnknownKey, 4, 5, QStringLiteral("citty"), QStringLiteral("city")});
  CHECK(problem("has:emial")->suggestion == u"email");
  CHECK(problem("shoesize:4")->suggestion == u"shoe-size");
  CHECK(problem("spent>much")->kind == QueryProblem::Kind::NoNumber);
  CHECK(problem("spent>much")->at == 6);
  CHECK(problem("last>soon")->kind == QueryProblem::Kind::NoDate);
  CHECK(problem("tag:")->kind == QueryProblem::Kind::NoValue);
  CHECK(problem("\"open")->kind == QueryProblem::Kind::OpenQuote);
  CHECK(problem("(a b")->kind == QueryProblem::Kind::OpenParenthesis);
  CHECK(problem("a b)")->kind == QueryProblem::Kind::NothingToClose);
  CHECK(problem(std::string(40, '(').c_str())->kind == QueryProblem::Kind::TooDeep);
  CHECK(tree("citty:Oslo") == u"there is no field “citty” at character 1; did you mean city:?");
}

TEST_CASE("what cannot be compared, or is no kind, is a problem and no guess") {
  using Kind = QueryProblem::Kind;
  CHECK(problem("x city>Berlin") ==
        QueryProblem{Kind::NoComparison, 2, 5, QStringLiteral("city>"), QStringLiteral("city:")});
  CHECK(problem("shoe-size:>4")->kind == Kind::NoComparison);
  CHECK(problem("is:banana") == QueryProblem{Kind::NoKind, 3, 6, QStringLiteral("banana"), QString()});
  CHECK(problem("is:compny")->suggestion == u"company");
  CHECK(tree("is:Company") == u"is:company");
}

TEST_CASE("more than can be looked for at once is a problem") {
  QStringList many;
  for (int i = 0; i < 200; ++i) many << QStringLiteral("ana");
  CHECK_FALSE(problem(qPrintable(many.join(u' '))));
  many << QStringLiteral("ana");
  CHECK(problem(qPrintable(many.join(u' ')))->kind == QueryProblem::Kind::TooLong);
  CHECK(problem(qPrintable(many.join(QStringLiteral(" or "))))->kind == QueryProblem::Kind::TooLong);
  CHECK(problem(std::string(60'000, 'a').c_str())->kind == QueryProblem::Kind::TooLong);
  CHECK(problem(("notes:\"" + std::string(60'000, 'a') + "\"").c_str())->at == 6);
}

TEST_CASE("a key that is being typed is completed") {
  CHECK(search::keysBeginning(QStringLiteral("ci"), {}) == QStringList{QStringLiteral("city:")});
  CHECK(search::keysBeginning(QStringLiteral("sh"), {QStringLiteral("Shoe size")}) ==
        QStringList{QStringLiteral("shoe-size:")});
}
