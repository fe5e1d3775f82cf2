package io.leadlist.internal.admission;

import io.leadlist.admission.Because;
import io.leadlist.admission.KeyedHashes;
import io.leadlist.admission.LeadKeys;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionCursor;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionQuery;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.admission.SuppressionsPage;
import io.leadlist.call.Caller;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads suppression entries that are in force. */
public final class FindSuppressions {
    /** The maximum number of entries of a page. */
    public static final int MAX_PAGE = 2_000;

    private static final Comparator<Suppression> ORDER = Comparator.comparing(SuppressionCursor::of);
    private final Settings settings;

    /** Creates the use case. */
    public FindSuppressions(Settings settings) {
        this.settings = settings;
    }

    /** Returns the entries of a scope with a key, one for each channel. */
    public List<Suppression> find(Caller.Member caller, SuppressionScope scope, SuppressionKey key) {
        Objects.requireNonNull(key, "key");
        return settings.storage().read(caller.organization(), transaction -> {
            ScopeTransaction.requireReader(settings, transaction, caller, scope);
            return inForce(transaction, scope, Set.of(key));
        });
    }

    /** Returns a page of entries. */
    public SuppressionsPage page(
            Caller.Member caller, SuppressionQuery query, @Nullable SuppressionCursor after, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("limit must be between 1 and " + MAX_PAGE + ", but is " + limit);
        }
        List<Suppression> found = settings.storage().read(caller.organization(), transaction -> {
            ScopeTransaction.requireReader(settings, transaction, caller, query.scope());
            return transaction.suppressions().page(query, settings.now(), after, limit + 1);
        });
        List<Suppression> entries = found.subList(0, Math.min(found.size(), limit));
        return new SuppressionsPage(
                entries,
                found.size() <= limit ? Optional.empty() : Optional.of(SuppressionCursor.of(entries.get(limit - 1))));
    }

    /** Returns the entries of a scope that have a key of a lead. */
    public List<Suppression> of(Caller.Member caller, SuppressionScope scope, LeadId lead) {
        KeyedHashes hashes = settings.hashes(caller.organization());
        return settings.storage().read(caller.organization(), transaction -> {
            ScopeTransaction.requireReader(settings, transaction, caller, scope);
            return inForce(transaction, scope, keys(transaction, lead, hashes).all());
        });
    }

    /** Returns the people among these that entries of the organization keep out of every list. */
    public Set<PersonId> keptOut(Caller.Member caller, Collection<PopulatedMember> people) {
        Map<LeadId, Optional<LeadRecord>> records = new LinkedHashMap<>();
        people.forEach(one -> records.put(one.id(), Optional.ofNullable(one.record())));
        if (records.isEmpty()) {
            return Set.of();
        }
        Map<LeadId, Because> covered = settings.storage()
                .read(
                        caller.organization(),
                        transaction ->
                                SuppressedLeads.ofOrganization(settings, transaction, caller.organization(), records));
        return covered.keySet().stream().map(PersonId.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    private List<Suppression> inForce(
            Transaction transaction, SuppressionScope scope, Collection<SuppressionKey> keys) {
        Instant now = settings.now();
        return transaction.suppressions().find(scope, keys).stream()
                .filter(entry -> entry.isInForce(now))
                .sorted(ORDER)
                .toList();
    }

    private static LeadKeys keys(Transaction transaction, LeadId lead, KeyedHashes hashes) {
        if (lead instanceof CompanyId id) {
            Company company = transaction.companies().find(List.of(id)).get(id);
            return company == null ? LeadKeys.of(lead, hashes) : LeadKeys.of(company, hashes);
        }
        PersonId id = (PersonId) lead;
        Person person = transaction.people().find(List.of(id)).get(id);
        if (person == null) {
            return LeadKeys.of(lead, hashes);
        }
        Company employer = person.profile()
                .employer()
                .map(company -> transaction.companies().find(List.of(company)).get(company))
                .orElse(null);
        return LeadKeys.of(person, employer, hashes);
    }
}
