package io.leadlist.wire.csv;

import io.leadlist.lead.LinkedInUrl;
import io.leadlist.lead.ValueCell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row that identify the person: LinkedIn URL and e-mail addresses. Unreadable values are dropped and
 * reported; those of an own export are kept as they were stored.
 *
 * @param linkedinUrl the URL as it is in the file; null if there is none
 * @param emails the addresses as they are in the file
 * @param problem the first value that cannot be read; null if there is none
 * @param isKnown whether a URL or an address is readable
 */
record PersonIdentity(
        @Nullable String linkedinUrl,
        List<String> emails,
        @Nullable String problem,
        boolean isKnown) {
    /** The normal form of a public URL. It has the name that the member has chosen, not a member id. */
    private static final Pattern PUBLIC_NAME = Pattern.compile("linkedin\\.com/in/(?!AC[ow]AA).*");

    static PersonIdentity of(ColumnMapping columns, List<String> cells, List<String> warnings) {
        List<String> unreadable = new ArrayList<>();
        String url = url(columns, cells, unreadable);
        List<String> emails = emails(columns, cells, unreadable);
        warnings.addAll(unreadable);
        boolean hasUrl = url != null && isPerson(url);
        boolean isKnown = hasUrl || emails.stream().anyMatch(PersonIdentity::isAddress);
        String problem = unreadable.isEmpty() ? null : unreadable.get(0);
        return new PersonIdentity(url, emails, problem, isKnown);
    }

    /** Throws if the row has an unreadable key, and no readable one. */
    void requireReadable() {
        if (!isKnown && problem != null) {
            throw new UnreadableRowException(problem);
        }
    }

    /** Prefers the URL of a public profile to other URLs of a person. */
    private static @Nullable String url(ColumnMapping columns, List<String> cells, List<String> unreadable) {
        String best = null;
        for (ColumnMapping.InputColumn column : columns.columns()) {
            String value = column.field().equals("linkedinUrl") ? columns.value(column, cells) : "";
            boolean isPerson = !value.isEmpty() && isPerson(value);
            if (!value.isEmpty() && !isPerson && column.rule() != CellRule.PROFILE) {
                unreadable.add(Problems.INVALID_URL);
            }
            boolean isUsable = isPerson || (columns.isOwn() && !value.isEmpty());
            if (isUsable && (best == null || (isPublic(value) && !isPublic(best)))) {
                best = value;
            }
        }
        return best;
    }

    private static List<String> emails(ColumnMapping columns, List<String> cells, List<String> unreadable) {
        List<String> emails = columns.all(cells, "emails");
        if (emails.stream().allMatch(PersonIdentity::isAddress)) {
            return emails;
        }
        unreadable.add(Problems.INVALID_EMAIL);
        return columns.isOwn()
                ? emails
                : emails.stream().filter(PersonIdentity::isAddress).toList();
    }

    private static boolean isAddress(String text) {
        return !ValueCell.ofEmails(text).values().isEmpty();
    }

    private static boolean isPerson(String text) {
        return LinkedInUrl.parsePerson(text).isPresent();
    }

    private static boolean isPublic(String text) {
        return LinkedInUrl.parse(text)
                .filter(url -> PUBLIC_NAME.matcher(url.value()).matches())
                .isPresent();
    }
}
