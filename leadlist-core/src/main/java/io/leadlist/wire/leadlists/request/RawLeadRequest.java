package io.leadlist.wire.leadlists.request;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadlist.call.Violation.Kind;
import io.leadlist.imports.LeadData;
import io.leadlist.imports.Normalized;
import io.leadlist.imports.RawLead;
import io.leadlist.internal.json.RequestDeserializer;
import io.leadlist.wire.constraint.Consistent;
import io.leadlist.wire.constraint.Contradictions;
import io.leadlist.wire.constraint.EmailAddress;
import io.leadlist.wire.constraint.LinkedInProfileUrl;
import io.leadlist.wire.constraint.StorableText;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A raw lead. A blank text means a missing value.
 *
 * @param linkedinUrl the URL of a LinkedIn profile
 * @param email an e-mail address
 * @param title a job title
 * @param companyName the name of the company
 * @param companyDomain the domain of the company
 * @param data all other keys and their values; they become the data of the lead
 */
@Consistent
@JsonDeserialize(using = RequestDeserializer.ReportingEachUnknownKey.class)
public record RawLeadRequest(
        @JsonProperty("linkedin_url") @LinkedInProfileUrl @Nullable
        String linkedinUrl,

        @EmailAddress @Nullable String email,
        @StorableText(max = RawLead.MAX_TEXT) @Nullable String title,

        @JsonProperty("company_name") @StorableText(max = RawLead.MAX_TEXT) @Nullable
        String companyName,

        @JsonProperty("company_domain") @StorableText(max = RawLead.MAX_TEXT) @Nullable
        String companyDomain,

        @JsonAnySetter @Nullable Map<String, @Nullable Object> data)
        implements Consistent.Rules {
    @Override
    public void check(Contradictions found) {
        if (data != null && !data.isEmpty() && !isData(data)) {
            rejectData(data, found);
        }
    }

    /** Rejects each value that is invalid on its own, or else the whole lead. */
    private static void rejectData(Map<String, @Nullable Object> data, Contradictions found) {
        boolean isAnyInvalid = false;
        for (Map.Entry<String, @Nullable Object> value : data.entrySet()) {
            if (!isData(Collections.singletonMap(value.getKey(), value.getValue()))) {
                found.rejectEntry("data", value.getKey(), Kind.MALFORMED, "Invalid data");
                isAnyInvalid = true;
            }
        }
        if (!isAnyInvalid) {
            found.reject(Kind.OUT_OF_RANGE, "Too much data");
        }
    }

    private static boolean isData(Map<String, @Nullable Object> values) {
        try {
            return new LeadData(values).values().size() == values.size();
        } catch (IllegalArgumentException tooMuch) {
            return false;
        }
    }

    /**
     * Converts the request; call it only after validation.
     *
     * @return the raw lead
     */
    public RawLead toRawLead() {
        return new RawLead(
                normalized(linkedinUrl, Normalized::ofLinkedInUrl),
                normalized(email, Normalized::ofEmail),
                given(title),
                given(companyName),
                given(companyDomain),
                data == null || data.isEmpty() ? LeadData.NONE : new LeadData(data));
    }

    private static <T> @Nullable T normalized(@Nullable String text, Function<String, Optional<T>> parse) {
        String given = given(text);
        return given == null ? null : parse.apply(given).orElseThrow();
    }

    /** The text, or null if it is blank. */
    static @Nullable String given(@Nullable String text) {
        return text == null || io.leadlist.lead.StorableText.isBlank(text) ? null : text;
    }
}
