package io.leadlist.lead;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL within a text that a person pasted: {@code <https://example.com>}, {@code [Jane](https://example.com)},
 * {@code "https://example.com",}.
 */
final class PastedUrl {
    private static final Pattern LINK = Pattern.compile("\\[[^\\[\\]]*\\]\\((.*)\\)", Pattern.DOTALL);

    // A query without its question mark, as pages in HTML and careless cuts leave it.
    private static final Pattern CUT_QUERY = Pattern.compile("&(?:amp;)?[A-Za-z_]+=");

    private static final String END_OF_SENTENCE = ",;.!\uFF0C\uFF1B\u3001\u3002";

    private PastedUrl() {}

    /** Returns the URL as it is written in the text, with the signs of ASCII in place of their full-width forms. */
    static String in(String text) {
        String url = trimmed(narrow(text));
        String rest = unwrapped(url);
        while (rest.length() < url.length()) {
            url = rest;
            rest = unwrapped(url);
        }
        return url;
    }

    /** Returns the text in front of a query that begins with an ampersand. */
    static String withoutCutQuery(String text) {
        Matcher query = CUT_QUERY.matcher(text);
        return query.find() ? text.substring(0, query.start()) : text;
    }

    /** Returns whether {@link #in} may take a character off the end of a text. */
    static boolean isEnd(int point) {
        return END_OF_SENTENCE.indexOf(point) >= 0 || point == '>' || Quotes.isQuote(point);
    }

    /** Returns the text with ASCII characters in place of their full-width forms, which Asian keyboards write. */
    static String narrow(String text) {
        if (UnicodeText.isAscii(text)) {
            return text;
        }
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                narrow.setCharAt(i, (char) (c - '\uFF01' + '!'));
            }
        }
        return narrow.toString();
    }

    private static String unwrapped(String text) {
        Matcher link = LINK.matcher(text);
        if (link.matches()) {
            return trimmed(link.group(1));
        }
        int last = text.length() - 1;
        boolean isInBrackets = last > 0
                && ((text.charAt(0) == '(' && text.charAt(last) == ')')
                        || (text.charAt(0) == '[' && text.charAt(last) == ']'));
        return trimmed(isInBrackets ? text.substring(1, last) : text);
    }

    /** Removes quotes and angle brackets, also one of a pair, and the punctuation that follows a URL in a list. */
    private static String trimmed(String text) {
        String rest = StorableText.strip(text);
        while (!rest.isEmpty() && isEnd(rest.charAt(rest.length() - 1))) {
            rest = StorableText.strip(rest.substring(0, rest.length() - 1));
        }
        while (!rest.isEmpty() && (rest.charAt(0) == '<' || Quotes.isQuote(rest.charAt(0)))) {
            rest = StorableText.strip(rest.substring(1));
        }
        return rest;
    }
}
