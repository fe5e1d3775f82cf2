package io.leadlist.imports;

import io.leadlist.lead.Company;
import io.leadlist.lead.Person;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person who was found for a lead, with the record of the employer if it is known. Immutable and thread-safe.
 *
 * @param person who it is; the id is the one under which the organization gets a copy
 */
public record FoundPerson(Person person, @Nullable Company employer) {
    public FoundPerson {
        Objects.requireNonNull(person, "person");
    }
}
