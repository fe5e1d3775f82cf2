package io.leadlist.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file or another source with the texts of a raw lead, of which any can be wrong. Immutable and thread-safe
 * if the data is.
 *
 * <p>A blank text, and one that stands for nothing, such as {@code N/A}, {@code -}, {@code null} or {@code #N/A}, is
 * read as a missing value (see {@link io.leadlist.lead.MissingText}). All texts except the additional data are read
 * like this.
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

    /** Returns a row with the URL of a LinkedIn profile. */
    public static LeadRow ofLinkedIn(String url) {
        return new LeadRow(url, null, null, null, null, Map.of());
    }

    /** Returns a row with an e-mail address. */
    public static LeadRow ofEmail(String email) {
        return new LeadRow(null, email, null, null, null, Map.of());
    }

    /** Returns this row with additional data. */
    public LeadRow withData(Map<String, @Nullable Object> values) {
        return new LeadRow(linkedinUrl, email, title, companyName, companyDomain, values);
    }
}
