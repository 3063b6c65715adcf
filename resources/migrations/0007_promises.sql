-- Schema 7. Lines that Today makes by itself: what was waved away, and how open matters are found without a walk through
-- all that was ever said. mark names what the line went by: with another one it comes again.
CREATE TABLE dismissal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL,
  mark TEXT NOT NULL
) STRICT;
CREATE INDEX dismissal_contact ON dismissal(contact_id);

-- Steps relative to a date, as JSON (domain/playbook.h).
CREATE TABLE playbook (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  steps TEXT NOT NULL
) STRICT;

CREATE INDEX contact_open ON contact(stage) WHERE stage IN ('lead', 'prospect');
CREATE INDEX interaction_outcome ON interaction(outcome, at) WHERE outcome <> '';
