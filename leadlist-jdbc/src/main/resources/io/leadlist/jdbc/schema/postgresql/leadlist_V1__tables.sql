-- The tables of leadlist, for PostgreSQL.
--
-- A host runs this script by JdbcSchema.migrate or by its own Flyway. A statement does nothing if its object exists.
-- All names begin with lead_. Rows refer to organizations and leads by numbers; lead_organization and lead_record map
-- the numbers to ids. Every key of an organization's data starts with organization_no: it separates organizations, and
-- tables are distributed by it. All organizations share lead_organization, lead_schema_version and the directory.
-- There are no foreign keys. A row is read by its whole key, and a deleted list loses its rows in bounded steps.
-- Ids and keys are compared by their bytes (COLLATE "C"), as Java and H2 compare them.

-- The version of these tables: one row for each script that has run. The last statement of a script records it.
-- checksum is null if the host's Flyway ran the script. This table is created first, because H2 needs it as a lock.
CREATE TABLE IF NOT EXISTS lead_schema_version (
    version integer NOT NULL PRIMARY KEY,
    script varchar(255) NOT NULL,
    checksum bigint,
    run_at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);

-- Organizations -------------------------------------------------------------------------------------------------------

-- The number of an organization: random, so that two transactions need not agree on the next one.
CREATE TABLE IF NOT EXISTS lead_organization (
    organization_no integer NOT NULL PRIMARY KEY,
    organization_id varchar(255) COLLATE "C" NOT NULL UNIQUE
);

-- Lists ---------------------------------------------------------------------------------------------------------------

-- A list. Its row is the lock and the counter of its members. A deleted list keeps its row until its members are gone.
CREATE TABLE IF NOT EXISTS lead_list (
    organization_no integer NOT NULL,
    id uuid NOT NULL,
    name varchar(255) NOT NULL,
    lead_type varchar(16) NOT NULL,
    icp_id uuid,
    start_date timestamp(3) with time zone,
    end_date timestamp(3) with time zone,
    member_count bigint NOT NULL,
    version bigint NOT NULL,
    shared boolean DEFAULT FALSE NOT NULL,
    visible boolean DEFAULT FALSE NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    updated_at timestamp(3) with time zone NOT NULL,
    deleted_at timestamp(3) with time zone,
    PRIMARY KEY (organization_no, id)
);

CREATE INDEX IF NOT EXISTS lead_list_recent ON lead_list (organization_no, updated_at, id)
    WHERE deleted_at IS NULL;

CREATE INDEX IF NOT EXISTS lead_list_deleted ON lead_list (organization_no, deleted_at)
    WHERE deleted_at IS NOT NULL;

-- The role of a user in a list; ordinal is the order of the grants.
CREATE TABLE IF NOT EXISTS lead_list_user (
    organization_no integer NOT NULL,
    list_id uuid NOT NULL,
    user_id varchar(255) COLLATE "C" NOT NULL,
    ordinal integer NOT NULL,
    role varchar(16) NOT NULL,
    PRIMARY KEY (organization_no, list_id, user_id)
);

-- If the number of lists is limited, transactions that create lists take turns by locking this row.
CREATE TABLE IF NOT EXISTS lead_list_creation (
    organization_no integer NOT NULL PRIMARY KEY,
    creations bigint NOT NULL
);

-- A member. Its position is the change that added it (version) and its index in that change (ordinal). Another lead
-- gets the position only by a merge, in all rows. returned_in is the undo that restored the member to its old
-- position, else null.
-- The order of the columns leaves no gaps between them. lead_no is never null; see the index of ids of lead_record.
CREATE TABLE IF NOT EXISTS lead_list_member (
    lead_no bigint,
    version integer NOT NULL,
    ordinal integer NOT NULL,
    organization_no integer NOT NULL,
    list_id uuid NOT NULL,
    returned_in integer,
    PRIMARY KEY (organization_no, list_id, version, ordinal)
);

