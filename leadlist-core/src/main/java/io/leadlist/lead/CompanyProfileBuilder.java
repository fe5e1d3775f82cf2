package io.leadlist.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builder of {@link CompanyProfile}.
 *
 * <p>All fields are optional. Default: null; for a list, an empty list; for the external ids, {@link ExternalIds#NONE}.
 * Values are checked by {@link #build}, which may be called more than once. Not thread-safe.
 */
public final class CompanyProfileBuilder {
    private @Nullable String name;
    private @Nullable String legalName;
    private @Nullable String description;
    private @Nullable String summary;
    private @Nullable String domain;
    private @Nullable String industry;
    private @Nullable String headcount;
    private @Nullable String revenue;
    private @Nullable Integer foundedYear;
    private @Nullable String city;
    private @Nullable String country;
    private @Nullable String postalCode;
    private @Nullable String linkedinUrl;
    private @Nullable String websiteUrl;
    private @Nullable String logoUrl;
    private List<String> phones = List.of();
    private ExternalIds externalIds = ExternalIds.NONE;

    CompanyProfileBuilder() {}

    /**
     * Sets the name.
     *
     * @param name the name; may be null
     * @return this builder
     */
    public CompanyProfileBuilder name(@Nullable String name) {
        this.name = name;
        return this;
    }

    /**
     * Sets the legal name.
     *
     * @param legalName the legal name; may be null
     * @return this builder
     */
    public CompanyProfileBuilder legalName(@Nullable String legalName) {
        this.legalName = legalName;
        return this;
    }

    /**
     * Sets the description.
     *
     * @param description the description; may be null
     * @return this builder
     */
    public CompanyProfileBuilder description(@Nullable String description) {
        this.description = description;
        return this;
    }

    /**
     * Sets the summary.
     *
     * @param summary the summary; may be null
     * @return this builder
     */
    public CompanyProfileBuilder summary(@Nullable String summary) {
        this.summary = summary;
        return this;
    }

    /**
     * Sets the domain.
     *
     * @param domain the domain; may be null
     * @return this builder
     */
    public CompanyProfileBuilder domain(@Nullable String domain) {
        this.domain = domain;
        return this;
    }

    /**
     * Sets the industry.
     *
     * @param industry the industry; may be null
     * @return this builder
     */
    public CompanyProfileBuilder industry(@Nullable String industry) {
        this.industry = industry;
        return this;
    }

    /**
     * Sets the headcount as text, such as {@code 51-200}.
     *
     * @param headcount the headcount; may be null
     * @return this builder
     */
    public CompanyProfileBuilder headcount(@Nullable String headcount) {
        this.headcount = headcount;
        return this;
    }

    /**
     * Sets the revenue as text, such as {@code $10M-$50M}.
     *
     * @param revenue the revenue; may be null
     * @return this builder
     */
    public CompanyProfileBuilder revenue(@Nullable String revenue) {
        this.revenue = revenue;
        return this;
    }

    /**
     * Sets the year in which the company was founded.
     *
     * @param foundedYear the founded year; may be null
     * @return this builder
     */
    public CompanyProfileBuilder foundedYear(@Nullable Integer foundedYear) {
        this.foundedYear = foundedYear;
        return this;
    }

    /**
     * Sets the city.
     *
     * @param city the city; may be null
     * @return this builder
     */
    public CompanyProfileBuilder city(@Nullable String city) {
        this.city = city;
        return this;
    }

    /**
     * Sets the country.
     *
     * @param country the country; may be null
     * @return this builder
     */
    public CompanyProfileBuilder country(@Nullable String country) {
        this.country = country;
        return this;
    }

    /**
     * Sets the postal code.
     *
     * @param postalCode the postal code; may be null
     * @return this builder
     */
    public CompanyProfileBuilder postalCode(@Nullable String postalCode) {
        this.postalCode = postalCode;
        return this;
    }

    /**
     * Sets the LinkedIn URL.
     *
     * @param linkedinUrl the LinkedIn URL; may be null
     * @return this builder
     */
    public CompanyProfileBuilder linkedinUrl(@Nullable String linkedinUrl) {
        this.linkedinUrl = linkedinUrl;
        return this;
    }

    /**
     * Sets the URL of the website.
     *
     * @param websiteUrl the website URL; may be null
     * @return this builder
     */
    public CompanyProfileBuilder websiteUrl(@Nullable String websiteUrl) {
        this.websiteUrl = websiteUrl;
        return this;
    }

    /**
     * Sets the URL of the logo.
     *
     * @param logoUrl the logo URL; may be null
     * @return this builder
     */
    public CompanyProfileBuilder logoUrl(@Nullable String logoUrl) {
        this.logoUrl = logoUrl;
        return this;
    }

    /**
     * Sets the phone numbers.
     *
     * @param phones the phone numbers
     * @return this builder
     */
    public CompanyProfileBuilder phones(List<String> phones) {
        this.phones = phones;
        return this;
    }

    /**
     * Sets the phone numbers.
     *
     * @param phones the phone numbers
     * @return this builder
     */
    public CompanyProfileBuilder phones(String... phones) {
        return phones(List.of(phones));
    }

    /**
     * Sets the ids in other systems.
     *
     * @param externalIds the ids in other systems
     * @return this builder
     */
    public CompanyProfileBuilder externalIds(ExternalIds externalIds) {
        this.externalIds = externalIds;
        return this;
    }

    /**
     * Builds the profile.
     *
     * @throws IllegalArgumentException if a text is not storable, or the texts are too long, see {@link CompanyProfile}
     * @return the profile with these values
     */
    public CompanyProfile build() {
        return new CompanyProfile(
                name,
                legalName,
                description,
                summary,
                domain,
                industry,
                headcount,
                revenue,
                foundedYear,
                city,
                country,
                postalCode,
                linkedinUrl,
                websiteUrl,
                logoUrl,
                phones,
                externalIds);
    }
}
