package io.leadlist.lead;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The e-mail address within a text that a person pasted: {@code Jane Doe <jane@example.com>},
 * {@code mailto:jane@example.com?subject=Hello}, {@code jane@example.com;}.
 */
final class PastedAddress {
    private static final Pattern MAILTO = Pattern.compile(
            "(?:mailto:(?://)?|(?:smtp|e-?mail|mail):)([^?]*)(?:\\?.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]]*)\\]\\((mailto:[^()]*)\\)", Pattern.CASE_INSENSITIVE);
    private static final int MAX_TEXT_LENGTH = 4_096;
    private static final String OPENING = "([";
    private static final String CLOSING = ")]";
    private static final String END_OF_SENTENCE = ",;.!?:";

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
        String address = inBrackets(unquoted(linked(text)));
        Matcher link = MAILTO.matcher(address);
        return link.matches() ? trimmed(PercentEncoding.decode(link.group(1)).orElse(link.group(1))) : address;
    }

    /** Returns the target of a link of Markdown, unless its text is another address. */
    private static String linked(String text) {
        Matcher link = LINK.matcher(text);
        if (!link.matches()) {
            return text;
        }
        boolean isOther = link.group(1).indexOf('@') >= 0 && !in(link.group(1)).equalsIgnoreCase(in(link.group(2)));
        return isOther ? text : link.group(2);
    }

    /** Removes blank ends, and the punctuation that follows an address in a sentence or in a list. */
    private static String trimmed(String text) {
        String rest = StorableText.strip(text);
        while (!rest.isEmpty() && isEnd(rest.charAt(rest.length() - 1)) && !PastedSigns.isCut(rest)) {
            rest = StorableText.strip(rest.substring(0, rest.length() - 1));
        }
        return rest;
    }

    private static boolean isEnd(char c) {
        return END_OF_SENTENCE.indexOf(c) >= 0 || (c >= 0x80 && PastedSigns.isSign(c));
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

    /** Removes parentheses, square brackets and quotes. Of a pair of quotes, one can be missing. */
    private static String unquoted(String text) {
        int last = text.length() - 1;
        int bracket = last < 1 ? -1 : OPENING.indexOf(text.charAt(0));
        if (bracket >= 0 && CLOSING.charAt(bracket) == text.charAt(last)) {
            return trimmed(text.substring(1, last));
        }
        boolean endsQuoted =
                last > text.lastIndexOf('@') && text.indexOf('@') > 0 && PastedSigns.isSign(text.charAt(last));
        boolean isPair = endsQuoted && PastedSigns.isSign(text.charAt(0));
        int start = isPair || startsQuoted(text) ? 1 : 0;
        return trimmed(text.substring(start, endsQuoted ? last : last + 1));
    }

    /** Returns whether the text begins with a quote that belongs to neither a name nor a local part. */
    private static boolean startsQuoted(String text) {
        int at = text.lastIndexOf('@');
        boolean isAddress = at > 1 && text.indexOf('<') < 0 && PastedSigns.isSign(text.charAt(0));
        return isAddress && !PastedSigns.isSign(text.charAt(at - 1));
    }
}