-- Finds out whether a list contains a lead, and which lists do. It is created after the primary key, because PostgreSQL
-- takes the younger of two indexes that seem to cost the same.
CREATE UNIQUE INDEX IF NOT EXISTS lead_list_member_key ON lead_list_member (organization_no, lead_no, list_id)
    WHERE lead_no IS NOT NULL;

-- A membership that ended. It lasted from the change since_version to the change until_version. returned_in is the undo
-- of the latter that restored the member; nothing else of a row changes. undone is true if the change until_version was
-- the undo of the one that gave the position.
CREATE TABLE IF NOT EXISTS lead_list_former_member (
    lead_no bigint,
    version integer NOT NULL,
    ordinal integer NOT NULL,
    since_version integer NOT NULL,
    until_version integer NOT NULL,
    organization_no integer NOT NULL,
    list_id uuid NOT NULL,
    returned_in integer,
    undone boolean DEFAULT FALSE NOT NULL,
    PRIMARY KEY (organization_no, list_id, until_version, version, ordinal)
);

CREATE UNIQUE INDEX IF NOT EXISTS lead_list_former_member_place
    ON lead_list_former_member (organization_no, list_id, version, ordinal, until_version);

CREATE INDEX IF NOT EXISTS lead_list_former_member_return
    ON lead_list_former_member (organization_no, list_id, returned_in, version, ordinal)
    WHERE returned_in IS NOT NULL;

-- Created after the others, because PostgreSQL takes the younger of two indexes that seem to cost the same.
CREATE UNIQUE INDEX IF NOT EXISTS lead_list_former_member_key
    ON lead_list_former_member (organization_no, lead_no, list_id, until_version)
    WHERE lead_no IS NOT NULL;

-- The journal: one row for each change. former_name, former_start and former_end are the details before a change of
-- details; former_name is null if the change left the details as they were. undoes is the change that this one undid,
-- undone_by the change that undid this one. receipt is what a bulk selection had chosen when it was added, as a
-- document that names leads by their numbers.
CREATE TABLE IF NOT EXISTS lead_list_change (
    organization_no integer NOT NULL,
    list_id uuid NOT NULL,
    version bigint NOT NULL,
    changed_at timestamp(3) with time zone NOT NULL,
    user_id varchar(255) NOT NULL,
    source varchar(32) NOT NULL,
    added integer NOT NULL,
    removed integer DEFAULT 0 NOT NULL,
    member_count bigint NOT NULL,
    idempotency_key varchar(255) COLLATE "C",
    former_name varchar(255),
    former_start timestamp(3) with time zone,
    former_end timestamp(3) with time zone,
    undoes bigint,
    undone_by bigint,
    receipt text,
    override_rules varchar(255),
    override_reason varchar(500),
    PRIMARY KEY (organization_no, list_id, version)
);

CREATE INDEX IF NOT EXISTS lead_list_change_details ON lead_list_change (organization_no, list_id, version)
    WHERE former_name IS NOT NULL;

-- Writes of an organization -------------------------------------------------------------------------------------------

-- The result of a write that has an idempotency key, as a document that only the library's codec reads.
CREATE TABLE IF NOT EXISTS lead_stored_result (
    organization_no integer NOT NULL,
    idempotency_key varchar(255) COLLATE "C" NOT NULL,
    fingerprint char(64) NOT NULL,
    document text NOT NULL,
    stored_at timestamp(3) with time zone NOT NULL,
    PRIMARY KEY (organization_no, idempotency_key)
);

-- For sweeping old results.
CREATE INDEX IF NOT EXISTS lead_stored_result_age ON lead_stored_result (organization_no, stored_at, idempotency_key);

-- Records of an organization ------------------------------------------------------------------------------------------

