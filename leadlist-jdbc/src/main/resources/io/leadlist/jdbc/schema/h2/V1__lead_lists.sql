-- Lead lists. Every key starts with organization_id: the wall between tenants, and the column to distribute by.
-- No foreign keys: a row is reached by its whole key alone, and what is deleted is deleted in bounded steps.

CREATE TABLE IF NOT EXISTS lead_list (
    organization_id varchar(255) NOT NULL,
    id uuid NOT NULL,
    name varchar(255) NOT NULL,
    lead_type varchar(16) NOT NULL,
    icp_id uuid,
    start_date timestamp(3) with time zone,
    end_date timestamp(3) with time zone,
    member_count bigint NOT NULL,
    version bigint NOT NULL,
    created_at timestamp(3) with time zone NOT NULL,
    updated_at timestamp(3) with time zone NOT NULL,
    PRIMARY KEY (organization_id, id)
);

CREATE TABLE IF NOT EXISTS lead_list_user (
    organization_id varchar(255) NOT NULL,
    list_id uuid NOT NULL,
    user_id varchar(255) NOT NULL,
    ordinal integer NOT NULL,
    PRIMARY KEY (organization_id, list_id, user_id)
);

-- A member's place is the change that brought it (version) and its index there (ordinal). It belongs to one lead for ever. The index
-- beside it says whether a list holds a lead, and which lists do.
CREATE TABLE IF NOT EXISTS lead_list_member (
    organization_id varchar(255) NOT NULL,
    list_id uuid NOT NULL,
    member_id varchar(255) NOT NULL,
    version bigint NOT NULL,
    ordinal integer NOT NULL,
    PRIMARY KEY (organization_id, list_id, version, ordinal)
);

-- Behind the other index: of two that seem to cost the same, PostgreSQL takes the younger.
CREATE UNIQUE INDEX IF NOT EXISTS lead_list_member_key ON lead_list_member (organization_id, member_id, list_id);

CREATE TABLE IF NOT EXISTS lead_list_change (
    organization_id varchar(255) NOT NULL,
    list_id uuid NOT NULL,
    version bigint NOT NULL,
    changed_at timestamp(3) with time zone NOT NULL,
    user_id varchar(255) NOT NULL,
    source varchar(32) NOT NULL,
    added integer NOT NULL,
    member_count bigint NOT NULL,
    PRIMARY KEY (organization_id, list_id, version)
);

CREATE TABLE IF NOT EXISTS lead_list_operation (
    organization_id varchar(255) NOT NULL,
    operation_id varchar(255) NOT NULL,
    fingerprint char(64) NOT NULL,
    report clob NOT NULL,
    answered_at timestamp(3) with time zone NOT NULL,
    PRIMARY KEY (organization_id, operation_id)
);

CREATE TABLE IF NOT EXISTS lead_person (
    organization_id varchar(255) NOT NULL,
    id varchar(255) NOT NULL,
    profile varchar NOT NULL,
    created_at timestamp(3) with time zone,
    updated_at timestamp(3) with time zone,
    deleted_at timestamp(3) with time zone,
    PRIMARY KEY (organization_id, id)
);

CREATE TABLE IF NOT EXISTS lead_person_key (
    organization_id varchar(255) NOT NULL,
    key_rule varchar(16) NOT NULL,
    key_value varchar(600) NOT NULL,
    person_id varchar(255) NOT NULL,
    PRIMARY KEY (organization_id, key_rule, key_value)
);

CREATE INDEX IF NOT EXISTS lead_person_key_person ON lead_person_key (organization_id, person_id);

CREATE TABLE IF NOT EXISTS lead_company (
    organization_id varchar(255) NOT NULL,
    id varchar(255) NOT NULL,
    profile varchar NOT NULL,
    created_at timestamp(3) with time zone,
    updated_at timestamp(3) with time zone,
    deleted_at timestamp(3) with time zone,
    PRIMARY KEY (organization_id, id)
);
