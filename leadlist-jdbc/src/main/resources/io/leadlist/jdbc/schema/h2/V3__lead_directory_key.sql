-- What people are looked up by. What a record says by itself stands with its own entry, so that people and companies can be put in in any order:
-- a person's keys, the titles that make keys with what is known of the employer, and a company's domains and name. Deleted people have none.
-- The people and companies of a directory that was filled before are looked up by their keys when they have been put in again.

CREATE TABLE IF NOT EXISTS lead_directory_person_key (
    entry bigint NOT NULL,
    kind varchar(32) NOT NULL,
    text varchar(600) NOT NULL,
    PRIMARY KEY (entry, kind, text)
);

CREATE INDEX IF NOT EXISTS lead_directory_person_key_text ON lead_directory_person_key (kind, text, entry);

CREATE TABLE IF NOT EXISTS lead_directory_person_title (
    entry bigint NOT NULL,
    company_id varchar(255) NOT NULL,
    kind varchar(32) NOT NULL,
    text varchar(600) NOT NULL,
    PRIMARY KEY (entry, kind, text)
);

CREATE INDEX IF NOT EXISTS lead_directory_person_title_company ON lead_directory_person_title (company_id, kind, text, entry);

CREATE TABLE IF NOT EXISTS lead_directory_company_key (
    company_id varchar(255) NOT NULL,
    kind varchar(32) NOT NULL,
    text varchar(600) NOT NULL,
    PRIMARY KEY (company_id, kind, text)
);

CREATE INDEX IF NOT EXISTS lead_directory_company_key_text ON lead_directory_company_key (kind, text, company_id);
