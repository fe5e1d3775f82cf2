package io.leadlist.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.WriteOptions;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.privacy.MarkedCalls.Call;
import io.leadlist.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When public methods reject their arguments, neither the exceptions nor the log contain a value of a record. */
class RejectedCallsTest {
    private final CapturedLog log = new CapturedLog();
    private final Storage storage = new MemoryStorage();
    private final MarkedScene scene = new MarkedScene(storage);
    private final MarkedCalls calls = new MarkedCalls(scene);

    @AfterEach
    void stopCapturing() {
        log.close();
    }

    @Test
    void no_rejection_contains_a_value_of_a_record() {
        Set<String> rejected = new TreeSet<>();
        Set<String> leaks = new TreeSet<>();
        List<Object> parts = new ArrayList<>(scene.parts(storage));
        for (Supplier<?> options : calls.arguments(WriteOptions.class)) {
            parts.addAll(scene.bound(storage, (WriteOptions) options.get()));
        }
        for (Object part : parts) {
            for (Call call : calls.all(part)) {
                call.prepare().failure().ifPresent(failure -> {
                    rejected.add(failure.getClass().getSimpleName());
                    if (!Marks.in(ExceptionText.of(failure)).isEmpty()) {
                        leaks.add(call.method().getName() + ": " + failure);
                    }
                });
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(rejected)
                .as("the kinds of rejections that were provoked")
                .containsAll(List.of(
                        "ConflictException",
                        "ForbiddenException",
                        "ImportClosedException",
                        "InvalidRequestException",
                        "LastOwnerException",
                        "LeadListNotFoundException",
                        "LimitReachedException",
                        "NoOrganizationException",
                        "NotSignedInException",
                        "NotUndoableException",
                        "StaleVersionException",
                        "WrongListTypeException"));
        assertThat(Marks.in(log.text())).isEmpty();
        assertThat(scene.observed()).hasSizeGreaterThan(1_000);
        assertThat(Marks.in(scene.observedText())).isEmpty();
        assertThat(scene.events()).hasSizeGreaterThan(100);
        assertThat(scene.events().toString()).doesNotContain("@", "list " + Marks.TEXT, "1971-03-17", "4155559876");
    }
}
