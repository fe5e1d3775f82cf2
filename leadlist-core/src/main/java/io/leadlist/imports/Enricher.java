package io.leadlist.imports;

import io.leadlist.call.OrganizationId;
import java.util.Collection;
import java.util.Map;

/**
 * Port: enriches found people before their records are copied. Implementations are thread-safe. The library never calls
 * them while a transaction is open. An exception means no result for any person of the call, see
 * {@link ImportWorkerPolicy}.
 *
 * <p>A person keeps its id. A person that is missing in the result stays as found.
 */
@FunctionalInterface
public interface Enricher {
    /** Enriches no person. */
    Enricher NONE = (organization, people) -> Map.of();

    /** Returns the people that can be enriched, each with its enriched form. */
    Map<FoundPerson, FoundPerson> enrich(OrganizationId organization, Collection<FoundPerson> people);
}
