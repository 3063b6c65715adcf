-- Schema 3. Pairs of contacts that look like duplicates and are not: somebody said so. No key binds them: a
-- contact that goes takes nothing of this along.
CREATE TABLE not_same (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL
) STRICT;
CREATE INDEX not_same_contact ON not_same(contact_id);
CREATE INDEX not_same_other ON not_same(other_id);
