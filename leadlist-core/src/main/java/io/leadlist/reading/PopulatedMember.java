package io.leadlist.reading;

import io.leadlist.lead.Company;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lead, usually a member of a list, with its record. The record is null if the organization has none (<a
 * href="{@docRoot}/docs/contract-decisions.md#52">decision 52</a>); a read never omits such a member (<a
 * href="{@docRoot}/docs/contract-decisions.md#37">decision 37</a>). Immutable and thread-safe.
 */
public record PopulatedMember(LeadId id, @Nullable LeadRecord record) {
    /**
     * Checks the components.
     *
     * @param id the id of the lead
     * @param record the organization's record; null if it has none
     */
    public PopulatedMember {
        Objects.requireNonNull(id, "id");
    }

    /** {@return whether the member was erased since: then the id says nothing, and the record is empty} */
    public boolean isErased() {
        return id instanceof PersonId person && person.isErased();
    }

    /** {@return the record of a person; empty for a company, and for a person without a record} */
    public Optional<Person> person() {
        return record instanceof Person person ? Optional.of(person) : Optional.empty();
    }

    /** {@return the record of a company; empty for a person, and for a company without a record} */
    public Optional<Company> company() {
        return record instanceof Company company ? Optional.of(company) : Optional.empty();
    }
}
