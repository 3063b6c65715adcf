-- Schema 2. What a card says and Kith has no field for, kept to be written back, and a name as its source writes it.
ALTER TABLE contact ADD COLUMN formatted_name TEXT NOT NULL DEFAULT '';

CREATE TABLE contact_property (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  parameters TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX contact_property_contact ON contact_property(contact_id);
