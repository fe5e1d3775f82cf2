package io.leadlist.contract;

import io.leadlist.call.OrganizationId;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** A storage that runs an event once during a read: after the list was found, before more of it is read. */
record InterruptedStorage(Storage storage, AtomicBoolean hasHappened, Runnable event) implements Storage {
    private static final Set<String> MORE = Set.of("members", "journal", "imports", "entries");

    InterruptedStorage(Storage storage, Runnable event) {
        this(storage, new AtomicBoolean(), event);
    }

    @Override
    public <T> T read(OrganizationId organization, Function<Transaction, T> work) {
        return storage.read(organization, transaction -> work.apply(interrupted(transaction)));
    }

    private Transaction interrupted(Transaction transaction) {
        return (Transaction) Proxy.newProxyInstance(
                Transaction.class.getClassLoader(), new Class<?>[] {Transaction.class}, (self, method, arguments) -> {
                    if (MORE.contains(method.getName()) && !hasHappened.getAndSet(true)) {
                        event.run();
                    }
                    try {
                        return method.invoke(transaction, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Override
    public <T> T write(OrganizationId organization, Function<Transaction, T> work) {
        return storage.write(organization, work);
    }

    @Override
    public <T> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
        return storage.dryRun(organization, work);
    }

    @Override
    public List<OrganizationId> organizationsWithWork(Due due, int limit) {
        return storage.organizationsWithWork(due, limit);
    }
}
