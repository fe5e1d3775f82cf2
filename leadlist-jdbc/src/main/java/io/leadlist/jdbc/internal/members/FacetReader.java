package io.leadlist.jdbc.internal.members;

import io.leadlist.jdbc.internal.dialect.Dialect;
import io.leadlist.jdbc.internal.document.FacetDocument;
import io.leadlist.jdbc.internal.organization.Statements;
import io.leadlist.lead.LeadType;
import io.leadlist.list.FacetCounts;
import io.leadlist.list.FacetQuery;
import io.leadlist.list.LeadList;
import io.leadlist.list.MemberPosition;
import io.leadlist.storage.FacetTally;
import java.util.Optional;

/**
 * Counts the members of a list by the values of their records. One statement reads the values in the order of the
 * members, and the library compares them, so that all databases count the same.
 */
final class FacetReader {
    private final Statements statements;

    FacetReader(Statements statements) {
        this.statements = statements;
    }

    FacetCounts counts(LeadList list, FacetQuery query, int limit) {
        FacetTally tally = new FacetTally(query.facets());
        statements
                .query(MemberPages.FACETS)
                .bind("list", list.id().uuid())
                .bind("asOf", list.version())
                .bind("version", Versions.ofPosition(MemberPosition.START.version()))
                .bind("ordinal", MemberPosition.START.ordinal())
                .bind("limit", limit)
                .setFetchSize(Dialect.FETCH_SIZE)
                .map((row, context) -> Optional.ofNullable(row.getString("document")))
                .useStream(documents -> documents.forEach(document -> count(tally, list.type(), document)));
        return tally.counts(list, query);
    }

    private static void count(FacetTally tally, LeadType type, Optional<String> document) {
        if (document.isEmpty()) {
            tally.addWithoutRecord();
        } else if (type == LeadType.PERSON) {
            tally.add(FacetDocument.read(document.get()).person());
        } else {
            tally.add(FacetDocument.read(document.get()).company());
        }
    }
}
