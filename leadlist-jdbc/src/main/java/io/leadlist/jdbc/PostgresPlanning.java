package io.leadlist.jdbc;

import org.jdbi.v3.core.Handle;

/**
 * Settings of PostgreSQL's planner, each made by one statement for the rest of the transaction.
 *
 * <p>The plan of a search of the directory must be made for the values of the search: a plan for any values treats
 * every search as one that finds nobody.
 */
final class PostgresPlanning {
    private static final String FOR_VALUES = "SET LOCAL plan_cache_mode = force_custom_plan";

    /**
     * Does the same, and reports whether the statistics describe the facets. A load leaves them missing or out of date
     * until autovacuum comes, and so does a restore, although it sets {@code relpages}. Tables of one page are passed
     * over: autovacuum never comes to a table of fewer than 50 rows.
     */
    private static final String FOR_VALUES_IF_DESCRIBED = """
            SELECT NOT EXISTS (
                SELECT 1 FROM pg_class t
                WHERE t.oid IN (to_regclass('lead_directory_person_term'), to_regclass('lead_directory_company_term'),
                                to_regclass('lead_directory_person_word'), to_regclass('lead_directory_company_word'),
                                to_regclass('lead_directory_person_number'), to_regclass('lead_directory_company_number'),
                                to_regclass('lead_directory_person_place'), to_regclass('lead_directory_company_place'))
                  AND pg_relation_size(t.oid) > CAST(current_setting('block_size') AS bigint)
                  AND (pg_relation_size(t.oid) > 2 * t.relpages * CAST(current_setting('block_size') AS bigint)
                       OR NOT EXISTS (SELECT 1 FROM pg_stats s JOIN pg_namespace n ON n.nspname = s.schemaname
                                      WHERE n.oid = t.relnamespace AND s.tablename = t.relname))),
                set_config('plan_cache_mode', 'force_custom_plan', true)
            """;

    /**
     * Makes pages follow the order of their index. Where statistics say that an organization has few rows, PostgreSQL
     * would otherwise read and sort all of them.
     */
    static final String IN_INDEX_ORDER = "SET LOCAL enable_sort = off";

    private PostgresPlanning() {}

    /** Returns whether PostgreSQL finds a plan whose cost is linear if it may join the facets of this condition. */
    static boolean isReliable(Handle handle, ConditionSql sql) {
        if (sql.needsStatistics()) {
            return handle.createQuery(FOR_VALUES_IF_DESCRIBED)
                    .mapTo(Boolean.class)
                    .one();
        }
        handle.execute(FOR_VALUES);
        return true;
    }
}
