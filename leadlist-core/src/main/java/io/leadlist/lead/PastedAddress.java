package io.leadlist.lead;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The e-mail address within a text that a person pasted: {@code Jane Doe <jane@example.com>},
 * {@code mailto:jane@example.com?subject=Hello}, {@code jane@example.com;}.
 */
final class PastedAddress {
    private static final Pattern MAILTO =
            Pattern.compile("mailto:(?://)?([^?]*)(?:\\?.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int MAX_TEXT_LENGTH = 4_096;
    private static final String OPENING = "\"'([\u201C\u2018";
    private static final String CLOSING = "\"')]\u201D\u2019";

    private PastedAddress() {}

    /**
     * Returns the address as it is written in the text. If the text has no recognizable address, or two of them,
     * returns the text without blank ends and final punctuation. For a bare address, returns it unchanged.
     */
    static String in(String text) {
        String address = StorableText.strip(text);
        if (address.length() > MAX_TEXT_LENGTH) {
            return address;
        }
        address = trimmed(address);
        String rest = unwrapped(address);
        while (rest.length() < address.length()) {
            address = rest;
            rest = unwrapped(address);
        }
        return address.replace('\uFF20', '@').replace('\uFE6B', '@');
    }

    private static String unwrapped(String text) {
        String address = inBrackets(unquoted(text));
        Matcher link = MAILTO.matcher(address);
        return link.matches() ? trimmed(PercentEncoding.decode(link.group(1)).orElse(link.group(1))) : address;
    }

    /** Removes blank ends, and the punctuation that follows an address in a sentence or in a list. */
    private static String trimmed(String text) {
        String rest = StorableText.strip(text);
        while (!rest.isEmpty() && ",;.".indexOf(rest.charAt(rest.length() - 1)) >= 0) {
            rest = StorableText.strip(rest.substring(0, rest.length() - 1));
        }
        return rest;
    }

    private static String inBrackets(String text) {
        int open = text.lastIndexOf('<');
        boolean isBracketed = open >= 0 && text.endsWith(">") && isName(text.substring(0, open));
        return isBracketed ? trimmed(text.substring(open + 1, text.length() - 1)) : text;
    }

    /**
     * Returns whether the text in front of the brackets can be a name. A name can contain a comma, or be an address
     * itself. A text with both can be a list of addresses.
     */
    private static boolean isName(String text) {
        boolean isList = text.indexOf(',') >= 0 || text.indexOf(';') >= 0;
        return text.indexOf('<') < 0 && text.indexOf('>') < 0 && !(isList && text.indexOf('@') >= 0);
    }

    private static String unquoted(String text) {
        int last = text.length() - 1;
        int quote = last < 1 ? -1 : OPENING.indexOf(text.charAt(0));
        boolean isQuoted = quote >= 0 && CLOSING.charAt(quote) == text.charAt(last);
        return isQuoted ? trimmed(text.substring(1, last)) : text;
    }
}
