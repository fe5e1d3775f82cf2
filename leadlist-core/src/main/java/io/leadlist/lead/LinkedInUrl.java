package io.leadlist.lead;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The normal form of a LinkedIn profile URL, for instance {@code linkedin.com/in/janedoe}: without scheme, {@code www}
 * or locale subdomain, port, query, fragment and trailing slash; percent-decoded, composed (NFC), in lower case.
 */
public record LinkedInUrl(String value) {
    private static final String PREFIX = "linkedin.com/";
    private static final String SCHEME = "https://";
    private static final String WWW = "www.";
    private static final String PERSON = "in/";
    private static final int MAX_LENGTH = 512;
    private static final int MAX_TEXT_LENGTH = 4_096;
    private static final Pattern PROFILE =
            Pattern.compile("/(in|pub|company|school)/([^/]+)(/.*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern WITH_SCHEME = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);

    // What a URL may hold unescaped, so that a normal form reads as itself.
    private static final Pattern PATH = Pattern.compile("[a-z0-9._~/-]*(?:[^\\x00-\\x7F\\p{Z}\\p{C}][a-z0-9._~/-]*)*");

    // The Stream-Safe Text Format (UAX 15) has at most 30 marks in a row. Putting more in order takes time that grows
    // with their square.
    private static final Pattern TOO_MANY_MARKS = Pattern.compile("\\p{M}{31}");

    // A slash, or a byte that is no UTF-8, which would make one of several names.
    private static final Pattern AMBIGUOUS = Pattern.compile("%2F", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOTS = Pattern.compile("\\.+");

    /**
     * @throws IllegalArgumentException if the value is too long for a normal form, or not storable; {@link #parse}
     *     makes one of any text
     */
    public LinkedInUrl {
        StorableText.require("url", value);
        if (value.length() > PREFIX.length() + MAX_LENGTH) {
            throw new IllegalArgumentException("a URL has at most " + (PREFIX.length() + MAX_LENGTH) + " characters");
        }
    }

    /**
     * Reads a LinkedIn URL of a person, a company or a school; empty if the text is none, names somebody who signs in,
     * or has more than {@value #MAX_TEXT_LENGTH} characters. The law: parsing a normal form gives it back.
     */
    public static Optional<LinkedInUrl> parse(String text) {
        int slug = startOfPlainSlug(text);
        return slug < 0 ? parseAny(text) : Optional.of(new LinkedInUrl(PREFIX + PERSON + text.substring(slug)));
    }

    /**
     * Where the name begins in a person's URL of which the normal form can be seen at a glance, as nearly all there
     * are; -1 of any other.
     */
    private static int startOfPlainSlug(String text) {
        int host = text.startsWith(SCHEME) ? SCHEME.length() : 0;
        int domain = text.startsWith(WWW, host) ? host + WWW.length() : host;
        int slug = domain + PREFIX.length() + PERSON.length();
        boolean isPlain = text.length() > slug
                && text.length() - slug <= MAX_LENGTH - PERSON.length()
                && text.startsWith(PREFIX, domain)
                && text.startsWith(PERSON, domain + PREFIX.length());
        for (int i = slug; isPlain && i < text.length(); i++) {
            char c = text.charAt(i);
            isPlain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        }
        return isPlain ? slug : -1;
    }

    private static Optional<LinkedInUrl> parseAny(String text) {
        URI uri = text.length() > MAX_TEXT_LENGTH ? null : uriOf(text.strip());
        if (uri == null || uri.getHost() == null || uri.getPath() == null || uri.getRawUserInfo() != null) {
            return Optional.empty();
        }
        if (!("." + uri.getHost()).toLowerCase(Locale.ROOT).endsWith(".linkedin.com")) {
            return Optional.empty();
        }
        Matcher profile = PROFILE.matcher(uri.getPath());
        boolean usable = profile.matches()
                && (uri.getRawPath().indexOf('%') < 0
                        || !AMBIGUOUS.matcher(uri.getRawPath()).find())
                && !DOTS.matcher(profile.group(2)).matches()
                && isReadable(uri.getPath());
        return usable ? normalForm(profile) : Optional.empty();
    }

    /** Says whether it is the URL of a person. */
    public boolean isPerson() {
        return value.startsWith("linkedin.com/in/") || value.startsWith("linkedin.com/pub/");
    }

    private static boolean isReadable(String path) {
        return isAscii(path)
                || (path.indexOf('\uFFFD') < 0 && !TOO_MANY_MARKS.matcher(path).find());
    }

    private static boolean isAscii(String path) {
        return path.chars().allMatch(c -> c < 0x80);
    }

    private static Optional<LinkedInUrl> normalForm(Matcher profile) {
        boolean numbered = profile.group(1).equalsIgnoreCase("pub") && profile.group(3) != null;
        String tail = numbered ? withoutEndingSlashes(profile.group(3)) : "";
        String path = lowerCase(profile.group(1) + "/" + profile.group(2) + tail);
        boolean usable = path.length() <= MAX_LENGTH && PATH.matcher(path).matches() && StorableText.isStorable(path);
        return usable ? Optional.of(new LinkedInUrl(PREFIX + path)) : Optional.empty();
    }

    /** By hand, because a pattern would look for the end from every slash anew. */
    private static String withoutEndingSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String lowerCase(String path) {
        if (isAscii(path)) {
            return path.toLowerCase(Locale.ROOT);
        }
        String composed = Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(composed, Normalizer.Form.NFC);
    }

    private static @Nullable URI uriOf(String text) {
        try {
            return new URI(WITH_SCHEME.matcher(text).matches() ? text : "https://" + text);
        } catch (URISyntaxException notAUrl) {
            return null;
        }
    }
}
