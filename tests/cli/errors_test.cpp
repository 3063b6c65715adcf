// Files that are none, and lines that make no sense: one line, the right status, every byte as it was.
#include "app/session.h"
#include "cli/shell.h"
#include "support/catch.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <sys/mount.h>
#include <unistd.h>

using kith::test::Answer;
using kith::test::Shell;

namespace {

// A sound book with a number of its header changed.
QByteArray patched(const Shell& kith, int at, quint32 value) {
  kith("add 'Jana Kos'");
  QByteArray bytes = Shell::read(kith.book());
  for (int i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(value >> (8 * (3 - i)));
  return bytes;
}

// A file system of its own that is soon full.
class SmallDisk {
 public:
  SmallDisk(const QString& at, const char* options) : m_at(QFile::encodeName(at)) {
    QDir().mkpath(at);
    m_there = ::geteuid() == 0 && ::mount("tmpfs", m_at.constData(), "tmpfs", 0, options) == 0;
  }
  ~SmallDisk() {
    if (m_there) ::umount(m_at.constData());
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  bool isThere() const { return m_there; }
  bool remount(unsigned long flags) const {
    return ::mount("tmpfs", m_at.constData(), "tmpfs", MS_REMOUNT | flags, nullptr) == 0;
  }

 private:
  QByteArray m_at;
  bool m_there = false;
};

void refuses(const QStringList& words, const char* kind) {
  const Answer plain = Shell::bare(words);
  INFO(words.join(u' ').toStdString());
  INFO(plain.err.toStdString());
  CHECK(plain.status == 1);
  CHECK(plain.err.startsWith(u"kith-cli: "));
  CHECK(plain.err.count(u'\n') == 1);
  CHECK(plain.out.isEmpty());
  const QJsonObject error =
      Shell::bare(words + QStringList(QStringLiteral("--json"))).object().value(u"error").toObject();
  CHECK(error.value(u"kind").toString() == QLatin1String(kind));
  CHECK(error.contains(u"subject"));
  CHECK(error.contains(u"detail"));
  CHECK(error.contains(u"advice"));
}

}

TEST_CASE("a book that is none is refused by reading and by writing, and stays as it is") {
  const Shell kith;
  const std::pair<QByteArray, const char*> files[] = {
      {"First Name,Last Name\nJohn,Doe\n", "not-kith"},
      {QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(5000, '\x01'), "not-kith"},
      {patched(kith, 68, 0x12345678), "not-kith"},
      {patched(kith, 60, 99999), "newer-file"}};
  for (const auto& [bytes, kind] : files) {
    const QString path = kith.write("other.kith", bytes);
    for (const char* line : {"list", "check", "add 'Bo Ek'", "backup", "undo"})
      refuses(QStringList{QStringLiteral("--file"), path} + Shell::words(line), kind);
    CHECK(Shell::read(path) == bytes);
    CHECK(kith.files() == QStringList{QStringLiteral("book.kith"), QStringLiteral("other.kith")});
  }
}

TEST_CASE("a damaged book never passes for an empty one") {
  const Shell kith;
  kith("add 'Jana Kos, jana@kos.si'");
  QByteArray bytes = Shell::read(kith.book());
  // All but the first pages, so that it still opens.
  std::fill(bytes.begin() + 5 * 4096, bytes.end(), '\xA5');
  const QString path = kith.write("damaged.kith", bytes);
  for (const char* line : {"list", "stats", "show 1", "add 'Bo Ek'", "undo", "backup", "check"}) {
    const Answer answer = Shell::bare(QStringList{QStringLiteral("--file"), path} + Shell::words(line));
    INFO(line);
    INFO(answer.err.toStdString());
    CHECK(answer.status == 1);
    CHECK(answer.err.startsWith(u"kith-cli: " + path + u" is damaged"));
    CHECK(answer.err.count(u'\n') == 1);
    CHECK(kith.files() == QStringList{QStringLiteral("book.kith"), QStringLiteral("damaged.kith")});
  }
  CHECK(Shell::read(path) == bytes);
}

TEST_CASE("a book that was read is one file again") {
  const Shell kith;
  kith("add 'Jana Kos'");
  for (const char* line : {"list", "show 1", "check", "find Jana"}) {
    CHECK(kith(line).status == 0);
    CHECK(kith.files() == QStringList(QStringLiteral("book.kith")));
  }
}

TEST_CASE("an empty file is refused by reading and by writing") {
  const Shell kith;
  const QString path = kith.write("empty.kith", {});
  for (const char* line : {"list", "add 'Bo Ek'", "undo"})
    refuses(QStringList{QStringLiteral("--file"), path} + Shell::words(line), "empty-file");
  CHECK(QFileInfo(path).size() == 0);
  CHECK(kith.files() == QStringList(QStringLiteral("empty.kith")));
}

TEST_CASE("a command that needs something in the book makes none") {
  const Shell kith;
  for (const char* line : {"log 1 x",
                           "undo",
                           "redo",
                           "edit 1 given=X",
                           "delete 1",
                           "restore 1",
                           "buy 1 Vase",
                           "done 1",
                           "drop 1",
                           "snooze 1 tomorrow",
                           "move 1 tomorrow",
                           "pay 1 5",
                           "assign 1 2",
                           "undo-import 1",
                           "unmerge 1",
                           "merge 1 2",
                           "duplicates dismiss 1 2",
                           "history revert 1",
                           "remind Ana call --due today",
                           "product edit Vase --price 2",
                           "product delete Vase",
                           "touch tag:vip 30",
                           "touch --dates-ahead 3"}) {
    refuses(QStringList{QStringLiteral("--file"), kith.book()} + Shell::words(line), "not-found");
    CHECK(kith.files().isEmpty());
  }
}

TEST_CASE("what makes something of nothing makes the book, unless it fails") {
  for (const char* line : {"add --rank Q", "add --birthday never 'Bo Ek'", "product add Vase --price dear",
                           "remind 'call' --due whenever", "import none.csv"}) {
    const Shell kith;
    INFO(line);
    CHECK(kith(line).status == 1);
    CHECK(kith.files().isEmpty());
  }
  for (const char* line :
       {"add 'Bo Ek'", "product add Vase --price 2", "remind 'water the plants' --due today"}) {
    const Shell kith;
    INFO(line);
    CHECK(kith(line).status == 0);
    CHECK(kith.files() == QStringList(QStringLiteral("book.kith")));
  }
}

TEST_CASE("a missing book is told by reading and made by writing; a missing folder is not made") {
  const Shell kith;
  refuses({QStringLiteral("--file"), kith.book(), QStringLiteral("list")}, "not-found");
  CHECK_FALSE(QFileInfo::exists(kith.book()));
  for (const char* line : {"list", "add 'Bo Ek'"})
    refuses(QStringList{QStringLiteral("--file"), kith.path("no/book.kith")} + Shell::words(line),
            "not-found");
  CHECK_FALSE(QFileInfo::exists(kith.path("no")));
  REQUIRE(kith("add 'Bo Ek'").status == 0);
  CHECK(QFileInfo(kith.book()).permissions().testFlag(QFile::ReadGroup) == false);
}

TEST_CASE("a folder is no book") {
  const Shell kith;
  QDir().mkpath(kith.path("folder"));
  for (const char* line : {"list", "add 'Bo Ek'"})
    refuses(QStringList{QStringLiteral("--file"), kith.path("folder")} + Shell::words(line), "not-a-file");
}

TEST_CASE("a book without permission is refused") {
  if (::geteuid() == 0) return;  // root may do anything
  const Shell kith;
  kith("add 'Bo Ek'");
  QFile::setPermissions(kith.book(), {});
  for (const char* line : {"list", "add 'Cy Berg'"})
    refuses(QStringList{QStringLiteral("--file"), kith.book()} + Shell::words(line), "no-permission");
  QFile::setPermissions(kith.book(), QFile::ReadOwner | QFile::WriteOwner);
  CHECK(kith.json("list").array().size() == 1);
}

TEST_CASE("beside an open window reading works, and writing names the holder") {
  const Shell kith;
  kith("add 'Bo Ek'");
  const kith::SystemClock clock;
  const auto window = kith::app::Session::open({kith.book(), 0, QStringLiteral("the window"), false}, clock);
  REQUIRE(window.has_value());
  CHECK(kith.json("list").array().size() == 1);
  CHECK(kith.json({QStringLiteral("backup"), kith.path("copy.kith")}).object().value(u"verified").toBool() ==
        true);
  const Answer refused = kith("add 'Cy Berg'");
  CHECK(refused.status == 1);
  CHECK(refused.err.contains(u"the window"));
  CHECK(refused.err.count(u'\n') == 1);
}

TEST_CASE("what cannot be imported is told in one line and makes no book") {
  const Shell kith;
  const QString empty = kith.write("empty.csv", {});
  const QString binary = kith.write("binary.csv", QByteArray("\x7f"
                                                             "ELF\x02\x01\x01\0\0\0\x03\0\x3e\0",
                                                             14) +
                                                      QByteArray(3000, '\0'));
  QDir().mkpath(kith.path("folder.csv"));
  const std::pair<QString, const char*> files[] = {{kith.path("missing.csv"), "not-found"},
                                                   {empty, "empty-file"},
                                                   {binary, "binary-file"},
                                                   {kith.path("folder.csv"), "not-a-file"}};
  for (const auto& [path, kind] : files)
    for (const char* command : {"preview", "import"})
      refuses({QStringLiteral("--file"), kith.book(), QString::fromLatin1(command), path}, kind);
  CHECK_FALSE(QFileInfo::exists(kith.book()));
  kith("add 'Bo Ek'");
  const int steps = static_cast<int>(kith.json("history").array().size());
  for (const auto& [path, kind] : files)
    refuses({QStringLiteral("--file"), kith.book(), QStringLiteral("import"), path}, kind);
  CHECK(kith.json("history").array().size() == steps);
}

TEST_CASE("a full disk is told in one line and leaves everything as it was") {
  const Shell kith;
  const SmallDisk disk(kith.path("disk"), "size=1200k");
  if (!disk.isThere()) return;  // only root may make one
  const QString book = kith.path("disk/book.kith");
  const QStringList file{QStringLiteral("--file"), book};
  REQUIRE(Shell::bare(file + Shell::words("add 'Jana Kos'")).status == 0);
  const QString list =
      kith.write("list.csv", "First Name,Last Name\n" + QByteArray("Ada,Berg\n").repeated(20'000));
  const QByteArray before = Shell::read(book);
  refuses(file + QStringList{QStringLiteral("import"), list}, "disk-full");
  const QByteArray rest(2'000'000, 'x');
  kith.write("disk/rest", rest);
  for (const char* line : {"add 'Bo Ek'", "undo", "backup"}) refuses(file + Shell::words(line), "disk-full");
  refuses(file + QStringList{QStringLiteral("export"), kith.path("disk/out.csv")}, "disk-full");
  refuses({QStringLiteral("--file"), kith.path("disk/new.kith"), QStringLiteral("add"), QStringLiteral("Bo")},
          "disk-full");
  refuses({QStringLiteral("sample"), kith.path("disk/sample.kith")}, "disk-full");
  // What is there can still be looked at and saved elsewhere.
  CHECK(Shell::bare(file + Shell::words("list --json")).array().size() == 1);
  CHECK(Shell::bare(file + Shell::words("check")).status == 0);
  CHECK(Shell::bare(file + QStringList{QStringLiteral("export"), kith.path("saved.csv")}).status == 0);
  QFile::remove(kith.path("disk/rest"));
  CHECK(Shell::bare(file + Shell::words("list --json")).array().size() == 1);
  CHECK(Shell::read(book) == before);
  for (const char* name : {"disk/out.csv", "disk/new.kith", "disk/sample.kith"})
    CHECK_FALSE(QFileInfo::exists(kith.path(name)));
}

TEST_CASE("a book on a read-only medium can be read, and writing is refused") {
  const Shell kith;
  const SmallDisk disk(kith.path("disk"), "size=2m");
  if (!disk.isThere()) return;  // only root may make one
  const QString book = kith.path("disk/a book?.kith");
  const QStringList file{QStringLiteral("--file"), book};
  REQUIRE(Shell::bare(file + Shell::words("add 'Jana Kos'")).status == 0);
  REQUIRE(disk.remount(MS_RDONLY));
  CHECK(Shell::bare(file + Shell::words("list --json")).array().size() == 1);
  CHECK(Shell::bare(file + Shell::words("check")).status == 0);
  CHECK(Shell::bare(file + QStringList{QStringLiteral("backup"), kith.path("copy.kith")}).status == 0);
  for (const char* line : {"add 'Bo Ek'", "backup", "undo"})
    refuses(file + Shell::words(line), "no-permission");
}

TEST_CASE("a line that makes no sense ends with 2 and at most two lines") {
  for (const char* line : {"",
                           "bogus",
                           "list --bogus",
                           "add",
                           "show",
                           "log 1",
                           "list --limit",
                           "list --limit x",
                           "log 1 x --channel pigeon",
                           "export",
                           "normalise shoes",
                           "undo many",
                           "show 1 2",
                           "log 1 ' '",
                           "remind A",
                           "remind A call",
                           "import x.csv --match bogus",
                           "import x.csv --match email,bogus",
                           "import x.csv --region XXX",
                           "preview x.csv --region QQ",
                           "normalise phone --region XXX"}) {
    const Answer answer = Shell::bare(Shell::words(line));
    INFO(line);
    INFO(answer.err.toStdString());
    CHECK(answer.status == 2);
    CHECK(answer.out.isEmpty());
    CHECK(answer.err.startsWith(u"kith-cli: "));
    CHECK(answer.err.count(u'\n') <= 2);
  }
}

TEST_CASE("what is advised fits what went wrong") {
  const Shell kith;
  kith("add 'Bo Ek'");
  kith("undo");
  CHECK(kith("undo").err ==
        u"kith-cli: There is no step to take back. See what was done with: kith-cli history\n");
  QByteArray bytes = Shell::read(kith.book());
  std::fill(bytes.begin() + 5 * 4096, bytes.end(), '\xA5');
  const QStringList list{QStringLiteral("--file"), kith.write("damaged.kith", bytes), QStringLiteral("list")};
  CHECK(Shell::bare(list).err.endsWith(u"Bring a backup back with: kith-cli backup restore FROM\n"));
}

TEST_CASE("help and version go to standard output") {
  CHECK(Shell::bare({QStringLiteral("--version")}).out.startsWith(u"kith-cli "));
  const Answer help = Shell::bare({QStringLiteral("--help")});
  CHECK(help.status == 0);
  for (const char* command : {"add", "undo-import", "normalise", "occurrences"})
    CHECK(help.out.contains(QLatin1String(command)));
  CHECK(Shell::bare({QStringLiteral("buy"), QStringLiteral("--help")}).out.contains(u"--line"));
}

TEST_CASE("global options stand before or behind the command") {
  const Shell kith;
  kith("add 'Bo Ek'");
  const QStringList file{QStringLiteral("--file"), kith.book(), QStringLiteral("--json")};
  const QStringList list{QStringLiteral("list")};
  CHECK(Shell::bare(file + list).out == Shell::bare(list + file).out);
  CHECK(Shell::bare(list + file + QStringList{QStringLiteral("--now"), QStringLiteral("whenever")}).status ==
        1);
}

TEST_CASE("the book is the one named, else of the environment, else the last opened, else one's own") {
  const Shell kith;
  QStandardPaths::setTestModeEnabled(false);
  const QByteArray home = qgetenv("XDG_DATA_HOME");
  const QByteArray config = qgetenv("XDG_CONFIG_HOME");
  qputenv("XDG_DATA_HOME", kith.path("data").toUtf8());
  qputenv("XDG_CONFIG_HOME", kith.path("config").toUtf8());
  CHECK(Shell::bare({QStringLiteral("add"), QStringLiteral("Own")}).status == 0);
  CHECK(QFileInfo::exists(kith.path("data/kith/kith.kith")));
  QDir().mkpath(kith.path("config/kith"));
  kith("add 'Last Opened'");
  kith.write("config/kith/kith.ini", "[General]\nlastFile=" + kith.book().toUtf8() + "\n");
  CHECK(Shell::bare({QStringLiteral("list")}).out.contains(u"Last Opened"));
  // The stick is not plugged in: what belongs there goes into no other book.
  const QString stick = kith.path("stick/shop.kith");
  const QByteArray own = Shell::read(kith.path("data/kith/kith.kith"));
  QDir().mkpath(kith.path("stick"));
  kith.write("config/kith/kith.ini", "[General]\nlastFile=" + stick.toUtf8() + "\n");
  for (const char* line : {"add 'Bo Ek'", "list", "log 1 x", "product add Vase --price 2"}) {
    refuses(Shell::words(line), "not-found");
    CHECK(Shell::bare(Shell::words(line)).err.contains(stick));
    CHECK(Shell::bare(Shell::words(line)).err.contains(u"--file"));
  }
  CHECK_FALSE(QFileInfo::exists(stick));
  CHECK(Shell::read(kith.path("data/kith/kith.kith")) == own);
  qputenv("KITH_FILE", kith.path("data/kith/kith.kith").toUtf8());
  CHECK(Shell::bare({QStringLiteral("list")}).out.contains(u"Own"));
  qunsetenv("KITH_FILE");
  QStandardPaths::setTestModeEnabled(true);
  home.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", home);
  config.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", config);
}
