package io.leadlist;

import io.leadlist.intake.EmailVerdict;
import io.leadlist.intake.FoundPerson;
import io.leadlist.intake.KnownLead;
import io.leadlist.intake.LeadEntry;
import io.leadlist.intake.PhoneNumber;
import io.leadlist.intake.RawLead;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.Person;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the ports have answered for one waiting lead so far. Not thread-safe. */
final class Inquiry {
    private final LeadEntry entry;
    private final @Nullable Person own;
    private @Nullable FoundPerson found;
    private @Nullable Person fresh;
    private @Nullable EmailVerdict verdict;
    private List<PhoneNumber> phones = List.of();
    private @Nullable String failure;
    private boolean findingFailed;

    Inquiry(LeadEntry entry, @Nullable Person own) {
        this.entry = entry;
        this.own = own;
    }

    LeadEntry entry() {
        return entry;
    }

    RawLead lead() {
        return entry.lead();
    }

    /** The organization's own person, as the batch was claimed. */
    @Nullable
    Person own() {
        return own;
    }

    /** Who was found outside of the organization. */
    @Nullable
    FoundPerson found() {
        return found;
    }

    void found(@Nullable FoundPerson person) {
        this.found = person;
    }

    /** Somebody whom nobody knows takes the record that the lead makes. */
    void fresh(Person person) {
        this.fresh = person;
    }

    /** Who the lead is as far as it is known; null for nobody. */
    @Nullable
    Person person() {
        if (own != null) {
            return own;
        }
        return found != null ? found.person() : fresh;
    }

    /** The address to be verified: what the lead says, else what the record says. */
    Optional<EmailAddress> address() {
        if (lead().email() != null) {
            return Optional.of(lead().email().normalForm());
        }
        return Optional.ofNullable(known().email()).flatMap(EmailAddress::parse);
    }

    KnownLead known() {
        KnownLead said = KnownLead.of(lead());
        Person person = person();
        return person == null
                ? said
                : said.or(KnownLead.of(person, own == null && found != null ? found.employer() : null));
    }

    @Nullable
    EmailVerdict verdict() {
        return verdict;
    }

    void verdict(EmailVerdict told) {
        this.verdict = told;
    }

    List<PhoneNumber> phones() {
        return phones;
    }

    void phones(List<PhoneNumber> revealed) {
        this.phones = List.copyOf(revealed);
    }

    /** Why a port has no answer for the lead; null if none failed. */
    @Nullable
    String failure() {
        return failure;
    }

    /** Says whether it could not be found out who the lead is. */
    boolean findingFailed() {
        return findingFailed;
    }

    void failed(String reason, boolean whileFinding) {
        failure = failure == null ? reason : failure + "; " + reason;
        findingFailed |= whileFinding;
    }
}
