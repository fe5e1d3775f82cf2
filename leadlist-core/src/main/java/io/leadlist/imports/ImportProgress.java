package io.leadlist.imports;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import java.util.Objects;

/**
 * How far the import of a list is, after a batch. Immutable and thread-safe.
 *
 * @param done how many leads are done; with several workers at one list at least so many
 * @param leads how many leads there are
 */
public record ImportProgress(OrganizationId organization, LeadListId list, int done, int leads) {
    public ImportProgress {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(list, "list");
    }

    /** Says whether all leads are done. */
    public boolean isComplete() {
        return done >= leads;
    }
}
