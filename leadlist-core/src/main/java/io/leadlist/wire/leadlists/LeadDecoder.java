package io.leadlist.wire.leadlists;

import io.leadlist.call.Violation.Kind;
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadData;
import io.leadlist.imports.Normalized;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.LinkedInUrl;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Fields;
import io.leadlist.wire.json.JsonValue.JsonArray;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A raw lead. Null and blank text stand for nothing; properties that nobody knows are the lead's data, whatever they
 * hold.
 *
 * <p>Each URL and each address is read once, into its normal form; the text is kept without the space around it. Which
 * fields a lead needs says {@link RawLead#missingFor} (<a
 * href="{@docRoot}/docs/contract-decisions.md#39">decision 39</a>).
 */
final class LeadDecoder {
    private static final Decoder<Normalized<LinkedInUrl>> LINKEDIN_URL =
            given(text -> LinkedInUrl.parse(text).filter(LinkedInUrl::isPerson));
    private static final Decoder<Normalized<EmailAddress>> EMAIL = given(EmailAddress::parse);
    private static final Decoder<String> TEXT = Decoders.parsedText(
                    "", text -> text.length() <= RawLead.MAX_TEXT ? text : null)
            .orBlank();

    private LeadDecoder() {}

    /**
     * At most as many leads as a call can have, else none of them is looked into; without a kind they are asked for
     * nothing that one needs.
     */
    static Decoder<List<RawLead>> list(ImportLimits limits, @Nullable InputKind kind) {
        Decoder<List<RawLead>> leads = Decoders.list(Decoders.object(fields -> read(fields, kind)));
        return (value, spot) -> {
            if (value instanceof JsonArray array && array.elements().size() > limits.perCall()) {
                spot.reject(Kind.OUT_OF_RANGE, limits.exceeded());
                return null;
            }
            return leads.decode(value, spot);
        };
    }

    private static @Nullable RawLead read(Fields fields, @Nullable InputKind kind) {
        RawLead lead = new RawLead(
                fields.nullable("linkedin_url", LINKEDIN_URL).orNull(),
                fields.nullable("email", EMAIL).orNull(),
                fields.nullable("title", TEXT).orNull(),
                fields.nullable("company_name", TEXT).orNull(),
                fields.nullable("company_domain", TEXT).orNull(),
                data(fields));
        if (kind != null) {
            requireWhatIsNeeded(fields, lead.missingFor(kind));
        }
        return fields.isClean() ? lead : null;
    }

    /** What is there but wrong is not missing; nor is a company's name if the domain is wrong. */
    private static void requireWhatIsNeeded(Fields fields, List<String> missing) {
        for (String name : missing) {
            boolean isWrongDomain = name.equals("company_name") && !fields.isClean("company_domain");
            if (fields.isClean(name) && !isWrongDomain) {
                fields.reject(name, Kind.MISSING, "");
            }
        }
    }

    private static LeadData data(Fields fields) {
        List<String> others = fields.others();
        if (others.isEmpty()) {
            return LeadData.NONE;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String name : others) {
            values.put(name, fields.optional(name, Decoders.anything()).orNull());
        }
        return data(values).orElseGet(() -> {
            rejectData(fields, values);
            return LeadData.NONE;
        });
    }

    /**
     * Rejects each property that is invalid on its own, or else the whole lead. A property is rejected as
     * {@link Kind#MALFORMED}, because its path contains a key of the body.
     */
    private static void rejectData(Fields fields, Map<String, @Nullable Object> values) {
        boolean isAlone = false;
        for (Map.Entry<String, @Nullable Object> value : values.entrySet()) {
            if (data(Collections.singletonMap(value.getKey(), value.getValue())).isEmpty()) {
                fields.reject(value.getKey(), Kind.MALFORMED, "");
                isAlone = true;
            }
        }
        if (!isAlone) {
            fields.reject(Kind.OUT_OF_RANGE, "");
        }
    }

    private static Optional<LeadData> data(Map<String, @Nullable Object> values) {
        try {
            return Optional.of(new LeadData(values));
        } catch (IllegalArgumentException tooMuch) {
            return Optional.empty();
        }
    }

    private static <T> Decoder<Normalized<T>> given(Function<String, Optional<T>> parse) {
        return Decoders.<Normalized<T>>parsedText("", text -> {
                    String stripped = text.strip();
                    T normalForm = stripped.length() > Normalized.MAX_TEXT
                            ? null
                            : parse.apply(stripped).orElse(null);
                    return normalForm == null ? null : new Normalized<>(stripped, normalForm);
                })
                .orBlank();
    }
}
