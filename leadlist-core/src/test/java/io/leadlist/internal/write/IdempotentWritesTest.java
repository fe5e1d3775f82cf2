package io.leadlist.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.WriteOptions;
import io.leadlist.list.Change.Source;
import io.leadlist.memory.MemoryStorage;
import org.junit.jupiter.api.Test;

/** A result is written as a document only if it is stored. */
class IdempotentWritesTest {
    private static final Caller.Member CALLER = Caller.of("ann", "acme").member();

    /** A result that no document can hold. */
    record Unwritable(String content) {
        @Override
        public String content() {
            throw new IllegalArgumentException("not writable");
        }
    }

    // The settings are needed only to store a result.
    private final IdempotentWrites<Unwritable> results =
            new IdempotentWrites<>(null, new ResultType<>("UNWRITABLE", Unwritable.class));

    @Test
    void without_an_idempotency_key_no_document_is_written() {
        Unwritable result = new Unwritable("content");

        assertThat(store(Write.of(CALLER, Source.UPDATE), result)).isSameAs(result);
    }

    @Test
    void with_an_idempotency_key_the_document_is_written() {
        WriteOptions options = WriteOptions.idempotent(new IdempotencyKey("key"));
        Write write = Write.of(CALLER, Source.UPDATE, options, () -> Fingerprint.of("test"));

        assertThatIllegalStateException().isThrownBy(() -> store(write, new Unwritable("content")));
    }

    private Unwritable store(Write write, Unwritable result) {
        return new MemoryStorage()
                .write(CALLER.organization(), transaction -> results.store(transaction, write, result));
    }
}
