package io.leadlist.internal.imports;

import io.leadlist.call.OrganizationId;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.EmailVerifier;
import io.leadlist.imports.Enricher;
import io.leadlist.imports.FoundPerson;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.PersonFinder;
import io.leadlist.imports.PhoneNumber;
import io.leadlist.imports.PhoneRevealer;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.Person;
import io.leadlist.search.Directory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
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
public final class LeadResolver {
    private final PortCall<RawLead, FoundPerson> finding;
    private final PortCall<FoundPerson, FoundPerson> enriching;
    private final PortCall<CompanyId, Company> employers;
    private final PortCall<EmailAddress, EmailVerdict> verifying;
    private final PhoneRevealer revealer;

    /**
     * The ports.
     *
     * @param directory who knows the employers of the organization's own people
     */
    public record Ports(
            PersonFinder finder,
            Enricher enricher,
            EmailVerifier verifier,
            PhoneRevealer revealer,
            Directory directory) {}

    /** Asks these ports. */
    public LeadResolver(Ports ports) {
        this.finding = new PortCall<>(
                "finding the person",
                inquiry -> inquiry.own() == null ? inquiry.lead() : null,
                ports.finder()::find,
                (inquiry, found) ->
                        inquiry.found(found == null || found.person().isDeleted() ? null : found),
                LeadResolution::findingFailed);
        this.enriching = new PortCall<>(
                "enriching",
                LeadResolution::found,
                ports.enricher()::enrich,
                LeadResolver::enriched,
                LeadResolution::failed);
        this.employers = new PortCall<>(
                "finding the employer",
                LeadResolution::ownEmployer,
                (organization, ids) -> ports.directory().findCompanies(ids),
                LeadResolution::employer,
                LeadResolution::failed);
        this.verifying = new PortCall<>(
                "verifying the e-mail address",
                inquiry -> inquiry.isSomebody() ? inquiry.address().orElse(null) : null,
                ports.verifier()::verify,
                (inquiry, verdict) -> inquiry.verdict(verdict == null ? EmailVerdict.UNKNOWN : verdict),
                LeadResolution::failed);
        this.revealer = ports.revealer();
    }

    /**
     * For whom is asked, and how.
     *
     * @param phonesPerLead how many numbers of a lead are taken at most
     * @param company for how many the ports are asked together
     * @param timeIsUp says when no further call is to be made; the leads that are left are put off
     */
    public record BatchContext(
            OrganizationId organization,
            ImportOptions options,
            int phonesPerLead,
            int company,
            BooleanSupplier timeIsUp) {}

    /**
     * Asks for all these leads, for some after the other; what is answered, and what fails, is noted in the inquiries.
     * Those for which there is no time are put off, but never the first.
     */
    public void ask(List<LeadResolution> inquiries, BatchContext how) {
        for (int from = 0; from < inquiries.size(); from += how.company()) {
            List<LeadResolution> some = inquiries.subList(from, Math.min(inquiries.size(), from + how.company()));
            if (from > 0 && how.timeIsUp().getAsBoolean()) {
                some.forEach(LeadResolution::defer);
            } else {
                askTogether(some, how);
            }
        }
    }

    private void askTogether(List<LeadResolution> inquiries, BatchContext how) {
        OrganizationId organization = how.organization();
        if (how.options().enrich()) {
            finding.ask(inquiries, organization);
            enriching.ask(inquiries, organization);
            employers.ask(inquiries, organization);
        }
        makeFresh(inquiries);
        if (how.options().validateEmail()) {
            verifying.ask(inquiries, organization);
            inquiries.forEach(LeadResolver::withoutAnswer);
        }
        if (how.options().revealPhoneNumbers()) {
            revealing(how.phonesPerLead()).ask(inquiries, organization);
        }
    }

    /** A port that makes somebody else of a person breaks its law, and is not believed. */
    private static void enriched(LeadResolution inquiry, @Nullable FoundPerson more) {
        FoundPerson before = inquiry.found();
        if (more == null || before == null || more.person().isDeleted()) {
            return;
        }
        if (before.person().id().equals(more.person().id())) {
            inquiry.found(more);
        }
    }

    /**
     * Whom nobody knows gets a record, with the keys of the lead that it is made of; a later lead with one of them
     * shares it. That lead's other keys are not added: a record is not touched once it is there, and leads of one batch
     * must not be joined otherwise than leads of two.
     */
    private static void makeFresh(List<LeadResolution> inquiries) {
        Map<IdentityKey, Person> byKey = new HashMap<>();
        for (LeadResolution inquiry : inquiries) {
            List<IdentityKey> keys = inquiry.lead().identityKeys();
            if (inquiry.isNobodyYet() && !keys.isEmpty()) {
                Person known = first(keys, byKey);
                Person person = known == null ? inquiry.ofLeadAlone() : known;
                if (known == null) {
                    keys.forEach(key -> byKey.put(key, person));
                }
                inquiry.fresh(person);
            }
        }
    }

    private static @Nullable Person first(List<IdentityKey> keys, Map<IdentityKey, Person> byKey) {
        for (IdentityKey key : keys) {
            if (byKey.containsKey(key)) {
                return byKey.get(key);
            }
        }
        return null;
    }

    /** Addresses of records are kept as they came, and may be none; those of leads are addresses. */
    private static void withoutAnswer(LeadResolution inquiry) {
        if (inquiry.isSomebody() && inquiry.verdict() == null && inquiry.known().email() != null) {
            inquiry.verdict(inquiry.address().isEmpty() ? EmailVerdict.UNDELIVERABLE : EmailVerdict.UNKNOWN);
        }
    }

    private PortCall<Person, List<PhoneNumber>> revealing(int most) {
        return new PortCall<>(
                "revealing phone numbers",
                inquiry -> inquiry.isSomebody() ? inquiry.person() : null,
                revealer::reveal,
                (inquiry, numbers) -> inquiry.phones(numbers == null ? List.of() : first(most, numbers)),
                LeadResolution::failed);
    }

    /** Each number once, whatever else is said of it. */
    private static List<PhoneNumber> first(int most, List<PhoneNumber> numbers) {
        Map<String, PhoneNumber> byNumber = new LinkedHashMap<>();
        numbers.forEach(number -> byNumber.putIfAbsent(number.number(), number));
        return byNumber.values().stream().limit(most).toList();
    }
}
