#include "exchange/calendar_file.h"

#include "base/fold.h"
#include "exchange/encoding.h"
#include "exchange/text_source.h"

#include <array>
#include <memory>

#include <libical/ical.h>

namespace kith::exchange {
namespace {

constexpr std::size_t kLargest = std::size_t{64} * 1024 * 1024;
constexpr int kDeepest = 20;
constexpr int kLastYear = 2500;  // beyond, series end too
constexpr int kDayMinutes = 24 * 60;
constexpr int kLongestMinutes = 366 * kDayMinutes;

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

QString textOf(const char* text) { return base::storable(QString::fromUtf8(text)).trimmed(); }

QString textOf(icalcomponent* of, icalproperty_kind kind) {
  icalproperty* property = icalcomponent_get_first_property(of, kind);
  icalvalue* value = property == nullptr ? nullptr : icalproperty_get_value(property);
  const char* text = value == nullptr ? nullptr : icalvalue_get_text(value);
  return text == nullptr ? QString() : textOf(text);
}

QString parameterOf(icalproperty* property, const char* name) {
  char* text = icalproperty_get_parameter_as_string_r(property, name);
  QString out = text == nullptr ? QString() : textOf(text);
  icalmemory_free_buffer(text);
  if (out.size() > 1 && out.startsWith(u'"') && out.endsWith(u'"')) out = out.sliced(1, out.size() - 2);
  return out;
}

bool has(icalcomponent* of, icalproperty_kind kind) {
  return icalcomponent_get_first_property(of, kind) != nullptr;
}

// The zone that a time names: a name of IANA or of Microsoft. Invalid: none, or nobody knows it.
QTimeZone namedZone(icalproperty* property) {
  const QByteArray name = parameterOf(property, "TZID").toUtf8();
  if (name.isEmpty()) return {};
  if (const QTimeZone zone(name); zone.isValid()) return zone;
  const QByteArray known = QTimeZone::windowsIdToDefaultIanaId(name);
  return known.isEmpty() ? QTimeZone() : QTimeZone(known);
}

struct Moment {
  QDateTime instant;
  QString local;
  bool day = false;
};

Moment momentAt(const QDateTime& local, bool day) {
  return {local.toUTC(),
          day ? local.date().toString(Qt::ISODate) : local.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")),
          day};
}

std::optional<Moment> momentOf(icalproperty* property, icalcomponent* of, const QTimeZone& zone) {
  if (property == nullptr) return std::nullopt;
  const icaltimetype time = icalproperty_get_datetime_with_component(property, of);
  if (icaltime_is_null_time(time)) return std::nullopt;
  const QDate date(time.year, time.month, time.day);
  if (!date.isValid() || time.year < 1 || time.year > kLastYear) return std::nullopt;
  if (time.is_date) return momentAt(QDateTime(date, QTime(0, 0), zone), true);
  const QTime clock(time.hour, time.minute, std::min(time.second, 59));
  if (!clock.isValid()) return std::nullopt;
  if (icaltime_is_utc(time))
    return momentAt(QDateTime(date, clock, QTimeZone::utc()).toTimeZone(zone), false);
  if (time.zone != nullptr) {
    const auto seconds = icaltime_as_timet_with_zone(time, time.zone);
    return momentAt(QDateTime::fromSecsSinceEpoch(seconds, zone), false);
  }
  const QTimeZone named = namedZone(property);
  return momentAt(QDateTime(date, clock, named.isValid() ? named : zone).toTimeZone(zone), false);
}

std::optional<Moment> momentOf(icalcomponent* of, icalproperty_kind kind, const QTimeZone& zone) {
  return momentOf(icalcomponent_get_first_property(of, kind), of, zone);
}

int minutesOf(icalcomponent* of, const Moment& start, const QTimeZone& zone) {
  qint64 minutes = start.day ? kDayMinutes : 0;
  if (const auto end = momentOf(of, ICAL_DTEND_PROPERTY, zone)) {
    minutes = start.instant.secsTo(end->instant) / 60;
  } else if (icalproperty* length = icalcomponent_get_first_property(of, ICAL_DURATION_PROPERTY)) {
    minutes = icaldurationtype_as_int(icalproperty_get_duration(length)) / 60;
  }
  return static_cast<int>(std::clamp<qint64>(minutes, 0, kLongestMinutes));
}

bool isMail(const QString& text) {
  static const QString kNever = QStringLiteral(" :;,<>\"\r\n\t");
  return text.count(u'@') == 1 &&
         std::none_of(text.begin(), text.end(), [](QChar c) { return kNever.contains(c); });
}

void addPeople(icalcomponent* of, icalproperty_kind kind, CalendarEvent& event) {
  for (icalproperty* p = icalcomponent_get_first_property(of, kind); p != nullptr;
       p = icalcomponent_get_next_property(of, kind)) {
    const char* address = icalproperty_get_value_as_string(p);
    CalendarPerson person{parameterOf(p, "CN"), textOf(address == nullptr ? "" : address)};
    if (person.email.startsWith(u"mailto:", Qt::CaseInsensitive)) person.email = person.email.mid(7);
    if (!isMail(person.email)) person.email.clear();
    if (isMail(person.name) && person.email.isEmpty()) person.email = person.name;
    const bool known = std::find(event.people.begin(), event.people.end(), person) != event.people.end();
    if (!known && !(person.name.isEmpty() && person.email.isEmpty())) event.people.push_back(person);
  }
}

void addContacts(icalcomponent* of, CalendarEvent& event) {
  for (icalproperty* p = icalcomponent_get_first_property(of, ICAL_CONTACT_PROPERTY); p != nullptr;
       p = icalcomponent_get_next_property(of, ICAL_CONTACT_PROPERTY)) {
    const char* text = icalproperty_get_contact(p);
    const CalendarPerson person{textOf(text == nullptr ? "" : text).simplified(), {}};
    const bool known = std::any_of(event.people.begin(), event.people.end(),
                                   [&person](const CalendarPerson& one) { return one.name == person.name; });
    if (!known && !person.name.isEmpty()) event.people.push_back(person);
  }
}

QString uidOf(icalcomponent* of) {
  const char* uid = icalcomponent_get_uid(of);
  QString out = uid == nullptr ? QString() : textOf(uid);
  icalproperty* which = icalcomponent_get_first_property(of, ICAL_RECURRENCEID_PROPERTY);
  if (which != nullptr && !out.isEmpty()) out += u'/' + textOf(icalproperty_get_value_as_string(which));
  return out;
}

QString ruleOf(icalcomponent* of) {
  icalproperty* rule = icalcomponent_get_first_property(of, ICAL_RRULE_PROPERTY);
  const char* text = rule == nullptr ? nullptr : icalproperty_get_value_as_string(rule);
  return text == nullptr ? QString() : textOf(text);
}

std::optional<CalendarEvent> eventOf(icalcomponent* of, const QTimeZone& zone) {
  CalendarEvent event;
  event.task = icalcomponent_isa(of) == ICAL_VTODO_COMPONENT;
  auto start = event.task ? momentOf(of, ICAL_DUE_PROPERTY, zone) : momentOf(of, ICAL_DTSTART_PROPERTY, zone);
  if (!start) start = momentOf(of, ICAL_DTSTART_PROPERTY, zone);
  if (!start) return std::nullopt;
  event.uid = uidOf(of);
  event.text = textOf(of, ICAL_SUMMARY_PROPERTY);
  event.description = textOf(of, ICAL_DESCRIPTION_PROPERTY);
  event.place = textOf(of, ICAL_LOCATION_PROPERTY);
  event.due = start->local;
  event.start = start->instant;
  if (!event.task) event.minutes = minutesOf(of, *start, zone);
  event.rule = ruleOf(of);
  const icalproperty_status status = icalcomponent_get_status(of);
  event.cancelled = status == ICAL_STATUS_CANCELLED;
  event.done = status == ICAL_STATUS_COMPLETED || has(of, ICAL_COMPLETED_PROPERTY);
  event.hasExceptions = has(of, ICAL_EXDATE_PROPERTY) || has(of, ICAL_RDATE_PROPERTY);
  addPeople(of, ICAL_ATTENDEE_PROPERTY, event);
  addPeople(of, ICAL_ORGANIZER_PROPERTY, event);
  addContacts(of, event);
  return event;
}

void collect(icalcomponent* in, const QTimeZone& zone, Calendar& calendar) {
  for (icalcomponent* c = icalcomponent_get_first_component(in, ICAL_ANY_COMPONENT); c != nullptr;
       c = icalcomponent_get_next_component(in, ICAL_ANY_COMPONENT)) {
    const icalcomponent_kind kind = icalcomponent_isa(c);
    if (kind == ICAL_VCALENDAR_COMPONENT) collect(c, zone, calendar);
    if (kind != ICAL_VEVENT_COMPONENT && kind != ICAL_VTODO_COMPONENT) continue;
    if (auto event = eventOf(c, zone))
      calendar.events.push_back(std::move(*event));
    else
      ++calendar.undated;
  }
}

// Components within components: a calendar has three of them, and libical as many calls upon each other as
// there are.
int depthOf(const QByteArray& text) {
  int depth = 0;
  int deepest = 0;
  for (qsizetype at = 0; at >= 0 && at < text.size();) {
    const auto line = QByteArrayView(text).sliced(at, std::min<qsizetype>(text.size() - at, 16)).trimmed();
    if (line.size() >= 6 && qstrnicmp(line.data(), 6, "BEGIN:", 6) == 0)
      deepest = std::max(deepest, ++depth);
    else if (line.size() >= 4 && qstrnicmp(line.data(), 4, "END:", 4) == 0)
      --depth;
    const qsizetype end = text.indexOf('\n', at);
    at = end < 0 ? -1 : end + 1;
  }
  return deepest;
}

Result<QByteArray> utf8Of(const QString& path) {
  const auto encoding = detectEncoding(path, codePageOfLanguage({}));
  if (!encoding) return tl::unexpected(encoding.error());
  auto source = TextSource::open(path, *encoding);
  if (!source) return tl::unexpected(source.error());
  QByteArray all;
  std::array<char, 65536> block;  // NOLINT(cppcoreguidelines-pro-type-member-init): only read where written
  for (;;) {
    const auto size = source->read(block.data(), block.size());
    if (!size) return tl::unexpected(size.error());
    if (*size == 0) return all;
    all.append(block.data(), static_cast<qsizetype>(*size));
    if (static_cast<std::size_t>(all.size()) > kLargest)
      return fail(ErrorKind::Broken, path, QStringLiteral("a calendar larger than 64 MB"));
  }
}

}

Result<Calendar> readCalendar(const QString& path, const QTimeZone& zone) {
  const auto text = utf8Of(path);
  if (!text) return tl::unexpected(text.error());
  auto calendar = calendarFrom(*text, zone);
  if (!calendar) return fail(calendar.error().kind, path, calendar.error().detail);
  return calendar;
}

Result<Calendar> calendarFrom(const QByteArray& utf8, const QTimeZone& zone) {
  if (depthOf(utf8) > kDeepest)
    return fail(ErrorKind::Broken, {}, QStringLiteral("its entries are nested without end"));
  const Component root(icalparser_parse_string(utf8.constData()));
  Calendar calendar;
  if (!root) return fail(ErrorKind::Broken, {}, QStringLiteral("it holds no calendar"));
  collect(root.get(), zone, calendar);
  return calendar;
}

namespace {

icaltimetype timeOf(const QString& local) {
  QString plain = local;
  plain.remove(u'-').remove(u':');
  return icaltime_from_string(plain.toLatin1().constData());
}

void addText(icalcomponent* to, const QString& text, icalproperty* (*make)(const char*)) {
  if (!text.isEmpty()) icalcomponent_add_property(to, make(text.toUtf8().constData()));
}

void addRule(icalcomponent* to, const QString& rule) {
  if (rule.isEmpty()) return;
  const icalrecurrencetype parsed = icalrecurrencetype_from_string(rule.toLatin1().constData());
  if (parsed.freq != ICAL_NO_RECURRENCE) icalcomponent_add_property(to, icalproperty_new_rrule(parsed));
}

icalcomponent* componentOf(const CalendarEvent& event, const QDateTime& stamp) {
  icalcomponent* out = event.task ? icalcomponent_new_vtodo() : icalcomponent_new_vevent();
  addText(out, event.uid, icalproperty_new_uid);
  icalcomponent_add_property(out, icalproperty_new_dtstamp(icaltime_from_timet_with_zone(
                                      stamp.toSecsSinceEpoch(), 0, icaltimezone_get_utc_timezone())));
  // A task that repeats counts from its start, and then has no other time.
  const bool due = event.task && event.rule.isEmpty();
  if (!event.due.isEmpty())
    icalcomponent_add_property(
        out, due ? icalproperty_new_due(timeOf(event.due)) : icalproperty_new_dtstart(timeOf(event.due)));
  if (event.minutes > 0) {
    const icaldurationtype length = icaldurationtype_from_int(event.minutes * 60);
    icalcomponent_add_property(out, icalproperty_new_duration(length));
  }
  addText(out, event.text, icalproperty_new_summary);
  addText(out, event.description, icalproperty_new_description);
  addText(out, event.place, icalproperty_new_location);
  addRule(out, event.rule);
  for (const CalendarPerson& person : event.people) {
    // An attendee is a mail; without one the name stands as the contact (RFC 5545, 3.8.4.2).
    if (person.email.isEmpty()) {
      addText(out, person.name, icalproperty_new_contact);
      continue;
    }
    icalproperty* attendee =
        icalproperty_new_attendee(QString(QStringLiteral("mailto:") + person.email).toUtf8().constData());
    if (!person.name.isEmpty())
      icalproperty_add_parameter(attendee, icalparameter_new_cn(person.name.toUtf8().constData()));
    icalcomponent_add_property(out, attendee);
  }
  return out;
}

}

QByteArray calendarBytes(const std::vector<CalendarEvent>& events, const QDateTime& stamp) {
  const Component root(icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
                                           icalproperty_new_prodid("-//Kith//Kith//EN"), nullptr));
  for (const CalendarEvent& event : events)
    icalcomponent_add_component(root.get(), componentOf(event, stamp));
  char* text = icalcomponent_as_ical_string_r(root.get());
  const QByteArray bytes(text);
  icalmemory_free_buffer(text);
  return bytes;
}

}
