#include "exchange/follow.h"

#include "base/fold.h"
#include "domain/fields.h"

#include <algorithm>
#include <optional>

namespace kith::exchange {
namespace {

using domain::Contact;

// How rows of each list are told apart. `key`: the same thing; `slot`: what may replace each other; `bare`:
// without what only this file knows; `said`: for the report.
QString folded(const QString& text) { return base::folded(text); }

QString key(const domain::Channel& c) {
  return domain::channelText(c.kind) + QChar(0x1f) + (c.normal.isEmpty() ? folded(c.value) : c.normal) +
         QChar(0x1f) + c.extension;
}
QString slot(const domain::Channel& c) { return domain::channelText(c.kind) + QChar(0x1f) + c.label; }
QString said(const domain::Channel& c) { return c.value; }
domain::Channel bare(domain::Channel c) {
  c.id = 0;
  c.primary = false;
  return c;
}

QString said(const domain::Address& a) {
  QStringList parts{a.street, a.extended, a.pobox, a.postcode, a.city, a.region, a.country};
  parts.removeAll(QString());
  return parts.join(QStringLiteral(", "));
}
QString key(const domain::Address& a) { return folded(said(a)); }
QString slot(const domain::Address& a) { return a.label; }
domain::Address bare(domain::Address a) {
  a.id = 0;
  a.primary = false;
  return a;
}

QString key(const domain::Employment& w) { return folded(w.companyName); }
QString slot(const domain::Employment&) { return {}; }
QString said(const domain::Employment& w) {
  return w.title.isEmpty() ? w.companyName : QString(w.title + QStringLiteral(", ") + w.companyName);
}
domain::Employment bare(domain::Employment w) {
  w.id = 0;
  w.companyId = 0;
  w.primary = false;
  return w;
}

QString key(const domain::Relation& r) { return r.label + QChar(0x1f) + folded(r.name); }
QString slot(const domain::Relation& r) { return r.label; }
QString said(const domain::Relation& r) { return r.name; }
domain::Relation bare(domain::Relation r) {
  r.id = 0;
  r.otherId.reset();
  return r;
}

QString key(const domain::ContactDate& d) { return d.label; }
QString slot(const domain::ContactDate& d) { return d.label; }
QString said(const domain::ContactDate& d) { return d.value; }
domain::ContactDate bare(domain::ContactDate d) {
  d.id = 0;
  return d;
}

QString key(const domain::Identifier& i) { return i.system; }
QString slot(const domain::Identifier& i) { return i.system; }
QString said(const domain::Identifier& i) { return i.value; }
domain::Identifier bare(domain::Identifier i) {
  i.id = 0;
  return i;
}

QString key(const domain::Consent& c) { return c.channel; }
QString slot(const domain::Consent& c) { return c.channel; }
QString said(const domain::Consent& c) { return c.state; }
domain::Consent bare(domain::Consent c) {
  c.id = 0;
  return c;
}

QString key(const domain::CustomValue& v) { return folded(v.fieldName); }
QString slot(const domain::CustomValue& v) { return folded(v.fieldName); }
QString said(const domain::CustomValue& v) { return v.value; }
domain::CustomValue bare(domain::CustomValue v) {
  v.id = 0;
  v.fieldId = 0;
  v.optionId.reset();
  return v;
}

QString key(const domain::ExtraProperty& p) { return p.name + QChar(0x1f) + p.label + QChar(0x1f) + p.value; }
QString slot(const domain::ExtraProperty& p) { return p.name + QChar(0x1f) + p.label; }
QString said(const domain::ExtraProperty& p) { return p.name + QLatin1Char(':') + p.value; }
domain::ExtraProperty bare(domain::ExtraProperty p) {
  p.id = 0;
  return p;
}

QString key(const QString& tag) { return folded(tag); }
QString slot(const QString& tag) { return folded(tag); }
QString said(const QString& tag) { return tag; }
QString bare(const QString& tag) { return tag; }

// What the store knows of a row and the source does not.
void keepInner(domain::Channel& to, const domain::Channel& from) {
  to.id = from.id;
  to.primary = from.primary;
}
void keepInner(domain::Address& to, const domain::Address& from) {
  to.id = from.id;
  to.primary = from.primary;
}
void keepInner(domain::Employment& to, const domain::Employment& from) {
  to.id = from.id;
  to.primary = from.primary;
  if (folded(to.companyName) == folded(from.companyName)) to.companyId = from.companyId;
}
void keepInner(domain::Relation& to, const domain::Relation& from) {
  to.id = from.id;
  if (folded(to.name) == folded(from.name)) to.otherId = from.otherId;
}
void keepInner(domain::CustomValue& to, const domain::CustomValue& from) {
  to.id = from.id;
  to.fieldId = from.fieldId;
}
template <class T>
void keepInner(T& to, const T& from) {
  to.id = from.id;
}
void keepInner(QString&, const QString&) {}

// A row that comes in beside others of ours is not their main one.
template <class T>
T incoming(T row, bool first) {
  if constexpr (requires { row.primary; })
    if (!first) row.primary = false;
  return row;
}

template <class List>
auto* findKey(List& list, const QString& wanted) {
  const auto hit =
      std::find_if(list.begin(), list.end(), [&wanted](const auto& row) { return key(row) == wanted; });
  return hit == list.end() ? nullptr : &*hit;
}

class Merge {
 public:
  Merge(OnMatch mode, const Contact& last, const Contact& now, const Contact& ours)
      : m_mode(mode), m_last(last), m_now(now) {
    m_out.merged = ours;
  }

