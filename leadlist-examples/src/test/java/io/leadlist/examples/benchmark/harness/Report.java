package io.leadlist.examples.benchmark.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The results of the rows that were run, by number. */
public record Report(List<RowResult> rows) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Report {
        rows = rows.stream().sorted(Comparator.comparingInt(RowResult::number)).toList();
    }

    /** Reads a report; returns an empty one if the file does not exist. */
    public static Report read(Path file) {
        return Files.exists(file) ? JSON.readValue(file.toFile(), Report.class) : new Report(List.of());
    }

    /** Writes the report as JSON. */
    public void write(Path file) {
        JSON.writeValue(file.toFile(), this);
    }

    /** Returns this report with a new result of a row. */
    public Report with(RowResult row) {
        return new Report(Stream.concat(rows.stream().filter(old -> old.number() != row.number()), Stream.of(row))
                .toList());
    }
}
