-- The global directory: one for all organizations (a reference table where tables are distributed), so without organization_id.
-- ordinal is the order of loading, which is the order of every search, and the entry of the facets.

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

-- What people and companies can be found by. A text is indexed by its words and their stems, a number by the band it lies in, a place as a point
-- on the unit sphere.

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

CREATE INDEX IF NOT EXISTS lead_directory_company_number_facet ON lead_directory_company_number (facet, low, high, entry);

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

CREATE INDEX IF NOT EXISTS lead_directory_person_number_facet ON lead_directory_person_number (facet, low, high, entry);

CREATE TABLE IF NOT EXISTS lead_directory_person_place (
    entry bigint NOT NULL,
    facet varchar(100) COLLATE "C" NOT NULL,
    x double precision NOT NULL,
    y double precision NOT NULL,
    z double precision NOT NULL,
    PRIMARY KEY (entry, facet, x, y, z)
);

-- A term belongs to one facet. Without this the planner takes the two for independent, and every search for one that finds hardly anybody.
CREATE STATISTICS IF NOT EXISTS lead_directory_company_term_statistics (mcv) ON facet, term FROM lead_directory_company_term;

CREATE STATISTICS IF NOT EXISTS lead_directory_person_term_statistics (mcv) ON facet, term FROM lead_directory_person_term;