-- A person or a company that the organization knows, and its record. lead_no is a time-ordered number that the library
-- makes. profile is null if a list contains an id of which the organization has no record. company_id is a person's
-- company. company_domain is the domain of a company, or the mail domain of a person without company_id, with its
-- labels in reverse order, so that subdomains follow their domain; it is empty if such a person has no mail domain.
-- key_digests are the digests of the record's keys, 8 bytes each, by which suppression entries cover it. id is never
-- null, but is not declared so: the index lead_record_id has the condition IS NOT NULL, and serves conditions on the id
-- alone.
CREATE TABLE IF NOT EXISTS lead_record (
    lead_no bigint NOT NULL,
    organization_no integer NOT NULL,
    lead_type varchar(16) NOT NULL,
    id varchar(255) COLLATE "C",
    profile text,
    company_id varchar(36) COLLATE "C",
    company_domain varchar(255) COLLATE "C",
    key_digests bytea,
    created_at timestamp(3) with time zone,
    updated_at timestamp(3) with time zone,
    deleted_at timestamp(3) with time zone,
    PRIMARY KEY (organization_no, lead_no)
);

-- PostgreSQL can use it only for conditions on the id. It is created after the primary key: if two
-- indexes seem to cost the same, PostgreSQL takes the younger one. All indexes of a seemingly small organization do.
CREATE UNIQUE INDEX IF NOT EXISTS lead_record_id ON lead_record (organization_no, lead_type, id)
    WHERE id IS NOT NULL;

-- The people of a company, and the companies with a domain.
CREATE INDEX IF NOT EXISTS lead_record_company ON lead_record (organization_no, company_id, lead_no)
    WHERE company_id IS NOT NULL;

CREATE INDEX IF NOT EXISTS lead_record_domain ON lead_record (organization_no, lead_type, company_domain, lead_no)
    WHERE company_domain IS NOT NULL;

-- The identity keys of people: LinkedIn URLs and e-mail addresses in normal form. A key belongs to one person.
CREATE TABLE IF NOT EXISTS lead_person_key (
    lead_no bigint,
    organization_no integer NOT NULL,
    key_rule varchar(16) NOT NULL,
    key_value varchar(600) COLLATE "C" NOT NULL,
    PRIMARY KEY (organization_no, key_rule, key_value)
);

CREATE INDEX IF NOT EXISTS lead_person_key_person ON lead_person_key (organization_no, lead_no)
    WHERE lead_no IS NOT NULL;

-- Who was merged into whom. kept_profile and gone_profile are the two profiles before the merge, for its undo;
-- gone_profile is null if there was no record. The row lasts until the undo, or until one of the two is erased.
CREATE TABLE IF NOT EXISTS lead_person_merge (
    organization_no integer NOT NULL,
    gone_no bigint NOT NULL,
    kept_no bigint,
    merged_at timestamp(3) with time zone NOT NULL,
    kept_profile text NOT NULL,
    gone_profile text,
    PRIMARY KEY (organization_no, gone_no)
);

CREATE INDEX IF NOT EXISTS lead_person_merge_kept ON lead_person_merge (organization_no, kept_no, gone_no)
    WHERE kept_no IS NOT NULL;

-- A change that merged two people in a list. given is the position that the kept person got, exchanged the one that
-- the kept person had before and gave for it; null if there is none. settled is true if the merge was undone, or if its
-- undo has found a conflict.
CREATE TABLE IF NOT EXISTS lead_list_merge (
    organization_no integer NOT NULL,
    list_id uuid NOT NULL,
    gone_no bigint,
    version bigint NOT NULL,
    kept_no bigint,
    given_version integer,
    given_ordinal integer,
    exchanged_version integer,
    exchanged_ordinal integer,
    settled boolean DEFAULT FALSE NOT NULL,
    PRIMARY KEY (organization_no, list_id, version)
);

CREATE INDEX IF NOT EXISTS lead_list_merge_gone ON lead_list_merge (organization_no, gone_no, list_id, version)
    WHERE gone_no IS NOT NULL;

CREATE INDEX IF NOT EXISTS lead_list_merge_kept ON lead_list_merge (organization_no, kept_no, list_id, version)
    WHERE kept_no IS NOT NULL;

-- What keeps leads out ------------------------------------------------------------------------------------------------

