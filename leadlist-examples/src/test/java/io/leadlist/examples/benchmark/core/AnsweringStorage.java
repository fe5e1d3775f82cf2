package io.leadlist.examples.benchmark.core;

import io.leadlist.call.OrganizationId;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A storage that costs nothing: it does no work and has its answer ready, so that a call ends where its transaction
 * would begin.
 */
final class AnsweringStorage implements Storage {
    private final Object answer;

    AnsweringStorage(Object answer) {
        this.answer = answer;
    }

    @Override
    @SuppressWarnings("unchecked") // whoever makes it knows what its calls ask for
    public <T extends @Nullable Object> T write(OrganizationId organization, Function<Transaction, T> work) {
        return (T) answer;
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
        return List.of();
    }
}
