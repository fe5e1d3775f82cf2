package io.leadlist.contract;

import io.leadlist.call.OrganizationId;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.storage.Accounts;
import io.leadlist.storage.Batches;
import io.leadlist.storage.Due;
import io.leadlist.storage.Entries;
import io.leadlist.storage.Imports;
import io.leadlist.storage.Journal;
import io.leadlist.storage.Lists;
import io.leadlist.storage.Members;
import io.leadlist.storage.People;
import io.leadlist.storage.Records;
import io.leadlist.storage.Storage;
import io.leadlist.storage.StoredResults;
import io.leadlist.storage.Transaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A store that does everything right but one thing: what it does otherwise, it overrides. */
interface FaultyStore {
    /** A store with this fault, otherwise a memory store. */
    default Storage storage() {
        Storage sound = new MemoryStorage();
        return new Storage() {
            @Override
            public <T> T write(OrganizationId organization, Function<Transaction, T> work) {
                return FaultyStore.this.carryOut(
                        sound, organization(organization), transaction -> work.apply(faulty(transaction)));
            }

            @Override
            public <T> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
                return FaultyStore.this.tryOut(
                        sound, organization(organization), transaction -> work.apply(faulty(transaction)));
            }

            @Override
            public <T> T read(OrganizationId organization, Function<Transaction, T> work) {
                return write(organization, work);
            }

            @Override
            public List<OrganizationId> organizationsWithWork(Due due, int limit) {
                return FaultyStore.this.organizationsWithWork(sound, due, limit);
            }
        };
    }

    default <T> T carryOut(Storage sound, OrganizationId organization, Function<Transaction, T> work) {
        return sound.write(organization, work);
    }

    default <T> T tryOut(Storage sound, OrganizationId organization, Function<Transaction, T> work) {
        return sound.dryRun(organization, work);
    }

    default List<OrganizationId> organizationsWithWork(Storage sound, Due due, int limit) {
        return sound.organizationsWithWork(due, limit);
    }

    default OrganizationId organization(OrganizationId asked) {
        return asked;
    }

    default Lists lists(Transaction sound) {
        return sound.lists();
    }

    default Members members(Transaction sound) {
        return sound.members();
    }

    default People people(Transaction sound) {
        return sound.people();
    }

    default Records<CompanyId, Company> companies(Transaction sound) {
        return sound.companies();
    }

    default Journal journal(Transaction sound) {
        return sound.journal();
    }

    default StoredResults storedResults(Transaction sound) {
        return sound.storedResults();
    }

    default Imports imports(Transaction sound) {
        return sound.imports();
    }

    default Entries entries(Transaction sound) {
        return sound.entries();
    }

    default Batches batches(Transaction sound) {
        return sound.batches();
    }

    default Accounts accounts(Transaction sound) {
        return sound.accounts();
    }

    private Transaction faulty(Transaction sound) {
        record Faulty(
                Lists lists,
                Members members,
                People people,
                Records<CompanyId, Company> companies,
                Journal journal,
                StoredResults storedResults,
                Imports imports,
                Entries entries,
                Batches batches,
                Accounts accounts)
                implements Transaction {}
        return new Faulty(
                lists(sound),
                members(sound),
                people(sound),
                companies(sound),
                journal(sound),
                storedResults(sound),
                imports(sound),
                entries(sound),
                batches(sound),
                accounts(sound));
    }

    /** A call of the one method that is done otherwise. */
    record Call(Object target, Method method, List<Object> arguments) {
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the caller knows the port
        <T> T argument(int index) {
            return (T) arguments.get(index);
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the caller knows the port
        <T> T proceed() {
            try {
                return (T) method.invoke(target, arguments.toArray());
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(thrown);
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the caller knows the port
    static <T> T instead(Class<?> port, Object sound, String name, Function<Call, Object> otherwise) {
        return (T) Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
            Call call = new Call(sound, method, arguments == null ? List.of() : Arrays.asList(arguments));
            return method.getName().equals(name) ? otherwise.apply(call) : call.proceed();
        });
    }
}
