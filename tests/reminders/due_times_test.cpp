// Due times as the calendar and the clocks of the world give them, none of them worked out by the code under
// test.
#include "reminders/due_list.h"
#include "reminders/libical_opinion.h"
#include "reminders/local_time.h"
#include "reminders/recurrence.h"
#include "reminders/series.h"
#include "support/catch.h"

#include <QTimeZone>

using namespace kith;
using namespace kith::reminders;

namespace {

constexpr const char* kStockholm = "Europe/Stockholm";
constexpr const char* kNewYork = "America/New_York";
constexpr const char* kMonthEnd = "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD";
constexpr const char* kLeapDay = "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=BACKWARD";

QString text(const char* latin) { return QString::fromLatin1(latin); }

// 2026-03-02T10:00 with seconds; a date as it is.
QString withSeconds(const QString& due) { return due.size() == 16 ? QString(due + u":00") : due; }

QString withoutSeconds(const QString& due) { return due.left(16); }

struct Turns {
  const char* zone;
  const char* due;
  const char* rule;
  const char* instants;  // UTC, the first ones or all; in the zone UTC a day stays a day
};

constexpr Turns kTurns[] = {
    // once, in the zones of the world
    {kStockholm, "2026-03-05T10:00", "", "2026-03-05T09:00"},
    {"UTC", "2026-03-05T10:00", "", "2026-03-05T10:00"},
    {kNewYork, "2026-03-05T10:00", "", "2026-03-05T15:00"},
    {"Australia/Sydney", "2026-03-05T10:00", "", "2026-03-04T23:00"},
    {"Asia/Kolkata", "2026-03-05T10:00", "", "2026-03-05T04:30"},
    {"Asia/Kathmandu", "2026-03-05T10:00", "", "2026-03-05T04:15"},
    {"America/St_Johns", "2026-03-05T10:00", "", "2026-03-05T13:30"},
    {"Pacific/Kiritimati", "2026-03-05T10:00", "", "2026-03-04T20:00"},
    {"Pacific/Pago_Pago", "2026-03-05T10:00", "", "2026-03-05T21:00"},
    {"Asia/Tokyo", "2026-03-05T10:00", "", "2026-03-05T01:00"},
    {kStockholm, "2026-07-01T10:00", "", "2026-07-01T08:00"},
    {kNewYork, "2026-07-01T10:00", "", "2026-07-01T14:00"},
    {"Australia/Sydney", "2026-01-15T10:00", "", "2026-01-14T23:00"},
    {"Australia/Lord_Howe", "2026-07-01T10:00", "", "2026-06-30T23:30"},
    {"Pacific/Chatham", "2026-07-01T10:00", "", "2026-06-30T21:15"},
    {kStockholm, "2026-03-05", "", "2026-03-04T23:00"},
    {"Pacific/Kiritimati", "2026-03-05", "", "2026-03-04T10:00"},
    {"Pacific/Pago_Pago", "2026-03-05", "", "2026-03-05T11:00"},
    // once, in and beside the hour that a clock leaves out or shows twice
    {kStockholm, "2026-03-29T01:59", "", "2026-03-29T00:59"},
    {kStockholm, "2026-03-29T02:00", "", "2026-03-29T01:00"},
    {kStockholm, "2026-03-29T02:30", "", "2026-03-29T01:30"},
    {kStockholm, "2026-03-29T03:00", "", "2026-03-29T01:00"},
    {kStockholm, "2026-10-25T01:59", "", "2026-10-24T23:59"},
    {kStockholm, "2026-10-25T02:00", "", "2026-10-25T00:00"},
    {kStockholm, "2026-10-25T02:30", "", "2026-10-25T00:30"},
    {kStockholm, "2026-10-25T03:00", "", "2026-10-25T02:00"},
    {kNewYork, "2026-03-08T01:59", "", "2026-03-08T06:59"},
    {kNewYork, "2026-03-08T02:30", "", "2026-03-08T07:30"},
    {kNewYork, "2026-03-08T03:00", "", "2026-03-08T07:00"},
    {kNewYork, "2026-11-01T00:59", "", "2026-11-01T04:59"},
    {kNewYork, "2026-11-01T01:30", "", "2026-11-01T05:30"},
    {kNewYork, "2026-11-01T02:00", "", "2026-11-01T07:00"},
    {"Australia/Lord_Howe", "2026-10-04T02:15", "", "2026-10-03T15:45"},
    {"Australia/Lord_Howe", "2026-10-04T02:30", "", "2026-10-03T15:30"},
    {"Australia/Lord_Howe", "2026-04-05T01:45", "", "2026-04-04T14:45"},
    {"Australia/Lord_Howe", "2026-04-05T02:00", "", "2026-04-04T15:30"},
    {"Australia/Sydney", "2026-10-04T02:30", "", "2026-10-03T16:30"},
    {"Australia/Sydney", "2026-04-05T02:30", "", "2026-04-04T15:30"},
    {"Europe/London", "2026-03-29T01:30", "", "2026-03-29T01:30"},
    {"Europe/London", "2026-10-25T01:30", "", "2026-10-25T00:30"},
    {"Asia/Beirut", "2026-03-29", "", "2026-03-28T22:00"},
    {"Asia/Beirut", "2026-03-29T00:30", "", "2026-03-28T22:30"},
    {"America/Sao_Paulo", "2018-11-04", "", "2018-11-04T03:00"},
    {"America/Havana", "2026-03-08", "", "2026-03-08T05:00"},
    {"Asia/Tehran", "2026-07-01T10:00", "", "2026-07-01T06:30"},
    {"Europe/Istanbul", "2026-01-15T10:00", "", "2026-01-15T07:00"},
    // every day and week, over a change of the clocks
    {kStockholm, "2026-03-28T10:00", "FREQ=DAILY", "2026-03-28T09:00 2026-03-29T08:00 2026-03-30T08:00"},
    {kStockholm, "2026-10-24T10:00", "FREQ=DAILY", "2026-10-24T08:00 2026-10-25T09:00 2026-10-26T09:00"},
    {kStockholm, "2026-03-28T02:30", "FREQ=DAILY", "2026-03-28T01:30 2026-03-29T01:30 2026-03-30T00:30"},
    {kStockholm, "2026-10-24T02:30", "FREQ=DAILY", "2026-10-24T00:30 2026-10-25T00:30 2026-10-26T01:30"},
    {kNewYork, "2026-03-07T09:00", "FREQ=DAILY", "2026-03-07T14:00 2026-03-08T13:00 2026-03-09T13:00"},
    {kNewYork, "2026-10-31T09:00", "FREQ=DAILY", "2026-10-31T13:00 2026-11-01T14:00 2026-11-02T14:00"},
    {"Australia/Sydney", "2026-04-04T09:00", "FREQ=DAILY",
     "2026-04-03T22:00 2026-04-04T23:00 2026-04-05T23:00"},
    {"Australia/Sydney", "2026-10-03T09:00", "FREQ=DAILY",
     "2026-10-02T23:00 2026-10-03T22:00 2026-10-04T22:00"},
    {"Australia/Lord_Howe", "2026-10-03T02:15", "FREQ=DAILY",
     "2026-10-02T15:45 2026-10-03T15:45 2026-10-04T15:15"},
    {kStockholm, "2026-03-22T08:15", "FREQ=WEEKLY", "2026-03-22T07:15 2026-03-29T06:15 2026-04-05T06:15"},
    {kStockholm, "2026-10-18T08:15", "FREQ=WEEKLY", "2026-10-18T06:15 2026-10-25T07:15 2026-11-01T07:15"},
    {kStockholm, "2026-03-01T02:30", "FREQ=MONTHLY;BYDAY=-1SU",
     "2026-03-29T01:30 2026-04-26T00:30 2026-05-31T00:30"},
    {kNewYork, "2026-02-26T18:00", "FREQ=WEEKLY;INTERVAL=2",
     "2026-02-26T23:00 2026-03-12T22:00 2026-03-26T22:00"},
    {kStockholm, "2026-03-15T07:00", "FREQ=DAILY;INTERVAL=7",
     "2026-03-15T06:00 2026-03-22T06:00 2026-03-29T05:00"},
    // days and weeks
    {kStockholm, "2026-03-05", "FREQ=DAILY", "2026-03-04T23:00 2026-03-05T23:00 2026-03-06T23:00"},
    {kStockholm, "2026-02-27", "FREQ=DAILY", "2026-02-26T23:00 2026-02-27T23:00 2026-02-28T23:00"},
    {kStockholm, "2028-02-28", "FREQ=DAILY", "2028-02-27T23:00 2028-02-28T23:00 2028-02-29T23:00"},
    {kStockholm, "2026-03-05", "FREQ=DAILY;INTERVAL=10",
     "2026-03-04T23:00 2026-03-14T23:00 2026-03-24T23:00"},
    {"UTC", "2026-12-30", "FREQ=DAILY", "2026-12-30 2026-12-31 2027-01-01"},
    {"UTC", "2026-01-01", "FREQ=DAILY;INTERVAL=365", "2026-01-01 2027-01-01 2028-01-01"},
    {"UTC", "2028-01-01", "FREQ=DAILY;INTERVAL=366", "2028-01-01 2029-01-01 2030-01-02"},
    {"UTC", "2026-03-06", "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "2026-03-06 2026-03-09 2026-03-10"},
    {"UTC", "2026-03-02", "FREQ=WEEKLY;BYDAY=MO,FR", "2026-03-02 2026-03-06 2026-03-09 2026-03-13"},
    {"UTC", "2026-03-05", "FREQ=WEEKLY;BYDAY=MO,FR", "2026-03-06 2026-03-09 2026-03-13"},
    {"UTC", "2026-03-02", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR",
     "2026-03-02 2026-03-06 2026-03-16 2026-03-20"},
    {"UTC", "2026-03-06", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", "2026-03-06 2026-03-16 2026-03-20"},
    {"UTC", "2026-03-03", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO",
     "2026-03-03 2026-03-08 2026-03-17 2026-03-22"},
    {"UTC", "2026-03-03", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
     "2026-03-03 2026-03-15 2026-03-17 2026-03-29"},
    {"UTC", "2026-12-28", "FREQ=WEEKLY;BYDAY=MO,TH,SU", "2026-12-28 2026-12-31 2027-01-03 2027-01-04"},
    {"UTC", "2026-03-07", "FREQ=WEEKLY;BYDAY=SA,SU", "2026-03-07 2026-03-08 2026-03-14"},
    {"UTC", "2026-03-05", "FREQ=WEEKLY;INTERVAL=52", "2026-03-05 2027-03-04 2028-03-02"},
    {"UTC", "2026-03-05", "FREQ=DAILY;COUNT=2", "2026-03-05 2026-03-06"},
    {"UTC", "2026-03-05", "FREQ=DAILY;UNTIL=20260306", "2026-03-05 2026-03-06"},
    {"UTC", "2026-03-05T10:00", "FREQ=DAILY;UNTIL=20260306T095959", "2026-03-05T10:00"},
    {"UTC", "2026-03-05T10:00", "FREQ=DAILY;UNTIL=20260306T100000", "2026-03-05T10:00 2026-03-06T10:00"},
    {"UTC", "2026-03-05", "FREQ=WEEKLY;COUNT=1", "2026-03-05"},
    // months and their ends
    {"UTC", "2026-01-15", "FREQ=MONTHLY", "2026-01-15 2026-02-15 2026-03-15"},
    {"UTC", "2026-01-31", "FREQ=MONTHLY", "2026-01-31 2026-03-31 2026-05-31"},
    {"UTC", "2026-01-30", "FREQ=MONTHLY", "2026-01-30 2026-03-30 2026-04-30"},
    {"UTC", "2028-01-30", "FREQ=MONTHLY;INTERVAL=1", "2028-01-30 2028-03-30 2028-04-30"},
    {"UTC", "2026-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31 2026-02-28 2026-03-31 2026-04-30"},
    {"UTC", "2028-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1", "2028-01-31 2028-02-29 2028-03-31"},
    {"UTC", "2026-01-30", "FREQ=MONTHLY;BYMONTHDAY=-2", "2026-01-30 2026-02-27 2026-03-30"},
    {"UTC", "2026-01-01", "FREQ=MONTHLY;BYMONTHDAY=1,15", "2026-01-01 2026-01-15 2026-02-01 2026-02-15"},
    {"UTC", "2026-01-31", "FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-31 2026-03-31 2026-05-31"},
    {"UTC", "2026-01-28", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
     "2026-01-31 2026-02-28 2026-03-31"},
    {"UTC", "2026-01-31", "FREQ=MONTHLY;INTERVAL=3", "2026-01-31 2026-07-31 2026-10-31"},
    {"UTC", "2026-08-31", "FREQ=MONTHLY;INTERVAL=6", "2026-08-31 2027-08-31 2028-08-31"},
    {"UTC", "2026-11-15", "FREQ=MONTHLY;INTERVAL=2", "2026-11-15 2027-01-15 2027-03-15"},
    {"UTC", "2026-03-05", "FREQ=MONTHLY;INTERVAL=18", "2026-03-05 2027-09-05 2029-03-05"},
    {"UTC", "2026-01-31", kMonthEnd, "2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31"},
    {"UTC", "2028-01-31", kMonthEnd, "2028-01-31 2028-02-29 2028-03-31"},
    {"UTC", "2026-01-30", "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30;SKIP=BACKWARD",
     "2026-01-30 2026-02-28 2026-03-30"},
    {"UTC", "2028-01-29", "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=29;SKIP=BACKWARD",
     "2028-01-29 2028-02-29 2028-03-29"},
    {"UTC", "2026-01-29", "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=29;SKIP=BACKWARD",
     "2026-01-29 2026-02-28 2026-03-29"},
    {"UTC", "2026-02-28", kMonthEnd, "2026-02-28 2026-03-31 2026-04-30"},
    {"UTC", "2026-01-31", "RSCALE=GREGORIAN;FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31;SKIP=BACKWARD",
     "2026-01-31 2026-04-30 2026-07-31 2026-10-31"},
    {"UTC", "2025-11-30", "RSCALE=GREGORIAN;FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=30;SKIP=BACKWARD",
     "2025-11-30 2026-02-28 2026-05-30"},
    {"UTC", "2026-01-31", "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD",
     "2026-01-31 2026-03-01 2026-03-31 2026-05-01"},
    {kStockholm, "2026-02-28T10:00", kMonthEnd, "2026-02-28T09:00 2026-03-31T08:00 2026-04-30T08:00"},
    // the nth weekday, the last one, workdays
    {"UTC", "2026-03-10", "FREQ=MONTHLY;BYDAY=2TU", "2026-03-10 2026-04-14 2026-05-12"},
    {"UTC", "2026-03-02", "FREQ=MONTHLY;BYDAY=1MO", "2026-03-02 2026-04-06 2026-05-04"},
    {"UTC", "2026-03-27", "FREQ=MONTHLY;BYDAY=-1FR", "2026-03-27 2026-04-24 2026-05-29"},
    {"UTC", "2026-01-30", "FREQ=MONTHLY;BYDAY=5FR", "2026-01-30 2026-05-29 2026-07-31"},
    {"UTC", "2026-03-22", "FREQ=MONTHLY;BYDAY=-2SU", "2026-03-22 2026-04-19 2026-05-24"},
    {"UTC", "2026-03-02", "FREQ=MONTHLY;BYDAY=1MO,3MO", "2026-03-02 2026-03-16 2026-04-06 2026-04-20"},
    {"UTC", "2026-03-02", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", "2026-03-02 2026-04-01 2026-05-01"},
    {"UTC", "2026-01-30", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
     "2026-01-30 2026-02-27 2026-03-31"},
    {"UTC", "2026-02-13", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "2026-02-13 2026-03-13 2026-11-13"},
    {"UTC", "2026-03-31", "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1TU", "2026-03-31 2026-05-26 2026-07-28"},
    {"UTC", "2026-11-26", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "2026-11-26 2027-11-25 2028-11-23"},
    {"UTC", "2026-05-31", "FREQ=YEARLY;BYMONTH=5;BYDAY=-1SU", "2026-05-31 2027-05-30 2028-05-28"},
    {"UTC", "2026-05-18", "FREQ=YEARLY;BYDAY=20MO", "2026-05-18 2027-05-17 2028-05-15"},
    {kStockholm, "2026-03-29T02:30", "FREQ=MONTHLY;BYDAY=-1SU", "2026-03-29T01:30 2026-04-26T00:30"},
    {kStockholm, "2026-09-27T02:30", "FREQ=MONTHLY;BYDAY=-1SU",
     "2026-09-27T00:30 2026-10-25T00:30 2026-11-29T01:30"},
    // years and 29 February
    {"UTC", "2026-03-05", "FREQ=YEARLY", "2026-03-05 2027-03-05 2028-03-05"},
    {"UTC", "2024-02-29", "FREQ=YEARLY", "2024-02-29 2028-02-29 2032-02-29"},
    {"UTC", "2096-02-29", "FREQ=YEARLY", "2096-02-29 2104-02-29"},
    {"UTC", "1896-02-29", "FREQ=YEARLY", "1896-02-29 1904-02-29"},
    {"UTC", "2024-02-29", "FREQ=YEARLY;INTERVAL=4", "2024-02-29 2028-02-29 2032-02-29"},
    {"UTC", "2024-02-29", "FREQ=YEARLY;INTERVAL=3", "2024-02-29 2036-02-29"},
    {"UTC", "2024-02-29", kLeapDay, "2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29"},
    {"UTC", "2099-02-28", kLeapDay, "2099-02-28 2100-02-28 2101-02-28"},
    {"UTC", "2024-02-29", "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=FORWARD",
     "2024-02-29 2025-03-01 2026-03-01"},
    {"UTC", "2026-02-28", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "2026-02-28 2027-02-28 2028-02-29"},
    {"UTC", "2026-12-31", "FREQ=YEARLY", "2026-12-31 2027-12-31 2028-12-31"},
    {"UTC", "2026-12-31", "FREQ=YEARLY;BYYEARDAY=-1", "2026-12-31 2027-12-31 2028-12-31"},
    {"UTC", "2028-12-30", "FREQ=YEARLY;BYYEARDAY=365", "2028-12-30 2029-12-31 2030-12-31"},
    {"UTC", "2026-03-15", "FREQ=YEARLY;BYMONTH=3,9", "2026-03-15 2026-09-15 2027-03-15 2027-09-15"},
    {"UTC", "2026-12-28", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "2026-12-28 2032-12-27"},
    {"UTC", "2026-03-30", "FREQ=YEARLY;BYWEEKNO=14;BYDAY=MO", "2026-03-30 2027-04-05 2028-04-03"},
    {"UTC", "2026-07-01", "FREQ=YEARLY;INTERVAL=10", "2026-07-01 2036-07-01 2046-07-01"},
    {kStockholm, "2026-03-29T02:30", "FREQ=YEARLY", "2026-03-29T01:30 2027-03-29T00:30 2028-03-29T00:30"},
    {kStockholm, "2027-10-31T02:30", "FREQ=YEARLY", "2027-10-31T00:30 2028-10-31T01:30"},
    {"Australia/Sydney", "2026-10-04T02:30", "FREQ=YEARLY", "2026-10-03T16:30 2027-10-03T15:30"},
    // where years end
    {"UTC", "9999-12-31T23:59", "", "9999-12-31T23:59"},
    {"UTC", "9999-12-30", "FREQ=DAILY", "9999-12-30 9999-12-31"},
    {"UTC", "9998-06-01", "FREQ=YEARLY", "9998-06-01 9999-06-01"},
    {"UTC", "9999-11-30", "FREQ=MONTHLY", "9999-11-30 9999-12-30"},
    {"UTC", "9990-01-01", "FREQ=YEARLY;INTERVAL=9", "9990-01-01 9999-01-01"},
    {"UTC", "2026-03-05", "FREQ=YEARLY;INTERVAL=999", "2026-03-05 3025-03-05 4024-03-05"},
};

struct NextAfterDone {
  const char* due;
  const char* rule;
  bool afterDone;
  const char* now;  // in Stockholm, where it is done
  const char* next;
};

constexpr NextAfterDone kNextAfterDone[] = {
    {"2026-01-15", "FREQ=MONTHLY;INTERVAL=6", true, "2026-03-05T09:30", "2026-09-05"},
    {"2026-01-15T10:00", "FREQ=MONTHLY;INTERVAL=6", true, "2026-08-31T09:30", "2027-02-28T10:00"},
    {"2026-01-15", "FREQ=MONTHLY", true, "2026-01-31T09:30", "2026-02-28"},
    {"2027-12-01", "FREQ=MONTHLY", true, "2028-01-31T09:30", "2028-02-29"},
    {"2026-01-15", "FREQ=YEARLY", true, "2028-02-29T09:30", "2029-02-28"},
    {"2026-01-15", "FREQ=YEARLY;INTERVAL=4", true, "2028-02-29T09:30", "2032-02-29"},
    {"2026-01-15", "FREQ=DAILY;INTERVAL=10", true, "2026-12-28T09:30", "2027-01-07"},
    {"2026-01-15", "FREQ=WEEKLY;INTERVAL=2", true, "2026-03-05T09:30", "2026-03-19"},
    {"2026-06-01", "FREQ=MONTHLY;INTERVAL=3", true, "2026-03-05T09:30", "2026-06-05"},
    {"2026-03-28T02:30", "FREQ=DAILY", true, "2026-03-28T08:00", "2026-03-29T02:30"},
    {"2026-01-15", "FREQ=MONTHLY;COUNT=1", true, "2026-03-05T09:30", "none"},
    {"2026-01-15", "FREQ=MONTHLY;INTERVAL=18", true, "2026-08-31T09:30", "2028-02-29"},
    {"2026-01-15", "FREQ=DAILY", true, "2026-02-28T09:30", "2026-03-01"},
    {"2026-01-15", "FREQ=DAILY", true, "2028-02-28T09:30", "2028-02-29"},
    {"9999-12-31", "FREQ=DAILY", true, "9999-12-31T09:30", "none"},
    {"2026-03-05", "", false, "2026-03-05T09:30", "none"},
    {"2026-03-05", "FREQ=DAILY", false, "2026-03-05T09:30", "2026-03-06"},
    {"2026-03-01", "FREQ=DAILY", false, "2026-03-05T09:30", "2026-03-06"},
    {"2026-03-01T10:00", "FREQ=DAILY", false, "2026-03-05T09:30", "2026-03-05T10:00"},
    {"2026-02-28", kMonthEnd, false, "2026-02-28T09:30", "2026-03-31"},
    {"2026-03-31", kMonthEnd, false, "2026-03-31T09:30", "2026-04-30"},
    {"2028-01-31", kMonthEnd, false, "2028-01-31T09:30", "2028-02-29"},
    {"2026-01-31", kMonthEnd, false, "2026-04-15T09:30", "2026-04-30"},
    {"2026-01-31", kMonthEnd, false, "2026-04-30T09:30", "2026-05-31"},
    {"2027-02-28", kLeapDay, false, "2027-02-28T09:30", "2028-02-29"},
    {"2028-02-29", kLeapDay, false, "2028-02-29T09:30", "2029-02-28"},
    {"2024-02-29", "FREQ=YEARLY", false, "2024-02-29T09:30", "2028-02-29"},
    {"2026-03-10", "FREQ=MONTHLY;BYDAY=2TU", false, "2026-03-10T09:30", "2026-04-14"},
    {"2026-03-27", "FREQ=MONTHLY;BYDAY=-1FR", false, "2026-03-30T09:30", "2026-04-24"},
    {"2026-03-27", "FREQ=MONTHLY;BYDAY=-1FR", false, "2026-03-20T09:30", "2026-04-24"},
    {"2026-03-06", "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", false, "2026-03-06T09:30", "2026-03-09"},
    {"2026-03-06", "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", false, "2026-03-08T09:30", "2026-03-09"},
    {"2026-03-06", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", false, "2026-03-06T09:30", "2026-03-16"},
    {"2026-03-28T02:30", "FREQ=DAILY", false, "2026-03-28T12:00", "2026-03-29T02:30"},
    {"2026-03-29T02:30", "FREQ=DAILY", false, "2026-03-29T12:00", "2026-03-30T02:30"},
    {"2026-10-24T02:30", "FREQ=DAILY", false, "2026-10-24T12:00", "2026-10-25T02:30"},
    {"2026-10-25T02:30", "FREQ=DAILY", false, "2026-10-25T12:00", "2026-10-26T02:30"},
    {"2026-12-31", "FREQ=YEARLY", false, "2026-12-31T09:30", "2027-12-31"},
    {"9999-12-31", "FREQ=YEARLY", false, "9999-12-31T09:30", "none"},
    {"9999-12-30", "FREQ=DAILY", false, "9999-12-30T09:30", "9999-12-31"},
    {"2026-03-05", "FREQ=DAILY;UNTIL=20260306", false, "2026-03-05T09:30", "2026-03-06"},
    {"2026-03-06", "FREQ=DAILY;UNTIL=20260306", false, "2026-03-06T09:30", "none"},
    {"2026-03-05", "FREQ=DAILY;COUNT=1", false, "2026-03-05T09:30", "none"},
    {"1999-01-01", "FREQ=DAILY", false, "2026-03-05T09:30", "2026-03-06"},
    {"2026-03-05", "FREQ=YEARLY;INTERVAL=999", false, "2026-03-05T09:30", "3025-03-05"},
};

struct Standing {
  const char* zone;
  const char* due;
  const char* rule;
  int minutes;
  const char* now;   // UTC
  const char* line;  // state, due, how often it was missed before
};

constexpr Standing kStandings[] = {
    {kStockholm, "2026-03-29T02:30", "", 0, "2026-03-29T01:29", "today 2026-03-29T02:30 0"},
    {kStockholm, "2026-03-29T02:30", "", 0, "2026-03-29T01:31", "late 2026-03-29T02:30 0"},
    {kStockholm, "2026-10-25T02:30", "", 0, "2026-10-25T00:29", "today 2026-10-25T02:30 0"},
    {kStockholm, "2026-10-25T02:30", "", 0, "2026-10-25T00:31", "late 2026-10-25T02:30 0"},
    {kStockholm, "2026-03-05", "", 0, "2026-03-05T22:59", "today 2026-03-05 0"},
    {kStockholm, "2026-03-05", "", 0, "2026-03-05T23:01", "late 2026-03-05 0"},
    {kNewYork, "2026-03-05", "", 0, "2026-03-06T04:59", "today 2026-03-05 0"},
    {kNewYork, "2026-03-05", "", 0, "2026-03-06T05:01", "late 2026-03-05 0"},
    {"Pacific/Kiritimati", "2026-03-05", "", 0, "2026-03-04T09:59", "coming 2026-03-05 0"},
    {"Pacific/Kiritimati", "2026-03-05", "", 0, "2026-03-04T10:01", "today 2026-03-05 0"},
    {kStockholm, "2026-03-05T10:00", "", 60, "2026-03-05T09:59", "today 2026-03-05T10:00 0"},
    {kStockholm, "2026-03-05T10:00", "", 60, "2026-03-05T10:01", "late 2026-03-05T10:00 0"},
    {kStockholm, "2026-03-29T01:30", "", 60, "2026-03-29T01:29", "today 2026-03-29T01:30 0"},
    {kStockholm, "2026-03-29T01:30", "", 60, "2026-03-29T01:31", "late 2026-03-29T01:30 0"},
    {kStockholm, "2026-10-25T02:30", "", 60, "2026-10-25T01:29", "today 2026-10-25T02:30 0"},
    {kStockholm, "2026-10-25T02:30", "", 60, "2026-10-25T01:31", "late 2026-10-25T02:30 0"},
    {kStockholm, "2026-03-27T10:00", "FREQ=DAILY", 0, "2026-03-29T07:59", "late 2026-03-28T10:00 1"},
    {kStockholm, "2026-03-27T10:00", "FREQ=DAILY", 0, "2026-03-29T08:01", "late 2026-03-29T10:00 2"},
    {kStockholm, "2026-10-24T10:00", "FREQ=DAILY", 0, "2026-10-25T08:59", "late 2026-10-24T10:00 0"},
    {kStockholm, "2026-10-24T10:00", "FREQ=DAILY", 0, "2026-10-25T09:01", "late 2026-10-25T10:00 1"},
    {kStockholm, "2025-12-31", kMonthEnd, 0, "2026-03-05T08:30", "late 2026-02-28 2"},
    {kStockholm, "2024-02-29", "FREQ=YEARLY", 0, "2026-03-05T08:30", "late 2024-02-29 0"},
    {kStockholm, "2024-02-29", kLeapDay, 0, "2026-03-05T08:30", "late 2026-02-28 2"},
    {kStockholm, "9999-12-31", "FREQ=DAILY", 0, "2026-03-05T08:30", "coming 9999-12-31 0"},
    {kStockholm, "2006-03-05", "FREQ=DAILY", 0, "2026-03-05T08:30", "today 2026-03-05 7305"},
    {kStockholm, "2026-03-03", "FREQ=MONTHLY;BYDAY=1TU", 0, "2026-05-05T08:30", "today 2026-05-05 2"},
    {"Australia/Sydney", "2026-04-05T02:30", "", 0, "2026-04-04T15:29", "today 2026-04-05T02:30 0"},
    {"Australia/Sydney", "2026-04-05T02:30", "", 0, "2026-04-04T15:31", "late 2026-04-05T02:30 0"},
    {kNewYork, "2026-11-01T01:30", "", 0, "2026-11-01T05:29", "today 2026-11-01T01:30 0"},
    {kNewYork, "2026-11-01T01:30", "", 0, "2026-11-01T05:31", "late 2026-11-01T01:30 0"},
    {"Australia/Lord_Howe", "2026-10-04T02:15", "", 0, "2026-10-03T15:44", "today 2026-10-04T02:15 0"},
    {"Australia/Lord_Howe", "2026-10-04T02:15", "", 0, "2026-10-03T15:46", "late 2026-10-04T02:15 0"},
};

static_assert(std::size(kTurns) + std::size(kNextAfterDone) + std::size(kStandings) >= 200);

QStringList localTimes(const Turns& row, int count) {
  if (*row.rule == 0) return {withSeconds(text(row.due))};
  const auto found = getOccurrences({text(row.rule), text(row.due), {}, {}, count});
  return found ? found->times : QStringList();
}

QString instantIn(const char* zone, const QString& local) {
  if (local.size() == 10 && QByteArray(zone) == "UTC") return local;
  const QDateTime now(QDate(2026, 3, 5), QTime(9, 30), QTimeZone(zone));
  const auto time = findLocalTime(local);
  return time ? instantOf(*time, now).toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm")) : QString();
}

// libical's tables of zones go from 1970 to 2037, and 3.0 gives a week 53 to years that have none.
bool libicalKnows(const Turns& row) {
  const QStringList instants = text(row.instants).split(u' ');
  return instants.first() > u"1971" && instants.last() < u"2037" && !text(row.rule).contains(u"BYWEEKNO=53");
}

// In an hour that is left out or comes twice libical takes the other side; ours is that of RFC 5545, 3.3.5.
bool isShownOnce(const QString& local, const char* zone) {
  const QDateTime now(QDate(2026, 3, 5), QTime(9, 30), QTimeZone(zone));
  const QDateTime first = instantOf(*findLocalTime(local), now).toTimeZone(QTimeZone(zone));
  const auto shows = [&](int minutes) { return localText(first.addSecs(60LL * minutes)) == local; };
  return shows(0) && !shows(30) && !shows(60);
}

domain::Reminder reminderOf(const char* due, const char* rule) {
  domain::Reminder made;
  made.id = 1;
  made.due = withSeconds(text(due));
  made.repeatRule = text(rule);
  return made;
}

}

TEST_CASE("turns come at the instant that the clock of their zone shows") {
  for (const Turns& row : kTurns) {
    INFO(row.zone << ' ' << row.due << ' ' << row.rule);
    const QStringList expected = text(row.instants).split(u' ');
    const QStringList local = localTimes(row, static_cast<int>(expected.size()));
    QStringList instants;
    for (const QString& time : local) instants << instantIn(row.zone, time);
    CHECK(instants.join(u' ').toStdString() == row.instants);
  }
}

TEST_CASE("libical gives the same turns at the same instants") {
  int asked = 0;
  for (const Turns& row : kTurns) {
    if (!libicalKnows(row)) continue;
    INFO(row.zone << ' ' << row.due << ' ' << row.rule);
    const QStringList expected = text(row.instants).split(u' ');
    QStringList turns{withSeconds(text(row.due))};
    if (*row.rule != 0)
      turns = test::byLibical(text(row.rule), turns.first(), static_cast<int>(expected.size()));
    REQUIRE(turns.size() == expected.size());
    for (qsizetype i = 0; i < turns.size(); ++i) {
      const QString time = turns[i].size() == 10 ? QString(turns[i] + u"T00:00:00") : withSeconds(turns[i]);
      if (!isShownOnce(time, row.zone)) continue;
      CHECK(test::instantByLibical(time, row.zone).left(expected[i].size()) == expected[i]);
      ++asked;
    }
  }
  CHECK(asked >= 250);
}

TEST_CASE("done brings the next turn, by the calendar or counted from the day it was done") {
  for (const NextAfterDone& row : kNextAfterDone) {
    INFO(row.due << ' ' << row.rule << ' ' << row.now);
    domain::Reminder made = reminderOf(row.due, row.rule);
    made.repeatAfterDone = row.afterDone;
    QDateTime now = QDateTime::fromString(withSeconds(text(row.now)), Qt::ISODate);
    now.setTimeZone(QTimeZone(kStockholm));
    const auto next = afterDone(made, now);
    CHECK((next ? withoutSeconds(next->due) : QStringLiteral("none")).toStdString() == row.next);
  }
}

TEST_CASE("what is late, for today or coming is told by the clock of the zone") {
  for (const Standing& row : kStandings) {
    INFO(row.zone << ' ' << row.due << ' ' << row.rule << ' ' << row.now);
    domain::Reminder made = reminderOf(row.due, row.rule);
    made.minutes = row.minutes;
    QDateTime now = QDateTime::fromString(withSeconds(text(row.now)), Qt::ISODate);
    now.setTimeZone(QTimeZone::utc());
    const auto items = dueItems({{{made, {}}}, {}}, now.toTimeZone(QTimeZone(row.zone)), QDate(9999, 12, 31));
    REQUIRE(items.size() == 1);
    const QString line =
        items[0].state + u' ' + withoutSeconds(items[0].due) + u' ' + QString::number(items[0].missed);
    CHECK(line.toStdString() == row.line);
  }
}
