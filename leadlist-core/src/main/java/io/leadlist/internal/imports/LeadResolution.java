package io.leadlist.internal.imports;

import io.leadlist.admission.Because;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.FoundPerson;
import io.leadlist.imports.KnownLead;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.PhoneNumber;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Resolution;
import io.leadlist.imports.Resolution.KeptOut;
import io.leadlist.internal.admission.Verdict;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One waiting lead, and the results of the ports for it so far. Not thread-safe. */
final class LeadResolution {
    private static final String NO_MATCH =
            "no person matches the lead, and it has neither an e-mail address nor a LinkedIn URL";
    private final LeadEntry entry;
    private final @Nullable Person own;
    private @Nullable FoundPerson found;
    private @Nullable Person fresh;
    private @Nullable EmailVerdict verdict;
    private List<PhoneNumber> phones = List.of();
    private @Nullable String failure;
    private @Nullable KeptOut keptOut;
    private @Nullable Company employer;
    private boolean isFindingFailed;
    private boolean isDeferred;

    /**
     * Creates the resolution of a lead.
     *
     * @param own the organization's record that matches the lead, deleted or not; null if there is none
     */
    LeadResolution(LeadEntry entry, @Nullable Person own) {
        this.entry = entry;
        this.own = own;
    }

    /** Returns the entry of the lead. */
    LeadEntry entry() {
        return entry;
    }

    /** Returns the lead. */
    RawLead lead() {
        return entry.lead();
    }

    /** Returns the organization's record, as it was when the resolution began; null if there is none. */
    @Nullable
    Person own() {
        return own;
    }

    /** Returns the person that a port found; null if none was found. */
    @Nullable
    FoundPerson found() {
        return found;
    }

    /**
     * Returns the person of the lead: the organization's record, or else the found person, or else a new person; null
     * if there is none.
     */
    @Nullable
    Person person() {
        if (own != null) {
            return own;
        }
        return found != null ? found.person() : fresh;
    }

    /** Returns the e-mail address of the lead, or else of the record; empty if there is no valid address. */
    Optional<EmailAddress> address() {
        if (lead().email() != null) {
            return Optional.of(lead().email().normalForm());
        }
        return Optional.ofNullable(known().email()).flatMap(EmailAddress::parse);
    }

    /** Returns the lead, completed from its person's record. */
    KnownLead known() {
        KnownLead ofLead = KnownLead.of(lead());
        Person person = person();
        return person == null
                ? ofLead
                : ofLead.or(KnownLead.of(person, own == null && found != null ? found.employer() : employer));
    }

    /** Returns the verdict about the e-mail address; null if it was not verified. */
    @Nullable
    EmailVerdict verdict() {
        return verdict;
    }

    /** Returns the revealed phone numbers. */
    List<PhoneNumber> phones() {
        return phones;
    }

    /** Whether the lead waits because the time was too short to query the ports. */
    boolean isDeferred() {
        return isDeferred;
    }

    /** Whether a port has failed for the lead. */
    boolean hasFailed() {
        return failure != null;
    }

    /**
     * Returns the resolution to store.
     *
     * @param outcome the outcome for its person in the list; null if the lead has no person
     */
    Resolution resolution(@Nullable AddOutcome outcome) {
        if (keptOut != null) {
            return keptOut;
        } else if (outcome == null) {
            return new Resolution.Unresolved(failure == null ? NO_MATCH : failure);
        } else if (outcome.outcome() == Outcome.NOT_FOUND || outcome.outcome() == Outcome.OVER_LIMIT) {
            return new Resolution.Unresolved(String.valueOf(outcome.reason()));
        } else if (outcome.because() != null) {
            return new KeptOut(outcome.outcome(), Verdict.explanation(outcome.because()));
        }
        return new Resolution.Resolved(
                (PersonId) outcome.id(), outcome.outcome(), outcome.matchedBy(), known(), verdict, phones, failure);
    }

    /** Whether the lead has a person whose record is not deleted. */
    boolean hasPerson() {
        Person person = person();
        return person != null && !person.isDeleted();
    }

    /** Whether the lead has no person although no port has failed. */
    boolean isUnknown() {
        return person() == null && !isFindingFailed;
    }

    /** Returns the employer in the organization's record; null if there is none. */
    @Nullable
    CompanyId ownEmployer() {
        return own == null ? null : own.profile().employer().orElse(null);
    }

    void employer(@Nullable Company company) {
        this.employer = company;
    }

    /** Keeps the lead out, before any port is queried. */
    void keepOut(Because facts) {
        keptOut = new KeptOut(Verdict.outcome(facts), Verdict.explanation(facts));
    }

    /** Whether the lead is kept out, so that no port may be queried for it. */
    boolean isKeptOut() {
        return keptOut != null;
    }

    void defer() {
        isDeferred = true;
    }

    void found(@Nullable FoundPerson person) {
        this.found = person;
    }

    void fresh(Person person) {
        this.fresh = person;
    }

    void verdict(EmailVerdict other) {
        this.verdict = other;
    }

    void phones(List<PhoneNumber> revealed) {
        this.phones = List.copyOf(revealed);
    }

    void failed(String reason) {
        failure = failure == null ? reason : failure + "; " + reason;
    }

    /** Abandons the lead, because no worker has finished it. */
    void abandon(String reason) {
        findingFailed(reason);
    }

    /** Records that finding the person failed. Such a lead must not be stored as a new person. */
    void findingFailed(String reason) {
        isFindingFailed = true;
        failed(reason);
    }
}
