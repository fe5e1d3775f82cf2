package io.leadlist.examples.benchmark.core;

import org.openjdk.jol.info.GraphLayout;

/**
 * What the answers of the first benchmark hold, in bytes, without the ids, which are the inputs' own.
 *
 * @param report the library's report
 * @param set the plain set
 */
record ReportMemory(long report, long set) {
    static {
        System.setProperty("jol.magicFieldOffset", "true"); // JOL can not ask a record for the offsets of its fields
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
