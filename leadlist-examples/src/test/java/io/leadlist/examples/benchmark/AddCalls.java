package io.leadlist.examples.benchmark;

import io.leadlist.examples.benchmark.harness.People;
import io.leadlist.examples.benchmark.harness.Scale;
import io.leadlist.examples.benchmark.harness.Work;
import io.leadlist.examples.benchmark.peer.Adder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Rounds of calls by one adder into a list that grows by them. A tenth of each call's ids are members already. */
final class AddCalls {
    // Higher than all versions of lists that were filled before.
    private static final long FIRST_VERSION = 100_000_000;

    private AddCalls() {}

    /** Returns the number of new ids in a call. */
    static int fresh(Scale scale) {
        return scale.ids() - scale.ids() / 10;
    }

    /** Prepares a round. */
    static Work.Round round(
            Adder adder, UUID list, long sizeBefore, int round, Scale scale, UnaryOperator<List<String>> idsOfCall) {
        List<List<String>> calls = new ArrayList<>();
        for (int call = 0; call < scale.calls(); call++) {
            long callsBefore = (long) round * scale.calls() + call;
            calls.add(idsOfCall.apply(People.tenthKnown(sizeBefore + callsBefore * fresh(scale), scale.ids())));
        }
        long firstVersion = FIRST_VERSION + (long) round * scale.calls();
        return () -> {
            long added = 0;
            for (int call = 0; call < calls.size(); call++) {
                added += adder.add(list, firstVersion + call, calls.get(call));
            }
            return added;
        };
    }
}