  Followed run(const Contact& ours) {
    for (const domain::TextField& field : domain::textFields()) mergeText(field);
    mergeChannels();
    mergeList(u"addresses", &Contact::addresses);
    mergeList(u"companies", &Contact::employments);
    mergeList(u"related", &Contact::relations);
    mergeList(u"dates", &Contact::dates);
    mergeList(u"identifiers", &Contact::identifiers);
    mergeList(u"consents", &Contact::consents);
    mergeList(u"custom", &Contact::custom);
    mergeList(u"properties", &Contact::properties);
    mergeList(u"tags", &Contact::tags);
    m_out.changed = !(m_out.merged == ours);
    return std::move(m_out);
  }

 private:
  void keep(QStringView field, const QString& ours, const QString& theirs) {
    m_out.kept.push_back({field.toString(), ours, theirs});
  }

  void mergeText(const domain::TextField& field) {
    QString& ours = m_out.merged.*field.member;
    const QString& last = m_last.*field.member;
    const QString& now = m_now.*field.member;
    if (now == ours) return;
    const bool isNotes = field.member == &Contact::notes;
    if (m_mode == OnMatch::Overwrite) {
      if (!now.isEmpty()) ours = now;
    } else if (m_mode == OnMatch::Append && isNotes && !now.isEmpty() && !ours.isEmpty()) {
      if (!ours.contains(now)) ours += QStringLiteral("\n\n") + now;
    } else if (m_mode != OnMatch::Follow) {
      if (ours.isEmpty()) ours = now;
    } else if (now != last) {
      if (ours == last)
        ours = now;
      else
        keep(QString::fromLatin1(field.key), ours, now);
    }
  }

  // A number in a file that names no country has no normal form: written as one of ours is, it is that one.
  static std::vector<domain::Channel> understood(std::vector<domain::Channel> rows,
                                                 const std::vector<domain::Channel>& ours) {
    for (domain::Channel& row : rows) {
      if (!row.normal.isEmpty()) continue;
      const auto same = std::find_if(ours.begin(), ours.end(), [&row](const domain::Channel& each) {
        return folded(each.value) == folded(row.value);
      });
      if (same == ours.end()) continue;
      row.normal = same->normal;
      row.extension = same->extension;
    }
    return rows;
  }

  // Channels are merged kind by kind, as each is a list of its own to people.
  void mergeChannels() {
    static constexpr std::pair<domain::ChannelKind, QStringView> kKinds[] = {
        {domain::ChannelKind::Email, u"emails"},
        {domain::ChannelKind::Phone, u"phones"},
        {domain::ChannelKind::Url, u"urls"},
        {domain::ChannelKind::Chat, u"chats"}};
    std::vector<domain::Channel> all;
    for (const auto& [kind, name] : kKinds) {
      const auto of = [k = kind](const Contact& c) {
        std::vector<domain::Channel> out;
        std::copy_if(c.channels.begin(), c.channels.end(), std::back_inserter(out),
                     [k](const auto& one) { return one.kind == k; });
        return out;
      };
      std::vector<domain::Channel> ours = of(m_out.merged);
      mergeRows(name, understood(of(m_last), ours), understood(of(m_now), ours), ours);
      all.insert(all.end(), ours.begin(), ours.end());
    }
    // Only a change may alter the order in which ours stood.
    const auto sameRows = [](std::vector<domain::Channel> a, const std::vector<domain::Channel>& b) {
      return a.size() == b.size() && std::is_permutation(a.begin(), a.end(), b.begin());
    };
    if (!sameRows(all, m_out.merged.channels)) m_out.merged.channels = std::move(all);
  }

