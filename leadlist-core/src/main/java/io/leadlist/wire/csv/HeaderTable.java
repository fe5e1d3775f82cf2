package io.leadlist.wire.csv;

import io.leadlist.lead.LeadType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The known headers of the exports of other systems, with their fields. They are read from the resources
 * {@code person-headers.tsv} and {@code company-headers.tsv} of this package. Immutable and thread-safe.
 */
final class HeaderTable {
    private static final HeaderTable PEOPLE = read("person-headers.tsv");
    private static final HeaderTable COMPANIES = read("company-headers.tsv");

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[1-9][0-9]?(?![0-9])");
    private static final int MAX_NUMBERED = 60;

    private final Map<String, List<Entry>> entries;

    private HeaderTable(Map<String, List<Entry>> entries) {
        this.entries = entries;
    }

    /** A line of the table. */
    record Entry(String source, String field, CellRule rule) {}

    static HeaderTable of(LeadType type) {
        return switch (type) {
            case PERSON -> PEOPLE;
            case COMPANY -> COMPANIES;
        };
    }

    /** Returns whether a header is known. */
    boolean knows(String header) {
        return !entries(header).isEmpty();
    }

    /** Returns the sources of these headers, with the number of headers that each has. */
    Map<String, Integer> sources(List<String> headers) {
        Map<String, Integer> sources = new HashMap<>();
        for (String header : headers) {
            entries(header).forEach(entry -> sources.merge(entry.source(), 1, Integer::sum));
        }
        return sources;
    }

    /**
     * Returns the line of a header. If several sources have the header, returns the line of the source with the most
     * headers in the file.
     */
    Optional<Entry> find(String header, Map<String, Integer> sources) {
        Entry best = null;
        for (Entry entry : entries(header)) {
            if (best == null || count(entry, sources) > count(best, sources)) {
                best = entry;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns the lines of a header. Numbered headers such as {@code Phone 7} are lines with the number 1 or 2. */
    private List<Entry> entries(String header) {
        String form = Header.form(header);
        List<Entry> found = entries.get(form);
        Matcher number = NUMBER.matcher(form);
        if (found != null || form.length() > MAX_NUMBERED || !number.find()) {
            return found == null ? List.of() : found;
        }
        return Stream.of("1", "2")
                .map(number::replaceFirst)
                .filter(entries::containsKey)
                .findFirst()
                .map(entries::get)
                .orElse(List.of());
    }

    private static int count(Entry entry, Map<String, Integer> sources) {
        return sources.getOrDefault(entry.source(), 0);
    }

    private static HeaderTable read(String resource) {
        Map<String, List<Entry>> entries = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(HeaderTable.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split("\t", -1);
                    entries.computeIfAbsent(Header.form(parts[1]), form -> new ArrayList<>())
                            .add(new Entry(parts[0], parts[2], CellRule.named(parts[3])));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new HeaderTable(entries);
    }
}
