#include "exchange/record_builder.h"

#include "exchange/import_support.h"
#include "support/catch.h"

using namespace kith;
using namespace kith::exchange;

TEST_CASE("a row becomes a person with everything it says") {
  BuildOptions options;
  options.region = QStringLiteral("SE");
  const domain::Contact c = firstContact(
      "Name;Company;Title;Email;Mobile;Street;Zip;City;Country;Birthday;Tags;Shoe size\n"
      "Anna Berg;Berg AB;Chef;anna@berg.example;070-174 06 35;Gatan 1;01234;Lund;Sverige;1980-05-12;a, "
      "b;39\n",
      options);
  CHECK(c.kind == domain::ContactKind::Person);
  CHECK(c.given == u"Anna");
  CHECK(c.family == u"Berg");
  REQUIRE(c.employments.size() == 1);
  CHECK(c.employments[0].companyName == u"Berg AB");
  CHECK(c.employments[0].title == u"Chef");
  REQUIRE(c.channels.size() == 2);
  CHECK(c.channels[0].normal == u"anna@berg.example");
  CHECK(c.channels[1].value == u"070-174 06 35");
  CHECK(c.channels[1].normal == u"+46701740635");
  CHECK(c.channels[1].label == u"mobile");
  REQUIRE(c.addresses.size() == 1);
  CHECK(c.addresses[0].postcode == u"01234");
  CHECK(c.addresses[0].countryCode == u"SE");
  CHECK(c.birthday == u"1980-05-12");
  CHECK(c.tags == QStringList{QStringLiteral("a"), QStringLiteral("b")});
  REQUIRE(c.custom.size() == 1);
  CHECK(c.custom[0].fieldName == u"Shoe size");
}

namespace {

// The own fields of the first row, and how many problems were told of it.
QString keptOf(const QByteArray& bytes, const std::vector<domain::ColumnChoice>& told) {
  const Imported in = imported(bytes, {}, {{}, told});
  QStringList out{QString::number(in.drafts.at(0).problems.size())};
  for (const domain::CustomValue& own : in.drafts.at(0).contact.custom)
    out << own.fieldName + u'=' + own.value;
  return out.join(u' ');
}

domain::ColumnChoice choice(const char* header, const char* field) {
  return {QString::fromUtf8(header), QString::fromUtf8(field)};
}

}

TEST_CASE("a value whose place is taken is kept as an own field and told of") {
  CHECK(keptOf("Name,Born,Feast\nAnn Fox,1980-05-12,1981-06-13\n",
               {choice("Born", "birthday"), choice("Feast", "birthday")}) == u"1 Feast=1981-06-13");
  CHECK(keptOf("First Name,Last Name,Call\nAnn,Fox,Zoe\n",
               {choice("First Name", "given"), choice("Call", "given")}) == u"1 Call=Zoe");
  CHECK(keptOf("First Name,Last Name,Who\nAnn,Fox,Zoe Hill\n", {choice("Who", "name")}) == u"1 Who=Zoe Hill");
  CHECK(keptOf("Name,Company,Other\nAnn Fox,Fox Ltd,Hill Ltd\n", {choice("Other", "company")}) ==
        u"1 Other=Hill Ltd");
  CHECK(keptOf("Name,Title,Other\nAnn Fox,Chef,Waiter\n",
               {choice("Title", "title"), choice("Other", "title")}) == u"1 Other=Waiter");
  CHECK(keptOf("Name,Street,Other\nAnn Fox,Road 1,Lane 2\n",
               {choice("Street", "street"), choice("Other", "street")}) == u"1 Other=Lane 2");
  CHECK(keptOf("Name,Email,May,Might\nAnn Fox,a@x.example,yes,no\n",
               {choice("May", "consent.email"), choice("Might", "consent.email")}) == u"1 Might=no");
}

TEST_CASE("what only says the same again is not kept twice") {
  CHECK(keptOf("Name,First Name,Last Name\nDr. Ann Mary Fox,Ann,Fox\n", {}) == u"0");
  CHECK(keptOf("Name,Prefix,First Name,Last Name\n\"Fox, Dr. Ann\",Dr.,Ann,Fox\n", {}) == u"0");
  CHECK(keptOf("Name,Company,Other\nAnn Fox,Fox Ltd,Fox Ltd\n", {choice("Other", "company")}) == u"0");
  const Imported in = imported("Name,Nickname\nAnn Fox,Annie\n");
  CHECK(in.drafts[0].contact.family == u"Fox");
}

TEST_CASE("the country of a row decides how its number is read") {
  BuildOptions options;
  options.region = QStringLiteral("SE");
  const auto c = firstContact("Name,Phone,Country\nAnn Fox,020 7946 0958,United Kingdom\n", options);
  CHECK(c.channels[0].normal == u"+442079460958");
}

TEST_CASE("an organisation without a person's name is a company") {
  const auto c = firstContact("First Name,Last Name,Company,Email\n,,Café Nord,hej@nord.example\n");
  CHECK(c.kind == domain::ContactKind::Company);
  CHECK(c.companyName == u"Café Nord");
  CHECK(c.employments.empty());
}