-- A suppression entry. list_id is the list that it applies to, or the UUID of zeros for all lists; channel is empty if
-- it keeps leads out. key_digest is the digest of the key, by which entries are found; it ends with the code of the
-- kind. It is never null: the index has the condition IS NOT NULL, and serves conditions on digests alone. The primary
-- key is the order of pages. removal_searches is the number of searches for covered members that must still be removed.
CREATE TABLE IF NOT EXISTS lead_suppression (
    organization_no integer NOT NULL,
    key_digest bigint,
    key_kind varchar(16) COLLATE "C" NOT NULL,
    key_value varchar(600) COLLATE "C" NOT NULL,
    list_id uuid NOT NULL,
    channel varchar(32) COLLATE "C" NOT NULL,
    reason varchar(16) NOT NULL,
    source varchar(100) NOT NULL,
    note varchar(500),
    added_by varchar(255) NOT NULL,
    added_at timestamp(3) with time zone NOT NULL,
    expires_at timestamp(3) with time zone,
    removal_by varchar(255),
    removal_at timestamp(3) with time zone,
    removal_searches smallint DEFAULT 0 NOT NULL,
    PRIMARY KEY (organization_no, list_id, key_kind, added_at, key_value, channel)
);

-- For sweeping entries that have expired.
CREATE INDEX IF NOT EXISTS lead_suppression_expiry
    ON lead_suppression (organization_no, expires_at, key_digest, list_id, channel)
    WHERE expires_at IS NOT NULL;

-- For the removal of members that entries cover.
CREATE INDEX IF NOT EXISTS lead_suppression_removal
    ON lead_suppression (organization_no, removal_searches)
    WHERE removal_searches > 0;

CREATE UNIQUE INDEX IF NOT EXISTS lead_suppression_key
    ON lead_suppression (organization_no, key_digest, key_kind, key_value, list_id, channel)
    WHERE key_digest IS NOT NULL;

-- Imports -------------------------------------------------------------------------------------------------------------

-- The import of a list. Its batches say how many leads wait; abandoned is that number when the import was canceled.
CREATE TABLE IF NOT EXISTS lead_import (
    organization_no integer NOT NULL,
    list_id uuid NOT NULL,
    input_kind varchar(32),
    reveal_phone_numbers boolean NOT NULL,
    validate_email boolean NOT NULL,
    enrich boolean NOT NULL,
    prices text NOT NULL,
    user_id varchar(255) NOT NULL,
    lead_count integer NOT NULL,
    canceled_at timestamp(3) with time zone,
    abandoned integer NOT NULL,
    PRIMARY KEY (organization_no, list_id)
);

-- A raw lead and its resolution, which is null while the lead waits. lead_no is the person that the lead is, if known.
CREATE TABLE IF NOT EXISTS lead_import_entry (
    organization_no integer NOT NULL,
    list_id uuid NOT NULL,
    ordinal integer NOT NULL,
    id uuid NOT NULL,
    input_kind varchar(32) NOT NULL,
    linkedin_key varchar(600) COLLATE "C",
    email_key varchar(600) COLLATE "C",
    lead text NOT NULL,
    resolution text,
    lead_no bigint,
    PRIMARY KEY (organization_no, list_id, ordinal)
);

-- Work: the waiting entries from one ordinal to another, and the credits reserved for them. A worker claims a batch
-- until ready_at; expired_claims counts the claims that ended without a result.
-- The primary key is the only index: the rows are few, one for up to 1,000 leads, and a claim that changes no index
-- is cheap.
CREATE TABLE IF NOT EXISTS lead_import_batch (
    organization_no integer NOT NULL,
    list_id uuid NOT NULL,
    first_ordinal integer NOT NULL,
    last_ordinal integer NOT NULL,
    leads integer NOT NULL,
    attempts integer NOT NULL,
    expired_claims integer NOT NULL,
    ready_at timestamp(3) with time zone NOT NULL,
    claim_id uuid,
    email_reserved numeric(19, 2) NOT NULL,
    phone_reserved numeric(19, 2) NOT NULL,
    PRIMARY KEY (organization_no, list_id, first_ordinal)
);

-- Credits -------------------------------------------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS lead_credit_account (
    organization_no integer NOT NULL PRIMARY KEY,
    email_available numeric(19, 2) NOT NULL,
    phone_available numeric(19, 2) NOT NULL,
    email_reserved numeric(19, 2) NOT NULL,
    phone_reserved numeric(19, 2) NOT NULL
);

