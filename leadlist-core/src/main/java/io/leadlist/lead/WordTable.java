package io.leadlist.lead;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of words that is a resource of this package, in UTF-8. It has sections, each under its name in brackets. The
 * entries of a section are separated by commas or line breaks. A line that begins with {@code #} is a comment. Entries
 * are {@linkplain Term#of terms}.
 */
record WordTable(Map<String, Set<String>> sections) {
    /** Reads the table of this name. */
    static WordTable read(String name) {
        Map<String, Set<String>> sections = new LinkedHashMap<>();
        Set<String> section = sections.computeIfAbsent("", first -> new LinkedHashSet<>());
        for (String line : lines(name)) {
            if (line.startsWith("[")) {
                section =
                        sections.computeIfAbsent(line.substring(1, line.indexOf(']')), first -> new LinkedHashSet<>());
            } else if (!line.startsWith("#")) {
                addTo(section, line);
            }
        }
        return new WordTable(sections);
    }

    /** Returns the entries of a section. */
    Set<String> section(String name) {
        return Set.copyOf(Objects.requireNonNull(sections.get(name), name));
    }

    /** Returns the entries of all sections. */
    Set<String> all() {
        return sections.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static void addTo(Set<String> section, String line) {
        for (String entry : line.split(",", -1)) {
            String term = Term.of(entry).value();
            if (!term.isEmpty()) {
                section.add(term);
            }
        }
    }

    private static List<String> lines(String name) {
        try (InputStream file = Objects.requireNonNull(WordTable.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
