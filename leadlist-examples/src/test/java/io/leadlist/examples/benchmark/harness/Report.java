package io.leadlist.examples.benchmark.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows that were run.
 *
 * @param environment the day, the hardware and the versions, of the last run
 */
public record Report(Map<String, String> environment, List<RowResult> rows) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Report {
        rows = rows.stream().sorted(Comparator.comparingInt(RowResult::number)).toList();
    }

    /** Reads one; an empty one if there is no file. */
    public static Report read(Path file) {
        return Files.exists(file) ? JSON.readValue(file.toFile(), Report.class) : new Report(Map.of(), List.of());
    }

    /** Writes it. */
    public void write(Path file) {
        JSON.writeValue(file.toFile(), this);
    }

    /** The same with a row that was run anew. */
    public Report with(Map<String, String> now, RowResult row) {
        return new Report(
                now,
                Stream.concat(rows.stream().filter(old -> old.number() != row.number()), Stream.of(row))
                        .toList());
    }
}
