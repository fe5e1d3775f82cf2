package io.leadlist.jdbc.internal.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadlist.imports.LeadData;
import io.leadlist.jdbc.internal.failure.Redacted;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored form of values that no condition of a query looks into: JSON with the names of the record's components,
 * without nulls. Components that are added later are read as missing from older documents, and components that are gone
 * are passed over.
 */
public final class Documents {
    /** Numbers of raw leads are as long as {@link LeadData} lets them be. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(2 * LeadData.MAX_SIZE)
                    .build())
            .build();

    // Numbers of which no type is known keep their digits: 1.0 is not 1, and no number goes through a double.
    private static final JsonMapper JSON = JsonMapper.builder(FACTORY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Documents() {}

    /** Returns the document of a value. */
    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JacksonException unwritable) {
            String type = value.getClass().getSimpleName();
            throw new IllegalStateException("A " + type + " cannot be written", Redacted.copy(unwritable));
        }
    }

    /**
     * Reads a document.
     *
     * @throws IllegalStateException if the document is not of this type; neither its message nor its cause contains a
     *     value of the document
     */
    public static <T> T read(String document, Class<T> type) {
        try {
            return JSON.readValue(document, type);
        } catch (JacksonException unreadable) {
            throw new IllegalStateException(
                    "A stored document is no " + type.getSimpleName(), Redacted.copy(unreadable));
        }
    }
}
