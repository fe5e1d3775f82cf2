package io.leadlist.search.facet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words around numbers, in several languages. They are read from the resource {@code number-words.txt} of this
 * package, and are replaced by the signs that {@link Band} reads: {@code zwischen 5 und 10 Mio. Euro} becomes
 * {@code 5-10M}. Thread-safe.
 */
final class NumberWords {
    static final String SPACE = "[\\s\\p{Z}]*+";

    private static final Map<String, List<String>> WORDS = read("number-words.txt");
    private static final List<Replacement> REPLACEMENTS = List.of(
            new Replacement(word("people"), " "),
            new Replacement(word("currency"), " "),
            unit("B"),
            unit("M"),
            unit("T"),
            unit("K"),
            new Replacement("^" + SPACE + word("between") + "(.+?)" + word("and") + "(.+)$", "$1-$2"),
            new Replacement("^" + SPACE + word("from") + "(?=.*(?:[\\p{Pd}~]|" + word("to") + "))", ""),
            new Replacement("^" + SPACE + word("at least") + "(.+)$", "$1+"),
            new Replacement(word("or more") + "$", "+"),
            new Replacement(word("to"), "-"));

    private record Replacement(Pattern pattern, String by) {
        Replacement(String pattern, String by) {
            this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), by);
        }

        String apply(String text) {
            return pattern.matcher(text).replaceAll(by);
        }
    }

    private NumberWords() {}

    /** Returns a text with signs in place of the words. */
    static String replaced(String text) {
        String replaced = Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u2019', '\'');
        for (Replacement replacement : REPLACEMENTS) {
            replaced = replacement.apply(replaced);
        }
        return replaced;
    }

    private static Replacement unit(String sign) {
        return new Replacement("(?<=\\p{Nd})" + SPACE + alternatives(sign) + "\\.?(?![\\p{L}\\p{Nd}])", sign);
    }

    private static String word(String section) {
        return SPACE + "(?<!\\p{L})" + alternatives(section) + "(?!\\p{L})" + SPACE;
    }

    /** Returns a pattern of the words of a section, the longest first. */
    private static String alternatives(String section) {
        return Objects.requireNonNull(WORDS.get(section), section).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static Map<String, List<String>> read(String name) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : lines(name)) {
            if (line.startsWith("[")) {
                section = sections.computeIfAbsent(line.substring(1, line.indexOf(']')), first -> new ArrayList<>());
            } else if (!line.startsWith("#")) {
                section.addAll(List.of(line.split(", *", -1)));
            }
        }
        return sections;
    }

    private static List<String> lines(String name) {
        try (InputStream file = Objects.requireNonNull(NumberWords.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
