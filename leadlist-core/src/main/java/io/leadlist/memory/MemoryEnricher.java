package io.leadlist.memory;

import io.leadlist.call.OrganizationId;
import io.leadlist.imports.Enricher;
import io.leadlist.imports.FoundPerson;
import io.leadlist.lead.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An enricher in memory, which returns the enriched people that were put. Thread-safe. */
public final class MemoryEnricher implements Enricher {
    private final Map<PersonId, FoundPerson> known = new ConcurrentHashMap<>();

    /** Creates an enricher without people. */
    public MemoryEnricher() {}

    /**
     * Puts the enriched form of the person with this id, in place of an earlier one.
     *
     * @param person the person to return
     * @return this object
     */
    public MemoryEnricher put(FoundPerson person) {
        known.put(person.person().id(), person);
        return this;
    }

    @Override
    public Map<FoundPerson, FoundPerson> enrich(OrganizationId organization, Collection<FoundPerson> people) {
        Map<FoundPerson, FoundPerson> result = new HashMap<>();
        for (FoundPerson person : people) {
            FoundPerson more = known.get(person.person().id());
            if (more != null) {
                result.put(person, more);
            }
        }
        return result;
    }
}
