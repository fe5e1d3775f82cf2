package io.leadlist.contract;

import io.leadlist.call.OrganizationId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The common base of the contracts of a storage: the storage and a new organization. */
abstract class StorageContract {
    final Storage storage;
    final OrganizationId organization = Samples.anOrganization();
    final OrganizationId otherOrganization = Samples.anOrganization();

    StorageContract(StorageFixture fixture) {
        storage = fixture.storage();
    }

    /** Runs work in a transaction of the organization, and returns its result. */
    <T> T in(Function<Transaction, T> work) {
        return storage.write(organization, work);
    }

    // AssertJ needs the static type of the asserted value.
    <T> Optional<T> optionalIn(Function<Transaction, Optional<T>> work) {
        return in(work);
    }

    <T> List<T> listIn(Function<Transaction, List<T>> work) {
        return in(work);
    }

    <T> Set<T> setIn(Function<Transaction, Set<T>> work) {
        return in(work);
    }

    <K, V> Map<K, V> mapIn(Function<Transaction, Map<K, V>> work) {
        return in(work);
    }

    void run(Consumer<Transaction> work) {
        run(organization, work);
    }

    void run(OrganizationId of, Consumer<Transaction> work) {
        storage.write(of, transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    LeadList aStoredList(LeadType type) {
        LeadList list = Samples.aList(organization, type);
        run(transaction -> transaction.lists().insert(list));
        return list;
    }
}
