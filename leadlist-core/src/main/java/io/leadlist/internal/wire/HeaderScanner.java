package io.leadlist.internal.wire;

import java.util.Optional;

/** Reads the value of a header from left to right, by the grammar of RFC 9110, 5.6. Not thread-safe. */
public final class HeaderScanner {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private final String value;
    private int position;

    /** Reads this value. */
    public HeaderScanner(String value) {
        this.value = value;
    }

    /** Returns whether the whole value is read. */
    public boolean isAtEnd() {
        return position == value.length();
    }

    /** Skips spaces and tabs. Returns this scanner. */
    public HeaderScanner skipSpace() {
        while (startsWith(' ') || startsWith('\t')) {
            position++;
        }
        return this;
    }

    /** Skips a character if it comes next, and returns whether it does. */
    public boolean skip(char next) {
        if (startsWith(next)) {
            position++;
            return true;
        }
        return false;
    }

    /** Skips a text if it comes next, and returns whether it does. */
    public boolean skip(String next) {
        if (value.startsWith(next, position)) {
            position += next.length();
            return true;
        }
        return false;
    }

    /** Reads a token; returns an empty text if none comes next. */
    public String token() {
        int start = position;
        while (!isAtEnd() && isTokenCharacter(value.charAt(position))) {
            position++;
        }
        return value.substring(start, position);
    }

    /** Reads a token or a text in quotes; empty if neither comes next, or if the closing quote is missing. */
    public Optional<String> tokenOrQuoted() {
        if (skip('"')) {
            return quoted();
        }
        String token = token();
        return token.isEmpty() ? Optional.empty() : Optional.of(token);
    }

    private Optional<String> quoted() {
        StringBuilder text = new StringBuilder();
        while (!isAtEnd()) {
            char next = value.charAt(position++);
            if (next == '"') {
                return Optional.of(text.toString());
            }
            boolean isEscape = next == '\\' && !isAtEnd();
            text.append(isEscape ? value.charAt(position++) : next);
        }
        return Optional.empty();
    }

    /** Reads the text in front of the next such character; reads the rest if there is none. */
    public String until(char end) {
        int found = value.indexOf(end, position);
        int start = position;
        position = found < 0 ? value.length() : found;
        return value.substring(start, position);
    }

    /** Returns whether a character comes next. */
    public boolean startsWith(char next) {
        return !isAtEnd() && value.charAt(position) == next;
    }

    private static boolean isTokenCharacter(char one) {
        return (one >= 'a' && one <= 'z')
                || (one >= 'A' && one <= 'Z')
                || (one >= '0' && one <= '9')
                || TOKEN_MARKS.indexOf(one) >= 0;
    }
}
