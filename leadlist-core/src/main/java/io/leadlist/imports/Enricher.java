package io.leadlist.imports;

import io.leadlist.call.OrganizationId;
import java.util.Collection;
import java.util.Map;

/**
 * Port: enriches found people before their records are copied. Implementations are thread-safe. The library never calls
 * them while a transaction is open. An exception means no result for any person of the call, see
 * {@link ImportWorkerPolicy}.
 *
 * <p>The enriched person has the id of the found person. A person that is missing in the result stays as found.
 */
@FunctionalInterface
public interface Enricher {
    /** Enriches no person. The default. */
    Enricher NONE = (organization, people) -> Map.of();

    /**
     * {@return the people that could be enriched, each mapped to its enriched form}
     *
     * @param organization the organization that the data belongs to
     * @param people the people that were found
     */
    Map<FoundPerson, FoundPerson> enrich(OrganizationId organization, Collection<FoundPerson> people);
}
