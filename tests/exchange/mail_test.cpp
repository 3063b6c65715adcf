// What a mail says: head in any charset, its text, its files; and mails that nobody wrote.
#include "exchange/mail.h"

#include "exchange/file_kind.h"
#include "exchange/html_text.h"
#include "support/catch.h"

#include <QTemporaryDir>

using namespace kith;
using exchange::Mail;
using exchange::mailFrom;

namespace {

QByteArray crlf(const char* text) { return QByteArray(text).replace('\n', "\r\n"); }

const char kHead[] =
    "From: Ana Novak <ana@novak.example>\nTo: shop@kith.example\nMessage-ID: <1@novak.example>\n"
    "Date: Mon, 02 Mar 2026 10:15:00 +0100\nSubject: Tulips\nMIME-Version: 1.0\n";

Mail mailOf(const QByteArray& rest) {
  const auto mail = mailFrom(crlf(kHead) + rest);
  REQUIRE(mail);
  return *mail;
}

struct TextCase {
  const char* type;
  const char* encoding;
  const char* body;
  const char16_t* text;
};

}

TEST_CASE("the head of a mail says who, when and what") {
  const auto mail =
      mailFrom(crlf("From: =?iso-8859-1?Q?J=F6rg_M=FCller?= <joerg@mueller.example>\n"
                    "To: =?utf-8?B?0JDQvdC90LA=?= <anna@example.org>, \"Ek, Bo\" <bo@ek.example>\n"
                    "Cc: team: cy@example.org, di@example.org;\n"
                    "Subject: =?utf-8?Q?Kost=C3=ADme?=\n =?utf-8?Q?_und_mehr?=\n"
                    "Message-ID:  <a.b@mueller.example> \nDate: Mon, 2 Mar 2026 10:15:00 +0100\n\nHello\n"));
  REQUIRE(mail);
  REQUIRE(mail->from.size() == 1);
  CHECK(mail->from[0].name == QStringLiteral("Jörg Müller"));
  CHECK(mail->from[0].email == QStringLiteral("joerg@mueller.example"));
  REQUIRE(mail->to.size() == 4);
  CHECK(mail->to[0].name == QStringLiteral("Анна"));
  CHECK(mail->to[1].name == QStringLiteral("Ek, Bo"));
  CHECK(mail->to[3].email == QStringLiteral("di@example.org"));
  CHECK(mail->subject == QStringLiteral("Kostíme und mehr"));
  CHECK(mail->messageId == QStringLiteral("a.b@mueller.example"));
  CHECK(mail->date.toUTC().toString(Qt::ISODate) == QStringLiteral("2026-03-02T09:15:00Z"));
  CHECK(mail->text == QStringLiteral("Hello"));
}

TEST_CASE("the mailbox of a mail is what the last server wrote on top of it") {
  const auto boxOf = [](const char* head) {
    const auto mail = mailFrom(crlf(head) + crlf(kHead) + "\r\nHello\r\n");
    return mail ? mail->mailbox : QStringLiteral("unreadable");
  };
  CHECK(boxOf("").isEmpty());
  CHECK(boxOf("Delivered-To: <Shop@Kith.example>\nDelivered-To: list@kith.example\n") ==
        QStringLiteral("Shop@Kith.example"));
  CHECK(boxOf("X-Original-To: shop@kith.example\n") == QStringLiteral("shop@kith.example"));
  CHECK(boxOf("Delivered-To: mailing list\n").isEmpty());
}

TEST_CASE("a text is read in whatever charset and encoding it was written") {
  const TextCase kCases[] = {
      {"text/plain; charset=utf-8", "8bit", "sm\xC3\xB6rg\xC3\xA5s", u"smörgås"},
      {"text/plain; charset=iso-8859-1", "quoted-printable", "sm=F6rg=E5s", u"smörgås"},
      {"text/plain; charset=windows-1251", "base64", "z/Do4uXy", u"Привет"},
      {"text/plain; charset=koi8-r", "8bit", "\xF0\xD2\xC9\xD7\xC5\xD4", u"Привет"},
      {"text/plain; charset=\"UTF-8\"", "base64", "R3LDvMOfZQ==", u"Grüße"},
      {"text/plain; charset=iso-2022-jp", "7bit", "\x1B$B$3$s\x1B(B", u"こん"},
      {"text/plain; charset=us-ascii", "8bit",
       "Gr\xFC\xDF"
       "e",
       u"Grüße"},
      {"text/plain; charset=unheard-of", "8bit",
       "Gr\xC3\xBC\xC3\x9F"
       "e",
       u"Grüße"},
      {"text/plain", "8bit",
       "Gr\xFC\xDF"
       "e",
       u"Grüße"},
      {"text/plain; charset=utf-8", "quoted-printable", "soft=\r\n line=20end", u"soft line end"},
      {"text/html; charset=utf-8", "7bit", "<p>One&nbsp;&amp; two</p><p>Three<br>four</p>",
       u"One & two\n\nThree\nfour"},
      {"text/html; charset=iso-8859-15", "quoted-printable", "<b>5 =A4</b>", u"5 €"},
  };
  for (const TextCase& each : kCases) {
    INFO(each.type << " " << each.body);
    const Mail mail =
        mailOf(QByteArray("Content-Type: ") + each.type + "\r\nContent-Transfer-Encoding: " + each.encoding +
               "\r\n\r\n" + each.body + "\r\n");
    CHECK(mail.text == QString::fromUtf16(each.text));
    CHECK(mail.files.empty());
  }
}

