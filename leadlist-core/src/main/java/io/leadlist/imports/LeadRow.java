package io.leadlist.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file or of another source: the texts of a raw lead before they are checked. Immutable; thread-safe if the
 * data is.
 *
 * <p>A blank text or a placeholder, such as {@code N/A}, {@code -}, {@code null} or {@code #N/A}, counts as a missing
 * value (see {@link io.leadlist.lead.MissingText}). This applies to all texts except those of the additional data.
 *
 * @param data additional data, see {@link LeadData}
 */
public record LeadRow(
        @Nullable String linkedinUrl,
        @Nullable String email,
        @Nullable String title,
        @Nullable String companyName,
        @Nullable String companyDomain,
        Map<String, @Nullable Object> data) {

    /**
     * {@return a row with the URL of a LinkedIn profile}
     *
     * @param url the LinkedIn URL, as it is in the source
     */
    public static LeadRow ofLinkedIn(String url) {
        return new LeadRow(url, null, null, null, null, Map.of());
    }

    /**
     * {@return a row with an e-mail address}
     *
     * @param email the e-mail address, as it is in the source
     */
    public static LeadRow ofEmail(String email) {
        return new LeadRow(null, email, null, null, null, Map.of());
    }

    /**
     * {@return this row with additional data}
     *
     * @param values the host's own values, by name
     */
    public LeadRow withData(Map<String, @Nullable Object> values) {
        return new LeadRow(linkedinUrl, email, title, companyName, companyDomain, values);
    }
}
