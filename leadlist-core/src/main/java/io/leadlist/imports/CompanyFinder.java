package io.leadlist.imports;

import io.leadlist.call.OrganizationId;
import io.leadlist.lead.CompanyId;
import io.leadlist.search.Directory;
import java.util.Collection;
import java.util.Map;

/**
 * Port: finds the ids of companies by domain or LinkedIn URL. Implementations are thread-safe. The library never calls
 * them while a transaction is open. An exception reaches the caller of the library.
 *
 * <p>The result contains only requested references; references without a company are missing. While the directory does
 * not change, the same reference has the same company.
 */
@FunctionalInterface
public interface CompanyFinder {
    /**
     * Finds the companies of some references.
     *
     * @param organization the organization that the data belongs to
     * @param references at most as many as the inputs of one call
     * @return the ids of the companies that were found, by reference
     */
    Map<CompanyReference, CompanyId> find(OrganizationId organization, Collection<CompanyReference> references);

    /** {@return a finder that finds nothing, for files in which each company has its id} */
    static CompanyFinder none() {
        return (organization, references) -> Map.of();
    }

    /**
     * {@return a finder that searches a directory by {@code account.linkedin} and {@code account.domain}} The LinkedIn
     * URL takes precedence. If several companies match, the first one in search order is found. A field that the
     * directory cannot search is skipped.
     *
     * @param directory the directory to search
     */
    static CompanyFinder in(Directory directory) {
        return new DirectoryCompanyFinder(directory);
    }
}
