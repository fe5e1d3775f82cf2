package io.leadlist.wire.entities.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.leadlist.wire.constraint.Messages;
import io.leadlist.wire.constraint.StorableText;
import jakarta.validation.constraints.NotNull;

/**
 * The body of a merge.
 *
 * @param into the id of the person who is kept
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MergePeopleRequest(
        @NotNull(message = Messages.REQUIRED) @StorableText(min = 1, max = MergePeopleRequest.MAX_ID)
        String into) {
    /** The maximum number of characters of an id. */
    public static final int MAX_ID = 255;
}
