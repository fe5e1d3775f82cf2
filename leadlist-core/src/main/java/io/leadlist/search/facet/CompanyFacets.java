package io.leadlist.search.facet;

import io.leadlist.lead.Company;
import io.leadlist.lead.MissingText;
import io.leadlist.lead.ValueCell;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Derives the facets of a company from the record. Thread-safe.
 *
 * <table>
 *   <caption>The component of the profile for each field; a directory may add facets for the other fields</caption>
 *   <tr><th>field</th><th>component</th></tr>
 *   <tr><td>{@code domain}</td><td>{@code domain}</td></tr>
 *   <tr><td>{@code linkedin}, {@code socialMediaLink}</td><td>{@code linkedinUrl}</td></tr>
 *   <tr><td>{@code url}</td><td>{@code domain}, {@code websiteUrl}, {@code linkedinUrl}</td></tr>
 *   <tr><td>{@code name}, {@code keyword} in {@code NAME}</td><td>{@code name}, {@code legalName}</td></tr>
 *   <tr><td>{@code phoneNumber}</td><td>{@code phones}, each number of a text (see {@link ValueCell})</td></tr>
 *   <tr><td>{@code industries}, {@code keyword} in {@code INDUSTRY}</td><td>{@code industry}</td></tr>
 *   <tr><td>{@code location}</td><td>{@code city}, {@code country}</td></tr>
 *   <tr>
 *     <td>{@code socialMedia}</td>
 *     <td>{@code LINKEDIN} with a {@code linkedinUrl} that is not {@linkplain MissingText missing}</td>
 *   </tr>
 *   <tr><td>{@code foundedYear}</td><td>{@code foundedYear}</td></tr>
 *   <tr><td>{@code employeeSize}</td><td>{@code headcount}, read by {@link Band#parse}</td></tr>
 *   <tr><td>{@code revenue}</td><td>{@code revenue}, read by {@link Band#parseAmount}</td></tr>
 *   <tr><td>{@code keyword} in {@code DESCRIPTION}</td><td>{@code description}, {@code summary}</td></tr>
 * </table>
 */
public final class CompanyFacets {
    private CompanyFacets() {}

    /**
     * {@return the facets of a company}
     *
     * @param company the record of the company
     */
    public static Facets of(Company company) {
        var profile = company.profile();
        String linkedinUrl = MissingText.orNull(profile.linkedinUrl());
        FacetsBuilder facets = Facets.builder()
                .values(SearchField.ACCOUNT_DOMAIN, profile.domain())
                .values(SearchField.ACCOUNT_LINKEDIN, linkedinUrl)
                .values(SearchField.ACCOUNT_SOCIAL_MEDIA_LINK, linkedinUrl)
                .values(SearchField.ACCOUNT_SOCIAL_MEDIA, linkedinUrl == null ? null : "LINKEDIN")
                .values(SearchField.ACCOUNT_URL, profile.domain(), profile.websiteUrl(), linkedinUrl)
                .values(SearchField.ACCOUNT_NAME, profile.name(), profile.legalName())
                .values(SearchField.ACCOUNT_PHONE_NUMBER, phones(profile.phones()))
                .values(SearchField.ACCOUNT_INDUSTRIES, profile.industry())
                .values(SearchField.ACCOUNT_LOCATION, profile.city(), profile.country())
                .keywords(SearchField.ACCOUNT_KEYWORD, "NAME", profile.name(), profile.legalName())
                .keywords(SearchField.ACCOUNT_KEYWORD, "DESCRIPTION", profile.description(), profile.summary())
                .keywords(SearchField.ACCOUNT_KEYWORD, "INDUSTRY", profile.industry());
        Optional.ofNullable(profile.foundedYear())
                .ifPresent(year -> facets.number(SearchField.ACCOUNT_FOUNDED_YEAR, Band.of(year)));
        Optional.ofNullable(profile.headcount())
                .flatMap(Band::parse)
                .ifPresent(number -> facets.number(SearchField.ACCOUNT_EMPLOYEE_SIZE, number));
        Optional.ofNullable(profile.revenue())
                .flatMap(Band::parseAmount)
                .ifPresent(amount -> facets.number(SearchField.ACCOUNT_REVENUE, amount));
        return facets.build();
    }

    /** Returns each number; a text of which a part is not an international number is one as well. */
    private static String[] phones(List<String> texts) {
        return texts.stream()
                .filter(text -> !MissingText.isMissing(text))
                .flatMap(CompanyFacets::numbers)
                .toArray(String[]::new);
    }

    private static Stream<String> numbers(String text) {
        ValueCell<String> cell = ValueCell.ofPhones(text, null);
        return cell.isReadable() ? cell.values().stream() : Stream.concat(cell.values().stream(), Stream.of(text));
    }
}
