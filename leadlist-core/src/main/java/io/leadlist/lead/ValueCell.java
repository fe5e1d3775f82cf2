package io.leadlist.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values in one text that can hold several of them, such as {@code ann@example.com; ben@example.com}. Address books
 * export such texts. Immutable and thread-safe.
 *
 * <p>Line breaks, tabs, {@code :::}, {@code |}, semicolons, commas, and a slash between spaces separate values. White
 * space separates e-mail addresses as well. A separator between double quotation marks does not count. If only one part
 * of the text is a value, and the whole text is a value as well, the text is not split. An example is {@code Doe, Jane
 * <jane@example.com>}.
 *
 * @param values the values in their order, each once
 * @param isReadable whether every part of the text is a value; true for a blank text
 */
public record ValueCell<T>(List<T> values, boolean isReadable) {
    private static final Pattern ANY_SEPARATOR = Pattern.compile("[\\s\\x85\\p{Z}:|;；,，、/]");
    private static final List<Pattern> OF_PHONES =
            patterns("[\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029]+", ":::", "\\|", "[;；]", "[,，、]", "\\s/\\s");
    private static final List<Pattern> OF_EMAILS = with(OF_PHONES, "[\\s\\p{Z}]+");

    /**
     * Copies the collections, so that later changes of them have no effect.
     *
     * @param values the values in their order, each once
     * @param isReadable whether every part of the text is a value
     */
    public ValueCell {
        values = List.copyOf(values);
    }

    /**
     * {@return the e-mail addresses of a text}
     *
     * @param text the text to read
     */
    public static ValueCell<EmailAddress> ofEmails(String text) {
        return read(text, OF_EMAILS, EmailAddress::parse);
    }

    /** Returns the e-mail addresses of a text with their spellings. */
    static ValueCell<WrittenAddress> ofWrittenEmails(String text) {
        return read(
                text,
                OF_EMAILS,
                part -> EmailAddress.parse(part).map(address -> new WrittenAddress(EmailAddress.bare(part), address)));
    }

    /**
     * {@return the phone numbers of a text, in normal form (E.164, such as {@code +14155552671})}
     *
     * @param text the text to read
     * @param country the country whose numbers need no prefix, as two letters (ISO 3166-1 alpha-2). With null or any
     *     other text, numbers must have a prefix
     */
    public static ValueCell<String> ofPhones(String text, @Nullable String country) {
        return read(text, OF_PHONES, part -> E164Number.parse(part, country).map(E164Number::value));
    }

    private static <T> ValueCell<T> read(String text, List<Pattern> separators, Function<String, Optional<T>> parse) {
        if (StorableText.isBlank(text)) {
            return new ValueCell<>(List.of(), true);
        }
        return ANY_SEPARATOR.matcher(text).find() ? split(text, separators, parse) : single(parse.apply(text));
    }

    private static <T> ValueCell<T> split(String text, List<Pattern> separators, Function<String, Optional<T>> parse) {
        if (separators.isEmpty()) {
            return single(parse.apply(text));
        }
        List<Pattern> weaker = separators.subList(1, separators.size());
        List<String> parts = parts(text, separators.get(0));
        if (parts.size() < 2) {
            return parts.isEmpty() ? single(parse.apply(text)) : split(parts.get(0), weaker, parse);
        }
        List<ValueCell<T>> read =
                parts.stream().map(part -> split(part, weaker, parse)).toList();
        boolean hasSeveral =
                read.stream().filter(part -> !part.values().isEmpty()).count() > 1;
        Optional<T> whole = hasSeveral ? Optional.empty() : parse.apply(text);
        return whole.isPresent() ? single(whole) : joined(read);
    }

    private static <T> ValueCell<T> single(Optional<T> value) {
        return new ValueCell<>(value.stream().toList(), value.isPresent());
    }

    private static <T> ValueCell<T> joined(List<ValueCell<T>> parts) {
        return new ValueCell<>(
                parts.stream()
                        .flatMap(part -> part.values().stream())
                        .distinct()
                        .toList(),
                parts.stream().allMatch(ValueCell::isReadable));
    }

    /** Returns the parts between the separators, without blank ones. */
    private static List<String> parts(String text, Pattern separator) {
        boolean isQuoting = text.chars().filter(character -> character == '"').count() % 2 == 0;
        List<String> parts = new ArrayList<>();
        Matcher between = separator.matcher(text);
        int from = 0;
        int counted = 0;
        boolean isInQuotes = false;
        while (between.find()) {
            for (; counted < between.start(); counted++) {
                isInQuotes ^= isQuoting && text.charAt(counted) == '"';
            }
            if (!isInQuotes) {
                addUnlessBlank(parts, text.substring(from, between.start()));
                from = between.end();
            }
        }
        addUnlessBlank(parts, text.substring(from));
        return parts;
    }

    private static void addUnlessBlank(List<String> parts, String part) {
        if (!StorableText.isBlank(part)) {
            parts.add(part);
        }
    }

    private static List<Pattern> patterns(String... separators) {
        List<Pattern> patterns = new ArrayList<>();
        for (String separator : separators) {
            patterns.add(Pattern.compile(separator));
        }
        return List.copyOf(patterns);
    }

    private static List<Pattern> with(List<Pattern> separators, String weakest) {
        List<Pattern> more = new ArrayList<>(separators);
        more.add(Pattern.compile(weakest));
        return List.copyOf(more);
    }
}
