package io.leadlist.lead;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a web address as people write it: without a scheme, with one or two schemes, or with backslashes. Query
 * and fragment may have any characters, as in a browser.
 *
 * @param authority the host, with user information and port if the address has them
 * @param path the path; empty, or beginning with a slash or a backslash
 * @param query the query without its question mark
 */
record WebAddress(String authority, String path, String query) {
    private static final Pattern PORT = Pattern.compile(":[0-9]{0,5}$");

    /**
     * Reads an address without blank ends.
     *
     * @param start what the address may begin with in front of its host: schemes, slashes
     */
    static WebAddress of(String text, Pattern start) {
        Matcher begin = start.matcher(text);
        String address = begin.lookingAt() ? text.substring(begin.end()) : text;
        String withQuery = address.substring(0, end(address, "#"));
        String page = withQuery.substring(0, end(withQuery, "?"));
        int host = end(page, "/\\");
        String query = page.length() < withQuery.length() ? withQuery.substring(page.length() + 1) : "";
        return new WebAddress(page.substring(0, host), page.substring(host), query);
    }

    /** Returns the position of the first of these characters, or the end of the text. */
    private static int end(String text, String characters) {
        int end = 0;
        while (end < text.length() && characters.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Returns this address without a query that begins with an ampersand in place of a question mark. */
    WebAddress withoutCutQuery() {
        String page = PastedUrl.withoutCutQuery(path);
        return page.length() == path.length() ? this : new WebAddress(authority, page, query);
    }

    boolean hasUser() {
        return authority.indexOf('@') >= 0;
    }

    /** Returns the host, without user information and port. */
    String host() {
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        return host.indexOf(':') < 0 ? host : PORT.matcher(host).replaceFirst("");
    }
}
