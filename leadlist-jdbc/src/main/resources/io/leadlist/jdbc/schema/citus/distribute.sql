-- Distributes the tables of leadlist over the nodes of a Citus cluster.
--
-- JdbcSchema.distribute runs this script, or an administrator does, on the coordinator, after each migration and before
-- the first write. Tables that are distributed stay as they are. The catalog says which tables there are, so that a
-- table of a later version is distributed as well. The names of shards end with a number and do not match.

-- Lists come first: the other tables of organizations are stored with them.
SELECT create_distributed_table('lead_list', 'organization_id', colocate_with => 'none')
WHERE NOT EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = 'lead_list'::regclass);

-- Tables with data of an organization: all rows of an organization are on one node.
SELECT create_distributed_table(name, 'organization_id', colocate_with => 'lead_list')
FROM unnest(ARRAY(
    SELECT c.oid::regclass FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id' AND NOT a.attisdropped
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
      AND c.relname ~ '^lead(_[a-z]+)+$' AND c.relname <> 'lead_organization'
    ORDER BY c.relname)) AS name
WHERE NOT EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = name);

-- Tables of all organizations: each node has a copy.
SELECT create_reference_table(name)
FROM unnest(ARRAY(
    SELECT c.oid::regclass FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
      AND c.relname ~ '^lead_(organization|schema_version|directory(_[a-z]+)+)$'
    ORDER BY c.relname)) AS name
WHERE NOT EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = name);
