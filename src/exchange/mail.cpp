#include "exchange/mail.h"

#include "base/fold.h"
#include "base/module_loading.h"
#include "exchange/converter.h"
#include "exchange/html_text.h"
#include "exchange/mail_module.h"
#include "exchange/open_file.h"
#include "exchange/utf8_check.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace kith::exchange {
namespace {

// A picture within HTML that is smaller only decorates: a logo, a line, a count of who reads it.
constexpr qsizetype kDecoration = 20'000;
constexpr int kFirstYear = 1970;
constexpr int kLastYear = 9999;

bool isUtf8(std::string_view bytes) {
  Utf8Check check;
  check.add(bytes);
  return check.complete();
}

QString decoded(const QByteArray& bytes, const QByteArray& charset) {
  const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
  const QByteArray named = charset.trimmed();
  const bool silent = named.isEmpty() || named.compare("us-ascii", Qt::CaseInsensitive) == 0;
  QByteArray encoding = named;
  if (silent || !Converter(named).isKnown()) encoding = isUtf8(view) ? "UTF-8" : "windows-1252";
  Converter converter(encoding);
  std::string out;
  converter.convert(view.data(), view.size(), true, out);
  return base::storable(base::textOfUtf8(out));
}

QString plainText(const RawMailPart& part) {
  QString text = decoded(part.bytes, part.charset);
  text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
  return text.trimmed();
}

bool isText(const RawMailPart& part, const char* type) { return !part.attached && part.mediaType == type; }

// The choices of forms that have a plain one.
std::set<int> plainChoices(const std::vector<RawMailPart>& parts) {
  std::set<int> out;
  for (const RawMailPart& part : parts)
    if (part.alternative != 0 && isText(part, "text/plain") && !plainText(part).isEmpty())
      out.insert(part.alternative);
  return out;
}

QString bodyOf(const std::vector<RawMailPart>& parts) {
  const std::set<int> plain = plainChoices(parts);
  QStringList texts;
  for (const RawMailPart& part : parts) {
    if (!part.name.isEmpty()) continue;
    QString text;
    if (isText(part, "text/plain")) text = plainText(part);
    if (isText(part, "text/html") && plain.count(part.alternative) == 0)
      text = textOfHtml(decoded(part.bytes, part.charset));
    if (!text.isEmpty()) texts << text;
  }
  return texts.join(QStringLiteral("\n\n"));
}

bool isFile(const RawMailPart& part) {
  const bool body = isText(part, "text/plain") || isText(part, "text/html");
  if (body && part.name.isEmpty()) return false;
  if (part.bytes.isEmpty() && part.name.isEmpty()) return false;
  return !part.related || part.attached || part.bytes.size() >= kDecoration;
}

Mail chosen(RawMail raw) {
  Mail mail = std::move(raw.mail);
  mail.text = bodyOf(raw.parts);
  mail.messageId = base::storable(mail.messageId);
  mail.subject = base::storable(mail.subject);
  for (auto* people : {&mail.from, &mail.to})
    for (MailPerson& person : *people) person = {base::storable(person.name), base::storable(person.email)};
  for (RawMailPart& part : raw.parts)
    if (isFile(part))
      mail.files.push_back({base::storable(part.name), std::move(part.mediaType), std::move(part.bytes)});
  const int year = mail.date.isValid() ? mail.date.date().year() : 0;
  if (year < kFirstYear || year > kLastYear) mail.date = {};
  return mail;
}

bool hasHead(const Mail& mail) {
  return !mail.from.empty() || !mail.to.empty() || !mail.messageId.isEmpty() || mail.date.isValid() ||
         !mail.subject.isEmpty();
}

}

Result<Mail> mailFrom(const QByteArray& bytes) {
  const auto entry = base::lateFunctionAs<decltype(kithMail)>(kMailModule, kMailEntry);
  if (!entry) return tl::unexpected(entry.error());
  // A box of mails begins each with such a line, and so do some that are saved alone.
  const qsizetype first = bytes.startsWith("From ") ? bytes.indexOf('\n') + 1 : 0;
  Mail mail = chosen((*entry)()->takeApart(first > 0 ? bytes.mid(first) : bytes));
  if (!hasHead(mail)) return fail(ErrorKind::Broken, {}, QStringLiteral("it has no head of a mail"));
  return mail;
}

Result<Mail> readMail(const QString& path) {
  const auto file = openFile(path);
  if (!file) return tl::unexpected(file.error());
  const QByteArray bytes = (*file)->read(kLargestMail + 1);
  if ((*file)->error() != QFileDevice::NoError) return fail(ErrorKind::Io, path, (*file)->errorString());
  if (bytes.isEmpty()) return fail(ErrorKind::EmptyFile, path);
  if (bytes.size() > kLargestMail)
    return fail(ErrorKind::Broken, path, QStringLiteral("it is larger than 100 MB"));
  return mailFrom(bytes).map_error([&path](Error error) {
    if (error.subject.isEmpty()) error.subject = path;
    return error;
  });
}

bool looksLikeMail(const QByteArray& head) {
  static constexpr const char* kFirst[] = {"received:",
                                           "return-path:",
                                           "delivered-to:",
                                           "from:",
                                           "from ",
                                           "to:",
                                           "date:",
                                           "message-id:",
                                           "subject:",
                                           "mime-version:",
                                           "x-",
                                           "dkim-",
                                           "authentication-results:",
                                           "arc-"};
  const QByteArray lower = head.trimmed().toLower();
  if (std::none_of(std::begin(kFirst), std::end(kFirst),
                   [&](const char* each) { return lower.startsWith(each); }))
    return false;
  const QByteArray lines = '\n' + lower;
  const auto has = [&lines](const char* name) { return lines.contains(QByteArray(QByteArray("\n") + name)); };
  return has("from:") && (has("message-id:") || has("to:") || has("delivered-to:") || has("received:"));
}

}
