package io.leadlist.examples.benchmark.core;

import org.openjdk.jol.info.GraphLayout;

/**
 * The memory of the first benchmark's results, in bytes, without the ids, which belong to the inputs.
 *
 * @param report the library's report
 * @param set the plain set
 */
record ReportMemory(long report, long set) {
    static {
        System.setProperty("jol.magicFieldOffset", "true"); // JOL cannot read the field offsets of records
    }

    static ReportMemory of(int inputs) {
        DeduplicationBenchmark benchmark = new DeduplicationBenchmark();
        benchmark.inputs = inputs;
        benchmark.prepare();
        GraphLayout ids = GraphLayout.parseInstance(benchmark.ids());
        return new ReportMemory(
                GraphLayout.parseInstance(benchmark.library()).subtract(ids).totalSize(),
                GraphLayout.parseInstance(benchmark.linkedHashSet())
                        .subtract(ids)
                        .totalSize());
    }
}
