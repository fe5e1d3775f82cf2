package io.leadlist.lead;

import java.util.regex.Pattern;

/**
 * The parts of a web address as people write it: with or without a scheme, with one too many, or with backslashes.
 * Query and fragment may have any characters, as in a browser.
 *
 * @param authority the host, with user information and port if the address has them
 * @param path the path; empty, or beginning with a slash or a backslash
 * @param query the query without its question mark
 */
record WebAddress(String authority, String path, String query) {
    private static final Pattern QUERY = Pattern.compile("\\?");
    private static final Pattern FRAGMENT = Pattern.compile("#");
    private static final Pattern SLASH = Pattern.compile("(?=[/\\\\])");
    private static final Pattern PORT = Pattern.compile(":[0-9]{0,5}$");

    /**
     * Reads an address without blank ends.
     *
     * @param start what the address may begin with in front of its host: schemes, slashes
     */
    static WebAddress of(String text, Pattern start) {
        String address = start.matcher(text).replaceFirst("");
        String[] parts = QUERY.split(FRAGMENT.split(address, 2)[0], 2);
        String[] places = SLASH.split(parts[0], 2);
        // A text that begins with a slash has no host.
        return parts[0].startsWith("/") || parts[0].startsWith("\\")
                ? new WebAddress("", parts[0], "")
                : new WebAddress(places[0], places.length > 1 ? places[1] : "", parts.length > 1 ? parts[1] : "");
    }

    boolean hasUser() {
        return authority.indexOf('@') >= 0;
    }

    /** Returns the host, without user information and port. */
    String host() {
        return PORT.matcher(authority.substring(authority.lastIndexOf('@') + 1)).replaceFirst("");
    }
}