-- The ledger: grants, and charges for items. period is the number of earlier charges for the same item.
CREATE TABLE IF NOT EXISTS lead_credit_entry (
    organization_no integer NOT NULL,
    item varchar(16) NOT NULL,
    item_key varchar(600) COLLATE "C" NOT NULL,
    period integer NOT NULL,
    entered_at timestamp(3) with time zone NOT NULL,
    list_id uuid,
    email numeric(19, 2) NOT NULL,
    phone numeric(19, 2) NOT NULL,
    PRIMARY KEY (organization_no, item, item_key, period)
);

-- The directory -------------------------------------------------------------------------------------------------------
--
-- One directory for all organizations, so without organization_no: a reference table where tables are distributed.
-- ordinal is the order of loading, which is the order of every search. The tables below refer to it as entry.

CREATE TABLE IF NOT EXISTS lead_directory_company (
    id varchar(255) COLLATE "C" PRIMARY KEY,
    ordinal bigint NOT NULL UNIQUE,
    profile text NOT NULL
);

CREATE TABLE IF NOT EXISTS lead_directory_person (
    id varchar(255) COLLATE "C" PRIMARY KEY,
    ordinal bigint NOT NULL UNIQUE,
    company_id varchar(255) COLLATE "C",
    profile text NOT NULL,
    created_at timestamp(3) with time zone,
    updated_at timestamp(3) with time zone,
    deleted_at timestamp(3) with time zone
);

CREATE INDEX IF NOT EXISTS lead_directory_person_company ON lead_directory_person (company_id);

-- What companies and people are searched by. A text is indexed by its words and their stems, a number by its band, and
-- a place as a point on the unit sphere.

CREATE TABLE IF NOT EXISTS lead_directory_company_term (
    entry bigint NOT NULL,
    facet varchar(100) COLLATE "C" NOT NULL,
    term varchar(255) COLLATE "C" NOT NULL,
    PRIMARY KEY (entry, facet, term)
);

CREATE INDEX IF NOT EXISTS lead_directory_company_term_facet ON lead_directory_company_term (facet, term, entry);

CREATE TABLE IF NOT EXISTS lead_directory_company_word (
    entry bigint NOT NULL,
    facet varchar(100) COLLATE "C" NOT NULL,
    text integer NOT NULL,
    word varchar(255) COLLATE "C" NOT NULL,
    stem varchar(255) COLLATE "C" NOT NULL,
    PRIMARY KEY (entry, facet, text, word)
);

CREATE INDEX IF NOT EXISTS lead_directory_company_word_facet ON lead_directory_company_word (facet, word, entry);

CREATE INDEX IF NOT EXISTS lead_directory_company_word_stem ON lead_directory_company_word (facet, stem, entry);

CREATE TABLE IF NOT EXISTS lead_directory_company_number (
    entry bigint NOT NULL,
    facet varchar(100) COLLATE "C" NOT NULL,
    low bigint NOT NULL,
    high bigint NOT NULL,
    PRIMARY KEY (entry, facet, low, high)
);

CREATE INDEX IF NOT EXISTS lead_directory_company_number_facet
    ON lead_directory_company_number (facet, low, high, entry);

CREATE TABLE IF NOT EXISTS lead_directory_company_place (
    entry bigint NOT NULL,
    facet varchar(100) COLLATE "C" NOT NULL,
    x double precision NOT NULL,
    y double precision NOT NULL,
    z double precision NOT NULL,
    PRIMARY KEY (entry, facet, x, y, z)
);

CREATE TABLE IF NOT EXISTS lead_directory_person_term (
    entry bigint NOT NULL,
    facet varchar(100) COLLATE "C" NOT NULL,
    term varchar(255) COLLATE "C" NOT NULL,
    PRIMARY KEY (entry, facet, term)
);

CREATE INDEX IF NOT EXISTS lead_directory_person_term_facet ON lead_directory_person_term (facet, term, entry);

