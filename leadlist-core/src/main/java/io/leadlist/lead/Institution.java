package io.leadlist.lead;

import org.jspecify.annotations.Nullable;

/** A school or a company as named by an education or a work experience. Immutable and thread-safe. */
public record Institution(
        @Nullable String id,
        @Nullable String name,
        @Nullable String logoUrl,
        @Nullable String linkedinUrl) {
    public Institution {
        PersonProfile.requireStorable("id", id);
        PersonProfile.requireStorable("name", name);
        PersonProfile.requireStorable("logoUrl", logoUrl);
        PersonProfile.requireStorable("linkedinUrl", linkedinUrl);
    }
}
