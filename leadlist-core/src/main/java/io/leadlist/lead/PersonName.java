package io.leadlist.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The normal form of a person's full name: without titles, credentials, pronouns and emoji, otherwise like a
 * {@link Term}. {@code Jane Doe, MBA 🚀}, {@code Dr. Jane Doe} and {@code Jane Doe (she/her)} are one name. Immutable
 * and thread-safe.
 *
 * <p>Only whole words at the start and the end of the name are removed. A credential that is also a surname, such as
 * {@code MA}, is removed only after a comma, in parentheses or with dots. At least one word always stays; without a
 * comma, at least two. The normal form of a normal form is the same.
 */
public record PersonName(String value) {
    private static final Pattern EMOJI = Pattern.compile("[\\p{So}\\x{1F000}-\\x{1FAFF}&&[^\\u2100-\\u214F]]+");
    private static final Pattern KEYCAPS = Pattern.compile("[0-9#*]\\uFE0F?\\u20E3");
    private static final int MAX_WORDS = 3;
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern EDGES = Pattern.compile("^[,;|/•·*~]+|[,;|/•·*~]+$");

    private static final WordTable TABLE = WordTable.read("name-affixes.txt");
    private static final Set<String> TITLES = TABLE.section("titles");
    private static final Set<String> CREDENTIALS = words("credentials");
    private static final Set<String> AFTER_COMMA = words("credentials after a comma");
    private static final Set<String> PRONOUNS = TABLE.section("pronouns");

    /**
     * {@return the normal form of a name; a blank name has the empty form}
     *
     * @param text the text to read
     */
    public static PersonName of(String text) {
        String term = Term.of(KEYCAPS.matcher(text).replaceAll(" ")).value();
        String name = Term.of(EMOJI.matcher(term).replaceAll(" ")).value();
        return name.isEmpty() ? ofSigns(text) : new PersonName(FixedPoint.of(name, PersonName::bare));
    }

    /** Keeps a text that consists of emoji alone. Its term can have a digit, which was a part of an emoji before. */
    private static PersonName ofSigns(String text) {
        String term = Term.of(text).value();
        return term.equals(text) ? new PersonName(term) : of(term);
    }

    private static String bare(String term) {
        List<String> words = List.of(SPACE.split(term, -1));
        List<String> name = withoutTitles(withoutCredentials(words));
        return name == words ? term : Term.of(String.join(" ", name)).value();
    }

    private static List<String> withoutCredentials(List<String> words) {
        List<String> name = words;
        for (int count = affix(name); count > 0; count = affix(name)) {
            name = words.subList(0, name.size() - count);
        }
        String written = name.get(name.size() - 1);
        String last = withoutEdges(written);
        if (last.isEmpty() || last.equals(written)) {
            return name;
        }
        List<String> trimmed = new ArrayList<>(name);
        trimmed.set(name.size() - 1, last);
        return trimmed;
    }

    /** Returns the number of words at the end that do not belong to the name. */
    private static int affix(List<String> name) {
        for (int count = Math.min(MAX_WORDS, name.size() - 1); count > 0; count--) {
            int rest = name.size() - count;
            String written = withoutEdges(String.join(" ", name.subList(rest, name.size())));
            boolean inParentheses = written.startsWith("(") && written.endsWith(")") && written.length() > 2;
            String affix = inParentheses ? written.substring(1, written.length() - 1) : written;
            boolean apart = inParentheses || name.get(rest - 1).endsWith(",");
            if (affix.isEmpty() || PRONOUNS.contains(affix) || isCredential(affix, apart, rest)) {
                return count;
            }
        }
        return 0;
    }

    /**
     * Returns whether a text is a credential.
     *
     * @param apart whether a comma or parentheses set it apart from the name
     * @param rest the number of words before it
     */
    private static boolean isCredential(String text, boolean apart, int rest) {
        String plain = text.replace(".", "");
        boolean clear = apart || (rest > 1 && text.indexOf('.') > 0);
        return (clear && AFTER_COMMA.contains(plain)) || ((apart || rest > 1) && CREDENTIALS.contains(plain));
    }

    private static List<String> withoutTitles(List<String> words) {
        int first = 0;
        while (words.size() - first > 1 && isTitle(words.get(first))) {
            first++;
        }
        return first == 0 ? words : words.subList(first, words.size());
    }

    private static String withoutEdges(String text) {
        boolean plain =
                Character.isLetterOrDigit(text.charAt(0)) && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        return plain ? text : EDGES.matcher(text).replaceAll("");
    }

    private static boolean isTitle(String word) {
        return TITLES.contains(word) || (word.endsWith(".") && TITLES.contains(word.substring(0, word.length() - 1)));
    }

    private static Set<String> words(String section) {
        return TABLE.section(section).stream()
                .map(entry -> entry.replace(".", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return value;
    }
}
