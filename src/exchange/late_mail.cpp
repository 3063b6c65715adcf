// The module kith-mail: GMime and what it needs are loaded when the first mail is read.
#include "exchange/mail_module.h"

#include <QTimeZone>

#include <memory>
#include <mutex>

#include <gmime/gmime.h>

namespace kith::exchange {
namespace {

// Deeper and further parts are left out: no mail that somebody wrote has them.
constexpr int kDeepest = 60;
constexpr std::size_t kMostParts = 2000;
constexpr std::size_t kMostPeople = 2000;

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T>
using Held = std::unique_ptr<T, Unref>;

QString textOf(const char* utf8) { return utf8 == nullptr ? QString() : QString::fromUtf8(utf8); }

void addPeople(std::vector<MailPerson>& to, InternetAddressList* list, int depth = 0) {
  const int count = list == nullptr || depth > kDeepest ? 0 : internet_address_list_length(list);
  for (int i = 0; i < count && to.size() < kMostPeople; ++i) {
    InternetAddress* address = internet_address_list_get_address(list, i);
    if (INTERNET_ADDRESS_IS_GROUP(address)) {
      addPeople(to, internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)), depth + 1);
      continue;
    }
    const char* email = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address));
    to.push_back({textOf(internet_address_get_name(address)).simplified(), textOf(email).trimmed()});
  }
}

QByteArray bytesOf(GMimeDataWrapper* content) {
  if (content == nullptr) return {};
  const Held<GMimeStream> out(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, out.get());
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(out.get()));
  return {reinterpret_cast<const char*>(bytes->data), static_cast<qsizetype>(bytes->len)};
}

// A mail inside a mail is a file of its own.
RawMailPart enclosed(GMimeMessagePart* part) {
  RawMailPart out;
  out.mediaType = "message/rfc822";
  out.attached = true;
  GMimeMessage* message = g_mime_message_part_get_message(part);
  if (message == nullptr) return out;
  const QString subject = textOf(g_mime_message_get_subject(message)).simplified();
  out.name = (subject.isEmpty() ? QStringLiteral("mail") : subject.left(80).replace(u'/', u'-')) +
             QStringLiteral(".eml");
  const Held<GMimeStream> bytes(g_mime_stream_mem_new());
  g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, bytes.get());
  const GByteArray* array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(bytes.get()));
  out.bytes = {reinterpret_cast<const char*>(array->data), static_cast<qsizetype>(array->len)};
  return out;
}

class Walk {
 public:
  explicit Walk(std::vector<RawMailPart>& parts) : m_parts(parts) {}

  void take(GMimeObject* object, int depth, int alternative, bool related) {
    if (object == nullptr || depth > kDeepest || m_parts.size() >= kMostParts) return;
    if (GMIME_IS_MULTIPART(object)) {
      takeAll(GMIME_MULTIPART(object), depth, alternative, related);
    } else if (GMIME_IS_MESSAGE_PART(object)) {
      m_parts.push_back(enclosed(GMIME_MESSAGE_PART(object)));
    } else if (GMIME_IS_PART(object)) {
      takeOne(GMIME_PART(object), alternative, related);
    }
  }

 private:
  void takeAll(GMimeMultipart* parts, int depth, int alternative, bool related) {
    GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(parts));
    if (g_mime_content_type_is_type(type, "multipart", "alternative") != FALSE) alternative = ++m_choices;
    const bool relates = g_mime_content_type_is_type(type, "multipart", "related") != FALSE;
    for (int i = 0; i < g_mime_multipart_get_count(parts); ++i)
      take(g_mime_multipart_get_part(parts, i), depth + 1, alternative, related || (relates && i > 0));
  }

  void takeOne(GMimePart* part, int alternative, bool related) {
    RawMailPart out;
    GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(part));
    char* mediaType = g_mime_content_type_get_mime_type(type);
    out.mediaType = QByteArray(mediaType).toLower();
    g_free(mediaType);
    out.charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
    out.name = textOf(g_mime_part_get_filename(part));
    const char* disposition = g_mime_object_get_disposition(GMIME_OBJECT(part));
    out.attached = disposition != nullptr && qstricmp(disposition, "attachment") == 0;
    out.related = related;
    out.alternative = alternative;
    out.bytes = bytesOf(g_mime_part_get_content(part));
    m_parts.push_back(std::move(out));
  }

  std::vector<RawMailPart>& m_parts;
  int m_choices = 0;
};

// What the server that put it into a mailbox wrote on top: the first of several is the last that did.
QString mailboxOf(GMimeMessage* message) {
  for (const char* name : {"Delivered-To", "X-Delivered-To", "X-Original-To", "Envelope-To"}) {
    const QString value = textOf(g_mime_object_get_header(GMIME_OBJECT(message), name)).trimmed();
    if (value.contains(u'@')) return QString(value).remove(u'<').remove(u'>').trimmed();
  }
  return {};
}

RawMail takeApart(const QByteArray& bytes) {
  static std::once_flag once;
  std::call_once(once, [] { g_mime_init(); });
  GMimeParserOptions* options = g_mime_parser_options_new();
  const char* fallbacks[] = {"utf-8", "windows-1252", nullptr};  // of a head that does not say
  g_mime_parser_options_set_fallback_charsets(options, fallbacks);
  const Held<GMimeStream> in(
      g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size())));
  const Held<GMimeParser> parser(g_mime_parser_new_with_stream(in.get()));
  g_mime_parser_set_persist_stream(parser.get(), FALSE);
  const Held<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), options));
  g_mime_parser_options_free(options);
  RawMail out;
  if (message == nullptr) return out;
  out.mail.messageId = textOf(g_mime_message_get_message_id(message.get())).trimmed();
  out.mail.subject = textOf(g_mime_message_get_subject(message.get())).simplified();
  if (GDateTime* date = g_mime_message_get_date(message.get()); date != nullptr)
    out.mail.date = QDateTime::fromSecsSinceEpoch(g_date_time_to_unix(date), QTimeZone::utc());
  out.mail.mailbox = mailboxOf(message.get());
  addPeople(out.mail.from, g_mime_message_get_from(message.get()));
  if (out.mail.from.empty()) addPeople(out.mail.from, g_mime_message_get_sender(message.get()));
  addPeople(out.mail.to, g_mime_message_get_to(message.get()));
  addPeople(out.mail.to, g_mime_message_get_cc(message.get()));
  addPeople(out.mail.to, g_mime_message_get_bcc(message.get()));
  Walk(out.parts).take(g_mime_message_get_mime_part(message.get()), 0, 0, false);
  return out;
}

}
}

const kith::exchange::MailModule* kithMail() {
  static constexpr kith::exchange::MailModule kMail{&kith::exchange::takeApart};
  return &kMail;
}
