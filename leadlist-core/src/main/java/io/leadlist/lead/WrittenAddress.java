package io.leadlist.lead;

import java.util.List;
import java.util.Objects;

/**
 * An e-mail address as a text spells it, and its normal form. Immutable and thread-safe.
 *
 * @param text the bare address as written, such as {@code Jane@Bücher.example} of {@code Jane Doe
 *     <Jane@Bücher.example>}
 * @param address the normal form
 */
public record WrittenAddress(String text, EmailAddress address) {
    /**
     * Checks the components.
     *
     * @param text the bare address as written, such as {@code Jane@Bücher.example} of {@code Jane Doe
     *     <Jane@Bücher.example>}
     * @param address the normal form
     */
    public WrittenAddress {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(address, "address");
    }

    /**
     * {@return the addresses that {@link ValueCell#ofEmails} reads in a text, in their order} An address that stands
     * there in several spellings is returned in each of them.
     *
     * @param text the text to read
     */
    public static List<WrittenAddress> in(String text) {
        return ValueCell.ofWrittenEmails(text).values();
    }
}
