package io.leadlist.examples.benchmark.core;

import io.leadlist.call.Caller;
import io.leadlist.call.Path;
import io.leadlist.internal.lists.LookupById;
import io.leadlist.internal.lists.RecordLookup;
import io.leadlist.internal.write.GrowingList;
import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change.Source;
import io.leadlist.list.LeadList;
import io.leadlist.list.UnknownIds;
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
 * Deduplicating and reporting ids: all that the library does in an add of people by id, from the ids to the report with
 * an outcome for each input, over a storage that has its answers ready. The limit for the inputs of a call is passed
 * by, as nothing else is.
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
    /** How many inputs. */
    @Param("1000000")
    public int inputs;

    /** How many of a hundred people are members already. */
    @Param({"0", "10"})
    public int members;

    private List<PersonId> ids = List.of();
    private Write write = write();
    private GrowingList growingList;
    private LookupById<PersonId, Person, AddReport> byId;
    private LeadList list;

    /** Finds out what the storage is to answer. */
    @Setup
    public void prepare() {
        ids = Inputs.ids(inputs);
        Map<PersonId, Standing> standing = new HashMap<>();
        ids.forEach(id -> standing.put(id, Standing.PRESENT));
        Set<LeadId> added = new HashSet<>();
        standing.keySet().stream()
                .filter(id -> Math.floorMod(id.hashCode(), 100) >= members)
                .forEach(added::add);
        list = SampleLists.people();
        Settings settings = SampleLists.settings(new ReadyTransaction(list, standing, added));
        growingList = new GrowingList(settings, LeadType.PERSON);
        byId = new LookupById<>(
                settings, growingList.changing(), LeadType.PERSON, RecordLookup.people(settings), UnknownIds.REPORT);
    }

    List<PersonId> ids() {
        return ids;
    }

    private static Write write() {
        Caller.Member caller = SampleLists.CALLER.member();
        return Write.of(caller, Source.MANUAL_SELECTION);
    }

    /** What {@code AddSelection} does with a manual selection. */
    @Benchmark
    public AddReport library() {
        return byId.change(
                write,
                list.id(),
                ids,
                Path.of("selection", "includedIds"),
                (transaction, locked, candidates) -> growingList.link(transaction, write, locked, candidates));
    }

    /** Each id once, in order, and nothing else. */
    @Benchmark
    public Set<PersonId> linkedHashSet() {
        return new LinkedHashSet<>(ids);
    }
}
