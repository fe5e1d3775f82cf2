package io.leadlist.jdbc;

import io.leadlist.lead.Term;
import io.leadlist.search.Band;
import io.leadlist.search.RangeFilter;
import io.leadlist.search.SearchFilters;
import io.leadlist.search.TermFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/**
 * Search filters as a condition in SQL. It is put together of fixed pieces only; every value is bound.
 *
 * <p>It says what {@link SearchFilters#matches} says: see {@link TermFilter} and {@link RangeFilter} for the meaning of each part.
 */
final class SearchCondition {
    private static final String TERMS = "FROM %1$s t WHERE t.%2$s = %3$s AND t.field = '%4$s'"
            + " AND t.term IN (SELECT x.term FROM unnest(CAST(:%5$s AS varchar array)) AS x(term))";
    private static final String BANDS =
            "\nAND EXISTS (SELECT 1 FROM unnest(CAST(:low AS bigint array), CAST(:high AS bigint array)) AS b(low, high)"
                    + " WHERE c.employees_from <= b.high AND b.low <= c.employees_to)";
    private final StringBuilder where = new StringBuilder();
    private final Map<String, List<?>> arrays = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private boolean joinsCompany;

    private SearchCondition() {}

    static SearchCondition of(SearchFilters filters) {
        SearchCondition condition = new SearchCondition();
        condition.terms(
                Side.COMPANY, DirectoryCompanies.INDUSTRY, filters.account().industry());
        condition.employees(filters.account().employeeSize());
        condition.terms(
                Side.PERSON, DirectoryPeople.SENIORITY, filters.contact().seniority());
        condition.terms(
                Side.PERSON,
                DirectoryPeople.DEPARTMENT_AND_FUNCTION,
                filters.contact().departmentAndFunction());
        return condition;
    }

    String from() {
        return "FROM lead_directory_person p\n"
                + (joinsCompany ? "LEFT JOIN lead_directory_company c ON c.id = p.company_id\n" : "");
    }

    /** Begins with AND, or is empty. */
    String where() {
        return where.toString();
    }

    void bindTo(Query query) {
        arrays.forEach((name, values) ->
                query.bindArray(name, values.get(0) instanceof Long ? Long.class : String.class, values.toArray()));
        counts.forEach(query::bind);
    }

    private void terms(Side side, String field, TermFilter filter) {
        if (!filter.anyInclude().isEmpty()) {
            where.append("\nAND EXISTS (SELECT 1 ")
                    .append(having(side, field, filter.anyInclude()))
                    .append(')');
        }
        if (!filter.anyExclude().isEmpty()) {
            where.append("\nAND NOT EXISTS (SELECT 1 ")
                    .append(having(side, field, filter.anyExclude()))
                    .append(')');
        }
        if (!filter.allInclude().isEmpty()) {
            all(side, field, filter.allInclude(), "=");
        }
        if (!filter.allExclude().isEmpty()) {
            all(side, field, filter.allExclude(), "<");
        }
    }

    private void all(Side side, String field, Set<Term> terms, String comparison) {
        String piece = having(side, field, terms);
        String count = "count" + counts.size();
        counts.put(count, terms.size());
        where.append("\nAND (SELECT COUNT(*) ")
                .append(piece)
                .append(") ")
                .append(comparison)
                .append(" :")
                .append(count);
    }

    private String having(Side side, String field, Set<Term> terms) {
        String name = "terms" + arrays.size();
        arrays.put(name, terms.stream().map(Term::value).toList());
        return TERMS.formatted(side.table, side.entry, side.key, field, name);
    }

    private void employees(RangeFilter filter) {
        joinsCompany = !filter.isEmpty();
        switch (filter.mode()) {
            case UNRESTRICTED -> {}
            case ALL -> where.append("\nAND c.employees_from IS NOT NULL");
            case NONE -> where.append("\nAND c.employees_from IS NULL");
            case RANGE -> {
                where.append(BANDS);
                arrays.put("low", filter.bands().stream().map(Band::low).toList());
                arrays.put("high", filter.bands().stream().map(Band::high).toList());
            }
        }
    }

    private enum Side {
        COMPANY("lead_directory_company_term", "company_id", "p.company_id"),
        PERSON("lead_directory_person_term", "person_id", "p.id");

        private final String table;
        private final String entry;
        private final String key;

        Side(String table, String entry, String key) {
            this.table = table;
            this.entry = entry;
            this.key = key;
        }
    }
}
