package io.leadlist.admission;

import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.lead.DomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The domain of a suppression key, read from a domain, a URL or an address, and why a text has none. */
final class DomainForm {
    private static final String START = "(?i)\\s*(?:[a-z][a-z0-9+.-]*:[/\\\\]+|//)";

    /** A wildcard in the host. A question mark after a scheme begins a query. */
    private static final Pattern WILDCARD =
            Pattern.compile("(?:" + START + ")?+[^/#\\\\?]*[*%]|[^/#\\\\]*\\?", Pattern.CASE_INSENSITIVE);

    private static final Pattern HOST =
            Pattern.compile("(?:" + START + ")?+(?:[^/]*@)?(\\[[^\\]]*]|[^/]*?)(?::[0-9]{0,5})?(?:/.*)?");
    private static final Pattern IP_V4 = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");

    private DomainForm() {}

    /**
     * Returns the {@linkplain DomainName#ofAddress domain} in a text.
     *
     * @throws UnreadableKeyException if the text has no domain
     */
    static String of(String text) {
        if (WILDCARD.matcher(text).lookingAt()) {
            throw new UnreadableKeyException(Kind.DOMAIN, KeyProblem.WILDCARD);
        }
        return DomainName.ofAddress(text)
                .map(DomainName::value)
                .orElseThrow(() -> new UnreadableKeyException(Kind.DOMAIN, problem(text)));
    }

    /** Returns a domain and its parents, the longest first; each has at least two labels. */
    static List<String> withParents(String domain) {
        List<String> all = new ArrayList<>();
        String rest = domain;
        while (rest.indexOf('.') > 0) {
            all.add(rest);
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return all;
    }

    private static KeyProblem problem(String text) {
        Matcher parts = HOST.matcher(text);
        String host = parts.matches() ? parts.group(1).strip() : "";
        if (IP_V4.matcher(host).matches() || host.indexOf(':') >= 0) {
            return KeyProblem.IP_ADDRESS;
        }
        boolean isLabel =
                host.indexOf('.') < 0 && DomainName.parse(host + ".example").isPresent();
        return isLabel ? KeyProblem.SINGLE_LABEL : KeyProblem.NOT_A_DOMAIN;
    }
}
