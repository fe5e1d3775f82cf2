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
 * The normal form of a LinkedIn profile URL, for instance {@code linkedin.com/in/janedoe}: without scheme, {@code www} or locale
 * subdomain, port, query, fragment and trailing slash; percent-decoded, composed (NFC), in lower case.
 */
public record LinkedInUrl(String value) {
    private static final int MAX_LENGTH = 512;
    private static final int MAX_TEXT_LENGTH = 4_096;
    private static final Pattern PROFILE =
            Pattern.compile("/(in|pub|company|school)/([^/]+)(/.*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern WITH_SCHEME = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);

    // What a URL may hold unescaped, so that a normal form reads as itself.
    private static final Pattern PATH = Pattern.compile("[a-z0-9._~/-]*(?:[^\\x00-\\x7F\\p{Z}\\p{C}][a-z0-9._~/-]*)*");

    /**
     * Reads a LinkedIn URL of a person or a company; empty if the text is none, or has more than {@value #MAX_TEXT_LENGTH} characters. The law: parsing a normal form gives it back.
     */
    public static Optional<LinkedInUrl> parse(String text) {
        URI uri = text.length() > MAX_TEXT_LENGTH ? null : uriOf(text.strip());
        if (uri == null || uri.getHost() == null || uri.getPath() == null) {
            return Optional.empty();
        }
        if (!("." + uri.getHost()).toLowerCase(Locale.ROOT).endsWith(".linkedin.com")) {
            return Optional.empty();
        }
        Matcher profile = PROFILE.matcher(uri.getPath());
        return profile.matches() ? normalForm(profile) : Optional.empty();
    }

    private static Optional<LinkedInUrl> normalForm(Matcher profile) {
        boolean numbered = profile.group(1).equalsIgnoreCase("pub") && profile.group(3) != null;
        String tail = numbered ? withoutEndingSlashes(profile.group(3)) : "";
        String path = lowerCase(profile.group(1) + "/" + profile.group(2) + tail);
        boolean usable = path.length() <= MAX_LENGTH && PATH.matcher(path).matches() && StorableText.isStorable(path);
        return usable ? Optional.of(new LinkedInUrl("linkedin.com/" + path)) : Optional.empty();
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
