#include "exchange/follow.h"

#include "base/fold.h"
#include "domain/fields.h"
#include "domain/import_fields.h"

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
  Merge(const UpdateRules& rules, const Contact& last, const Contact& now, const Contact& ours)
      : m_rules(rules), m_last(last), m_now(now) {
    m_out.merged = ours;
  }

  Followed run(const Contact& ours) {
    for (const domain::TextField& field : domain::textFields()) mergeText(field);
    mergeChannels();
    mergeList({u"addresses", u"address"}, &Contact::addresses);
    mergeList({u"companies", u"company"}, &Contact::employments);
    mergeList({u"related", u"related"}, &Contact::relations);
    mergeList({u"dates", u"date"}, &Contact::dates);
    mergeList({u"identifiers", u"identifier"}, &Contact::identifiers);
    mergeList({u"consents", u"consent"}, &Contact::consents);
    mergeCustom();
    mergeList({u"properties", {}}, &Contact::properties);
    mergeList({u"tags", u"tags"}, &Contact::tags);
    m_out.changed = !(m_out.merged == ours);
    return std::move(m_out);
  }

 private:
  // A list of a contact: as the report names it, and the field that rules it.
  struct ListName {
    QStringView shown;
    QStringView field;
  };
  struct Way {
    QStringView shown;
    OnMatch mode;
  };

  Way wayOf(const ListName& list) const { return {list.shown, m_rules.of(list.field.toString())}; }

  void keep(QStringView field, const QString& ours, const QString& theirs) {
    m_out.kept.push_back({field.toString(), ours, theirs});
  }

  void mergeText(const domain::TextField& field) {
    QString& ours = m_out.merged.*field.member;
    const QString& last = m_last.*field.member;
    const QString& now = m_now.*field.member;
    if (now == ours) return;
    const bool isNotes = field.member == &Contact::notes;
    const OnMatch mode = m_rules.of(QString::fromLatin1(field.key));
    if (mode == OnMatch::Overwrite) {
      if (!now.isEmpty()) ours = now;
    } else if (mode == OnMatch::Append && isNotes && !now.isEmpty() && !ours.isEmpty()) {
      if (!ours.contains(now)) ours += QStringLiteral("\n\n") + now;
    } else if (mode != OnMatch::Follow) {
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
    static constexpr std::pair<domain::ChannelKind, ListName> kKinds[] = {
        {domain::ChannelKind::Email, {u"emails", u"email"}},
        {domain::ChannelKind::Phone, {u"phones", u"phone"}},
        {domain::ChannelKind::Url, {u"urls", u"url"}},
        {domain::ChannelKind::Chat, {u"chats", u"chat"}}};
    std::vector<domain::Channel> all;
    for (const auto& [kind, name] : kKinds) {
      const auto of = [k = kind](const Contact& c) {
        std::vector<domain::Channel> out;
        std::copy_if(c.channels.begin(), c.channels.end(), std::back_inserter(out),
                     [k](const auto& one) { return one.kind == k; });
        return out;
      };
      std::vector<domain::Channel> ours = of(m_out.merged);
      mergeRows(wayOf(name), understood(of(m_last), ours), understood(of(m_now), ours), ours);
      all.insert(all.end(), ours.begin(), ours.end());
    }
    // Only a change may alter the order in which ours stood.
    const auto sameRows = [](std::vector<domain::Channel> a, const std::vector<domain::Channel>& b) {
      return a.size() == b.size() && std::is_permutation(a.begin(), a.end(), b.begin());
    };
    if (!sameRows(all, m_out.merged.channels)) m_out.merged.channels = std::move(all);
  }

  template <class List>
  void mergeList(const ListName& name, List Contact::*member) {
    mergeRows(wayOf(name), m_last.*member, m_now.*member, m_out.merged.*member);
  }

  // Every own field is one of its own, with its own rule.
  void mergeCustom() {
    using List = std::vector<domain::CustomValue>;
    const auto take = [](List& rows, const domain::CustomValue& like) {
      const auto rest = std::stable_partition(rows.begin(), rows.end(),
                                              [&like](const auto& row) { return key(row) != key(like); });
      List out(std::make_move_iterator(rest), std::make_move_iterator(rows.end()));
      rows.erase(rest, rows.end());
      return out;
    };
    const auto isRuled = [](const auto& rule) { return rule.first.startsWith(QLatin1String("custom.")); };
    if (std::none_of(m_rules.fields.begin(), m_rules.fields.end(), isRuled))
      return mergeList({u"custom", u"custom"}, &Contact::custom);
    List last = m_last.custom;
    List now = m_now.custom;
    List merged;
    for (List rest = std::exchange(m_out.merged.custom, {});
         !rest.empty() || !now.empty() || !last.empty();) {
      const domain::CustomValue like = !rest.empty()  ? rest.front()
                                       : !now.empty() ? now.front()
                                                      : last.front();
      List ours = take(rest, like);
      const Way way{u"custom", m_rules.of(QStringLiteral("custom.") + like.fieldName)};
      mergeRows(way, take(last, like), take(now, like), ours);
      merged.insert(merged.end(), ours.begin(), ours.end());
    }
    m_out.merged.custom = std::move(merged);
  }

  template <class List>
  void mergeRows(const Way& way, const List& last, const List& now, List& ours) {
    if (way.mode == OnMatch::Fill && !ours.empty()) return;
    if (way.mode == OnMatch::Follow)
      followRows(way.shown, last, now, ours);
    else
      addRows(way.mode, now, ours);
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
    List turned = changedOnBothSides(last, now, ours);
    for (const auto& row : now) {
      const auto* before = findKey(last, key(row));
      if (before == nullptr && findKey(ours, key(row)) == nullptr && stays(name, row, gone, turned)) continue;
      followRow(name, before, row, ours, gone);
    }
    for (const auto& row : gone) {
      const QString k = key(row);
      ours.erase(std::remove_if(ours.begin(), ours.end(), [&k](const auto& one) { return key(one) == k; }),
                 ours.end());
    }
  }

  // Rows of ours in the place of one that the source changed as well. Words are in nobody's place.
  template <class List>
  static List changedOnBothSides(const List& last, const List& now, const List& ours) {
    List out;
    if constexpr (!std::is_same_v<List, QStringList>) {
      for (const auto& row : last) {
        if (findKey(now, key(row)) != nullptr || findKey(ours, key(row)) != nullptr) continue;
        const auto mine = std::find_if(ours.begin(), ours.end(), [&](const auto& one) {
          return slot(one) == slot(row) && findKey(last, key(one)) == nullptr &&
                 findKey(now, key(one)) == nullptr && findKey(out, key(one)) == nullptr;
        });
        if (mine != ours.end()) out.push_back(*mine);
      }
    }
    return out;
  }

  // Whether what was changed here stays in the place that this row of the source is for; it is reported.
  template <class Row, class List>
  bool stays(QStringView name, const Row& row, const List& gone, List& turned) {
    if constexpr (std::is_same_v<List, QStringList>) {
      return false;
    } else {
      const auto inPlace = [&row](const auto& one) { return slot(one) == slot(row); };
      const auto ours = std::find_if(turned.begin(), turned.end(), inPlace);
      if (ours == turned.end() || std::any_of(gone.begin(), gone.end(), inPlace)) return false;
      keep(name, said(*ours), said(row));
      turned.erase(ours);
      return true;
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
  void addRows(OnMatch mode, const List& now, List& ours) {
    for (const auto& row : now) {
      auto* mine = findKey(ours, key(row));
      if (mine == nullptr) {
        ours.push_back(incoming(row, ours.empty()));
      } else if (mode == OnMatch::Overwrite && bare(*mine) != bare(row)) {
        auto next = row;
        keepInner(next, *mine);
        *mine = next;
      }
    }
  }

  const UpdateRules& m_rules;
  const Contact& m_last;
  const Contact& m_now;
  Followed m_out;
};

}

OnMatch UpdateRules::of(const QString& field) const {
  if (fields.empty()) return usual;
  const auto hit = fields.find(field);
  if (hit != fields.end()) return hit->second;
  const domain::ImportField* known = domain::findImportField(field);
  const bool isName = known != nullptr && known->group == domain::FieldGroup::Name;
  const auto name = isName ? fields.find(QStringLiteral("name")) : fields.end();
  return name != fields.end() ? name->second : usual;
}

Followed combine(const UpdateRules& rules, const Contact& lastSaid, const Contact& nowSaid,
                 const Contact& ours) {
  return Merge(rules, lastSaid, nowSaid, ours).run(ours);
}

Followed follow(const Contact& lastSaid, const Contact& nowSaid, const Contact& ours) {
  return combine(OnMatch::Follow, lastSaid, nowSaid, ours);
}

}
