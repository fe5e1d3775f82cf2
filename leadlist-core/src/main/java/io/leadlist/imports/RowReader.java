package io.leadlist.imports;

import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.Violation.Kind;
import io.leadlist.lead.LinkedInUrl;
import io.leadlist.lead.MissingText;
import io.leadlist.lead.StorableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a row as a raw lead. Used for one row; not thread-safe. */
final class RowReader {
    private final List<Violation> violations = new ArrayList<>(0);

    /** Returns the lead; empty if there are violations. */
    Optional<RawLead> read(LeadRow row) {
        Normalized<LinkedInUrl> url = normalized("linkedin_url", row.linkedinUrl(), Normalized::ofLinkedInUrl);
        var email = normalized("email", row.email(), Normalized::ofEmail);
        String title = text("title", row.title());
        String companyName = text("company_name", row.companyName());
        String companyDomain = text("company_domain", row.companyDomain());
        LeadData data = data(row);
        return violations.isEmpty()
                ? Optional.of(new RawLead(url, email, title, companyName, companyDomain, data))
                : Optional.empty();
    }

    /** Returns the violations of the row, in the order of its fields. */
    List<Violation> violations() {
        return violations;
    }

    private <T> @Nullable Normalized<T> normalized(
            String field, @Nullable String text, Function<String, Optional<Normalized<T>>> parse) {
        String given = given(field, text);
        if (given == null) {
            return null;
        }
        Normalized<T> read = parse.apply(given).orElse(null);
        if (read == null) {
            reject(field, Kind.MALFORMED, "Invalid " + field);
        }
        return read;
    }

    private @Nullable String text(String field, @Nullable String text) {
        String given = given(field, text);
        if (given != null && given.length() > RawLead.MAX_TEXT) {
            reject(field, Kind.OUT_OF_RANGE, "String must contain at most " + RawLead.MAX_TEXT + " character(s)");
        }
        return given;
    }

    /** Returns a text that has a value and can be stored; null for any other. */
    private @Nullable String given(String field, @Nullable String text) {
        if (text == null || MissingText.isMissing(text)) {
            return null;
        } else if (!StorableText.isStorable(text)) {
            reject(field, Kind.MALFORMED, "Invalid text: U+0000 or a lone surrogate");
            return null;
        }
        return text;
    }

    private LeadData data(LeadRow row) {
        try {
            return row.data().isEmpty() ? LeadData.NONE : new LeadData(row.data());
        } catch (IllegalArgumentException invalid) {
            reject("data", Kind.MALFORMED, String.valueOf(invalid.getMessage()));
            return LeadData.NONE;
        }
    }

    private void reject(String field, Kind kind, String message) {
        violations.add(new Violation(Path.of(field), kind, message));
    }
}
