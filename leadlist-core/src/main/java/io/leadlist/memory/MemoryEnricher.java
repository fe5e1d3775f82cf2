package io.leadlist.memory;

import io.leadlist.call.OrganizationId;
import io.leadlist.imports.Enricher;
import io.leadlist.imports.FoundPerson;
import io.leadlist.lead.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows more of people, as it was told. Thread-safe. */
public final class MemoryEnricher implements Enricher {
    private final Map<PersonId, FoundPerson> known = new ConcurrentHashMap<>();

    /** Knows no more of anybody yet. */
    public MemoryEnricher() {}

    /** Tells all that is known of a person. */
    public MemoryEnricher put(FoundPerson person) {
        known.put(person.person().id(), person);
        return this;
    }

    @Override
    public Map<FoundPerson, FoundPerson> enrich(OrganizationId organization, Collection<FoundPerson> people) {
        Map<FoundPerson, FoundPerson> answer = new HashMap<>();
        for (FoundPerson person : people) {
            FoundPerson more = known.get(person.person().id());
            if (more != null) {
                answer.put(person, more);
            }
        }
        return answer;
    }
}
