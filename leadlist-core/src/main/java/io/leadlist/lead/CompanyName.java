package io.leadlist.lead;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The normal form of a company's name, by which title keys compare companies. It is a {@link Term} without legal form,
 * punctuation, quotation marks, trademark signs and HTML entities. {@code Acme, Inc.}, {@code "ACME" Inc} and
 * {@code Acme®} are one name. {@code &} is {@code and}. Immutable and thread-safe.
 *
 * <p>Legal forms of many countries are removed from the end of a name, some of them also from its start. A name never
 * becomes empty: {@code Inc.} alone stays. The normal form of a normal form is the same.
 */
public record CompanyName(String value) {
    private static final int MAX_WORDS = 6;
    private static final int MAX_FORMS = 4;
    private static final Pattern SIGNS_IN_WORDS = Pattern.compile("\\((?:tm|r|c|sm)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("&");
    private static final Pattern APOSTROPHE = Pattern.compile("'");
    private static final Pattern PUNCTUATION = Pattern.compile("[[\\p{P}\\p{S}]&&[^.+#'&]]+");
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern DOTS_AT_ENDS = Pattern.compile("^\\.+|\\.+$");
    private static final Pattern ACRONYM = Pattern.compile("\\p{L}\\p{M}*+(?:\\.\\p{L}\\p{M}*+)++");
    private static final Set<String> FILLERS = Set.of("the", "and");

    private static final WordTable TABLE = WordTable.read("legal-forms.txt");
    private static final Set<String> AT_END = forms("end", "attached");
    private static final Set<String> AT_START = forms("start", "attached");
    private static final List<String> ATTACHED = forms("attached").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    /**
     * {@return the normal form of a name; a blank name has the empty form}
     *
     * @param text the text to read
     */
    public static CompanyName of(String text) {
        String name = SIGNS_IN_WORDS.matcher(HtmlText.decode(text)).replaceAll(" ");
        String bare = FixedPoint.of(Term.of(name).value(), CompanyName::bare);
        return new CompanyName(bare.isEmpty() ? Term.of(text).value() : bare);
    }

    private static String bare(String term) {
        List<String> words = words(term);
        if (words.isEmpty()) {
            return term;
        }
        List<String> before = List.of();
        for (int form = 0; form < MAX_FORMS && words != before; form++) {
            before = words;
            words = withoutAttached(withoutStart(withoutEnd(words)));
        }
        return Term.of(String.join(" ", words)).value();
    }

    private static List<String> words(String term) {
        String joined =
                APOSTROPHE.matcher(AND.matcher(term).replaceAll(" and ")).replaceAll("");
        return SPACES.splitAsStream(PUNCTUATION.matcher(joined).replaceAll(" "))
                .map(CompanyName::withoutDots)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Removes the dots of an abbreviation; a dot between longer parts, as in {@code acme.io}, stays. */
    private static String withoutDots(String word) {
        String inner = DOTS_AT_ENDS.matcher(word).replaceAll("");
        return ACRONYM.matcher(inner).matches() ? inner.replace(".", "") : inner;
    }

    private static List<String> withoutEnd(List<String> words) {
        for (int count = Math.min(MAX_WORDS, words.size() - 1); count > 0; count--) {
            List<String> rest = words.subList(0, words.size() - count);
            if (isForm(words.subList(words.size() - count, words.size()), AT_END) && isName(rest)) {
                return "and".equals(rest.get(rest.size() - 1)) ? rest.subList(0, rest.size() - 1) : rest;
            }
        }
        return words;
    }

    private static List<String> withoutStart(List<String> words) {
        for (int count = Math.min(MAX_WORDS, words.size() - 1); count > 0; count--) {
            List<String> rest = words.subList(count, words.size());
            if (isForm(words.subList(0, count), AT_START) && isName(rest)) {
                return rest;
            }
        }
        return words;
    }

    /** Removes the legal forms that Chinese, Japanese and Korean names have without a space. */
    private static List<String> withoutAttached(List<String> words) {
        String first = words.get(0);
        String last = words.get(words.size() - 1);
        for (String form : ATTACHED) {
            if (last.length() > form.length() && last.endsWith(form)) {
                return with(words, words.size() - 1, last.substring(0, last.length() - form.length()));
            }
            if (first.length() > form.length() && first.startsWith(form)) {
                return with(words, 0, first.substring(form.length()));
            }
        }
        return words;
    }

    private static List<String> with(List<String> words, int index, String word) {
        List<String> changed = new ArrayList<>(words);
        changed.set(index, word);
        return changed;
    }

    /** Returns whether these words are a legal form, which may be spelled with a space after each letter. */
    private static boolean isForm(List<String> words, Set<String> forms) {
        return forms.contains(String.join(" ", words))
                || (words.size() > 1
                        && words.stream().allMatch(word -> word.codePointCount(0, word.length()) == 1)
                        && forms.contains(String.join("", words)));
    }

    private static boolean isName(List<String> words) {
        return !FILLERS.containsAll(words);
    }

    private static Set<String> forms(String... sections) {
        return Stream.of(sections)
                .flatMap(section -> TABLE.section(section).stream())
                .map(form -> String.join(" ", words(form)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return value;
    }
}
