package io.leadlist.internal.wire;

import io.leadlist.wire.Request;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The value of a header {@code Accept-Encoding} (RFC 9110, 12.5.3). Malformed elements are ignored. Without the header,
 * responses are not compressed.
 */
public final class AcceptedEncodings {
    private static final String GZIP = "gzip";
    private static final String IDENTITY = "identity";
    private static final String OTHERS = "*";
    private static final Pattern WEIGHT = Pattern.compile("0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?");

    /** The weight of each coding that the client names. */
    private final Map<String, Double> weights = new HashMap<>();

    private AcceptedEncodings() {}

    /** Reads the encodings that a client accepts. */
    public static AcceptedEncodings of(Request request) {
        AcceptedEncodings accepted = new AcceptedEncodings();
        HeaderScanner in = new HeaderScanner(request.header("Accept-Encoding").orElse(""));
        do {
            accepted.add(in.until(','));
        } while (in.skip(','));
        return accepted;
    }

    private void add(String element) {
        HeaderScanner in = new HeaderScanner(element).skipSpace();
        String coding = in.token().toLowerCase(Locale.ROOT);
        String weight = in.skipSpace().skip(';') ? weight(in) : "1";
        if (!coding.isEmpty()
                && in.skipSpace().isAtEnd()
                && WEIGHT.matcher(weight).matches()) {
            weights.merge(coding.equals("x-gzip") ? GZIP : coding, Double.parseDouble(weight), Math::max);
        }
    }

    private static String weight(HeaderScanner in) {
        boolean isWeight = in.skipSpace().token().equalsIgnoreCase("q") && in.skip('=');
        return isWeight ? in.token() : "";
    }

    /** Returns whether the client accepts gzip, and does not prefer an uncompressed response. */
    public boolean isGzipAccepted() {
        double gzip = weight(GZIP, 0);
        return gzip > 0 && gzip >= weight(IDENTITY, 0);
    }

    /** Returns whether the client accepts an uncompressed response. It does unless the header excludes it. */
    public boolean isIdentityAccepted() {
        return weight(IDENTITY, 1) > 0;
    }

    private double weight(String coding, double unless) {
        return weights.getOrDefault(coding, weights.getOrDefault(OTHERS, unless));
    }
}
