package io.leadlist.wire.routing;

import java.util.regex.Pattern;

/** The media types of the bodies that a route reads. */
enum BodyType {
    /** The route reads no body, so it accepts any. */
    NONE("nothing") {
        @Override
        boolean includes(MediaType type) {
            return true;
        }
    },

    /** JSON in UTF-8, also with the media type of a vendor. */
    JSON("application/json") {
        @Override
        boolean includes(MediaType type) {
            return JSON_NAME.matcher(type.name()).matches()
                    && type.characterSets().stream()
                            .allMatch(charset -> UTF_8.matcher(charset).matches());
        }
    },

    /** CSV, in any character set. */
    CSV("text/csv") {
        @Override
        boolean includes(MediaType type) {
            return type.name().equals(expected());
        }
    };

    private static final Pattern JSON_NAME = Pattern.compile("application/(?:json|.+\\+json)");

    /**
     * Some clients put single quotes around the name. RFC 9110 knows only double quotes, so the single ones are part of
     * the value.
     */
    private static final Pattern UTF_8 = Pattern.compile("(?i)'?utf-?8'?");

    private final String expected;

    BodyType(String expected) {
        this.expected = expected;
    }

    /** Returns the media type that a client should use. */
    String expected() {
        return expected;
    }

    /** Returns whether a route of this kind reads a body with this {@code Content-Type}. */
    final boolean accepts(String contentType) {
        return this == NONE
                || MediaType.parse(contentType).filter(this::includes).isPresent();
    }

    abstract boolean includes(MediaType type);
}
