package io.leadlist.jdbc;

import io.leadlist.lead.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The rows of an inverted index: which entry has which term in which field. */
final class FacetTerms {
    private static final String DELETE =
            "DELETE FROM %1$s WHERE %2$s IN (SELECT i.id FROM unnest(CAST(:ids AS varchar array)) AS i(id))";
    private static final String INSERT = """
            INSERT INTO %1$s (field, term, %2$s)
            SELECT i.field, i.term, i.id
            FROM unnest(CAST(:fields AS varchar array), CAST(:terms AS varchar array), CAST(:ids AS varchar array)) AS i(field, term, id)
            """;
    private final String table;
    private final String entryColumn;
    private final List<String> fields = new ArrayList<>();
    private final List<String> terms = new ArrayList<>();
    private final List<String> entries = new ArrayList<>();

    FacetTerms(String table, String entryColumn) {
        this.table = table;
        this.entryColumn = entryColumn;
    }

    void add(String entry, String field, Set<Term> entryTerms) {
        for (Term term : entryTerms) {
            fields.add(field);
            terms.add(term.value());
            entries.add(entry);
        }
    }

    /** Stores the rows in place of what these entries had. */
    void store(Handle handle, List<String> of) {
        Statements.bindTexts(handle.createUpdate(DELETE.formatted(table, entryColumn)), "ids", of)
                .execute();
        if (!entries.isEmpty()) {
            var update = handle.createUpdate(INSERT.formatted(table, entryColumn));
            Statements.bindTexts(update, "fields", fields);
            Statements.bindTexts(update, "terms", terms);
            Statements.bindTexts(update, "ids", entries).execute();
        }
    }
}
