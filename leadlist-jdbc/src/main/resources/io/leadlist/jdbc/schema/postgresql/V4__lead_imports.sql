-- Lists from raw leads. Every key starts with organization_id, here too.

ALTER TABLE lead_list ADD COLUMN IF NOT EXISTS shared boolean DEFAULT FALSE NOT NULL;
ALTER TABLE lead_list ADD COLUMN IF NOT EXISTS visible boolean DEFAULT FALSE NOT NULL;

-- The import of a list. How far it is, its batches say.
CREATE TABLE IF NOT EXISTS lead_import (
    organization_id varchar(255) COLLATE "C" NOT NULL,
    list_id uuid NOT NULL,
    input_kind varchar(32),
    reveal_phone_numbers boolean NOT NULL,
    validate_email boolean NOT NULL,
    enrich boolean NOT NULL,
    prices text NOT NULL,
    user_id varchar(255) NOT NULL,
    lead_count integer NOT NULL,
    canceled_at timestamp(3) with time zone,
    given_up integer NOT NULL,
    PRIMARY KEY (organization_id, list_id)
);

-- A raw lead, and what became of it; null as long as it waits.
CREATE TABLE IF NOT EXISTS lead_import_entry (
    organization_id varchar(255) COLLATE "C" NOT NULL,
    list_id uuid NOT NULL,
    ordinal integer NOT NULL,
    id uuid NOT NULL,
    input_kind varchar(32) NOT NULL,
    linkedin_key varchar(600) COLLATE "C",
    email_key varchar(600) COLLATE "C",
    lead text NOT NULL,
    resolution text,
    PRIMARY KEY (organization_id, list_id, ordinal)
);

-- Work that is left: the waiting entries from one ordinal to another, and the credits that are reserved for them. A worker takes it until ready_at.
-- No index beside the key: the rows are few, one for up to a thousand leads, and a claim that changes no index is cheap.
CREATE TABLE IF NOT EXISTS lead_import_batch (
    organization_id varchar(255) COLLATE "C" NOT NULL,
    list_id uuid NOT NULL,
    first_ordinal integer NOT NULL,
    last_ordinal integer NOT NULL,
    leads integer NOT NULL,
    attempts integer NOT NULL,
    takeovers integer NOT NULL,
    ready_at timestamp(3) with time zone NOT NULL,
    claim_id uuid,
    email_reserved numeric(19, 2) NOT NULL,
    phone_reserved numeric(19, 2) NOT NULL,
    PRIMARY KEY (organization_id, list_id, first_ordinal)
);

CREATE TABLE IF NOT EXISTS lead_credit_account (
    organization_id varchar(255) COLLATE "C" NOT NULL PRIMARY KEY,
    email_available numeric(19, 2) NOT NULL,
    phone_available numeric(19, 2) NOT NULL,
    email_reserved numeric(19, 2) NOT NULL,
    phone_reserved numeric(19, 2) NOT NULL
);

-- The ledger: what was granted, and what was charged for which item. period counts how often the same item was charged before.
CREATE TABLE IF NOT EXISTS lead_credit_entry (
    organization_id varchar(255) COLLATE "C" NOT NULL,
    item varchar(16) NOT NULL,
    item_key varchar(600) COLLATE "C" NOT NULL,
    period integer NOT NULL,
    entered_at timestamp(3) with time zone NOT NULL,
    list_id uuid,
    email numeric(19, 2) NOT NULL,
    phone numeric(19, 2) NOT NULL,
    PRIMARY KEY (organization_id, item, item_key, period)
);
