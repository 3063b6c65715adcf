#include "store/child_streams.h"

#include <limits>

namespace kith::store {

ChildStreams::ChildStreams(Database& db, Id first, Id last) {
  for (const ChildQuery& query : childQueries()) {
    m_streams.push_back({query, db.query(query.ofRange, {{":first", first}, {":last", last}}), 0});
    advance(m_streams.back());
  }
}

void ChildStreams::advance(Stream& stream) {
  stream.owner = stream.cursor.next() ? stream.cursor.integer(0) : std::numeric_limits<Id>::max();
}

void ChildStreams::readInto(domain::Contact& contact) {
  for (Stream& stream : m_streams) {
    while (stream.owner < contact.id) advance(stream);
    for (; stream.owner == contact.id; advance(stream)) stream.query.read(contact, stream.cursor);
  }
}

}
