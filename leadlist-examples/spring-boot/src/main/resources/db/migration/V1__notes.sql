-- The host's own migrations, in the schema that the library's tables are in.
CREATE TABLE note (id integer PRIMARY KEY, text varchar(100) NOT NULL);
