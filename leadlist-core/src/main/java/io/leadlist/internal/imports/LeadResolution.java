package io.leadlist.internal.imports;

import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.FoundPerson;
import io.leadlist.imports.KnownLead;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.PhoneNumber;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.Resolution;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.Institution;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.PersonProfileBuilder;
import io.leadlist.lead.WorkExperience;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One lead that waits, and what the ports have answered for it so far. Not thread-safe. */
public final class LeadResolution {
    private static final String NOBODY =
            "nobody is known by what the lead says, and it has neither an e-mail address nor a LinkedIn URL";
    private final LeadEntry entry;
    private final @Nullable Person own;
    private @Nullable FoundPerson found;
    private @Nullable Person fresh;
    private @Nullable EmailVerdict verdict;
    private List<PhoneNumber> phones = List.of();
    private @Nullable String failure;
    private @Nullable Company employer;
    private boolean isFindingFailed;
    private boolean isDeferred;

    /**
     * Begins to ask.
     *
     * @param own the organization's own person who the lead seems to be, deleted or not; null if there is none
     */
    public LeadResolution(LeadEntry entry, @Nullable Person own) {
        this.entry = entry;
        this.own = own;
    }

    /** The entry of the lead. */
    public LeadEntry entry() {
        return entry;
    }

    /** The lead. */
    public RawLead lead() {
        return entry.lead();
    }

    /** The organization's own person, as it was when the inquiry began. */
    public @Nullable Person own() {
        return own;
    }

    /** Who was found outside of the organization. */
    public @Nullable FoundPerson found() {
        return found;
    }

    /**
     * Who the lead is, as far as it is known: the organization's own person, else who was found, else a new one; null
     * for nobody.
     */
    public @Nullable Person person() {
        if (own != null) {
            return own;
        }
        return found != null ? found.person() : fresh;
    }

    /** The address of the lead, else of the record; empty if that is none. */
    public Optional<EmailAddress> address() {
        if (lead().email() != null) {
            return Optional.of(lead().email().normalForm());
        }
        return Optional.ofNullable(known().email()).flatMap(EmailAddress::parse);
    }

    /** What is known of the lead. */
    public KnownLead known() {
        KnownLead said = KnownLead.of(lead());
        Person person = person();
        return person == null
                ? said
                : said.or(KnownLead.of(person, own == null && found != null ? found.employer() : employer));
    }

    /** What was said of the address; null if it was not verified. */
    public @Nullable EmailVerdict verdict() {
        return verdict;
    }

    /** The numbers that were revealed. */
    public List<PhoneNumber> phones() {
        return phones;
    }

    /** Says whether there was no time to ask everything. */
    public boolean isDeferred() {
        return isDeferred;
    }

    /** Says whether a port has failed for the lead. */
    public boolean hasFailed() {
        return failure != null;
    }

    /**
     * What has become of the lead.
     *
     * @param outcome what became of its person in the list; null if it is not known who it is
     */
    public Resolution resolution(@Nullable AddOutcome outcome) {
        if (outcome == null) {
            return new Resolution.Unresolved(failure == null ? NOBODY : failure);
        } else if (outcome.outcome() == Outcome.NOT_FOUND || outcome.outcome() == Outcome.OVER_LIMIT) {
            return new Resolution.Unresolved(String.valueOf(outcome.reason()));
        }
        return new Resolution.Resolved(
                (PersonId) outcome.id(), outcome.outcome(), outcome.matchedBy(), known(), verdict, phones, failure);
    }

    /** Says whether it is known who the lead is, and that person is not deleted. */
    boolean isSomebody() {
        Person person = person();
        return person != null && !person.isDeleted();
    }

    /** Says whether nobody is known, and that is no port's fault. */
    boolean isNobodyYet() {
        return person() == null && !isFindingFailed;
    }

    /** The record that the lead makes by itself. Its id is the entry's, so that it is the same at each attempt. */
    Person ofLeadAlone() {
        RawLead lead = lead();
        PersonProfileBuilder profile = PersonProfile.builder().jobTitle(lead.title());
        if (lead.linkedinUrl() != null) {
            profile.linkedinUrl(lead.linkedinUrl().text());
        }
        if (lead.email() != null) {
            profile.emails(lead.email().text());
        }
        if (lead.companyName() != null) {
            Institution company = new Institution(null, lead.companyName(), null, null);
            profile.workExperiences(List.of(new WorkExperience(company, lead.title(), null, null, null)));
        }
        return Person.of(new PersonId(entry.id().toString()), profile.build());
    }

    /** The id of the company for which the organization's own person works. */
    @Nullable
    CompanyId ownEmployer() {
        return own == null ? null : own.profile().employer().orElse(null);
    }

    void employer(@Nullable Company company) {
        this.employer = company;
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

    void verdict(EmailVerdict told) {
        this.verdict = told;
    }

    void phones(List<PhoneNumber> revealed) {
        this.phones = List.copyOf(revealed);
    }

    void failed(String reason) {
        failure = failure == null ? reason : failure + "; " + reason;
    }

    /** Gives up on the lead: nobody came to an end with it. */
    public void abandon(String reason) {
        findingFailed(reason);
    }

    /** Nobody can say who the lead is, so that it must not be taken for somebody new. */
    void findingFailed(String reason) {
        isFindingFailed = true;
        failed(reason);
    }
}
