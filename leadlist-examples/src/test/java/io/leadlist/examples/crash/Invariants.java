package io.leadlist.examples.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The invariants that every database must satisfy.
 *
 * <p>Each statement of {@code invariants.sql} counts the violations of one invariant. The comment above it names the
 * violation.
 */
final class Invariants {
    private static final List<Invariant> ALL = read();

    private record Invariant(String violation, String query) {
        static Invariant of(String text) {
            int end = text.indexOf('\n');
            return new Invariant(text.substring("-- ".length(), end), text.substring(end));
        }
    }

    private Invariants() {}

    private static List<Invariant> read() {
        try (InputStream script = Objects.requireNonNull(Invariants.class.getResourceAsStream("invariants.sql"))) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split(";", -1))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .map(Invariant::of)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns one description for each violated invariant; none if all hold. */
    static List<String> violated(Connection connection) throws SQLException {
        List<String> violated = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (Invariant invariant : ALL) {
                try (ResultSet row = statement.executeQuery(invariant.query)) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        violated.add(row.getLong(1) + " " + invariant.violation);
                    }
                }
            }
        }
        return violated;
    }
}
