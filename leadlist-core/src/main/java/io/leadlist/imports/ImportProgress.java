package io.leadlist.imports;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import java.util.Objects;

/**
 * The progress of an import after a batch. Immutable and thread-safe.
 *
 * @param done the number of leads that are done; more if other workers process the same list
 * @param leads the number of all leads
 */
public record ImportProgress(OrganizationId organization, LeadListId list, int done, int leads) {
    public ImportProgress {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(list, "list");
    }

    /** Whether all leads are done. */
    public boolean isComplete() {
        return done >= leads;
    }
}
