-- Schema 6. What a sale brings later: a product says after what time, a reminder from which product it came and why
-- (service, warranty; empty: written by hand). Beside open, done and dropped, the state missed is a service that was overdue
-- when its sale came into the book: it stands in a list and does not ring.
ALTER TABLE product ADD COLUMN service TEXT NOT NULL DEFAULT '';
ALTER TABLE product ADD COLUMN warranty TEXT NOT NULL DEFAULT '';

ALTER TABLE reminder ADD COLUMN product_id INTEGER REFERENCES product(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE reminder ADD COLUMN cause TEXT NOT NULL DEFAULT '';
CREATE INDEX reminder_product ON reminder(product_id) WHERE product_id IS NOT NULL;
CREATE INDEX reminder_missed ON reminder(due) WHERE state = 'missed' AND deleted_at = '';

-- By the day that the occasion was on.
CREATE INDEX purchase_occasion ON purchase(substr(CASE wanted_for WHEN '' THEN date ELSE wanted_for END, 1, 10))
  WHERE occasion <> '';
-- What is sold without standing in the catalogue.
CREATE INDEX purchase_line_free ON purchase_line(text) WHERE product_id IS NULL;
