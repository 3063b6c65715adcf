#include "exchange/said_text.h"

#include "base/fold.h"
#include "domain/fields.h"
#include "exchange/contact_json.h"

#include <QJsonDocument>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <tuple>

namespace kith::exchange {
namespace {

using domain::Channel;
using domain::ChannelKind;
using domain::Contact;

// A row is a word and its cells; empty cells at the end are left out.
constexpr QChar kRowEnd(0x1e);
constexpr QChar kCellEnd(0x1f);
constexpr QLatin1String kPhoto("photo");

// What stands in the cells of each kind of row, in order: written and read from the same list.
auto cellsOf(auto& c, const Channel*) {
  return std::tie(c.value, c.label, c.normal, c.extension, c.service, c.primary);
}
auto cellsOf(auto& a, const domain::Address*) {
  return std::tie(a.street, a.postcode, a.city, a.country, a.countryCode, a.label, a.region, a.extended,
                  a.pobox, a.primary);
}
auto cellsOf(auto& w, const domain::Employment*) {
  return std::tie(w.companyName, w.title, w.role, w.department, w.fromDate, w.toDate, w.primary);
}
auto cellsOf(auto& r, const domain::Relation*) { return std::tie(r.name, r.label); }
auto cellsOf(auto& d, const domain::ContactDate*) { return std::tie(d.value, d.label); }
auto cellsOf(auto& i, const domain::Identifier*) { return std::tie(i.system, i.value); }
auto cellsOf(auto& c, const domain::Consent*) {
  return std::tie(c.channel, c.state, c.at, c.source, c.proof);
}
auto cellsOf(auto& v, const domain::CustomValue*) { return std::tie(v.fieldName, v.value); }
auto cellsOf(auto& p, const domain::ExtraProperty*) {
  return std::tie(p.name, p.value, p.label, p.parameters);
}
auto cellsOf(auto& text, const QString*) { return std::tie(text); }

template <class List>
struct ListRow {
  const char* word;
  List Contact::*member;
};

// Clang 14 does not find it by itself.
template <class List>
ListRow(const char*, List Contact::*) -> ListRow<List>;

// Channels have a word for each kind.
constexpr std::tuple kLists{
    ListRow{"at", &Contact::addresses},       ListRow{"work", &Contact::employments},
    ListRow{"related", &Contact::relations},  ListRow{"date", &Contact::dates},
    ListRow{"number", &Contact::identifiers}, ListRow{"consent", &Contact::consents},
    ListRow{"own", &Contact::custom},         ListRow{"property", &Contact::properties},
    ListRow{"tag", &Contact::tags},           ListRow{"role", &Contact::roles}};

constexpr std::array kChannelKinds{ChannelKind::Email, ChannelKind::Phone, ChannelKind::Url,
                                   ChannelKind::Chat};

struct OwnText {
  const char* word;
  QString Contact::*member;
};
constexpr std::array kOwnTexts{OwnText{"created", &Contact::createdAt},
                               OwnText{"deleted", &Contact::deletedAt}, OwnText{"uid", &Contact::uid}};

class Writer {
 public:
  bool plain = true;  // no text holds what ends cells and rows

  void begin(QStringView word) { m_out.append(word.data(), word.size()); }
  void begin(QLatin1String word) {
    for (const char c : word) m_out.append(QLatin1Char(c));
  }
  void cell(const QString& text) {
    ++m_open;
    if (text.isEmpty()) return;
    flush();
    bool marked = false;
    for (const QChar c : text) marked |= c == kRowEnd || c == kCellEnd;
    plain = plain && !marked;
    m_out.append(text.constData(), text.size());
  }
  void cell(bool flag) {
    ++m_open;
    if (!flag) return;
    flush();
    m_out.append(u'1');
  }
  void end() {
    m_open = 0;
    m_out.append(kRowEnd);
  }
  QString text() const { return QString(m_out.constData(), m_out.size()); }
  void row(QLatin1String word, const QString& text) {
    begin(word);
    cell(text);
    end();
  }
  template <class Row>
  void row(QLatin1String word, const Row& row) {
    begin(word);
    std::apply([this](const auto&... each) { (cell(each), ...); },
               cellsOf(row, static_cast<const Row*>(nullptr)));
    end();
  }

