package io.leadlist.examples.benchmark.core;

import io.leadlist.examples.benchmark.core.FilterByHand.CompanyRow;
import io.leadlist.examples.benchmark.core.FilterByHand.PersonRow;
import io.leadlist.examples.benchmark.core.SampleEntries.Entry;
import io.leadlist.lead.Company;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.filter.SearchFilters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * The documented bulk search over people in memory: how many people match? On both sides the compared values are
 * normalized in advance. The library's side supports all 58 fields of the grammar. The other side checks only the five
 * values of this search.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms6g", "-Xmx6g", "-XX:+UseParallelGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 7, time = 2)
public class FilterBenchmark {
    private static final SearchFilters SEARCH = SearchFilters.builder()
            .industry("software development", "it services and it consulting")
            .employees(50, 500)
            .seniority("director", "vp", "c_suite")
            .departmentAndFunction("sales", "marketing")
            .build();

    /** The number of people. */
    @Param("1000000")
    public int people;

    private MemoryDirectory directory = new MemoryDirectory();
    private List<PersonRow> rows = List.of();

    /** Prepares both forms of the entries and checks that both sides find the same number of people. */
    @Setup
    public void prepare() {
        List<Entry> entries = SampleEntries.of(people);
        directory = new MemoryDirectory();
        directory.putCompanies(entries.stream().map(Entry::company).distinct().toList());
        directory.putPeople(entries.stream().map(Entry::person).toList());
        Map<Company, CompanyRow> companyRows = new HashMap<>();
        rows = entries.stream().map(entry -> PersonRow.of(entry, companyRows)).toList();
        if (library() != predicate()) {
            throw new IllegalStateException("the library finds " + library() + " people, the predicate " + predicate());
        }
    }

    /** The library evaluates the filter. */
    @Benchmark
    public long library() {
        return directory
                .searchPeople(SEARCH, new SearchPageRequest(0, 100))
                .total()
                .orElseThrow();
    }

    /** A handwritten predicate evaluates the filter. */
    @Benchmark
    public int predicate() {
        int found = 0;
        for (PersonRow row : rows) {
            if (FilterByHand.isFound(row)) {
                found++;
            }
        }
        return found;
    }
}
