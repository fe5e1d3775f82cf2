package io.leadlist.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** Plays cases against a target, one after the other. Immutable; as thread-safe as its target. */
public final class Runner {
    private final Target target;
    private final Consumer<? super CaseResult> listener;

    private Runner(Target target, Consumer<? super CaseResult> listener) {
        this.target = Objects.requireNonNull(target, "target");
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /** Plays against a service. */
    public static Runner against(Target target) {
        return new Runner(target, result -> {});
    }

    /** The same with somebody who is told of each case when it ends. */
    public Runner telling(Consumer<? super CaseResult> progress) {
        return new Runner(target, progress);
    }

    /**
     * Plays cases in their order. A case that fails ends with its first answer that differs; the others are played all
     * the same.
     */
    public Report play(List<VectorCase> cases) {
        List<CaseResult> results = new ArrayList<>();
        for (VectorCase one : cases) {
            // No two runs share names and keys, so that a service can be checked again and again.
            CaseResult result =
                    new Playing(target, one, UUID.randomUUID().toString().replace("-", "")).result();
            results.add(result);
            listener.accept(result);
        }
        return new Report(results);
    }
}
