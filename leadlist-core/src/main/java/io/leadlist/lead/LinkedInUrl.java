package io.leadlist.lead;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The normal form of the LinkedIn URL of a person, a company or a school, such as {@code linkedin.com/in/janedoe}.
 * Immutable and thread-safe.
 *
 * <p>It has no scheme, {@code www} or locale subdomain, port, query, fragment, sub-page or trailing slash. The name in
 * it is composed (NFC) and without differences of letter case. Its characters are percent-decoded, except for those
 * that cannot stand unescaped, such as spaces and characters without width.
 *
 * <p>These are one profile (<a href="{@docRoot}/docs/contract-decisions.md#89">decision 89</a>):
 *
 * <ul>
 *   <li>{@code /in/janedoe}, {@code /mwlite/in/janedoe}, {@code /comm/in/janedoe} and {@code /pub/janedoe},
 *   <li>{@code /in/ID}, {@code /sales/lead/ID,…} and {@code /sales/people/ID,…} for a member id such as
 *       {@code ACwAAB…}, whose letter case counts.
 * </ul>
 *
 * {@code /pub/janedoe/12/345/678}, {@code /talent/profile/ID} and {@code /profile/view?id=ID} are identities of their
 * own, because their form does not show which profile they lead to.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the value has more than 525 characters or cannot be
 * stored. {@link #parse} accepts any text.
 */
public record LinkedInUrl(String value) {
    private static final String HOST = "linkedin.com";
    private static final String PREFIX = HOST + "/";
    private static final int MAX_LENGTH = 512;
    private static final int MAX_TEXT_LENGTH = 4_096;

    private static final Pattern START =
            Pattern.compile("^(?:https?:[/\\\\]*+|[/\\\\]{2}[/\\\\]*+)*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBDOMAINS = Pattern.compile("(?:[a-z0-9-]++\\.)*+");
    private static final Pattern ORGANIZATION = Pattern.compile("linkedin\\.com/(?:company|school|showcase)/.*");

    // Two URLs in one cell of a file. A query can contain a URL, behind an equals sign.
    private static final Pattern SEVERAL = Pattern.compile(
            "[\\s\\p{Z},;|]++(?:https?:[/\\\\]*+)?(?:[a-z0-9-]++\\.){0,3}?linkedin\\.com[/\\\\]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WITHIN = Pattern.compile("https?:|linkedin\\.com", Pattern.CASE_INSENSITIVE);

    // Most URLs of people only need their start normalized. Recognizing them takes a sixth of the time, which large
    // imports would otherwise spend here.
    private static final Pattern PLAIN_PERSON =
            Pattern.compile("(?:https?://)?(?:www\\.)?(linkedin\\.com/in/([a-z0-9_-]{1,200}+))/?");

    /**
     * Checks the components.
     *
     * @param value the URL in normal form
     */
    public LinkedInUrl {
        StorableText.require("value", value);
        if (value.length() > PREFIX.length() + MAX_LENGTH) {
            throw new IllegalArgumentException("value must have at most " + (PREFIX.length() + MAX_LENGTH)
                    + " characters, but has " + value.length());
        }
    }

    /**
     * Parses the LinkedIn URL of a person, a company or a school. Returns empty for any other text, such as two URLs, a
     * URL with user information, or more than {@value #MAX_TEXT_LENGTH} characters. Parsing a normal form returns the
     * same normal form.
     *
     * <p>Reads a URL as people paste it: in quotes or brackets, as a Markdown link, or in full-width characters. Blank
     * ends and final punctuation are ignored. A query may begin with an ampersand in place of its question mark.
     *
     * @param text the text to read
     * @return the LinkedIn URL, or empty if the text is not one
     */
    public static Optional<LinkedInUrl> parse(String text) {
        Matcher plain = PLAIN_PERSON.matcher(text);
        return plain.matches() && !LinkedInPath.isReserved(plain.group(2))
                ? Optional.of(new LinkedInUrl(plain.group(1)))
                : normalize(text);
    }

    /**
     * Parses the LinkedIn URL of a person; empty for any other text, such as the URL of a company.
     *
     * @param text the text to read
     * @return the LinkedIn URL, or empty if the text is not one
     */
    public static Optional<LinkedInUrl> parsePerson(String text) {
        return parse(text).filter(LinkedInUrl::isPerson);
    }

    /** Defines the normal form of any text. */
    static Optional<LinkedInUrl> normalize(String text) {
        String pasted = StorableText.strip(text);
        if (pasted.length() > MAX_TEXT_LENGTH || !StorableText.isStorable(pasted)) {
            return Optional.empty();
        }
        String url = PastedUrl.in(pasted);
        WebAddress address = WebAddress.of(url, START).withoutCutQuery();
        if (SEVERAL.matcher(url).find() || WITHIN.matcher(address.path()).find()) {
            return Optional.empty();
        }
        return !address.hasUser() && isLinkedIn(address.host())
                ? LinkedInPath.normalize(address)
                        .filter(path -> path.length() <= MAX_LENGTH)
                        .map(path -> new LinkedInUrl(PREFIX + path))
                : Optional.empty();
    }

    /** {@return whether this is the URL of a person, not of a company, a school or a showcase page} */
    public boolean isPerson() {
        return !ORGANIZATION.matcher(value).matches();
    }

    private static boolean isLinkedIn(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return ("." + name).endsWith("." + HOST)
                && SUBDOMAINS
                        .matcher(name.substring(0, name.length() - HOST.length()))
                        .matches();
    }
}
