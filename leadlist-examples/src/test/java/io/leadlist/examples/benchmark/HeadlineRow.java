package io.leadlist.examples.benchmark;

import io.leadlist.examples.benchmark.harness.RowResult;
import io.leadlist.examples.benchmark.harness.Scale;
import java.util.List;

/** A row of the headline benchmarks. */
interface HeadlineRow {
    /** Its number, 1 to 8. */
    int number();

    /** Runs it on these databases. */
    RowResult run(Scale scale, List<String> databases) throws Exception;
}
