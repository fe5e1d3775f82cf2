-- The global directory: one for all organizations (a reference table where tables are distributed), so without organization_id.
-- ordinal is the order of loading, which is the order of every search.

CREATE TABLE IF NOT EXISTS lead_directory_company (
    id varchar(255) PRIMARY KEY,
    profile varchar NOT NULL,
    employees_from bigint,
    employees_to bigint
);

CREATE TABLE IF NOT EXISTS lead_directory_company_term (
    field varchar(32) NOT NULL,
    term varchar(255) NOT NULL,
    company_id varchar(255) NOT NULL,
    PRIMARY KEY (company_id, field, term)
);

CREATE INDEX IF NOT EXISTS lead_directory_company_term_entry ON lead_directory_company_term (field, term, company_id);

CREATE TABLE IF NOT EXISTS lead_directory_person (
    id varchar(255) PRIMARY KEY,
    ordinal bigint NOT NULL UNIQUE,
    company_id varchar(255),
    profile varchar NOT NULL,
    created_at timestamp(3) with time zone,
    updated_at timestamp(3) with time zone,
    deleted_at timestamp(3) with time zone
);

CREATE TABLE IF NOT EXISTS lead_directory_person_term (
    field varchar(32) NOT NULL,
    term varchar(255) NOT NULL,
    person_id varchar(255) NOT NULL,
    PRIMARY KEY (person_id, field, term)
);

CREATE INDEX IF NOT EXISTS lead_directory_person_term_entry ON lead_directory_person_term (field, term, person_id);
