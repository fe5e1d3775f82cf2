package io.leadlist.admission;

import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.lead.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The normal form of a domain, read from a domain, a URL or an address. */
final class DomainForm {
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://|//");
    private static final Pattern PATH = Pattern.compile("[/#\\\\]");
    private static final Pattern WILDCARD = Pattern.compile("[*%?]");
    private static final Pattern PORT = Pattern.compile(":[0-9]{0,5}");
    private static final Pattern IP_V4 = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");
    private static final String WWW = "www.";

    private DomainForm() {}

    /**
     * Returns the domain in a text. The parts of a URL around the host are dropped, and so is a leading {@code www.}.
     *
     * @throws UnreadableKeyException if the text has no domain
     */
    static String of(String text) {
        String host = host(text);
        KeyProblem problem = problem(host);
        if (problem != null) {
            throw new UnreadableKeyException(Kind.DOMAIN, problem);
        }
        return ascii(host)
                .map(DomainForm::withoutWww)
                .orElseThrow(() -> new UnreadableKeyException(Kind.DOMAIN, KeyProblem.NOT_A_DOMAIN));
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

    private static String host(String text) {
        String rest = text.strip();
        if (SCHEME.matcher(rest).lookingAt()) {
            rest = rest.substring(rest.indexOf("//") + 2);
        }
        rest = PATH.split(rest, 2)[0];
        rest = rest.substring(rest.lastIndexOf('@') + 1).strip();
        int colon = rest.lastIndexOf(':');
        if (colon >= 0 && PORT.matcher(rest.substring(colon)).matches()) {
            rest = rest.substring(0, colon);
        }
        return rest.endsWith(".") ? rest.substring(0, rest.length() - 1) : rest;
    }

    private static @Nullable KeyProblem problem(String host) {
        if (WILDCARD.matcher(host).find()) {
            return KeyProblem.WILDCARD;
        } else if (IP_V4.matcher(host).matches() || host.indexOf(':') >= 0) {
            return KeyProblem.IP_ADDRESS;
        }
        return ascii("a." + host).isPresent() && host.indexOf('.') < 0 ? KeyProblem.SINGLE_LABEL : null;
    }

    /** Uses the normal form of addresses, so that a domain is equal to the domain of an address. */
    private static Optional<String> ascii(String host) {
        return EmailAddress.parse("a@" + host)
                .map(address -> address.value().substring(address.value().lastIndexOf('@') + 1));
    }

    private static String withoutWww(String domain) {
        String rest = domain.startsWith(WWW) ? domain.substring(WWW.length()) : domain;
        return rest.indexOf('.') > 0 ? rest : domain;
    }
}
