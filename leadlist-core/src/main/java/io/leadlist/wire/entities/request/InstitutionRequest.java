package io.leadlist.wire.entities.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.leadlist.lead.Institution;
import io.leadlist.wire.constraint.StorableText;
import org.jspecify.annotations.Nullable;

/** A school or a company in the data of a person. Every component can be missing or null. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record InstitutionRequest(
        @StorableText @Nullable String id,
        @StorableText @Nullable String name,
        @StorableText @Nullable String logoUrl,
        @StorableText @Nullable String linkedinUrl) {
    static @Nullable Institution toInstitution(@Nullable InstitutionRequest request) {
        return request == null ? null : new Institution(request.id, request.name, request.logoUrl, request.linkedinUrl);
    }
}
