package io.leadlist.examples.benchmark;

import io.leadlist.examples.benchmark.harness.Environment;
import io.leadlist.examples.benchmark.harness.RowResult;
import io.leadlist.examples.benchmark.harness.Scale;
import io.leadlist.examples.benchmark.harness.Scenario;
import io.leadlist.examples.benchmark.harness.Verdict;
import java.util.ArrayList;
import java.util.List;

/** A row of the headline benchmarks. */
abstract class HeadlineRow {
    private final int number;
    private final String title;
    private final String work;
    private final String unit;
    private final String axis;

    /**
     * Creates one of the eight rows.
     *
     * @param work a description of the work, in a few sentences
     * @param unit the unit of the rates
     * @param axis the unit of the scenarios' sizes; empty if they have none
     */
    HeadlineRow(int number, String title, String work, String unit, String axis) {
        this.number = number;
        this.title = title;
        this.work = work;
        this.unit = unit;
        this.axis = axis;
    }

    final int number() {
        return number;
    }

    /** Runs the row on these databases, except those that it does not support. */
    final RowResult run(Scale scale, List<String> databases) throws Exception {
        List<Scenario> scenarios = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (String database : databases) {
            Part part = on(database, scale);
            scenarios.addAll(part.scenarios());
            verdicts.addAll(part.verdicts());
        }
        return new RowResult(number, title, work, unit, axis, scale.name(), Environment.now(), scenarios, verdicts);
    }

    /** Runs the row on one database. */
    abstract Part on(String name, Scale scale) throws Exception;

    /** The results of one database. */
    record Part(List<Scenario> scenarios, List<Verdict> verdicts) {
        /** The results of a row on a database that it does not support. */
        static final Part NONE = new Part(List.of(), List.of());
    }
}
