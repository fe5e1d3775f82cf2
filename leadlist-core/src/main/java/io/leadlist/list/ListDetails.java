package io.leadlist.list;

import io.leadlist.lead.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * What an update changes of a list beside its members. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if the name is not allowed.
 *
 * @param name the display name, 1 to 255 characters, not blank
 * @param campaign when the list is worked through, if that is set
 */
public record ListDetails(String name, @Nullable Campaign campaign) {
    public ListDetails {
        StorableText.requireKey("name", name);
    }
}
