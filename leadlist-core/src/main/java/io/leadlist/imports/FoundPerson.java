package io.leadlist.imports;

import io.leadlist.lead.Company;
import io.leadlist.lead.Person;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person found for a lead, with the record of the employer if it is known. Immutable and thread-safe.
 *
 * @param person the person; the organization's copy has the same id
 */
public record FoundPerson(Person person, @Nullable Company employer) {
    /**
     * Checks the components.
     *
     * @param person the person; the organization's copy has the same id
     * @param employer the company that employs the person; may be null
     */
    public FoundPerson {
        Objects.requireNonNull(person, "person");
    }
}
