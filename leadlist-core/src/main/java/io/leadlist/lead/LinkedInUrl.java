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
 * The normal form of a LinkedIn profile URL, such as {@code linkedin.com/in/janedoe}. It has no scheme, {@code www} or
 * locale subdomain, port, query, fragment or trailing slash. It is percent-decoded, composed (NFC), and in lower case.
 * Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the value has more than 525 characters or cannot be
 * stored. {@link #parse} accepts any text.
 */
public record LinkedInUrl(String value) {
    private static final String PREFIX = "linkedin.com/";
    private static final int MAX_LENGTH = 512;
    private static final int MAX_TEXT_LENGTH = 4_096;
    private static final Pattern PROFILE =
            Pattern.compile("/(in|pub|company|school)/([^/]+)(/.*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern WITH_SCHEME = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);

    // The characters that a URL may contain unescaped, so that a normal form parses to itself.
    private static final Pattern PATH = Pattern.compile("[a-z0-9._~/-]*(?:[^\\x00-\\x7F\\p{Z}\\p{C}][a-z0-9._~/-]*)*");

    // The Stream-Safe Text Format (UAX 15) allows 30 marks in a row. The time to normalize more of them grows with the
    // square of their number.
    private static final Pattern TOO_MANY_MARKS = Pattern.compile("\\p{M}{31}");

    // Decoding it would turn one name into two.
    private static final Pattern ESCAPED_SLASH = Pattern.compile("%2F", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOTS = Pattern.compile("\\.+");

    // Most URLs of people only need their start normalized. Recognizing them takes a sixth of the time, which large
    // imports would otherwise spend here.
    private static final Pattern PLAIN_PERSON =
            Pattern.compile("(?:https://)?(?:www\\.)?(linkedin\\.com/in/[a-z0-9_-]{1,200}+)");

    public LinkedInUrl {
        StorableText.require("value", value);
        if (value.length() > PREFIX.length() + MAX_LENGTH) {
            throw new IllegalArgumentException("value must have at most " + (PREFIX.length() + MAX_LENGTH)
                    + " characters, but has " + value.length());
        }
    }

    /**
     * Parses the LinkedIn URL of a person, a company or a school. Returns empty for any other text, for a URL with user
     * information, and for a text of more than {@value #MAX_TEXT_LENGTH} characters. Parsing a normal form returns the
     * same normal form.
     */
    public static Optional<LinkedInUrl> parse(String text) {
        Matcher plain = PLAIN_PERSON.matcher(text);
        return plain.matches() ? Optional.of(new LinkedInUrl(plain.group(1))) : normalize(text);
    }

    /** Defines the normal form of any text. */
    static Optional<LinkedInUrl> normalize(String text) {
        URI uri = text.length() > MAX_TEXT_LENGTH ? null : uriOf(text.strip());
        if (uri == null || uri.getHost() == null || uri.getPath() == null || uri.getRawUserInfo() != null) {
            return Optional.empty();
        }
        if (!("." + uri.getHost()).toLowerCase(Locale.ROOT).endsWith(".linkedin.com")) {
            return Optional.empty();
        }
        Matcher profile = PROFILE.matcher(uri.getPath());
        boolean usable = profile.matches()
                && !ESCAPED_SLASH.matcher(uri.getRawPath()).find()
                && !DOTS.matcher(profile.group(2)).matches()
                && isReadable(uri.getPath());
        return usable ? normalForm(profile) : Optional.empty();
    }

    /** Returns whether this is the URL of a person, not of a company or a school. */
    public boolean isPerson() {
        return value.startsWith("linkedin.com/in/") || value.startsWith("linkedin.com/pub/");
    }

    private static boolean isReadable(String path) {
        // U+FFFD stands for bytes that are not UTF-8, so that several names would become one.
        return path.indexOf('\uFFFD') < 0 && !TOO_MANY_MARKS.matcher(path).find();
    }

    private static Optional<LinkedInUrl> normalForm(Matcher profile) {
        boolean numbered = profile.group(1).equalsIgnoreCase("pub") && profile.group(3) != null;
        String tail = numbered ? withoutEndingSlashes(profile.group(3)) : "";
        String path = lowerCase(profile.group(1) + "/" + profile.group(2) + tail);
        boolean usable = path.length() <= MAX_LENGTH && PATH.matcher(path).matches() && StorableText.isStorable(path);
        return usable ? Optional.of(new LinkedInUrl(PREFIX + path)) : Optional.empty();
    }

    /** Loops, because a pattern would search for the end again from every slash. */
    private static String withoutEndingSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String lowerCase(String path) {
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
