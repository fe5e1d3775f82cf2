package io.leadlist.lead;

import org.jspecify.annotations.Nullable;

/** A school or a company as named by an education or a work experience. Immutable and thread-safe. */
public record Institution(
        @Nullable String id,
        @Nullable String name,
        @Nullable String logoUrl,
        @Nullable String linkedinUrl) {
    /**
     * Checks the components.
     *
     * @param id the id; may be null
     * @param name the name; may be null
     * @param logoUrl the logo URL; may be null
     * @param linkedinUrl the LinkedIn URL; may be null
     */
    public Institution {
        PersonProfile.requireStorable("id", id);
        PersonProfile.requireStorable("name", name);
        PersonProfile.requireStorable("logoUrl", logoUrl);
        PersonProfile.requireStorable("linkedinUrl", linkedinUrl);
    }
}