CREATE TABLE IF NOT EXISTS lead_directory_person_word (
    entry bigint NOT NULL,
    facet varchar(100) COLLATE "C" NOT NULL,
    text integer NOT NULL,
    word varchar(255) COLLATE "C" NOT NULL,
    stem varchar(255) COLLATE "C" NOT NULL,
    PRIMARY KEY (entry, facet, text, word)
);

CREATE INDEX IF NOT EXISTS lead_directory_person_word_facet ON lead_directory_person_word (facet, word, entry);

CREATE INDEX IF NOT EXISTS lead_directory_person_word_stem ON lead_directory_person_word (facet, stem, entry);

CREATE TABLE IF NOT EXISTS lead_directory_person_number (
    entry bigint NOT NULL,
    facet varchar(100) COLLATE "C" NOT NULL,
    low bigint NOT NULL,
    high bigint NOT NULL,
    PRIMARY KEY (entry, facet, low, high)
);

CREATE INDEX IF NOT EXISTS lead_directory_person_number_facet
    ON lead_directory_person_number (facet, low, high, entry);

CREATE TABLE IF NOT EXISTS lead_directory_person_place (
    entry bigint NOT NULL,
    facet varchar(100) COLLATE "C" NOT NULL,
    x double precision NOT NULL,
    y double precision NOT NULL,
    z double precision NOT NULL,
    PRIMARY KEY (entry, facet, x, y, z)
);

-- A term belongs to one facet. Without these statistics the planner takes the two columns for independent, and expects
-- that every search for one term finds hardly any row.
CREATE STATISTICS IF NOT EXISTS lead_directory_company_term_statistics (mcv)
    ON facet, term FROM lead_directory_company_term;

CREATE STATISTICS IF NOT EXISTS lead_directory_person_term_statistics (mcv)
    ON facet, term FROM lead_directory_person_term;

-- What people are looked up by. The facts of a record are stored with its own entry, so that people and companies can
-- be loaded in any order: the keys of a person, the titles that make keys with facts of the employer, and the domains
-- and the name of a company. Deleted people have no rows.

CREATE TABLE IF NOT EXISTS lead_directory_person_key (
    entry bigint NOT NULL,
    kind varchar(32) COLLATE "C" NOT NULL,
    text varchar(600) COLLATE "C" NOT NULL,
    PRIMARY KEY (entry, kind, text)
);

CREATE INDEX IF NOT EXISTS lead_directory_person_key_text ON lead_directory_person_key (kind, text, entry);

CREATE TABLE IF NOT EXISTS lead_directory_person_title (
    entry bigint NOT NULL,
    company_id varchar(255) COLLATE "C" NOT NULL,
    kind varchar(32) COLLATE "C" NOT NULL,
    text varchar(600) COLLATE "C" NOT NULL,
    PRIMARY KEY (entry, kind, text)
);

CREATE INDEX IF NOT EXISTS lead_directory_person_title_company
    ON lead_directory_person_title (company_id, kind, text, entry);

CREATE TABLE IF NOT EXISTS lead_directory_company_key (
    company_id varchar(255) COLLATE "C" NOT NULL,
    kind varchar(32) COLLATE "C" NOT NULL,
    text varchar(600) COLLATE "C" NOT NULL,
    PRIMARY KEY (company_id, kind, text)
);

CREATE INDEX IF NOT EXISTS lead_directory_company_key_text ON lead_directory_company_key (kind, text, company_id);

-- Statistics ----------------------------------------------------------------------------------------------------------
--
-- None for the columns that keys begin with. With statistics, PostgreSQL takes an organization that is newer than them
-- for one of a single row, and each index that begins with the organization for equally good. It would then read all
-- rows of the organization for each input. Without them, it assumes the same share of the rows for each organization.

