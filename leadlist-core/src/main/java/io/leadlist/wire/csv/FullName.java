package io.leadlist.wire.csv;

import io.leadlist.lead.PersonName;
import io.leadlist.lead.StorableText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last name in a full name. Titles, credentials, pronouns and emoji are left out, as in
 * {@link PersonName}.
 *
 * @param first the words before the last one; after a single comma, the words after it. The whole name if it is one
 *     word
 * @param last the last word, or the words before a single comma; null if the name is one word
 */
record FullName(String first, @Nullable String last) {
    /** A longer text is not a name, and is not searched for titles. */
    private static final int MAX_LENGTH = 300;

    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern EMOJI =
            Pattern.compile("[\\p{So}\\x{1F000}-\\x{1FAFF}\\x{FE0F}\\x{200D}\\x{20E3}&&[^\\u2100-\\u214F]]+");
    private static final Pattern EDGES = Pattern.compile("^[,;|/•·*~\\s]+|[,;|/•·*~\\s]+$");
    /** Generations are a part of the last name. */
    private static final Set<String> GENERATIONS = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    /** Divides a name that is not blank. */
    static FullName of(String text) {
        FullName name = partsOf(bare(text));
        boolean isDivided =
                !StorableText.isBlank(name.first()) && (name.last() == null || !StorableText.isBlank(name.last()));
        return isDivided ? name : new FullName(text, null);
    }

    private static FullName partsOf(String name) {
        int comma = name.indexOf(',');
        if (comma < 0 || comma != name.lastIndexOf(',')) {
            return divided(name, "");
        }
        String before = StorableText.strip(name.substring(0, comma));
        String after = StorableText.strip(name.substring(comma + 1));
        if (StorableText.isBlank(before) || StorableText.isBlank(after)) {
            return divided(StorableText.isBlank(before) ? after : before, "");
        }
        return GENERATIONS.contains(after.toLowerCase(Locale.ROOT))
                ? divided(before, " " + after)
                : new FullName(bare(after), before);
    }

    private static FullName divided(String name, String generation) {
        int space = name.lastIndexOf(' ');
        return space < 0
                ? new FullName(name, generation.isEmpty() ? null : StorableText.strip(generation))
                : new FullName(name.substring(0, space), name.substring(space + 1) + generation);
    }

    /** Returns the words of a name that belong to it, separated by one space; the whole text if none does. */
    private static String bare(String text) {
        String plain = StorableText.strip(SPACES.matcher(text).replaceAll(" "));
        String written = StorableText.strip(
                SPACES.matcher(EMOJI.matcher(plain).replaceAll(" ")).replaceAll(" "));
        if (written.isEmpty() || written.length() > MAX_LENGTH) {
            return plain;
        }
        List<String> words = Stream.of(written.split(" "))
                .filter(word -> !StorableText.isBlank(word))
                .toList();
        PersonName name = PersonName.of(written);
        int start = 0;
        int end = words.size();
        while (end - start > 1 && isName(name, words.subList(start + 1, end))) {
            start++;
        }
        while (end - start > 1 && isName(name, words.subList(start, end - 1))) {
            end--;
        }
        String trimmed =
                EDGES.matcher(String.join(" ", words.subList(start, end))).replaceAll("");
        return trimmed.isEmpty() ? plain : trimmed;
    }

    private static boolean isName(PersonName name, List<String> words) {
        return PersonName.of(String.join(" ", words)).equals(name);
    }
}
