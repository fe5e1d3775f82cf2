package io.leadlist.admission;

import io.leadlist.admission.LiftOutcome.Result;
import io.leadlist.call.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The report of lifted entries: who lifted them, when and why, and one outcome for each key, in the order of the keys.
 * It is the only trace of the removed entries, so a host that must account for them stores it. Immutable and
 * thread-safe.
 */
public record LiftReport(UserId by, Instant at, String why, List<LiftOutcome> outcomes) {
    /**
     * Checks the components, and copies collections.
     *
     * @param by the user who lifted the entries
     * @param at the time of the call
     * @param why the reason that the caller gave
     * @param outcomes one outcome for each key, in the order of the keys
     */
    public LiftReport {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(why, "why");
        outcomes = List.copyOf(outcomes);
    }

    /**
     * {@return the number of keys with this result}
     *
     * @param result the result to count
     */
    public int count(Result result) {
        return (int) outcomes.stream().filter(one -> one.result() == result).count();
    }
}
