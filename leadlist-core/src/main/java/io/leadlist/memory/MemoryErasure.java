package io.leadlist.memory;

import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.imports.Charge;
import io.leadlist.imports.LeadEntry;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.Erasure;
import io.leadlist.storage.StoredResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds and removes what one organization stores about a person. */
final class MemoryErasure implements Erasure {
    private final Tenant tenant;
    private final Undo undo;

    MemoryErasure(Tenant tenant, Undo undo) {
        this.tenant = tenant;
        this.undo = undo;
    }

    @Override
    public ErasedRecord eraseRecord(PersonId id, PersonId erased, Instant at) {
        return new MemoryRenaming(tenant, undo, id, erased).erase(at);
    }

    @Override
    public List<PersonId> erasedPeople(@Nullable PersonId after, int limit) {
        return tenant.people.keySet().stream()
                .filter(id -> id.isErased() && (after == null || id.value().compareTo(after.value()) > 0))
                .sorted(Comparator.comparing(PersonId::value))
                .limit(limit)
                .toList();
    }

    @Override
    public FoundRawLeads rawLeads(
            @Nullable PersonId person, Collection<IdentityKey> keys, @Nullable LeadListId after, int lists) {
        List<LeadListId> page = tenant.entries.keySet().stream()
                .filter(list -> after == null || list.compareTo(after) > 0)
                .sorted()
                .limit(lists)
                .toList();
        List<FoundRawLead> found = new ArrayList<>();
        Set<IdentityKey> wanted = new HashSet<>(keys);
        for (LeadListId list : page) {
            tenant.entriesOf(list).values().stream()
                    .filter(entry -> Erasure.isAbout(entry, person, wanted))
                    .forEach(entry -> found.add(new FoundRawLead(list, entry)));
        }
        return new FoundRawLeads(found, page.size() < lists ? null : page.get(lists - 1));
    }

    @Override
    public void replaceRawLeads(LeadListId list, Collection<LeadEntry> entries) {
        NavigableMap<Integer, LeadEntry> byOrdinal = tenant.entriesOf(list);
        entries.forEach(entry -> undo.put(byOrdinal, entry.ordinal(), entry));
    }

    @Override
    public int eraseCharges(Collection<PaidItem> items, String replacement) {
        List<MemoryAccounts.Thing> paid = tenant.charges.keySet().stream()
                .filter(thing -> items.stream().anyMatch(item -> isFor(thing, item)))
                .toList();
        for (MemoryAccounts.Thing thing : paid) {
            MemoryAccounts.Entered entered = Objects.requireNonNull(tenant.charges.get(thing));
            int space =
                    thing.item() == Charge.Item.EMAIL_VALIDATED ? thing.key().indexOf(' ') : -1;
            String key = replacement + (space < 0 ? "" : thing.key().substring(space));
            undo.remove(tenant.charges, thing);
            undo.put(
                    tenant.charges,
                    new MemoryAccounts.Thing(thing.item(), key),
                    new MemoryAccounts.Entered(
                            new Charge(thing.item(), key, entered.charge().amount()), entered.at()));
        }
        return paid.size();
    }

    private static boolean isFor(MemoryAccounts.Thing thing, PaidItem item) {
        return thing.item() == item.item()
                && (item.item() == Charge.Item.EMAIL_VALIDATED
                        ? thing.key().startsWith(item.key() + " ")
                        : thing.key().equals(item.key()));
    }

    @Override
    public Map<IdempotencyKey, StoredResult> results(@Nullable IdempotencyKey after, int limit) {
        Map<IdempotencyKey, StoredResult> page = new LinkedHashMap<>();
        tenant.storedResults.entrySet().stream()
                .filter(entry -> after == null || entry.getKey().value().compareTo(after.value()) > 0)
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(IdempotencyKey::value)))
                .limit(limit)
                .forEach(entry -> page.put(entry.getKey(), entry.getValue()));
        return page;
    }

    @Override
    public void replaceDocuments(Map<IdempotencyKey, String> documents) {
        documents.forEach((key, document) -> {
            StoredResult before = tenant.storedResults.get(key);
            if (before != null) {
                undo.put(tenant.storedResults, key, new StoredResult(before.fingerprint(), document, before.at()));
            }
        });
    }

    @Override
    public List<Suppression> suppressions(Collection<SuppressionKey> keys) {
        Set<SuppressionKey> wanted = new HashSet<>(keys);
        return tenant.suppressions.values().stream()
                .filter(entry -> wanted.contains(entry.key()))
                .toList();
    }
}
