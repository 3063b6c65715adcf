-- Schema 5. Staying in touch: a rhythm for all of a tag or a rank, and why it rests with a contact.
CREATE TABLE touch_rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  days INTEGER NOT NULL
) STRICT;

-- until_day is the day it goes on; empty: until further notice.
CREATE TABLE touch_pause (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL,
  until_day TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX touch_pause_contact ON touch_pause(contact_id);

CREATE INDEX contact_touch ON contact(touch_days) WHERE touch_days > 0;
CREATE INDEX contact_rank ON contact(rank) WHERE rank <> '';
