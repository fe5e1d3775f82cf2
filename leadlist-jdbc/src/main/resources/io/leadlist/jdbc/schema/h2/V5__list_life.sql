-- The life of a list: roles, who left, what a change did, what deleted lists leave. Every key starts with organization_id, here too.

ALTER TABLE lead_list_user ADD COLUMN IF NOT EXISTS role varchar(16);

-- Of the time before there were roles: the first user has created the list.
UPDATE lead_list_user SET role = CASE WHEN ordinal = 1 THEN 'OWNER' ELSE 'EDITOR' END WHERE role IS NULL;

ALTER TABLE lead_list_user ALTER COLUMN role SET NOT NULL;

-- A deleted list is in no answer; its rows are taken away in bounded steps, this one at last.
ALTER TABLE lead_list ADD COLUMN IF NOT EXISTS deleted_at timestamp(3) with time zone;

CREATE INDEX IF NOT EXISTS lead_list_recent ON lead_list (organization_id, updated_at, id);

CREATE INDEX IF NOT EXISTS lead_list_deleted ON lead_list (organization_id, deleted_at);

-- The undo that brought a member back, to its old place; null for all others.
ALTER TABLE lead_list_member ADD COLUMN IF NOT EXISTS returned_in bigint;

-- A membership that ended: it lasted from the change since_version to the change until_version. returned_in is the undo of the latter that brought the
-- lead back; nothing else of a row changes. undone says that the change was the undo of the one that gave the place.
CREATE TABLE IF NOT EXISTS lead_list_former_member (
    organization_id varchar(255) NOT NULL,
    list_id uuid NOT NULL,
    member_id varchar(255) NOT NULL,
    version bigint NOT NULL,
    ordinal integer NOT NULL,
    since_version bigint NOT NULL,
    until_version bigint NOT NULL,
    returned_in bigint,
    undone boolean DEFAULT FALSE NOT NULL,
    PRIMARY KEY (organization_id, list_id, until_version, version, ordinal)
);

CREATE UNIQUE INDEX IF NOT EXISTS lead_list_former_member_place
    ON lead_list_former_member (organization_id, list_id, version, ordinal, until_version);

CREATE INDEX IF NOT EXISTS lead_list_former_member_return
    ON lead_list_former_member (organization_id, list_id, returned_in, version, ordinal);

-- Behind the others: of two indexes that seem to cost the same, PostgreSQL takes the younger.
CREATE UNIQUE INDEX IF NOT EXISTS lead_list_former_member_key
    ON lead_list_former_member (organization_id, member_id, list_id, until_version);

ALTER TABLE lead_list_change ADD COLUMN IF NOT EXISTS removed integer DEFAULT 0 NOT NULL;
ALTER TABLE lead_list_change ADD COLUMN IF NOT EXISTS operation_id varchar(255);
-- The details that a change has changed; former_name is null where it changed none.
ALTER TABLE lead_list_change ADD COLUMN IF NOT EXISTS former_name varchar(255);
ALTER TABLE lead_list_change ADD COLUMN IF NOT EXISTS former_start timestamp(3) with time zone;
ALTER TABLE lead_list_change ADD COLUMN IF NOT EXISTS former_end timestamp(3) with time zone;
ALTER TABLE lead_list_change ADD COLUMN IF NOT EXISTS undoes bigint;
ALTER TABLE lead_list_change ADD COLUMN IF NOT EXISTS undone_by bigint;

-- Whom a bulk selection had chosen when it was added.
CREATE TABLE IF NOT EXISTS lead_list_receipt (
    organization_id varchar(255) NOT NULL,
    list_id uuid NOT NULL,
    version bigint NOT NULL,
    document varchar NOT NULL,
    PRIMARY KEY (organization_id, list_id, version)
);

CREATE INDEX IF NOT EXISTS lead_list_operation_answered ON lead_list_operation (organization_id, answered_at, operation_id);

-- Where lists are limited, those who create one come one after the other by this row.
CREATE TABLE IF NOT EXISTS lead_organization (
    organization_id varchar(255) NOT NULL PRIMARY KEY,
    creations bigint NOT NULL
);
