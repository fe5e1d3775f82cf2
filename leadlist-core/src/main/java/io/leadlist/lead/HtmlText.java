package io.leadlist.lead;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes the HTML entities that exports leave in names: named, decimal and hexadecimal ones. */
final class HtmlText {
    private static final int ROUNDS = 3;
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w{2,8}));");
    private static final Pattern ACCENTED =
            Pattern.compile("([A-Za-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|ogon)");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("copy", "©"),
            Map.entry("szlig", "ß"),
            Map.entry("aelig", "æ"),
            Map.entry("AElig", "Æ"),
            Map.entry("oslash", "ø"),
            Map.entry("Oslash", "Ø"),
            Map.entry("ndash", "-"),
            Map.entry("mdash", "-"),
            Map.entry("lsquo", "'"),
            Map.entry("rsquo", "'"),
            Map.entry("ldquo", "\""),
            Map.entry("rdquo", "\""));

    private HtmlText() {}

    /**
     * Returns the text with its entities decoded, also those that were encoded more than once. Letters with accents
     * lose these.
     */
    static String decode(String text) {
        String decoded = text;
        for (int round = 0; round < ROUNDS && decoded.indexOf('&') >= 0; round++) {
            decoded = ENTITY.matcher(decoded).replaceAll(HtmlText::replacement);
        }
        return decoded;
    }

    private static String replacement(MatchResult entity) {
        String decoded = entity.group(3) != null
                ? named(entity.group(3))
                : entity.group(1) != null
                        ? character(Integer.parseInt(entity.group(1)))
                        : character(Integer.parseInt(entity.group(2), 16));
        return Matcher.quoteReplacement(decoded == null ? entity.group() : decoded);
    }

    private static @Nullable String named(String name) {
        Matcher accented = ACCENTED.matcher(name);
        return accented.matches() ? accented.group(1) : NAMED.get(name);
    }

    private static @Nullable String character(int point) {
        boolean usable =
                point > 0 && Character.isValidCodePoint(point) && Character.getType(point) != Character.SURROGATE;
        return usable ? Character.toString(point) : null;
    }
}
