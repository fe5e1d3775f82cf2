package io.leadlist.intake.inquiry;

import io.leadlist.call.OrganizationId;
import io.leadlist.intake.EmailVerdict;
import io.leadlist.intake.EmailVerifier;
import io.leadlist.intake.Enricher;
import io.leadlist.intake.FoundPerson;
import io.leadlist.intake.ImportOptions;
import io.leadlist.intake.PersonFinder;
import io.leadlist.intake.PhoneNumber;
import io.leadlist.intake.PhoneRevealer;
import io.leadlist.intake.RawLead;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks the ports who leads are and what is known of them. No transaction is open. Thread-safe if the ports are.
 *
 * <ol>
 *   <li>Whom the organization does not have is looked for, if the import enriches; who is found is enriched.
 *   <li>Whom nobody knows becomes a person of the organization, if the lead has an identity key.
 *   <li>Addresses are verified and numbers revealed, as the import wants it, of those of whom it is known who they are.
 * </ol>
 */
public final class AskingPorts {
    private final PortCall<RawLead, FoundPerson> finding;
    private final PortCall<FoundPerson, FoundPerson> enriching;
    private final PortCall<EmailAddress, EmailVerdict> verifying;
    private final PhoneRevealer revealer;

    /** Asks these ports. */
    public AskingPorts(PersonFinder finder, Enricher enricher, EmailVerifier verifier, PhoneRevealer revealer) {
        this.finding = new PortCall<>(
                "finding the person",
                inquiry -> inquiry.own() == null ? inquiry.lead() : null,
                finder::find,
                (inquiry, found) ->
                        inquiry.found(found == null || found.person().isDeleted() ? null : found),
                Inquiry::findingFailed);
        this.enriching =
                new PortCall<>("enriching", Inquiry::found, enricher::enrich, AskingPorts::enriched, Inquiry::failed);
        this.verifying = new PortCall<>(
                "verifying the e-mail address",
                inquiry -> inquiry.isSomebody() ? inquiry.address().orElse(null) : null,
                verifier::verify,
                (inquiry, verdict) -> inquiry.verdict(verdict == null ? EmailVerdict.UNKNOWN : verdict),
                Inquiry::failed);
        this.revealer = revealer;
    }

    /**
     * For whom is asked, and how.
     *
     * @param phonesPerLead how many numbers of a lead are taken at most
     * @param company for how many a port is asked together
     */
    public record Circumstances(OrganizationId organization, ImportOptions options, int phonesPerLead, int company) {}

    /** Asks for all these leads; what is answered, and what fails, is noted in the inquiries. */
    public void ask(List<Inquiry> inquiries, Circumstances how) {
        if (how.options().enrich()) {
            finding.ask(inquiries, how);
            enriching.ask(inquiries, how);
        }
        makeFresh(inquiries);
        if (how.options().validateEmail()) {
            verifying.ask(inquiries, how);
            inquiries.forEach(AskingPorts::withoutAnswer);
        }
        if (how.options().revealPhoneNumbers()) {
            revealing(how.phonesPerLead()).ask(inquiries, how);
        }
    }

    /** A port that makes somebody else of a person breaks its law, and is not believed. */
    private static void enriched(Inquiry inquiry, @Nullable FoundPerson more) {
        FoundPerson before = inquiry.found();
        if (more != null
                && before != null
                && before.person().id().equals(more.person().id())) {
            inquiry.found(more);
        }
    }

    /** Whom nobody knows gets a record; leads that share a key share it. */
    private static void makeFresh(List<Inquiry> inquiries) {
        Map<IdentityKey, Person> byKey = new HashMap<>();
        for (Inquiry inquiry : inquiries) {
            List<IdentityKey> keys = inquiry.lead().identityKeys();
            if (inquiry.isNobodyYet() && !keys.isEmpty()) {
                Person person = keys.stream()
                        .map(byKey::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseGet(inquiry::ofLeadAlone);
                keys.forEach(key -> byKey.putIfAbsent(key, person));
                inquiry.fresh(person);
            }
        }
    }

    /** Addresses of records are kept as they came, and may be none; those of leads are addresses. */
    private static void withoutAnswer(Inquiry inquiry) {
        if (inquiry.isSomebody() && inquiry.verdict() == null && inquiry.known().email() != null) {
            inquiry.verdict(inquiry.address().isEmpty() ? EmailVerdict.UNDELIVERABLE : EmailVerdict.UNKNOWN);
        }
    }

    private PortCall<Person, List<PhoneNumber>> revealing(int most) {
        return new PortCall<>(
                "revealing phone numbers",
                inquiry -> inquiry.isSomebody() ? inquiry.person() : null,
                revealer::reveal,
                (inquiry, numbers) -> inquiry.phones(
                        numbers == null
                                ? List.of()
                                : numbers.stream().distinct().limit(most).toList()),
                Inquiry::failed);
    }
}
