-- Schema 1. Recorded tables come first; what is derived or outside the change log follows, and says so.
-- Instants are UTC text ending in Z, dates ISO text without a zone, money integer minor units, quantities millionths.

CREATE TABLE household (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE contact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'person',
  prefix TEXT NOT NULL DEFAULT '',
  given TEXT NOT NULL DEFAULT '',
  middle TEXT NOT NULL DEFAULT '',
  family TEXT NOT NULL DEFAULT '',
  suffix TEXT NOT NULL DEFAULT '',
  nickname TEXT NOT NULL DEFAULT '',
  phonetic_given TEXT NOT NULL DEFAULT '',
  phonetic_family TEXT NOT NULL DEFAULT '',
  company_name TEXT NOT NULL DEFAULT '',
  birthday TEXT NOT NULL DEFAULT '',
  gender TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  time_zone TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  stage TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  rank TEXT NOT NULL DEFAULT '',
  touch_days INTEGER NOT NULL DEFAULT 0,
  do_not_contact INTEGER NOT NULL DEFAULT 0,
  referred_by INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  household_id INTEGER REFERENCES household(id) DEFERRABLE INITIALLY DEFERRED,
  photo_id INTEGER,
  merged_into INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  created_at TEXT NOT NULL,
  deleted_at TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX contact_uid ON contact(uid);
CREATE INDEX contact_trash ON contact(deleted_at) WHERE deleted_at <> '';
CREATE INDEX contact_company ON contact(company_name) WHERE kind = 'company';
CREATE INDEX contact_birthday ON contact(birthday) WHERE birthday <> '';

CREATE TABLE channel (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL,
  normal TEXT NOT NULL DEFAULT '',
  extension TEXT NOT NULL DEFAULT '',
  service TEXT NOT NULL DEFAULT '',
  is_primary INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX channel_contact ON channel(contact_id);
CREATE INDEX channel_normal ON channel(normal) WHERE normal <> '';

CREATE TABLE address (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  label TEXT NOT NULL DEFAULT '',
  street TEXT NOT NULL DEFAULT '',
  extended TEXT NOT NULL DEFAULT '',
  pobox TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '',
  region TEXT NOT NULL DEFAULT '',
  postcode TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT '',
  country_code TEXT NOT NULL DEFAULT '',
  is_primary INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX address_contact ON address(contact_id);

CREATE TABLE employment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  company_id INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT '',
  department TEXT NOT NULL DEFAULT '',
  from_date TEXT NOT NULL DEFAULT '',
  to_date TEXT NOT NULL DEFAULT '',
  is_primary INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX employment_contact ON employment(contact_id);
CREATE INDEX employment_company ON employment(company_id);

CREATE TABLE relation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  other_id INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL DEFAULT '',
  label TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX relation_contact ON relation(contact_id);
CREATE INDEX relation_other ON relation(other_id) WHERE other_id IS NOT NULL;

CREATE TABLE contact_date (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  label TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL
) STRICT;
CREATE INDEX contact_date_contact ON contact_date(contact_id);

CREATE TABLE identifier (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  system TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL
) STRICT;
CREATE INDEX identifier_contact ON identifier(contact_id);
CREATE INDEX identifier_value ON identifier(value, system);

CREATE TABLE consent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  channel TEXT NOT NULL,
  state TEXT NOT NULL,
  at TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  proof TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX consent_contact ON consent(contact_id);

CREATE TABLE contact_role (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL
) STRICT;
CREATE INDEX contact_role_contact ON contact_role(contact_id);

CREATE TABLE tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  colour TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE contact_tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  tag_id INTEGER NOT NULL REFERENCES tag(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX contact_tag_contact ON contact_tag(contact_id);
CREATE INDEX contact_tag_tag ON contact_tag(tag_id);

-- Own fields of contacts, purchases, interactions and products; options and values go by id.
CREATE TABLE custom_field (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  owner TEXT NOT NULL DEFAULT 'contact',
  name TEXT NOT NULL,
  type TEXT NOT NULL DEFAULT 'text',
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE custom_option (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  field_id INTEGER NOT NULL REFERENCES custom_field(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE custom_value (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  field_id INTEGER NOT NULL REFERENCES custom_field(id) DEFERRABLE INITIALLY DEFERRED,
  owner_id INTEGER NOT NULL,
  option_id INTEGER REFERENCES custom_option(id) DEFERRABLE INITIALLY DEFERRED,
  value TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX custom_value_owner ON custom_value(owner_id, field_id);

CREATE TABLE stage_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  stage TEXT NOT NULL,
  at TEXT NOT NULL,
  why TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX stage_log_contact ON stage_log(contact_id);

CREATE TABLE product (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  sku TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL,
  unit TEXT NOT NULL DEFAULT '',
  category TEXT NOT NULL DEFAULT '',
  currency TEXT NOT NULL DEFAULT '',
  price INTEGER NOT NULL DEFAULT 0,
  cost INTEGER,
  tax_percent TEXT NOT NULL DEFAULT '',
  active INTEGER NOT NULL DEFAULT 1,
  notes TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  deleted_at TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX product_trash ON product(deleted_at) WHERE deleted_at <> '';

-- A purchase without contact_id is a sale whose buyer is not known yet; buyer_text says who a file named.
CREATE TABLE purchase (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  contact_id INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  buyer_text TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL,
  currency TEXT NOT NULL,
  discount INTEGER NOT NULL DEFAULT 0,
  shipping INTEGER NOT NULL DEFAULT 0,
  tax INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0,
  refunded INTEGER NOT NULL DEFAULT 0,
  rate TEXT NOT NULL DEFAULT '',
  due_date TEXT NOT NULL DEFAULT '',
  recipient_id INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  recipient_text TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  wanted_for TEXT NOT NULL DEFAULT '',
  occasion TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  cancelled_at TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  deleted_at TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX purchase_trash ON purchase(deleted_at) WHERE deleted_at <> '';
CREATE INDEX purchase_contact ON purchase(contact_id);
CREATE INDEX purchase_date ON purchase(date);
CREATE INDEX purchase_number ON purchase(number) WHERE number <> '';
CREATE INDEX purchase_recipient ON purchase(recipient_id) WHERE recipient_id IS NOT NULL;

CREATE TABLE purchase_line (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  purchase_id INTEGER NOT NULL REFERENCES purchase(id) DEFERRABLE INITIALLY DEFERRED,
  product_id INTEGER REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL DEFAULT '',
  sku TEXT NOT NULL DEFAULT '',
  quantity INTEGER NOT NULL DEFAULT 1000000,
  price INTEGER NOT NULL DEFAULT 0,
  discount INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0,
  tax INTEGER,
  cost INTEGER
) STRICT;
CREATE INDEX purchase_line_purchase ON purchase_line(purchase_id);
CREATE INDEX purchase_line_product ON purchase_line(product_id) WHERE product_id IS NOT NULL;

CREATE TABLE payment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  purchase_id INTEGER NOT NULL REFERENCES purchase(id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL DEFAULT '',
  amount INTEGER NOT NULL,
  method TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX payment_purchase ON payment(purchase_id);

CREATE TABLE interaction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  at TEXT NOT NULL,
  channel TEXT NOT NULL DEFAULT 'note',
  direction TEXT NOT NULL DEFAULT '',
  minutes INTEGER NOT NULL DEFAULT 0,
  outcome TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  department TEXT NOT NULL DEFAULT '',
  purchase_id INTEGER REFERENCES purchase(id) DEFERRABLE INITIALLY DEFERRED,
  product_id INTEGER REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED,
  created_at TEXT NOT NULL,
  deleted_at TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX interaction_trash ON interaction(deleted_at) WHERE deleted_at <> '';
CREATE INDEX interaction_purchase ON interaction(purchase_id) WHERE purchase_id IS NOT NULL;

CREATE TABLE participant (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  interaction_id INTEGER NOT NULL REFERENCES interaction(id) DEFERRABLE INITIALLY DEFERRED,
  contact_id INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX participant_contact ON participant(contact_id, interaction_id);
CREATE INDEX participant_interaction ON participant(interaction_id);

-- A file that belongs to something: bytes in blob, or a link to where it lies.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  owner TEXT NOT NULL,
  owner_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL DEFAULT '',
  blob_id INTEGER,
  link TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX attachment_owner ON attachment(owner_id, owner);

CREATE TABLE reminder (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  contact_id INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL DEFAULT '',
  due TEXT NOT NULL,
  minutes INTEGER NOT NULL DEFAULT 0,
  place TEXT NOT NULL DEFAULT '',
  repeat_rule TEXT NOT NULL DEFAULT '',
  repeat_after_done INTEGER NOT NULL DEFAULT 0,
  snoozed_until TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'open',
  done_at TEXT NOT NULL DEFAULT '',
  purchase_id INTEGER REFERENCES purchase(id) DEFERRABLE INITIALLY DEFERRED,
  created_at TEXT NOT NULL,
  deleted_at TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX reminder_trash ON reminder(deleted_at) WHERE deleted_at <> '';
CREATE INDEX reminder_open ON reminder(due) WHERE state = 'open' AND deleted_at = '';
CREATE INDEX reminder_contact ON reminder(contact_id);

CREATE TABLE saved_search (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The change log.
CREATE TABLE step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL,
  arguments TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'do',
  target INTEGER,
  undone_by INTEGER
) STRICT;
CREATE INDEX step_undone ON step(undone_by) WHERE undone_by IS NOT NULL;

-- op: i, u, d of one row, or r: rows row_id to last_id were inserted. before and after are JSON of the touched fields.
CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  last_id INTEGER,
  op TEXT NOT NULL,
  owner_id INTEGER,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX change_step ON change(step_id);
CREATE INDEX change_row ON change(row_id, tbl);
CREATE INDEX change_owner ON change(owner_id) WHERE owner_id IS NOT NULL;

-- Outside the log.
CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id INTEGER,
  file TEXT NOT NULL,
  at TEXT NOT NULL,
  profile TEXT NOT NULL DEFAULT '',
  created INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What each source last said of each record, for knowing a row again and for following it.
CREATE TABLE import_record (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source TEXT NOT NULL,
  record_key TEXT NOT NULL,
  nth INTEGER NOT NULL DEFAULT 1,
  contact_id INTEGER,
  purchase_id INTEGER,
  import_id INTEGER,
  said TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX import_record_key ON import_record(record_key, source);
CREATE INDEX import_record_contact ON import_record(contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX import_record_purchase ON import_record(purchase_id) WHERE purchase_id IS NOT NULL;

-- Salted hashes of what was forgotten or purged, so that a later import leaves it out.
CREATE TABLE forgotten (
  hash TEXT PRIMARY KEY,
  why TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE delivery (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  reminder_id INTEGER NOT NULL,
  due TEXT NOT NULL,
  at TEXT NOT NULL,
  how TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX delivery_reminder ON delivery(reminder_id, due);

CREATE TABLE draft (
  key TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE blob (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  hash TEXT NOT NULL UNIQUE,
  media_type TEXT NOT NULL DEFAULT '',
  bytes BLOB NOT NULL
) STRICT;

-- Derived: brought up to date from what a step changed, equal to a recount at any time.
CREATE TABLE contact_summary (
  contact_id INTEGER PRIMARY KEY,
  display TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  subtitle TEXT NOT NULL DEFAULT '',
  folded TEXT NOT NULL DEFAULT '',
  last_contact TEXT NOT NULL DEFAULT '',
  next_due TEXT NOT NULL DEFAULT '',
  next_id INTEGER
) STRICT;

CREATE TABLE contact_total (
  contact_id INTEGER NOT NULL,
  currency TEXT NOT NULL,
  orders INTEGER NOT NULL,
  gross INTEGER NOT NULL,
  refunded INTEGER NOT NULL,
  margin INTEGER,
  balance INTEGER NOT NULL,
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  PRIMARY KEY (contact_id, currency)
) STRICT, WITHOUT ROWID;

CREATE TABLE list_order (
  name TEXT PRIMARY KEY,
  locale TEXT NOT NULL,
  version TEXT NOT NULL,
  ids BLOB NOT NULL
) STRICT;

-- Contacts whose place in list_order is not settled yet.
CREATE TABLE list_order_delta (
  contact_id INTEGER PRIMARY KEY
) STRICT;

CREATE VIRTUAL TABLE interaction_text USING fts5(text, content='interaction', content_rowid='id',
  tokenize='unicode61 remove_diacritics 2');
CREATE VIEW contact_note AS SELECT id, notes FROM contact WHERE notes <> '';
CREATE VIRTUAL TABLE contact_text USING fts5(notes, content='contact_note', content_rowid='id',
  tokenize='unicode61 remove_diacritics 2');
