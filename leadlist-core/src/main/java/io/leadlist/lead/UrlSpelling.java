package io.leadlist.lead;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The normal form of web addresses and of their hosts, in which searches and directory keys compare them. */
final class UrlSpelling {
    private static final int ROUNDS = 8;
    private static final Pattern START = Pattern.compile("(?:[a-z][a-z0-9+.-]{0,20}:(?=//)|/|www\\.)*+");
    private static final Pattern QUERY = Pattern.compile("[?#]");
    private static final Pattern DEFAULT_PORT = Pattern.compile("([^/:]*+)(?::(?:80|443))++(?=/|$)");
    private static final Pattern HOST_END = Pattern.compile("[/:]");

    private UrlSpelling() {}

    /** Returns the normal form of any text. It is the normal form of itself. */
    static String normalForm(String text) {
        String address = text;
        String next = once(text);
        for (int round = 0; round < ROUNDS && !next.equals(address); round++) {
            address = next;
            next = once(address);
        }
        return next;
    }

    private static String once(String text) {
        return LinkedInUrl.parse(text)
                .map(LinkedInUrl::value)
                .orElseGet(() -> withoutDecoration(Term.ofCode(text).value()));
    }

    /** Returns the domain of a web address or of a bare host; empty for a text without a dot, such as {@code n/a}. */
    static Optional<String> domain(String text) {
        String host = UnicodeText.stripEnds(HOST_END.split(normalForm(text), 2)[0]);
        return host.indexOf('.') > 0 ? Optional.of(host) : Optional.empty();
    }

    private static String withoutDecoration(String code) {
        Matcher start = START.matcher(code);
        String address = QUERY.split(start.lookingAt() ? code.substring(start.end()) : code, 2)[0];
        int end = address.length();
        while (end > 0 && (address.charAt(end - 1) == '/' || address.charAt(end - 1) == ' ')) {
            end--;
        }
        return withoutDefaultPort(address.substring(0, end));
    }

    private static String withoutDefaultPort(String address) {
        Matcher port = DEFAULT_PORT.matcher(address);
        return port.lookingAt() ? port.group(1) + address.substring(port.end()) : address;
    }
}