 private:
  void flush() {
    for (; m_open > 0; --m_open) m_out.append(kCellEnd);
  }
  QVarLengthArray<QChar, 512> m_out;
  int m_open = 0;
};

void writeChannels(Writer& to, const Contact& c) {
  for (const ChannelKind kind : kChannelKinds)
    for (const Channel& channel : c.channels) {
      if (channel.kind != kind) continue;
      Channel bare = channel;
      if (kind == ChannelKind::Email) bare.normal.clear();
      to.row(QLatin1String(kind == ChannelKind::Email   ? "email"
                           : kind == ChannelKind::Phone ? "phone"
                           : kind == ChannelKind::Url   ? "url"
                                                        : "chat"),
             bare);
    }
}

void writeContact(Writer& to, const Contact& c) {
  to.begin(domain::kindText(c.kind));
  to.end();
  for (const domain::TextField& field : domain::textFields())
    if (!(c.*field.member).isEmpty()) to.row(QLatin1String(field.key), c.*field.member);
  for (const OwnText& text : kOwnTexts)
    if (!(c.*text.member).isEmpty()) to.row(QLatin1String(text.word), c.*text.member);
  writeChannels(to, c);
  const auto writeList = [&](const auto& list) {
    for (const auto& row : c.*list.member) to.row(QLatin1String(list.word), row);
  };
  std::apply([&](const auto&... list) { (writeList(list), ...); }, kLists);
  if (c.touchDays != 0) to.row(QLatin1String("touch_days"), QString::number(c.touchDays));
  if (c.doNotContact != 0) to.row(QLatin1String("do_not_contact"), QString::number(c.doNotContact));
}

// The cells of one row, read in order.
class Reader {
 public:
  explicit Reader(const QList<QStringView>& cells) : m_cells(cells) {}
  void take(QString& to) { to = next().toString(); }
  void take(bool& to) { to = !next().isEmpty(); }
  template <class Row>
  Row row() {
    Row out;
    std::apply([this](auto&... each) { (take(each), ...); }, cellsOf(out, static_cast<const Row*>(nullptr)));
    return out;
  }
  int number() { return next().toInt(); }

 private:
  QStringView next() { return m_at < m_cells.size() ? m_cells[m_at++] : QStringView(); }
  const QList<QStringView>& m_cells;
  qsizetype m_at = 1;  // behind the word
};

bool readChannel(QStringView word, Reader& cells, Contact& c) {
  for (const ChannelKind kind : kChannelKinds) {
    if (word != domain::channelText(kind)) continue;
    Channel channel = cells.row<Channel>();
    channel.kind = kind;
    if (kind == ChannelKind::Email) channel.normal = base::folded(channel.value);
    c.channels.push_back(std::move(channel));
    return true;
  }
  return false;
}

bool readList(QStringView word, Reader& cells, Contact& c) {
  const auto read = [&](const auto& list) {
    if (word != QLatin1String(list.word)) return false;
    auto& rows = c.*list.member;
    rows.push_back(cells.row<typename std::remove_reference_t<decltype(rows)>::value_type>());
    return true;
  };
  return std::apply([&](const auto&... list) { return (read(list) || ...); }, kLists);
}

void readRow(QStringView word, Reader& cells, Said& said) {
  Contact& c = said.contact;
  if (const domain::TextField* field = domain::findTextField(word)) return cells.take(c.*field->member);
  for (const OwnText& text : kOwnTexts)
    if (word == QLatin1String(text.word)) return cells.take(c.*text.member);
  if (readChannel(word, cells, c) || readList(word, cells, c)) return;
  if (word == kPhoto) cells.take(said.photo);
  if (word == QLatin1String("touch_days")) c.touchDays = cells.number();
  if (word == QLatin1String("do_not_contact")) c.doNotContact = cells.number();
}

QString jsonText(const Said& said) {
  QJsonObject json = contactJson(said.contact, JsonForm::Compact);
  if (!said.photo.isEmpty()) json.insert(kPhoto, said.photo);
  return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

}

QString saidText(const Said& said) {
  Writer to;
  writeContact(to, said.contact);
  if (!said.photo.isEmpty()) to.row(kPhoto, said.photo);
  return to.plain ? to.text() : jsonText(said);
}

Said saidFrom(const QString& text) {
  Said said;
  if (text.startsWith(u'{')) {
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {contactFromJson(json), json.value(kPhoto).toString()};
  }
  const QList<QStringView> rows = QStringView(text).split(kRowEnd, Qt::SkipEmptyParts);
  if (rows.isEmpty()) return said;
  said.contact.kind = domain::contactKindFrom(rows.front());
  for (qsizetype i = 1; i < rows.size(); ++i) {
    const QList<QStringView> cells = rows[i].split(kCellEnd);
    Reader reader(cells);
    readRow(cells.front(), reader, said);
  }
  return said;
}

int saidAlike(const QString& a, const QString& b) {
  QStringList ours = a.split(kRowEnd, Qt::SkipEmptyParts);
  QStringList theirs = b.split(kRowEnd, Qt::SkipEmptyParts);
  ours.sort();
  theirs.sort();
  QStringList both;
  std::set_intersection(ours.begin(), ours.end(), theirs.begin(), theirs.end(), std::back_inserter(both));
  return static_cast<int>(both.size());
}

}
