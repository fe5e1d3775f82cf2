package io.leadlist.lead;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form in which searches compare web addresses and their domains. */
final class UrlSpelling {
    private static final int ROUNDS = 8;
    private static final Pattern START =
            Pattern.compile("(?:[a-z][a-z0-9+.-]{0,20}:(?=//)|/|www\\.)*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUERY = Pattern.compile("[?#]");
    private static final Pattern HOST = Pattern.compile("[^/:]*+");
    private static final Pattern DEFAULT_PORT = Pattern.compile("^(?::(?:80|443))++(?=/|$)");

    private UrlSpelling() {}

    /** Returns the form of any text. It is the form of itself. */
    static String of(String text) {
        String address = text;
        String next = once(text);
        for (int round = 0; round < ROUNDS && !next.equals(address); round++) {
            address = next;
            next = once(address);
        }
        return next;
    }

    /** Returns the domain of a web address or of a bare host; empty for a text without a dot, such as {@code n/a}. */
    static Optional<String> domain(String text) {
        String host = UnicodeText.stripEnds(hostOf(of(text)));
        return host.indexOf('.') > 0 ? Optional.of(host) : Optional.empty();
    }

    private static String once(String text) {
        return LinkedInUrl.parse(text).map(LinkedInUrl::value).orElseGet(() -> {
            String address = withoutStartAndQuery(UnicodeText.stripEnds(text));
            String host = hostOf(address);
            return (comparedHost(host) + comparedPath(address.substring(host.length()))).strip();
        });
    }

    private static String withoutStartAndQuery(String text) {
        Matcher start = START.matcher(text);
        return QUERY.split(start.lookingAt() ? text.substring(start.end()) : text, 2)[0];
    }

    private static String hostOf(String address) {
        Matcher host = HOST.matcher(address);
        return host.lookingAt() ? host.group() : "";
    }

    private static String comparedHost(String host) {
        return Term.ofCode(host).value();
    }

    private static String comparedPath(String path) {
        String code = DEFAULT_PORT.matcher(Term.ofCode(path).value()).replaceFirst("");
        int end = code.length();
        while (end > 0 && code.charAt(end - 1) == '/') {
            end--;
        }
        return code.substring(0, end);
    }
}