ALTER TABLE lead_list ALTER COLUMN organization_no SET STATISTICS 0;
ALTER TABLE lead_list_user ALTER COLUMN organization_no SET STATISTICS 0;
ALTER TABLE lead_list_user ALTER COLUMN list_id SET STATISTICS 0;
ALTER TABLE lead_list_creation ALTER COLUMN organization_no SET STATISTICS 0;
ALTER TABLE lead_list_member ALTER COLUMN organization_no SET STATISTICS 0;
ALTER TABLE lead_list_member ALTER COLUMN list_id SET STATISTICS 0;
ALTER TABLE lead_list_former_member ALTER COLUMN organization_no SET STATISTICS 0;
ALTER TABLE lead_list_former_member ALTER COLUMN list_id SET STATISTICS 0;
ALTER TABLE lead_list_change ALTER COLUMN organization_no SET STATISTICS 0;
ALTER TABLE lead_list_change ALTER COLUMN list_id SET STATISTICS 0;
ALTER TABLE lead_stored_result ALTER COLUMN organization_no SET STATISTICS 0;
ALTER TABLE lead_record ALTER COLUMN organization_no SET STATISTICS 0;
-- The same for a company: if most people of the known organizations had one employer, PostgreSQL would read them all.
ALTER TABLE lead_record ALTER COLUMN company_id SET STATISTICS 0;
ALTER TABLE lead_record ALTER COLUMN company_domain SET STATISTICS 0;
ALTER TABLE lead_person_key ALTER COLUMN organization_no SET STATISTICS 0;
ALTER TABLE lead_person_merge ALTER COLUMN organization_no SET STATISTICS 0;
ALTER TABLE lead_list_merge ALTER COLUMN organization_no SET STATISTICS 0;
ALTER TABLE lead_list_merge ALTER COLUMN list_id SET STATISTICS 0;
ALTER TABLE lead_suppression ALTER COLUMN organization_no SET STATISTICS 0;
ALTER TABLE lead_suppression ALTER COLUMN list_id SET STATISTICS 0;
ALTER TABLE lead_import ALTER COLUMN organization_no SET STATISTICS 0;
ALTER TABLE lead_import ALTER COLUMN list_id SET STATISTICS 0;
ALTER TABLE lead_import_entry ALTER COLUMN organization_no SET STATISTICS 0;
ALTER TABLE lead_import_entry ALTER COLUMN list_id SET STATISTICS 0;
ALTER TABLE lead_import_batch ALTER COLUMN organization_no SET STATISTICS 0;
ALTER TABLE lead_import_batch ALTER COLUMN list_id SET STATISTICS 0;
ALTER TABLE lead_credit_account ALTER COLUMN organization_no SET STATISTICS 0;
ALTER TABLE lead_credit_entry ALTER COLUMN organization_no SET STATISTICS 0;

-- Views for reports ---------------------------------------------------------------------------------------------------
--
-- The members with ids in place of numbers, for a host's own queries; the library does not read them. A condition on
-- organization_no reads the rows of one organization, on one node where tables are distributed.

CREATE OR REPLACE VIEW lead_list_members AS
SELECT m.organization_no, o.organization_id, m.list_id, r.lead_type, r.id AS member_id,
       m.version, m.ordinal, m.returned_in
FROM lead_list_member m
JOIN lead_record r ON r.organization_no = m.organization_no AND r.lead_no = m.lead_no
JOIN lead_organization o ON o.organization_no = m.organization_no;

CREATE OR REPLACE VIEW lead_list_former_members AS
SELECT f.organization_no, o.organization_id, f.list_id, r.lead_type, r.id AS member_id, f.version, f.ordinal,
       f.since_version, f.until_version, f.returned_in, f.undone
FROM lead_list_former_member f
JOIN lead_record r ON r.organization_no = f.organization_no AND r.lead_no = f.lead_no
JOIN lead_organization o ON o.organization_no = f.organization_no;

CREATE OR REPLACE VIEW lead_records AS
SELECT r.organization_no, o.organization_id, r.lead_type, r.id, r.profile,
       r.created_at, r.updated_at, r.deleted_at
FROM lead_record r
JOIN lead_organization o ON o.organization_no = r.organization_no
WHERE r.profile IS NOT NULL;

-- The record of this script -------------------------------------------------------------------------------------------

INSERT INTO lead_schema_version (version, script) VALUES (1, 'leadlist_V1__tables.sql')
ON CONFLICT (version) DO NOTHING;
