package io.leadlist.imports;

import io.leadlist.lead.StorableText;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file or another source with the texts of a raw lead, of which any can be wrong. Immutable and thread-safe
 * if the data is.
 *
 * <p>A blank text, and one that stands for nothing, such as {@code N/A}, {@code -}, {@code null} or {@code #N/A}, is
 * read as a missing value. All texts except the additional data are read like this.
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
    /** What people, spreadsheets and programs write into a cell without a value, in lower case. */
    private static final Set<String> NOTHING = Set.of(
            "n/a",
            "n.a.",
            "#n/a",
            "-",
            "--",
            "---",
            "\u2013",
            "\u2014",
            "null",
            "(null)",
            "<null>",
            "nil",
            "none",
            "undefined",
            "#value!",
            "#ref!",
            "#name?",
            "#null!");

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

    /** Returns whether a text is blank, or stands for a missing value. */
    static boolean isNothing(String text) {
        return StorableText.isBlank(text) || NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