TEST_CASE("the order of day and month is decided by the column, then by the other dates of the file") {
  const Imported in = imported("Name,Birthday,Anniversary\nAnn,3/2/1991,9/4/2010\nBo,7/25/1984,\n");
  CHECK(in.drafts[0].contact.birthday == u"1991-03-02");
  CHECK(in.drafts[0].contact.dates.at(0).value == u"2010-09-04");
  CHECK_FALSE(in.decisions.dateOpen[1]);
}

TEST_CASE("a date that nothing settles follows the region and says so") {
  const QByteArray bytes("Name,Birthday\nAnn,3/2/1991\n");
  CHECK(imported(bytes).drafts[0].contact.birthday == u"1991-02-03");
  CHECK(imported(bytes).decisions.dateOpen[1]);
  BuildOptions american;
  american.region = QStringLiteral("US");
  CHECK(imported(bytes, american).drafts[0].contact.birthday == u"1991-03-02");
  BuildOptions told;
  told.dateOrder = DateOrder::MonthFirst;
  CHECK(imported(bytes, told).drafts[0].contact.birthday == u"1991-03-02");
}

TEST_CASE("what is not understood is kept as typed and reported with its line and column") {
  const Imported in = imported("Name,Birthday,Email,Phone\nAnn,around Easter,no mail,ask Bo\n");
  const Draft& draft = in.drafts[0];
  REQUIRE(draft.problems.size() == 3);
  CHECK(draft.problems[0].line == 2);
  CHECK(draft.problems[0].column == u"Birthday");
  CHECK(draft.problems[0].value == u"around Easter");
  CHECK(draft.contact.birthday.isEmpty());
  REQUIRE(draft.contact.custom.size() == 3);
  CHECK(draft.contact.custom[0].value == u"around Easter");
}

TEST_CASE("every row is accounted for") {
  const Imported in = imported("Name,Amount\nAnn,5\n\n,\nName,Amount\nBo,6,surplus\nTotal,11\n");
  REQUIRE(in.drafts.size() == 5);
  CHECK(in.decisions.rows == 5);
  CHECK(in.drafts[1].reason == u"empty row");
  CHECK(in.drafts[2].reason == u"repeated header");
  CHECK(in.drafts[3].contact.custom.size() == 2);
  CHECK(in.drafts[3].contact.custom[1].fieldName == u"Column 3");
  CHECK(in.drafts[4].reason == u"total");
}

TEST_CASE("a row is known again by its own number, else by its cells in any order of columns") {
  CHECK(imported("Customer ID,Name\n'0042,Ann\n").drafts[0].key == u"id:customer id:0042");
  const QString key = imported("Name,Email\nAnn,a@x.example\n").drafts[0].key;
  CHECK(key == imported("Email,Name\n A@x.example ,ann\n").drafts[0].key);
  CHECK(key != imported("Name,Email\nAnn,b@x.example\n").drafts[0].key);
  CHECK(key != imported("Name,Company\nAnn,a@x.example\n").drafts[0].key);
}

TEST_CASE("consents of a mailing list come from the name of its file") {
  const QByteArray bytes(
      "Email Address,First Name,MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME,LEID,EUID\n"
      "a@x.example,Ann,2,2023-04-11 07:21:05,2023-04-11 07:31:40,1,x\n");
  BuildOptions options;
  options.fileName = QStringLiteral("subscribed_members.csv");
  const auto yes = firstContact(bytes, options);
  REQUIRE(yes.consents.size() == 1);
  CHECK(yes.consents[0].state == u"granted");
  CHECK(yes.consents[0].at == u"2023-04-11 07:31:40");
  CHECK(yes.consents[0].proof.contains(u"2023-04-11 07:21:05"));
  options.fileName = QStringLiteral("unsubscribed_members.csv");
  CHECK(firstContact(bytes, options).consents[0].state == u"refused");
  options.fileName = QStringLiteral("cleaned_members.csv");
  CHECK(firstContact(bytes, options).consents.empty());
}

TEST_CASE("Google's several values, labels and stars become values with labels") {
  const auto c = firstContact(
      "First Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone "
      "1 - Value,"
      "Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value\n"
      "Ann,Fox,,Friends ::: * myContacts,* Work,a@x.example ::: b@x.example,Mobile,+46 70 174 06 "
      "35,Anniversary,2011-06-18,"
      "Number,K-1\n");
  REQUIRE(c.channels.size() == 3);
  CHECK(c.channels[0].label == u"work");
  CHECK(c.channels[0].primary);
  CHECK_FALSE(c.channels[1].primary);
  CHECK(c.channels[2].label == u"mobile");
  CHECK(c.tags == QStringList{QStringLiteral("Friends")});
  CHECK(c.dates.at(0).label == u"anniversary");
  CHECK(c.custom.at(0).fieldName == u"Number");
}

TEST_CASE("two columns of one unknown heading are kept in one own field") {
  const auto c = firstContact("Name,Email,Colour,Colour\nAnn,a@x.example,red,blue\n");
  REQUIRE(c.custom.size() == 1);
  CHECK(c.custom[0].value == u"red\nblue");
}
