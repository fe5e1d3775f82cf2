package io.leadlist.examples.benchmark.harness;

import java.sql.SQLException;

/**
 * The tables of the peers, as users of a database write them: rows refer to organizations and leads by their ids, and
 * every key starts with the organization. The members are in a {@link MemberTable}.
 */
public final class NaturalKeys {
    private static final String[] TABLES = {
        """
        CREATE TABLE IF NOT EXISTS people (
            organization_id varchar(255) NOT NULL, id varchar(255) NOT NULL, profile text NOT NULL,
            created_at timestamp(3) with time zone, updated_at timestamp(3) with time zone,
            deleted_at timestamp(3) with time zone, PRIMARY KEY (organization_id, id))
        """, """
        CREATE TABLE IF NOT EXISTS person_key (
            organization_id varchar(255) NOT NULL, key_rule varchar(16) NOT NULL, key_value varchar(600) NOT NULL,
            person_id varchar(255) NOT NULL, PRIMARY KEY (organization_id, key_rule, key_value))
        """, "CREATE INDEX IF NOT EXISTS person_key_person ON person_key (organization_id, person_id)", """
        CREATE TABLE IF NOT EXISTS list (
            organization_id varchar(255) NOT NULL, id uuid NOT NULL, name varchar(255) NOT NULL,
            member_count bigint NOT NULL, version bigint NOT NULL, created_at timestamp(3) with time zone NOT NULL,
            updated_at timestamp(3) with time zone NOT NULL, deleted_at timestamp(3) with time zone,
            PRIMARY KEY (organization_id, id))
        """, """
        CREATE TABLE IF NOT EXISTS list_user (
            organization_id varchar(255) NOT NULL, list_id uuid NOT NULL, user_id varchar(255) NOT NULL,
            ordinal integer NOT NULL, role varchar(16) NOT NULL, PRIMARY KEY (organization_id, list_id, user_id))
        """
    };

    private NaturalKeys() {}

    /** Creates the tables, except those that exist. */
    public static void create(Database database) throws SQLException {
        for (String table : TABLES) {
            database.execute(inBytes(database, table));
        }
    }

    /** Copies the lists of the library, with their users. */
    public static void copyLists(Database database) throws SQLException {
        create(database);
        database.execute(
                "INSERT INTO list SELECT o.organization_id, l.id, l.name, l.member_count, l.version,"
                        + " l.created_at, l.updated_at, l.deleted_at FROM lead_list l"
                        + " JOIN lead_organization o ON o.organization_no = l.organization_no",
                "INSERT INTO list_user SELECT o.organization_id, u.list_id, u.user_id, u.ordinal, u.role"
                        + " FROM lead_list_user u JOIN lead_organization o ON o.organization_no = u.organization_no");
    }

    /** Returns the DDL with ids that PostgreSQL compares by their bytes, the fastest way, as H2 does. */
    static String inBytes(Database database, String ddl) {
        return database.isH2()
                ? ddl.replace(" text ", " varchar ")
                : ddl.replace("varchar(255)", "varchar(255) COLLATE \"C\"")
                        .replace("varchar(600)", "varchar(600) COLLATE \"C\"");
    }
}
