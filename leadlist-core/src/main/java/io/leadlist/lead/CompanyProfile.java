package io.leadlist.lead;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The known data of a company; null for an unknown value. Immutable and thread-safe; lists are copied and never null.
 *
 * <p>The fields are the fields of a company in the entities API. The {@code headcount} and the {@code revenue} are
 * texts of a range, such as {@code 51-200} and {@code $10M-$50M}.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if a text contains U+0000 or an unpaired surrogate. It
 * also throws if the texts have more than {@value ProfileTexts#MAX_LENGTH} characters in total, so that a record fits
 * into a column of any database. Each text counts as 8 characters longer than it is.
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

    /**
     * Checks the components.
     *
     * @param name the name; may be null
     * @param legalName the legal name; may be null
     * @param description the description; may be null
     * @param summary the summary; may be null
     * @param domain the domain; may be null
     * @param industry the industry; may be null
     * @param headcount the headcount; may be null
     * @param revenue the revenue; may be null
     * @param foundedYear the founded year; may be null
     * @param city the city; may be null
     * @param country the country; may be null
     * @param postalCode the postal code; may be null
     * @param linkedinUrl the LinkedIn URL; may be null
     * @param websiteUrl the website URL; may be null
     * @param logoUrl the logo URL; may be null
     * @param phones the phone numbers
     * @param externalIds the ids in other systems
     */
    public CompanyProfile {
        ProfileTexts texts = new ProfileTexts();
        texts.check("name", name);
        texts.check("legalName", legalName);
        texts.check("description", description);
        texts.check("summary", summary);
        texts.check("domain", domain);
        texts.check("industry", industry);
        texts.check("headcount", headcount);
        texts.check("revenue", revenue);
        texts.check("city", city);
        texts.check("country", country);
        texts.check("postalCode", postalCode);
        texts.check("linkedinUrl", linkedinUrl);
        texts.check("websiteUrl", websiteUrl);
        texts.check("logoUrl", logoUrl);
        phones = texts.check("phones", phones);
        Objects.requireNonNull(externalIds, "externalIds");
    }

    /** {@return a builder of an empty profile} */
    public static CompanyProfileBuilder builder() {
        return new CompanyProfileBuilder();
    }

    /**
     * {@return a builder of a profile with this name}
     *
     * @param name the name of the company
     */
    public static CompanyProfileBuilder named(String name) {
        return builder().name(name);
    }
}
