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
 * The bulk search that the documents show, asked of people in memory: how many does it find? On both sides what can be
 * compared was put into normal form beforehand. The library's side can answer any of the 58 fields of the grammar; the
 * other one looks at the five values of this search, and at nothing else.
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

    /** How many people. */
    @Param("1000000")
    public int people;

    private MemoryDirectory directory = new MemoryDirectory();
    private List<PersonRow> rows = List.of();

    /** Makes both forms of the entries, and checks that both ways find as many. */
    @Setup
    public void prepare() {
        List<Entry> entries = SampleEntries.of(people);
        directory = new MemoryDirectory();
        directory.putCompanies(entries.stream().map(Entry::company).distinct().toList());
        directory.putPeople(entries.stream().map(Entry::person).toList());
        Map<Company, CompanyRow> companyRows = new HashMap<>();
        rows = entries.stream().map(entry -> PersonRow.of(entry, companyRows)).toList();
        if (library() != predicate()) {
            throw new IllegalStateException("found " + library() + ", by hand " + predicate());
        }
    }

    /** The filter as the library understands it. */
    @Benchmark
    public long library() {
        return directory
                .searchPeople(SEARCH, new SearchPageRequest(0, 100))
                .total()
                .orElseThrow();
    }

    /** The same by hand. */
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
