package io.leadlist.jdbc;

import io.leadlist.search.facet.Facets;
import io.leadlist.search.facet.SearchText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The facets of some entries as rows of four tables: terms, words, numbers, places. */
final class FacetRows {
    /** Arrays of H2 have at most 65,536 elements. */
    private static final int CHUNK = 50_000;

    // Not IN (SELECT ... FROM unnest(...)): H2 would run that again for every row.
    private static final String DELETE = "DELETE FROM %s_%s WHERE entry = ANY(CAST(:entries AS bigint array))";
    private static final String INSERT = """
            INSERT INTO %1$s_%2$s (entry, facet, %3$s)
            SELECT i.entry, i.facet, %4$s
            FROM unnest(CAST(:entries AS bigint array), CAST(:facets AS varchar array), %5$s) AS i(entry, facet, %3$s)
            ORDER BY i.entry, i.facet, %4$s
            """;
    private static final String ORDINALS =
            "SELECT r.id, r.ordinal FROM unnest(CAST(:ids AS varchar array)) AS i(id) JOIN %s r ON r.id = i.id";
    private final Handle handle;
    private final String entries;
    private final Map<String, Long> ordinals;
    private final Rows terms = new Rows("term", column("term", "varchar"));
    private final Rows words =
            new Rows("word", column("text", "integer"), column("word", "varchar"), column("stem", "varchar"));
    private final Rows numbers = new Rows("number", column("low", "bigint"), column("high", "bigint"));
    private final Rows places = new Rows(
            "place", column("x", "double precision"), column("y", "double precision"), column("z", "double precision"));

    /**
     * Rows of facets.
     *
     * @param entries the table of the entries, where all these are
     */
    FacetRows(Handle handle, String entries, List<String> ids) {
        this.handle = handle;
        this.entries = entries;
        this.ordinals = Statements.bindTexts(handle.createQuery(ORDINALS.formatted(entries)), "ids", ids)
                .reduceResultSet(new LinkedHashMap<>(), (found, row, context) -> {
                    found.put(row.getString("id"), row.getLong("ordinal"));
                    return found;
                });
    }

    void add(String id, Facets facets) {
        Long entry = Objects.requireNonNull(ordinals.get(id), id);
        facets.terms().forEach((facet, some) -> some.forEach(term -> terms.add(entry, facet, term.value())));
        facets.texts().forEach((facet, some) -> {
            int text = 0;
            for (SearchText one : some) {
                add(entry, facet, text++, one);
            }
        });
        facets.numbers()
                .forEach((facet, some) -> some.forEach(band -> numbers.add(entry, facet, band.low(), band.high())));
        facets.places()
                .forEach((facet, some) ->
                        some.forEach(place -> places.add(entry, facet, place.x(), place.y(), place.z())));
    }

    /** Stores the rows in place of what the entries had. */
    void store() {
        for (Rows rows : List.of(terms, words, numbers, places)) {
            handle.createUpdate(DELETE.formatted(entries, rows.table))
                    .bindArray("entries", Long.class, ordinals.values().toArray())
                    .execute();
            rows.insert(handle, entries);
        }
    }

    private void add(Long entry, String facet, int text, SearchText words) {
        words.stemByWord().forEach((word, stem) -> this.words.add(entry, facet, text, word, stem));
    }

    private static Map.Entry<String, String> column(String name, String type) {
        return Map.entry(name, type);
    }

    /** Rows of one table, column by column. */
    private static final class Rows {
        private final String table;
        private final Map<String, String> types = new LinkedHashMap<>();
        private final List<List<Object>> columns = new ArrayList<>();

        @SafeVarargs
        Rows(String table, Map.Entry<String, String>... columns) {
            this.table = table;
            this.columns.add(new ArrayList<>());
            this.columns.add(new ArrayList<>());
            for (Map.Entry<String, String> column : columns) {
                this.columns.add(new ArrayList<>());
                types.put(column.getKey(), column.getValue());
            }
        }

        void add(Object... row) {
            for (int i = 0; i < row.length; i++) {
                columns.get(i).add(row[i]);
            }
        }

        void insert(Handle handle, String entries) {
            int rows = columns.get(0).size();
            for (int from = 0; from < rows; from += CHUNK) {
                insert(handle, entries, from, Math.min(rows, from + CHUNK));
            }
        }

        private void insert(Handle handle, String entries, int from, int to) {
            List<String> names = List.copyOf(types.keySet());
            List<String> arrays = new ArrayList<>();
            types.forEach((name, type) -> arrays.add("CAST(:" + name + " AS " + type + " array)"));
            String columnList = String.join(", ", names);
            Update insert = handle.createUpdate(INSERT.formatted(
                    entries, table, columnList, "i." + String.join(", i.", names), String.join(", ", arrays)));
            bind(insert, "entries", columns.get(0).subList(from, to));
            bind(insert, "facets", columns.get(1).subList(from, to));
            for (int i = 0; i < names.size(); i++) {
                bind(insert, names.get(i), columns.get(i + 2).subList(from, to));
            }
            insert.execute();
        }

        private static void bind(Update update, String name, List<Object> values) {
            update.bindArray(name, values.get(0).getClass(), values.toArray());
        }
    }
}
