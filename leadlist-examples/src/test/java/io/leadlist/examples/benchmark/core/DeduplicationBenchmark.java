package io.leadlist.examples.benchmark.core;

import io.leadlist.LeadLists;
import io.leadlist.call.LeadListId;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.Limits;
import io.leadlist.storage.Records.Standing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Deduplicating and reporting ids: all that the library does when companies are added by id, over a storage that has
 * its results ready. There are as many ids as a call can bring.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms4g", "-Xmx4g", "-XX:+UseParallelGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 7, time = 2)
public class DeduplicationBenchmark {
    /** The number of inputs. */
    @Param("" + Limits.MAX_COMPANIES)
    public int inputs;

    /** How many of a hundred companies are members already. */
    @Param({"0", "10"})
    public int members;

    private List<CompanyId> ids = List.of();
    private LeadLists leadLists;
    private LeadListId list;

    /** Finds out what the storage has to return. */
    @Setup
    public void prepare() {
        ids = Inputs.ids(inputs);
        Map<CompanyId, Standing> standing = new HashMap<>();
        ids.forEach(id -> standing.put(id, Standing.PRESENT));
        Set<LeadId> added = new HashSet<>();
        standing.keySet().stream()
                .filter(id -> Math.floorMod(id.hashCode(), 100) >= members)
                .forEach(added::add);
        LeadList empty = SampleLists.companies();
        list = empty.id();
        leadLists = LeadLists.over(new ReadyTransaction(empty, standing, added))
                .limits(Limits.ofCall(Limits.MAX_PEOPLE, Limits.MAX_COMPANIES))
                .build();
    }

    List<CompanyId> ids() {
        return ids;
    }

    /** Adds the companies. */
    @Benchmark
    public AddReport library() {
        return leadLists.addCompanies(SampleLists.CALLER, list, ids);
    }

    /** Deduplicates the ids in their order, and nothing else. */
    @Benchmark
    public Set<CompanyId> linkedHashSet() {
        return new LinkedHashSet<>(ids);
    }
}
