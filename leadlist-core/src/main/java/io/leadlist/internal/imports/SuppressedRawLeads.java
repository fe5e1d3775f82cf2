package io.leadlist.internal.imports;

import io.leadlist.admission.Because;
import io.leadlist.admission.KeyedHashes;
import io.leadlist.admission.LeadKeys;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.imports.RawLead;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.PersonProfileBuilder;
import io.leadlist.storage.Batches.WaitingEntry;
import io.leadlist.storage.Batches.Work;
import io.leadlist.storage.Transaction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the raw leads that suppression entries cover before any port is queried, so that such a lead costs nothing and
 * is sent to no provider. It judges by the raw lead and the organization's record; what a port finds is judged again
 * when the person is added.
 */
final class SuppressedRawLeads {
    private final Settings settings;
    private final Transaction transaction;
    private final KeyedHashes hashes;
    private final LeadListId list;

    private SuppressedRawLeads(Settings settings, Transaction transaction, KeyedHashes hashes, LeadListId list) {
        this.settings = settings;
        this.transaction = transaction;
        this.hashes = hashes;
        this.list = list;
    }

    /** Returns the facts for which entries are kept out, by their ordinals. */
    static Map<Integer, Because> of(
            Settings settings, Transaction transaction, OrganizationId organization, Work work) {
        LeadListId list = work.leadImport().list();
        Set<Kind> kinds =
                work.entries().isEmpty() ? Set.of() : transaction.suppressions().kinds(list);
        if (kinds.isEmpty()) {
            return Map.of();
        }
        KeyedHashes hashes = settings.hashes(organization);
        return new SuppressedRawLeads(settings, transaction, hashes, list).of(work.entries(), kinds);
    }

    private Map<Integer, Because> of(List<WaitingEntry> entries, Set<Kind> kinds) {
        Map<WaitingEntry, LeadKeys> keys = new LinkedHashMap<>();
        Set<Long> digests = new HashSet<>();
        Map<CompanyId, Company> employers = employers(entries);
        for (WaitingEntry waiting : entries) {
            if (waiting.own() == null || !waiting.own().isDeleted()) {
                LeadKeys own = keys(waiting, employers);
                keys.put(waiting, own);
                digests.addAll(own.digests(kinds));
            }
        }
        List<Suppression> found = transaction.suppressions().withDigests(list, digests, settings.now());
        return found.isEmpty() ? Map.of() : withoutMembers(covered(keys, found));
    }

    private static Map<WaitingEntry, Because> covered(Map<WaitingEntry, LeadKeys> keys, List<Suppression> found) {
        // An unknown person may have other addresses than one that bounced.
        List<Suppression> ofUnknown = found.stream()
                .filter(entry -> entry.reason() != SuppressionReason.BOUNCED)
                .toList();
        Map<WaitingEntry, Because> covered = new LinkedHashMap<>();
        keys.forEach((waiting, own) -> own.covering(waiting.own() == null ? ofUnknown : found)
                .ifPresent(entry -> covered.put(waiting, Because.Suppressed.by(entry))));
        return covered;
    }

    private Map<Integer, Because> withoutMembers(Map<WaitingEntry, Because> covered) {
        Set<LeadId> known = new HashSet<>();
        covered.keySet().forEach(waiting -> Optional.ofNullable(waiting.own()).ifPresent(own -> known.add(own.id())));
        Set<LeadId> members = known.isEmpty() ? Set.of() : transaction.members().among(list, known);
        Map<Integer, Because> byOrdinal = new HashMap<>();
        covered.forEach((waiting, facts) -> {
            if (waiting.own() == null || !members.contains(waiting.own().id())) {
                byOrdinal.put(waiting.entry().ordinal(), facts);
            }
        });
        return byOrdinal;
    }

    /** Returns the employers of the known people that have a record: one statement, and none without an employer. */
    private Map<CompanyId, Company> employers(List<WaitingEntry> entries) {
        Set<CompanyId> ids = new HashSet<>();
        entries.forEach(waiting -> employer(waiting.own()).ifPresent(ids::add));
        return ids.isEmpty() ? Map.of() : transaction.companies().find(ids);
    }

    private static Optional<CompanyId> employer(@Nullable Person own) {
        return own == null ? Optional.empty() : own.profile().employer();
    }

    private LeadKeys keys(WaitingEntry waiting, Map<CompanyId, Company> employers) {
        RawLead lead = waiting.entry().lead();
        LeadKeys ofLead = LeadKeys.ofData(profile(lead), lead.companyDomain(), hashes);
        Person own = waiting.own();
        return own == null
                ? ofLead
                : ofLead.and(LeadKeys.of(own, employer(own).map(employers::get).orElse(null), hashes));
    }

    private static PersonProfile profile(RawLead lead) {
        PersonProfileBuilder profile = PersonProfile.builder();
        if (lead.linkedinUrl() != null) {
            profile.linkedinUrl(lead.linkedinUrl().text());
        }
        if (lead.email() != null) {
            profile.emails(lead.email().text());
        }
        return profile.build();
    }
}
