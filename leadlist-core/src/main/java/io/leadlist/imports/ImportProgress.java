package io.leadlist.imports;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import java.util.Objects;

/**
 * The progress of an import after a batch. Immutable and thread-safe.
 *
 * @param done the number of leads that are done, including those that other workers have processed
 * @param leads the number of all leads
 */
public record ImportProgress(OrganizationId organization, LeadListId list, int done, int leads) {
    /**
     * Checks the components.
     *
     * @param organization the organization that the data belongs to
     * @param list the id of the list
     * @param done the number of leads that are done, including those that other workers have processed
     * @param leads the number of all leads
     */
    public ImportProgress {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(list, "list");
    }

    /** {@return whether all leads are done} */
    public boolean isComplete() {
        return done >= leads;
    }
}