  template <class List>
  void mergeList(QStringView name, List Contact::*member) {
    mergeRows(name, m_last.*member, m_now.*member, m_out.merged.*member);
  }

  template <class List>
  void mergeRows(QStringView name, const List& last, const List& now, List& ours) {
    if (m_mode == OnMatch::Fill && !ours.empty()) return;
    if (m_mode == OnMatch::Follow)
      followRows(name, last, now, ours);
    else
      addRows(now, ours);
  }

  template <class List>
  void followRows(QStringView name, const List& last, const List& now, List& ours) {
    List gone;  // rows the source dropped and that stand here as it said them
    for (const auto& row : last) {
      if (findKey(now, key(row)) != nullptr) continue;
      const auto* mine = findKey(ours, key(row));
      if (mine != nullptr && bare(*mine) == bare(row))
        gone.push_back(*mine);
      else if (mine != nullptr)
        keep(name, said(*mine), QString());
    }
    for (const auto& row : now) followRow(name, findKey(last, key(row)), row, ours, gone);
    for (const auto& row : gone) {
      const QString k = key(row);
      ours.erase(std::remove_if(ours.begin(), ours.end(), [&k](const auto& one) { return key(one) == k; }),
                 ours.end());
    }
  }

  template <class Row, class List>
  void followRow(QStringView name, const Row* before, const Row& row, List& ours, List& gone) {
    Row* mine = findKey(ours, key(row));
    if (before == nullptr && mine == nullptr) return replaceOrAdd(row, ours, gone);
    if (before != nullptr && bare(*before) == bare(row)) return;
    if (mine == nullptr) return keep(name, QString(), said(row));
    if (bare(*mine) == bare(row)) return;
    const bool untouched = before != nullptr && bare(*mine) == bare(*before);
    if (!untouched) return keepOrComplete(name, row, *mine);
    Row next = row;
    keepInner(next, *mine);
    *mine = next;
  }

  // A row that both know: ours stays where the two differ.
  template <class Row>
  void keepOrComplete(QStringView name, const Row& row, Row& mine) {
    if (said(mine) != said(row)) keep(name, said(mine), said(row));
  }

  // A new row takes the place, and the id, of one that went.
  template <class Row, class List>
  void replaceOrAdd(const Row& row, List& ours, List& gone) {
    const auto old =
        std::find_if(gone.begin(), gone.end(), [&row](const auto& g) { return slot(g) == slot(row); });
    if (old == gone.end()) {
      ours.push_back(incoming(row, ours.empty()));
      return;
    }
    Row* mine = findKey(ours, key(*old));
    Row next = row;
    keepInner(next, *mine);
    *mine = next;
    gone.erase(old);
  }

  template <class List>
  void addRows(const List& now, List& ours) {
    for (const auto& row : now) {
      auto* mine = findKey(ours, key(row));
      if (mine == nullptr) {
        ours.push_back(incoming(row, ours.empty()));
      } else if (m_mode == OnMatch::Overwrite && bare(*mine) != bare(row)) {
        auto next = row;
        keepInner(next, *mine);
        *mine = next;
      }
    }
  }

  OnMatch m_mode;
  const Contact& m_last;
  const Contact& m_now;
  Followed m_out;
};

}

Followed combine(OnMatch mode, const Contact& lastSaid, const Contact& nowSaid, const Contact& ours) {
  return Merge(mode, lastSaid, nowSaid, ours).run(ours);
}

Followed follow(const Contact& lastSaid, const Contact& nowSaid, const Contact& ours) {
  return combine(OnMatch::Follow, lastSaid, nowSaid, ours);
}

}
