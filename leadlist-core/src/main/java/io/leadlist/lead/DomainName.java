package io.leadlist.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The normal form of a domain, such as {@code example.com} or {@code xn--bcher-kva.example}: in ASCII and lower case,
 * as the domain name system has it. Immutable and thread-safe.
 *
 * <p>A domain has at least two labels of 1 to 63 letters, digits and inner hyphens; the last label begins with a
 * letter. It has at most {@value #MAX_LENGTH} characters. An IP address and the name of a machine are not domains.
 *
 * <p>Names in other scripts are converted by UTS #46 without its transitional mappings: {@code straße.de} is
 * {@code xn--strae-oqa.de}, not {@code strasse.de} (<a
 * href="{@docRoot}/docs/contract-decisions.md#87">decision 87</a>).
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the value is not a normal form. The factories accept
 * any text.
 */
public record DomainName(String value) {
    /** The maximum number of characters of a domain (RFC 1035, 2.3.4, without the length of the root). */
    public static final int MAX_LENGTH = 253;

    private static final int MAX_TEXT_LENGTH = 4_096;

    // Labels of at most 63 characters (RFC 1035, 2.3.4); the last one is not a number (RFC 3696, 2).
    private static final Pattern FORM =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    private static final Pattern START = Pattern.compile(
            "^(?:[a-z][a-z0-9+.-]*+:[/\\\\]{2}[/\\\\]*+|https?:[/\\\\]*+|mailto:|[/\\\\]{2}[/\\\\]*+)*+",
            Pattern.CASE_INSENSITIVE);
    private static final String WWW = "www.";

    /**
     * Checks the components.
     *
     * @param value the domain in normal form
     */
    public DomainName {
        if (!isNormal(value)) {
            throw new IllegalArgumentException("value must be a domain in normal form");
        }
    }

    /**
     * Parses a domain; empty if the text is not one. Blank ends and one final dot are ignored. Parsing a normal form
     * returns the same normal form.
     *
     * @param text the text to read
     * @return the domain name, or empty if the text is not one
     */
    public static Optional<DomainName> parse(String text) {
        String name = StorableText.strip(text);
        if (name.length() > MAX_TEXT_LENGTH || !StorableText.isStorable(name) || PastedSigns.isIn(name)) {
            return Optional.empty();
        }
        return UnicodeText.toAsciiDomain(name)
                .map(DomainName::withoutRoot)
                .filter(DomainName::isNormal)
                .map(DomainName::new);
    }

    /**
     * {@return the domain that a web address, an e-mail address or a bare domain names; empty if there is none} A
     * leading {@code www.} is not part of it: {@code https://user@www.Example.com:8080/path} is {@code example.com}.
     *
     * @param text the text to read
     */
    public static Optional<DomainName> ofAddress(String text) {
        String address = StorableText.strip(text);
        if (address.length() > MAX_TEXT_LENGTH || !StorableText.isStorable(address)) {
            return Optional.empty();
        }
        return PercentEncoding.decode(WebAddress.of(address, START).host())
                .flatMap(DomainName::parse)
                .map(DomainName::withoutWww);
    }

    /** {@return the domains above this one, the longest first; each has at least two labels} */
    public List<DomainName> parents() {
        List<DomainName> parents = new ArrayList<>();
        String rest = value.substring(value.indexOf('.') + 1);
        while (rest.indexOf('.') > 0) {
            parents.add(new DomainName(rest));
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return parents;
    }

    private DomainName withoutWww() {
        String rest = value.startsWith(WWW) ? value.substring(WWW.length()) : value;
        return isNormal(rest) ? new DomainName(rest) : this;
    }

    private static String withoutRoot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static boolean isNormal(String name) {
        return name.length() <= MAX_LENGTH && FORM.matcher(name).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
