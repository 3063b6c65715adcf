-- Schema 4. A row that goes is looked for in every column that may name it: without an index that is a walk through the whole
-- table for each of the rows an undone import takes with it.
CREATE INDEX contact_merged_into ON contact(merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX contact_referred_by ON contact(referred_by) WHERE referred_by IS NOT NULL;
CREATE INDEX contact_household ON contact(household_id) WHERE household_id IS NOT NULL;
CREATE INDEX interaction_product ON interaction(product_id) WHERE product_id IS NOT NULL;
CREATE INDEX reminder_purchase ON reminder(purchase_id) WHERE purchase_id IS NOT NULL;
