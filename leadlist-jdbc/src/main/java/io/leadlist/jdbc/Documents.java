package io.leadlist.jdbc;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored form of values that no query looks into: JSON with the names of the record's components, without nulls. Components that are
 * added later are read as missing from older documents, and components that are gone are passed over.
 */
final class Documents {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Documents() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** @throws IllegalStateException if the document is not one of this type */
    static <T> T read(String document, Class<T> type) {
        try {
            return JSON.readValue(document, type);
        } catch (JacksonException unreadable) {
            throw new IllegalStateException("A stored document is no " + type.getSimpleName(), unreadable);
        }
    }
}
