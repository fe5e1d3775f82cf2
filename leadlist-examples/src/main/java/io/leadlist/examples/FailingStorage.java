package io.leadlist.examples;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.StorageException;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A storage whose disk is full. */
final class FailingStorage implements Storage {
    @Override
    public <T extends @Nullable Object> T write(OrganizationId organization, Function<Transaction, T> work) {
        throw diskFull();
    }

    @Override
    public <T extends @Nullable Object> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
        return write(organization, work);
    }

    @Override
    public <T extends @Nullable Object> T read(OrganizationId organization, Function<Transaction, T> work) {
        return write(organization, work);
    }

    @Override
    public List<OrganizationId> organizationsWithWork(Due due, int limit) {
        throw diskFull();
    }

    private static StorageException diskFull() {
        return new StorageException("no space left", false, new IllegalStateException("no space left on device"));
    }
}
