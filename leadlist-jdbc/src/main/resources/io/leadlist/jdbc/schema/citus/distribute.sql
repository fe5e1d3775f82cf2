-- Distributes the tables of leadlist over the nodes of a Citus cluster.
--
-- JdbcSchema.distribute runs this script, or an administrator does, on the coordinator, after each migration and before
-- the first write. Tables that are distributed stay as they are. The catalog says which tables there are, so that a
-- table of a later version is distributed as well. The names of shards end with a number and do not match.

-- Lists come first: the other tables of organizations are stored with them. The key begins with the organization.
SELECT create_distributed_table('lead_list', a.attname, colocate_with => 'none')
FROM pg_index i
JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
WHERE i.indrelid = 'lead_list'::regclass AND i.indisprimary
  AND NOT EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = 'lead_list'::regclass);

-- Tables that have the same column: all rows of an organization are on one node.
SELECT create_distributed_table(c.oid::regclass, a.attname, colocate_with => 'lead_list')
FROM pg_index i
JOIN pg_attribute k ON k.attrelid = i.indrelid AND k.attnum = i.indkey[0]
JOIN pg_attribute a ON a.attname = k.attname AND NOT a.attisdropped
JOIN pg_class c ON c.oid = a.attrelid
WHERE i.indrelid = 'lead_list'::regclass AND i.indisprimary
  AND c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'lead_list'::regclass) AND c.relkind = 'r'
  AND c.relname ~ '^lead(_[a-z]+)+$' AND c.relname <> 'lead_organization'
  AND NOT EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = c.oid)
ORDER BY c.relname;

-- Tables that all organizations share: each node has a copy.
SELECT create_reference_table(c.oid::regclass)
FROM pg_class c
WHERE c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'lead_list'::regclass) AND c.relkind = 'r'
  AND c.relname ~ '^lead_(organization|schema_version|directory(_[a-z]+)+)$'
  AND NOT EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = c.oid)
ORDER BY c.relname;
