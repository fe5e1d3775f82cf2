package io.leadlist.internal.lists;

import io.leadlist.internal.write.Settings;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.list.CopyPolicy;
import io.leadlist.storage.Records;
import io.leadlist.storage.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds out what is known under some ids: first among the organization's own records, then, for what is missing there,
 * in the directory. No transaction is open while the directory is asked.
 */
public final class RecordLookup<I extends LeadId, R extends LeadRecord> {
    private final Settings settings;
    private final Function<Transaction, ? extends Records<I, R>> own;
    private final Function<Collection<I>, Map<I, R>> directory;

    private RecordLookup(
            Settings settings,
            Function<Transaction, ? extends Records<I, R>> own,
            Function<Collection<I>, Map<I, R>> directory) {
        this.settings = settings;
        this.own = own;
        this.directory = directory;
    }

    /** Looks people up. */
    public static RecordLookup<PersonId, Person> people(Settings settings) {
        return new RecordLookup<>(settings, Transaction::people, settings.directory()::findPeople);
    }

    /** Looks companies up. */
    public static RecordLookup<CompanyId, Company> companies(Settings settings) {
        return new RecordLookup<>(settings, Transaction::companies, settings.directory()::findCompanies);
    }

    /** The organization's own records. */
    Records<I, R> own(Transaction transaction) {
        return own.apply(transaction);
    }

    /** How the organization's own records stand; each id stands once. */
    LookupResult<I, R> inOrganization(Transaction transaction, Collection<I> ids) {
        return new LookupResult<>(ids.isEmpty() ? Map.of() : own(transaction).standing(ids), Map.of());
    }

    /** The ids of which the directory may know more than the organization; each id stands once. */
    Collection<I> unanswered(Collection<I> ids, LookupResult<I, R> known) {
        if (settings.copyPolicy() != CopyPolicy.REFRESH && known.standing().size() == ids.size()) {
            return List.of(); // usual, and saves asking for each
        }
        return ids.stream()
                .filter(id -> settings.copyPolicy() == CopyPolicy.REFRESH
                        || !known.standing().containsKey(id))
                .toList();
    }

    /** The same with what the directory knows of these ids. */
    LookupResult<I, R> withDirectory(LookupResult<I, R> known, Collection<I> asked) {
        Set<I> ids = Set.copyOf(asked);
        Map<I, R> found = directory.apply(ids);
        found.forEach((id, record) -> {
            if (!ids.contains(id) || !record.id().equals(id)) {
                throw new IllegalStateException(
                        "the directory returned a record with another id than the requested one");
            }
        });
        return new LookupResult<>(known.standing(), found);
    }
}
