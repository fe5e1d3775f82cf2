package io.leadlist.list;

import io.leadlist.lead.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * Name and campaign of a list: the parts that an update can change, apart from the members. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the name is blank, too long or not storable.
 *
 * @param name the display name, 1 to 255 characters, not blank
 * @param campaign the period in which the list is worked on; null for none
 */
public record ListDetails(String name, @Nullable Campaign campaign) {
    /**
     * Checks the components.
     *
     * @param name the display name, 1 to 255 characters, not blank
     * @param campaign the period in which the list is worked on
     */
    public ListDetails {
        StorableText.requireKey("name", name);
    }
}
