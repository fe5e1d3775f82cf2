package io.leadlist.wire.entities.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.leadlist.wire.constraint.StorableText;
import org.jspecify.annotations.Nullable;

/** The start and the end of a time at a school or a company, in the form of the source. Both can be missing or null. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DatesRequest(
        @StorableText @Nullable String start,
        @StorableText @Nullable String end) {
    static final DatesRequest NONE = new DatesRequest(null, null);
}