TEST_CASE("of two forms the plain one is taken, and what is attached is a file") {
  const Mail mail = mailOf(crlf(
      "Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: multipart/alternative; boundary=i\n\n"
      "--i\nContent-Type: text/plain\n\nPlain words\n--i\nContent-Type: multipart/related; boundary=r\n\n"
      "--r\nContent-Type: text/html\n\n<p>HTML words</p>\n--r\nContent-Type: image/png\nContent-ID: <logo>\n"
      "Content-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--r--\n--i--\n"
      "--o\nContent-Type: application/pdf; name=\"=?utf-8?B?w4RwZmVsLnBkZg==?=\"\n"
      "Content-Disposition: attachment\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n"
      "--o\nContent-Type: text/plain; name=notes.txt\nContent-Disposition: attachment\n\nA note\n"
      "--o\nContent-Type: message/rfc822\n\nFrom: bo@ek.example\nSubject: Inner\n\nInside\n--o--\n"));
  CHECK(mail.text == QStringLiteral("Plain words"));
  REQUIRE(mail.files.size() == 3);
  CHECK(mail.files[0].name == QStringLiteral("Äpfel.pdf"));
  CHECK(mail.files[0].mediaType == "application/pdf");
  CHECK(mail.files[0].bytes == "%PDF-");
  CHECK(mail.files[1].name == QStringLiteral("notes.txt"));
  CHECK(mail.files[2].name == QStringLiteral("Inner.eml"));
  CHECK(mail.files[2].bytes.contains("Inside"));
}

TEST_CASE("HTML beside a plain line that is no other form of it is kept too") {
  const Mail mail =
      mailOf(crlf("Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: text/html\n\n"
                  "<div>The letter</div>\n--o\nContent-Type: text/plain\n\nList footer\n--o--\n"));
  CHECK(mail.text == QStringLiteral("The letter\n\nList footer"));
}

TEST_CASE("mails that nobody wrote are read to an end or refused, and never more than that") {
  CHECK(mailFrom({}).error().kind == ErrorKind::Broken);
  CHECK(mailFrom("no head at all").error().kind == ErrorKind::Broken);
  CHECK(mailFrom(QByteArray(64, '\0')).error().kind == ErrorKind::Broken);
  QByteArray deep = crlf(kHead);
  for (int i = 0; i < 1000; ++i) {
    const QByteArray mark = "b" + QByteArray::number(i);
    deep += "Content-Type: multipart/mixed; boundary=" + mark + "\r\n\r\n--" + mark + "\r\n";
  }
  CHECK(mailFrom(deep + "Content-Type: text/plain\r\n\r\nfar down\r\n"));
  QByteArray inside = crlf(kHead);
  for (int i = 0; i < 1000; ++i) inside += "Content-Type: message/rfc822\r\n\r\nFrom: a@b.example\r\n";
  CHECK(mailFrom(inside + "\r\ninnermost\r\n"));
  const QByteArray longLine(5'000'000, 'x');
  CHECK(mailOf("\r\n" + longLine + "\r\n").text.size() == longLine.size());
  CHECK(mailFrom(crlf("From: a@b.example\nSubject: ") + longLine + "\r\n\r\nx\r\n"));
  CHECK(mailOf(QByteArray("\r\nwith\0 a zero", 14)).text == QStringLiteral("with a zero"));
  CHECK_FALSE(mailFrom(crlf("From: a@b.example\nDate: Thu, 99 Foo 20261 99:99\n\nx\n"))->date.isValid());
  CHECK(mailFrom(crlf("Subject: =?utf-8?B?###?= =?bad?Q?x\nFrom: <<<>>>,,,;\n\nx\n")));
  QByteArray many = crlf("Content-Type: multipart/mixed; boundary=o\n\n");
  for (int i = 0; i < 5000; ++i) many += "--o\r\nContent-Disposition: attachment\r\n\r\nx\r\n";
  CHECK(mailOf(many).files.size() <= 2000);
}

TEST_CASE("a mail is known by what it is, and Outlook's own form is named") {
  QTemporaryDir folder;
  const auto kindOf = [&folder](const char* name, const QByteArray& bytes) {
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    return exchange::kindOfFile(path);
  };
  CHECK(*kindOf("a.eml", crlf(kHead) + "\r\nx") == exchange::FileKind::Mail);
  CHECK(*kindOf("a", crlf(kHead) + "\r\nx") == exchange::FileKind::Mail);
  CHECK(*kindOf("a.csv", "Subject;From;To\r\nx;y;z\r\n") == exchange::FileKind::Text);
  QByteArray outlook("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  for (const char c : QByteArray("__substg1.0_0037001F")) outlook += c, outlook += '\0';
  CHECK(kindOf("a.msg", outlook).error().detail == QStringLiteral(".msg"));
}

TEST_CASE("HTML is read as somebody would") {
  const std::pair<const char*, const char*> kCases[] = {
      {"<ul><li>One<li>Two</ul>", "- One\n- Two"},
      {"a  <b>b</b>\n c", "a b c"},
      {"<style>p{}</style><title>T</title>x", "x"},
      {"<script>if (a<b) x()</script>x", "x"},
      {"1 < 2 & 3 &gt; 2", "1 < 2 & 3 > 2"},
      {"&#8364; &#x41; &#0; &unknown; &", "€ A &#0; &unknown; &"},
      {"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"},
      {"<!-- no --> yes <!-- open", "yes"},
      {"<p>a</p>\n\n\n<p></p><p>b</p>", "a\n\nb"},
      {"<pre>a\n  b</pre>", "a\nb"},
      {"a<br/>b<br>c", "a\nb\nc"},
      {"<a href='x'", "<a href='x'"},
  };
  for (const auto& [html, text] : kCases) {
    INFO(html);
    CHECK(exchange::textOfHtml(QString::fromUtf8(html)) == QString::fromUtf8(text));
  }
}
