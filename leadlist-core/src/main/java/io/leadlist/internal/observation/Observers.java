package io.leadlist.internal.observation;

import io.leadlist.observation.Completion;
import io.leadlist.observation.LeadListsObserver;
import io.leadlist.observation.Observed;
import io.leadlist.observation.Operation;
import io.leadlist.observation.Operation.Kind;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The observers of the host as one, which never throws. It measures durations, and counts the attempts of transactions
 * within an operation. Thread-safe.
 */
final class Observers implements LeadListsObserver {
    private static final ThreadLocal<@Nullable InProgress> INNERMOST = new ThreadLocal<>();
    private static final String ROLE = "An observer";
    private final List<LeadListsObserver> observers;

    Observers(List<LeadListsObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    @Override
    public Observed start(Operation operation) {
        Deque<Observed> started = new ArrayDeque<>(observers.size());
        for (LeadListsObserver observer : observers) {
            Observed observed = Guard.get(ROLE, () -> observer.start(operation));
            if (observed != null) {
                started.push(observed);
            }
        }
        InProgress inner = new InProgress(INNERMOST.get(), started, operation.kind() == Kind.TRANSACTION ? 1 : 0);
        INNERMOST.set(inner);
        return inner;
    }

    /** An operation in progress on the thread that started it. */
    private static final class InProgress implements Observed {
        private final @Nullable InProgress outer;
        private final Deque<Observed> started;
        private final long since = System.nanoTime();
        private int attempts;

        InProgress(@Nullable InProgress outer, Deque<Observed> started, int attempts) {
            this.outer = outer;
            this.started = started;
            this.attempts = attempts;
        }

        @Override
        public void end(Completion completion) {
            Completion measured = completion.measured(Duration.ofNanos(System.nanoTime() - since), attempts);
            if (outer == null) {
                INNERMOST.remove();
            } else {
                outer.attempts += attempts;
                INNERMOST.set(outer);
            }
            started.forEach(observed -> Guard.run(ROLE, () -> observed.end(measured)));
        }
    }
}
