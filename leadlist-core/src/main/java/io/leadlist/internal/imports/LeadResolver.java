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
import io.leadlist.imports.Resolution;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.Person;
import io.leadlist.search.Directory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Resolves leads to people by querying the ports. No transaction may be open. Thread-safe if the ports are.
 *
 * <ol>
 *   <li>If the import enriches: find the people that the organization lacks, and enrich the found people.
 *   <li>A lead without a match becomes a new person, if it has an identity key.
 *   <li>For leads with a person, verify e-mail addresses and reveal phone numbers, as the import options say.
 * </ol>
 */
public final class LeadResolver {
    private final PortCall<RawLead, FoundPerson> finding;
    private final PortCall<FoundPerson, FoundPerson> enriching;
    private final PortCall<CompanyId, Company> employers;
    private final PortCall<EmailAddress, EmailVerdict> verifying;
    private final PhoneRevealer revealer;

    /**
     * The ports to query.
     *
     * @param directory the directory, for the employers of the organization's people
     */
    public record Ports(
            PersonFinder finder,
            Enricher enricher,
            EmailVerifier verifier,
            PhoneRevealer revealer,
            Directory directory) {}

    /** Creates a resolver that queries these ports. */
    public LeadResolver(Ports ports) {
        this.finding = new PortCall<>(
                "finding the person",
                lead -> lead.own() == null ? lead.lead() : null,
                ports.finder()::find,
                LeadResolver::found,
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
                lead -> lead.hasPerson() ? lead.address().orElse(null) : null,
                ports.verifier()::verify,
                (lead, verdict) -> lead.verdict(verdict == null ? EmailVerdict.UNKNOWN : verdict),
                LeadResolution::failed);
        this.revealer = ports.revealer();
    }

    /**
     * Parameters of one batch.
     *
     * @param identity says which keys identify a person
     * @param phonesPerLead the maximum number of phone numbers of a lead
     * @param chunkSize the maximum number of leads in one call of a port
     * @param timeIsUp whether no further call may be made; the remaining leads are deferred
     */
    record BatchContext(
            OrganizationId organization,
            ImportOptions options,
            IdentityPolicy identity,
            int phonesPerLead,
            int chunkSize,
            BooleanSupplier timeIsUp) {}

    /**
     * Queries the ports for all leads, in chunks, and records results and failures in the leads. Leads are deferred
     * when the time is up, but never those of the first chunk.
     */
    void resolve(List<LeadResolution> leads, BatchContext context) {
        for (int from = 0; from < leads.size(); from += context.chunkSize()) {
            List<LeadResolution> chunk = leads.subList(from, Math.min(leads.size(), from + context.chunkSize()));
            if (from > 0 && context.timeIsUp().getAsBoolean()) {
                chunk.forEach(LeadResolution::defer);
            } else {
                resolveChunk(chunk, context);
            }
        }
    }

    private void resolveChunk(List<LeadResolution> leads, BatchContext context) {
        OrganizationId organization = context.organization();
        if (context.options().enrich()) {
            finding.query(leads, organization);
            enriching.query(leads, organization);
            employers.query(leads, organization);
        }
        NewPeople.create(leads, context.identity());
        if (context.options().validateEmail()) {
            verifying.query(leads, organization);
            leads.forEach(LeadResolver::setMissingVerdict);
        }
        if (context.options().revealPhoneNumbers()) {
            revealing(context.phonesPerLead()).query(leads, organization);
        }
    }

    /** Accepts a found person. An id that stands for an erased person is that of no one else. */
    private static void found(LeadResolution lead, @Nullable FoundPerson found) {
        if (found != null && found.person().id().isErased()) {
            lead.findingFailed(Resolution.Unresolved.ERASED_ID);
        } else {
            lead.found(found == null || found.person().isDeleted() ? null : found);
        }
    }

    /** Accepts an enriched person; a result for another person is ignored. */
    private static void enriched(LeadResolution lead, @Nullable FoundPerson more) {
        FoundPerson before = lead.found();
        if (more == null || before == null || more.person().isDeleted()) {
            return;
        }
        if (before.person().id().equals(more.person().id())) {
            lead.found(more);
        }
    }

    /**
     * Sets the verdict that the verifier did not return. A record's e-mail address may be invalid; a lead's never is.
     */
    private static void setMissingVerdict(LeadResolution lead) {
        if (lead.hasPerson() && lead.verdict() == null && lead.known().email() != null) {
            lead.verdict(lead.address().isEmpty() ? EmailVerdict.UNDELIVERABLE : EmailVerdict.UNKNOWN);
        }
    }

    private PortCall<Person, List<PhoneNumber>> revealing(int most) {
        return new PortCall<>(
                "revealing phone numbers",
                lead -> lead.hasPerson() ? lead.person() : null,
                revealer::reveal,
                (lead, numbers) -> lead.phones(numbers == null ? List.of() : first(most, numbers)),
                LeadResolution::failed);
    }

    /** Returns the first numbers, each once. */
    private static List<PhoneNumber> first(int most, List<PhoneNumber> numbers) {
        Map<String, PhoneNumber> byNumber = new LinkedHashMap<>();
        numbers.forEach(number -> byNumber.putIfAbsent(number.number(), number));
        return byNumber.values().stream().limit(most).toList();
    }
}
