package io.leadlist.conformance;

import io.leadlist.conformance.CaseResult.Verdict;
import java.util.List;

/** The results of all cases. Immutable and thread-safe. */
public record Report(List<CaseResult> results) {
    private static final int MAX_DIFFERENCES = 10;

    /**
     * Copies the collections, so that later changes of them have no effect.
     *
     * @param results the result of each case
     */
    public Report {
        results = List.copyOf(results);
    }

    /** {@return whether no case failed} Cases that were not played do not count. */
    public boolean passed() {
        return of(Verdict.FAILED).isEmpty();
    }

    /**
     * {@return the results with this verdict}
     *
     * @param verdict the verdict of the wanted cases
     */
    public List<CaseResult> of(Verdict verdict) {
        return results.stream().filter(one -> one.verdict() == verdict).toList();
    }

    /**
     * {@return the report for people to read} It lists each case with its verdict under the name of its file, the
     * failed call and its differences, and the totals.
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        String file = "";
        for (CaseResult result : results) {
            if (!file.equals(result.vector().file())) {
                file = result.vector().file();
                text.append(file).append('\n');
            }
            text.append(line(result));
        }
        return text.append(totals()).append('\n').toString();
    }

    /**
     * {@return the text of one case for people to read, which ends with a line break}
     *
     * @param result the result of a case
     */
    public static String line(CaseResult result) {
        StringBuilder text = new StringBuilder(
                switch (result.verdict()) {
                    case OK -> "  ok         ";
                    case FAILED -> "  FAILED     ";
                    case NOT_PLAYED -> "  not played ";
                });
        text.append(result.vector().name());
        if (result.verdict() == Verdict.OK) {
            return text.append('\n').toString();
        }
        text.append(" (").append(String.join(", ", result.vector().sources())).append(")\n");
        if (!result.call().isEmpty()) {
            text.append("             ").append(result.call()).append('\n');
        }
        result.differences().stream()
                .limit(MAX_DIFFERENCES)
                .forEach(one -> text.append("               ").append(one).append('\n'));
        return text.toString();
    }

    /** {@return the number of cases for each verdict, in one line} */
    public String totals() {
        return results.size() + " cases: " + of(Verdict.OK).size() + " ok, "
                + of(Verdict.FAILED).size() + " failed, "
                + of(Verdict.NOT_PLAYED).size() + " not played";
    }
}
