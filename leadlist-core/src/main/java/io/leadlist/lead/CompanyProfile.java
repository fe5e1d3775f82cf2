package io.leadlist.lead;

import static io.leadlist.lead.PersonProfile.requireStorable;
import static io.leadlist.lead.PersonProfile.texts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a company. Immutable and thread-safe; lists are copied and never null.
 *
 * <p>The fields are those of the entities API. {@code headcount} and {@code revenue} are texts of a range, such as {@code 51-200}
 * and {@code $10M-$50M}.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a text holds U+0000 or a lone surrogate.
 */
public record CompanyProfile(
        @Nullable String name,
        @Nullable String legalName,
        @Nullable String description,
        @Nullable String summary,
        @Nullable String domain,
        @Nullable String industry,
        @Nullable String headcount,
        @Nullable String revenue,
        @Nullable Integer foundedYear,
        @Nullable String city,
        @Nullable String country,
        @Nullable String postalCode,
        @Nullable String linkedinUrl,
        @Nullable String websiteUrl,
        @Nullable String logoUrl,
        List<String> phones,
        ExternalIds externalIds) {

    public CompanyProfile {
        requireStorable("name", name);
        requireStorable("legalName", legalName);
        requireStorable("description", description);
        requireStorable("summary", summary);
        requireStorable("domain", domain);
        requireStorable("industry", industry);
        requireStorable("headcount", headcount);
        requireStorable("revenue", revenue);
        requireStorable("city", city);
        requireStorable("country", country);
        requireStorable("postalCode", postalCode);
        requireStorable("linkedinUrl", linkedinUrl);
        requireStorable("websiteUrl", websiteUrl);
        requireStorable("logoUrl", logoUrl);
        phones = texts("phones", phones);
        Objects.requireNonNull(externalIds, "externalIds");
    }

    /** Starts a profile in which nothing is known. */
    public static CompanyProfileBuilder builder() {
        return new CompanyProfileBuilder();
    }

    /** Starts a profile of a company with this name. */
    public static CompanyProfileBuilder named(String name) {
        return builder().name(name);
    }
}
