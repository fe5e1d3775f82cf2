package io.leadlist.jdbc.internal.directory;

import io.leadlist.jdbc.internal.dialect.ColumnType;
import io.leadlist.jdbc.internal.dialect.InputRows;
import io.leadlist.jdbc.internal.dialect.Session;
import io.leadlist.search.facet.Facets;
import io.leadlist.search.facet.SearchText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Collects the facets of entries as rows of four tables: terms, words, numbers and places. */
final class FacetRows {
    private static final InputRows<String> IDS = InputRows.texts("i", "id");
    private static final String ORDINALS = "SELECT r.id, r.ordinal FROM %s JOIN %s r ON r.id = i.id";
    private final Session session;
    private final Map<String, Long> ordinals;
    private final Rows terms;
    private final Rows words;
    private final Rows numbers;
    private final Rows places;

    /**
     * Reads the ordinals of entries and has no facets yet.
     *
     * @param entries the table of the entries, which must contain all the ids
     */
    FacetRows(Session session, String entries, List<String> ids) {
        this.session = session;
        this.terms = table(entries + "_term").with("term", ColumnType.TEXT).empty();
        this.words = table(entries + "_word")
                .with("text", ColumnType.INTEGER)
                .with("word", ColumnType.TEXT)
                .with("stem", ColumnType.TEXT)
                .empty();
        this.numbers = table(entries + "_number")
                .with("low", ColumnType.NUMBER)
                .with("high", ColumnType.NUMBER)
                .empty();
        this.places = table(entries + "_place")
                .with("x", ColumnType.REAL)
                .with("y", ColumnType.REAL)
                .with("z", ColumnType.REAL)
                .empty();
        this.ordinals = ordinals(entries, ids);
    }

    private Map<String, Long> ordinals(String entries, List<String> ids) {
        String sql = ORDINALS.formatted(session.dialect().rows(IDS), entries);
        return session.dialect()
                .bind(session.handle().createQuery(sql), IDS, ids)
                .reduceResultSet(new LinkedHashMap<>(), (found, row, context) -> {
                    found.put(row.getString("id"), row.getLong("ordinal"));
                    return found;
                });
    }

    void add(String id, Facets facets) {
        Long entry = Objects.requireNonNull(ordinals.get(id), id);
        facets.terms().forEach((facet, values) -> values.forEach(term -> terms.add(entry, facet, term.value())));
        facets.texts().forEach((facet, values) -> {
            int number = 0;
            for (SearchText text : values) {
                add(entry, facet, number++, text);
            }
        });
        facets.numbers()
                .forEach((facet, values) -> values.forEach(band -> numbers.add(entry, facet, band.low(), band.high())));
        facets.points()
                .forEach((facet, values) ->
                        values.forEach(place -> places.add(entry, facet, place.x(), place.y(), place.z())));
    }

    /** Returns the ordinal of each entry, by id. */
    Map<String, Long> ordinals() {
        return ordinals;
    }

    /** Replaces the stored facets of the entries by the collected rows. */
    void store() {
        for (Rows rows : List.of(terms, words, numbers, places)) {
            rows.store(session, ordinals.values());
        }
    }

    private void add(Long entry, String facet, int number, SearchText text) {
        text.stemByWord().forEach((word, stem) -> words.add(entry, facet, number, word, stem));
    }

    private static RowTable table(String name) {
        return RowTable.ofEntries(name).with("facet", ColumnType.TEXT);
    }
}
