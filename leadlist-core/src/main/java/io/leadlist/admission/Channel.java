package io.leadlist.admission;

import io.leadlist.lead.StorableText;

/**
 * A way of contacting people, such as e-mail. An entry with a channel keeps no lead out of a list: it is stored for the
 * host's sender. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the name is blank, has more than {@value #MAX_LENGTH}
 * characters, or cannot be stored.
 */
public record Channel(String name) {
    /** The maximum number of characters of a name. */
    public static final int MAX_LENGTH = 32;

    /** E-mail. */
    public static final Channel EMAIL = new Channel("EMAIL");

    /** Phone calls and text messages. */
    public static final Channel PHONE = new Channel("PHONE");

    /** Messages on LinkedIn. */
    public static final Channel LINKEDIN = new Channel("LINKEDIN");

    /**
     * Checks the components.
     *
     * @param name the name of the channel
     */
    public Channel {
        StorableText.requireNotBlank("name", name, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return name;
    }
}
