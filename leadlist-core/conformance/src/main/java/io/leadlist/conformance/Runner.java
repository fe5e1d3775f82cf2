package io.leadlist.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** Plays cases against a target, one after the other. Immutable, and thread-safe if the target and the listener are. */
public final class Runner {
    private final Target target;
    private final Consumer<? super CaseResult> listener;

    private Runner(Target target, Consumer<? super CaseResult> listener) {
        this.target = Objects.requireNonNull(target, "target");
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * {@return a runner that plays cases against a service}
     *
     * @param target the service to check
     */
    public static Runner against(Target target) {
        return new Runner(target, result -> {});
    }

    /**
     * {@return a runner that calls a listener after each case}
     *
     * @param progress receives each result
     */
    public Runner withListener(Consumer<? super CaseResult> progress) {
        return new Runner(target, progress);
    }

    /**
     * Plays cases in their order. A failing case ends at its first response that differs; the other cases are still
     * played.
     *
     * @param cases the cases to run
     * @return the result of each case
     */
    public Report play(List<VectorCase> cases) {
        List<CaseResult> results = new ArrayList<>();
        for (VectorCase one : cases) {
            // Each run has its own names and keys, so that one service can be checked repeatedly.
            CaseResult result =
                    new CasePlayer(target, one, UUID.randomUUID().toString().replace("-", "")).play();
            results.add(result);
            listener.accept(result);
        }
        return new Report(results);
    }
}
