package io.leadlist.examples.benchmark.core;

import io.leadlist.LeadLists;
import io.leadlist.list.LeadList;
import io.leadlist.observation.LeadListsObserver;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What observing costs: the cheapest call of the library, over a storage that costs nothing, with and without an
 * observer. The peer calls the storage without the library.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgs = "-XX:+UseParallelGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ObservationBenchmark {
    private final LeadList list = SampleLists.people();
    private final AnsweringStorage storage = new AnsweringStorage(list);
    private LeadLists unobserved = LeadLists.over(storage).build();
    private LeadLists observed = unobserved;

    /** Creates the entries. */
    @Setup
    public void prepare() {
        unobserved = LeadLists.over(storage).build();
        observed = LeadLists.over(storage).observer(LeadListsObserver.NONE).build();
    }

    /** Finds the list while nobody observes. */
    @Benchmark
    public LeadList library() {
        return unobserved.find(SampleLists.CALLER, list.id());
    }

    /** Finds the list while an observer that does nothing observes. */
    @Benchmark
    public LeadList observed() {
        return observed.find(SampleLists.CALLER, list.id());
    }

    /** Calls the storage, as the use case does. */
    @Benchmark
    public LeadList storage() {
        return storage.read(SampleLists.CALLER.member().organization(), transaction -> list);
    }
}
