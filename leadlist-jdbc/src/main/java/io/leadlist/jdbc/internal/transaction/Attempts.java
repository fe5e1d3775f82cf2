package io.leadlist.jdbc.internal.transaction;

import io.leadlist.call.OrganizationId;
import io.leadlist.jdbc.internal.failure.SqlFailure;
import io.leadlist.observation.Completion;
import io.leadlist.observation.LeadListsObserver;
import io.leadlist.observation.Observed;
import io.leadlist.observation.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of one transaction, as an observer sees them. Thread-safe.
 *
 * @param observer the observer; null if there is none
 * @param organization the organization of the transaction; null if it has none
 */
public record Attempts(
        @Nullable LeadListsObserver observer, @Nullable OrganizationId organization) {
    /** Attempts without an observer. */
    public static final Attempts UNOBSERVED = new Attempts(null, null);

    private static final Map<Mode, String> NAMES =
            Map.of(Mode.WRITE, "write", Mode.DRY_RUN, "dry-run", Mode.READ, "read");

    /** Starts an attempt. */
    Observed start(Mode mode, int number) {
        return observer == null
                ? Observed.NOTHING
                : observer.start(new Operation(
                        Operation.Kind.TRANSACTION, NAMES.getOrDefault(mode, ""), organization, null, number));
    }

    /** Ends an attempt that was committed, or rolled back as a dry run. */
    void done(Observed attempt) {
        if (observer != null) {
            attempt.end(Completion.done(Map.of()));
        }
    }

    /** Ends an attempt that failed. */
    void failed(Observed attempt, Throwable failure, boolean isRetried) {
        if (observer != null) {
            String state = SqlFailure.state(failure);
            String sqlState = state.isEmpty() ? null : state;
            attempt.end(isRetried ? Completion.retried(failure, sqlState) : Completion.thrown(failure, sqlState));
        }
    }
}
