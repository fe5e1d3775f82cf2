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

    // Quotes and angle brackets in HTML.
    private static final String ENTITY = "&(?:amp|lt|gt|quot|apos|nbsp|#[0-9]{1,5})";
    private static final Pattern ENTITY_AT_START = Pattern.compile("^" + ENTITY + ";");
    private static final Pattern ENTITY_AT_END = Pattern.compile(ENTITY + ";?$");

    private static final String END_OF_SENTENCE = ",;.!?:|*&>";
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

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

    /** Returns the text in front of a query that begins with an ampersand, and of entities of HTML. */
    static String withoutCutQuery(String text) {
        Matcher query = CUT_QUERY.matcher(text);
        String page = query.find() ? text.substring(0, query.start()) : text;
        return withoutEach(ENTITY_AT_END, page);
    }

    private static String withoutEach(Pattern end, String text) {
        String rest = text;
        String next = end.matcher(rest).replaceFirst("");
        while (next.length() < rest.length()) {
            rest = next;
            next = end.matcher(rest).replaceFirst("");
        }
        return rest;
    }

    /** Returns whether {@link #in} may take a character off the end of a text. */
    static boolean isEnd(int point) {
        return END_OF_SENTENCE.indexOf(point) >= 0 || CLOSING.indexOf(point) >= 0 || PastedSigns.isSign(point);
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
        int bracket = last < 1 ? -1 : OPENING.indexOf(text.charAt(0));
        boolean isInBrackets = bracket >= 0 && CLOSING.charAt(bracket) == text.charAt(last);
        return trimmed(isInBrackets ? text.substring(1, last) : text);
    }

    /** Removes quotes and other signs around a URL, also one of a pair. An ellipsis stays, because it is not all. */
    private static String trimmed(String text) {
        String rest = StorableText.strip(withoutEach(ENTITY_AT_START, text));
        while (!rest.isEmpty() && endsWithSign(rest) && !PastedSigns.isCut(rest)) {
            rest = StorableText.strip(rest.substring(0, rest.length() - 1));
        }
        while (!rest.isEmpty() && startsWithSign(rest)) {
            rest = StorableText.strip(rest.substring(1));
        }
        return rest;
    }

    private static boolean startsWithSign(String text) {
        char first = text.charAt(0);
        int bracket = OPENING.indexOf(first);
        return first == '<'
                || first == '*'
                || PastedSigns.isSign(first)
                || (bracket >= 0 && text.indexOf(CLOSING.charAt(bracket)) < 0);
    }

    /** Returns whether a sign ends the text. A closing bracket belongs to the opening one. */
    private static boolean endsWithSign(String text) {
        char last = text.charAt(text.length() - 1);
        int bracket = CLOSING.indexOf(last);
        return isEnd(last) && (bracket < 0 || text.indexOf(OPENING.charAt(bracket)) < 0);
    }
}
