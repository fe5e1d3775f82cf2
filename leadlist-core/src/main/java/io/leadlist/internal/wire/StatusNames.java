package io.leadlist.internal.wire;

import java.util.Locale;
import java.util.Map;

/** The names of the HTTP error statuses. */
public final class StatusNames {
    private static final int FIRST_CLIENT_ERROR = 400;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int LAST = 599;
    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(408, "Request Timeout"),
            Map.entry(409, "Conflict"),
            Map.entry(411, "Length Required"),
            Map.entry(412, "Precondition Failed"),
            Map.entry(413, "Payload Too Large"),
            Map.entry(414, "URI Too Long"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(417, "Expectation Failed"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"),
            Map.entry(505, "HTTP Version Not Supported"));

    private StatusNames() {}

    /**
     * Returns the name of a status, for example {@code Not Implemented}. For a status that is not listed here it is
     * {@code Client Error} or {@code Server Error}.
     *
     * @throws IllegalArgumentException if the status is below 400 or above 599
     */
    public static String title(int status) {
        if (status < FIRST_CLIENT_ERROR || status > LAST) {
            throw new IllegalArgumentException("status must be between 400 and 599, but is " + status);
        }
        return TITLES.getOrDefault(status, status < FIRST_SERVER_ERROR ? "Client Error" : "Server Error");
    }

    /**
     * Returns the name of a status as an error code, for example {@code not_implemented}.
     *
     * @throws IllegalArgumentException if the status is below 400 or above 599
     */
    public static String code(int status) {
        return title(status).toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
