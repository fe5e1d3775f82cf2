package io.leadlist.lead;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which searches compare web addresses and domains. The form of a form is the same form. */
final class UrlSpelling {
    private static final Pattern START =
            Pattern.compile("(?:[a-z][a-z0-9+.-]{0,20}:(?=//)|/|www\\.)*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUERY = Pattern.compile("[?#]");
    private static final Pattern HOST = Pattern.compile("[^/:]*+");
    private static final Pattern DEFAULT_PORT = Pattern.compile("^(?::(?:80|443))++(?=/|$)");

    private UrlSpelling() {}

    /** Returns the form of a web address or of any other text. */
    static String of(String text) {
        return of(text, UrlSpelling::address);
    }

    /** Returns the form of the domain that a web address or a bare host names, or of any other text. */
    static String domain(String text) {
        return of(text, UrlSpelling::domainOrCode);
    }

    /**
     * Normalizing can turn one character into eighteen. A text that grows this much is too long to be compared, and is
     * not an address.
     */
    private static String of(String text, UnaryOperator<String> form) {
        String code = Term.ofCode(text).value();
        return code.length() > 2 * text.length() + StorableText.MAX_KEY_LENGTH ? code : FixedPoint.of(text, form);
    }

    private static String domainOrCode(String text) {
        return DomainName.ofAddress(text).map(DomainName::value).orElseGet(() -> {
            String host = Term.strip(hostOf(address(text)));
            return host.indexOf('.') > 0 ? host : Term.ofCode(text).value();
        });
    }

    private static String address(String text) {
        String visible = Term.strip(text);
        return LinkedInUrl.parse(visible).map(LinkedInUrl::value).orElseGet(() -> {
            String address = withoutStartAndQuery(visible);
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
        return DomainName.parse(host)
                .map(DomainName::value)
                .orElseGet(() -> Term.ofCode(host).value());
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
