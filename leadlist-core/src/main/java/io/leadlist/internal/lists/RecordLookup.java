package io.leadlist.internal.lists;

import io.leadlist.call.OrganizationId;
import io.leadlist.internal.write.MergedPeople;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.list.CopyPolicy;
import io.leadlist.storage.Records;
import io.leadlist.storage.Records.Standing;
import io.leadlist.storage.Transaction;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks leads of one type up by id: first among the organization's own records, then in the directory. No transaction
 * may be open while the directory is queried.
 */
final class RecordLookup<I extends LeadId, R extends LeadRecord> {
    private final Settings settings;
    private final Function<Transaction, ? extends Records<I, R>> own;
    private final BiFunction<Transaction, Collection<I>, Map<I, I>> merged;
    private final Function<Collection<I>, Map<I, R>> directory;

    private RecordLookup(
            Settings settings,
            Function<Transaction, ? extends Records<I, R>> own,
            BiFunction<Transaction, Collection<I>, Map<I, I>> merged,
            Function<Collection<I>, Map<I, R>> directory) {
        this.settings = settings;
        this.own = own;
        this.merged = merged;
        this.directory = directory;
    }

    static RecordLookup<PersonId, Person> people(Settings settings) {
        return new RecordLookup<>(
                settings, Transaction::people, MergedPeople::keptFor, settings.directory()::findPeople);
    }

    static RecordLookup<CompanyId, Company> companies(Settings settings) {
        return new RecordLookup<>(
                settings, Transaction::companies, (transaction, ids) -> Map.of(), settings.directory()::findCompanies);
    }

    /** Returns the organization's own records. */
    Records<I, R> own(Transaction transaction) {
        return own.apply(transaction);
    }

    /** Looks ids up among the organization's own records and, if those do not suffice, in the directory. */
    LookupResult<I, R> find(OrganizationId organization, List<I> ids) {
        if (ids.isEmpty()) {
            return LookupResult.none();
        }
        LookupResult<I, R> found =
                settings.storage().read(organization, transaction -> findInOrganization(transaction, ids));
        return found.isComplete() ? found : findInDirectory(found);
    }

    /**
     * Looks ids up among the organization's own records. The id of a merged person becomes that of the kept one in the
     * result. Only deleted records are searched for merges.
     */
    LookupResult<I, R> findInOrganization(Transaction transaction, List<I> ids) {
        if (ids.isEmpty()) {
            return LookupResult.none();
        }
        Set<I> distinct = new LinkedHashSet<>(ids);
        Map<I, Standing> standing = own(transaction).standing(distinct);
        Map<I, I> kept =
                standing.containsValue(Standing.DELETED) ? merged.apply(transaction, standing.keySet()) : Map.of();
        return kept.isEmpty()
                ? result(ids, distinct, standing)
                : findInOrganization(
                        transaction,
                        ids.stream().map(id -> kept.getOrDefault(id, id)).toList());
    }

    private LookupResult<I, R> result(List<I> ids, Set<I> distinct, Map<I, Standing> standing) {
        if (settings.copyPolicy() == CopyPolicy.REFRESH) {
            return new LookupResult<>(ids, standing, distinct, Map.of());
        } else if (standing.size() == distinct.size()) { // Removing each id would take as long as the rest of the call.
            return new LookupResult<>(ids, standing, Set.of(), Map.of());
        }
        distinct.removeAll(standing.keySet());
        return new LookupResult<>(ids, standing, distinct, Map.of());
    }

    /** Looks the remaining ids of a result up in the directory. */
    LookupResult<I, R> findInDirectory(LookupResult<I, R> found) {
        return found.withOffered(findInDirectory(found.remaining()));
    }

    /**
     * Returns the directory's records with these ids.
     *
     * @throws IllegalStateException if the directory returns a record with another id
     */
    Map<I, R> findInDirectory(Set<I> ids) {
        // An id that stands for an erased person has no record, whatever the directory returns for it.
        Set<I> possible = ids.stream().filter(id -> !isErased(id)).collect(Collectors.toUnmodifiableSet());
        Map<I, R> found = possible.isEmpty() ? Map.of() : directory.apply(possible);
        found.forEach((id, record) -> {
            if (!possible.contains(id) || !record.id().equals(id)) {
                throw new IllegalStateException(
                        "the directory returned a record with another id than the requested one");
            }
        });
        return found;
    }

    private static boolean isErased(LeadId id) {
        return id instanceof PersonId person && person.isErased();
    }
}
