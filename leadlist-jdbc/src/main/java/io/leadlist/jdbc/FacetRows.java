package io.leadlist.jdbc;

import io.leadlist.search.facet.Facets;
import io.leadlist.search.facet.SearchText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Collects the facets of entries as rows of four tables: terms, words, numbers and places. */
final class FacetRows {
    private static final String ORDINALS =
            "SELECT r.id, r.ordinal FROM unnest(CAST(:ids AS varchar array)) AS i(id) JOIN %s r ON r.id = i.id";
    private final Handle handle;
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
    FacetRows(Handle handle, String entries, List<String> ids) {
        this.handle = handle;
        this.terms = rows(entries + "_term", "term varchar");
        this.words = rows(entries + "_word", "text integer", "word varchar", "stem varchar");
        this.numbers = rows(entries + "_number", "low bigint", "high bigint");
        this.places = rows(entries + "_place", "x double precision", "y double precision", "z double precision");
        this.ordinals = Statements.bindTexts(handle.createQuery(ORDINALS.formatted(entries)), "ids", ids)
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
            rows.store(handle, ordinals.values());
        }
    }

    private void add(Long entry, String facet, int number, SearchText text) {
        text.stemByWord().forEach((word, stem) -> words.add(entry, facet, number, word, stem));
    }

    private static Rows rows(String table, String... columns) {
        return new Rows(
                table,
                Stream.concat(Stream.of("entry bigint", "facet varchar"), Stream.of(columns))
                        .toArray(String[]::new));
    }
}
