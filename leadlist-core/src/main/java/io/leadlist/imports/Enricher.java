package io.leadlist.imports;

import io.leadlist.call.OrganizationId;
import java.util.Collection;
import java.util.Map;

/**
 * Port: finds out more of people who were found, before their records are copied. Implementations are thread-safe; they
 * are never asked while a transaction is open. What one throws is no answer for any person of that call, see
 * {@link ImportWorkerPolicy}.
 *
 * <p>The law: a person stays the same person, under the same id; who is not in the answer stays as found.
 */
@FunctionalInterface
public interface Enricher {
    /** Knows no more of anybody. */
    Enricher NONE = (organization, people) -> Map.of();

    /** The people of whom more is known, as they are known now. */
    Map<FoundPerson, FoundPerson> enrich(OrganizationId organization, Collection<FoundPerson> people);
}
