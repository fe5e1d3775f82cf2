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

    /** Generations are a part of the last name. They never are the whole last name. */
    private static final Set<String> GENERATIONS =
            Set.of("jr", "jnr", "sr", "snr", "ii", "iii", "iv", "vii", "viii", "2nd", "3rd", "4th", "5th");

    /** Generations that are also names, such as the Vietnamese Vi. */
    private static final Set<String> AFTER_COMMA = Set.of("v", "vi", "ix", "x", "junior", "senior");

    /** A former or other name in parentheses, or a former name after a word that says so. */
    private static final Pattern FORMER_NAME = Pattern.compile(
            " +(?:\\([^()]*\\)|(?:n\u00e9e|nee|geb\\.|geborene?) +[^ ]+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern COMMAS = Pattern.compile("[, ]+$");

    /** Divides a name that is not blank. */
    static FullName of(String text) {
        FullName name = partsOf(bare(withoutFormerName(bare(text))));
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
        boolean isGeneration = isGeneration(after) || AFTER_COMMA.contains(code(after));
        return isGeneration ? divided(before, " " + after) : new FullName(bare(after), before);
    }

    /** Divides a name before its last word. A generation after that word belongs to it. */
    private static FullName divided(String name, String generation) {
        int space = name.lastIndexOf(' ');
        if (space < 0) {
            return new FullName(name + generation, null);
        }
        String last = name.substring(space + 1);
        String first = COMMAS.matcher(name.substring(0, space)).replaceAll("");
        return isGeneration(last) && generation.isEmpty()
                ? divided(first, " " + last)
                : new FullName(first, last + generation);
    }

    private static boolean isGeneration(String word) {
        return GENERATIONS.contains(code(word));
    }

    private static String code(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "");
    }

    private static String withoutFormerName(String name) {
        String other =
                name.length() > MAX_LENGTH ? name : FORMER_NAME.matcher(name).replaceAll("");
        return other.indexOf(' ') > 0 ? other : name;
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
