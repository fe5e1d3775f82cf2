-- A made-up later script for tests. lead_made_up has a row for each run, so that a second run shows.

CREATE TABLE IF NOT EXISTS lead_made_up (
    run integer PRIMARY KEY
);

INSERT INTO lead_made_up (run) SELECT count(*) + 1 FROM lead_made_up;

ALTER TABLE lead_list ADD COLUMN IF NOT EXISTS made_up integer DEFAULT 7 NOT NULL;

ALTER TABLE lead_list_member ADD COLUMN IF NOT EXISTS made_up varchar(20);

ALTER TABLE lead_list_change ADD COLUMN IF NOT EXISTS made_up integer DEFAULT 0 NOT NULL;

CREATE INDEX IF NOT EXISTS lead_list_made_up ON lead_list (made_up);

INSERT INTO lead_schema_version (version, script)
SELECT 2, 'leadlist_V2__made_up.sql' WHERE NOT EXISTS (SELECT 1 FROM lead_schema_version WHERE version = 2);
