package io.leadlist.jdbc.internal.dialect;

import org.jdbi.v3.core.Handle;

/**
 * Settings of PostgreSQL's planner, each made by one statement for the rest of the transaction.
 *
 * <p>The plan of a search must be made for the values of the search. A plan for any values treats every search as one
 * without a result.
 */
final class PostgresPlanning {
    private static final String FOR_VALUES = "SET LOCAL plan_cache_mode = force_custom_plan";

    /**
     * Makes the same setting, and returns whether the statistics describe the facets.
     *
     * <p>After a load or a restore, statistics are missing or out of date until autovacuum runs. A restore nevertheless
     * sets {@code relpages}. Tables of one page are ignored, because autovacuum never runs on fewer than 50 rows.
     */
    private static final String FOR_VALUES_IF_DESCRIBED = """
            SELECT NOT EXISTS (
                SELECT 1 FROM pg_class t
                WHERE t.oid IN (
                        to_regclass('lead_directory_person_term'), to_regclass('lead_directory_company_term'),
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
     * Makes PostgreSQL read pages in the order of their index. If statistics show few rows for an organization, it
     * would otherwise read and sort all of them.
     */
    static final String IN_INDEX_ORDER = "SET LOCAL enable_sort = off";

    private PostgresPlanning() {}

    /**
     * Makes PostgreSQL plan a search for the values of the search. Returns whether the plan has linear cost.
     *
     * @param isJoin whether PostgreSQL may join several facets, for which it needs statistics
     */
    static boolean isReliable(Handle handle, boolean isJoin) {
        if (isJoin) {
            return handle.createQuery(FOR_VALUES_IF_DESCRIBED)
                    .mapTo(Boolean.class)
                    .one();
        }
        handle.execute(FOR_VALUES);
        return true;
    }
}
