package io.leadlist.internal.results;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadlist.call.LeadListException;
import io.leadlist.call.OrganizationId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads the documents of stored results: JSON, without nulls.
 *
 * <p>A report is written as {@code {"result":"ADDED","content":{…}}}, a rejection as
 * {@code {"rejection":"NOT_FOUND","content":{…}}}. The organization is not part of a document. A document of a later
 * version may have properties that this version does not know; they are ignored.
 */
public final class ResultDocuments {
    // Numbers retain their digits: 1.0 is not 1. Properties are in the order of the record components.
    private static final JsonMapper JSON = ValueMixIns.addTo(JsonMapper.builder())
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ResultDocuments() {}

    private record Written(
            @Nullable String result, @Nullable String rejection, Object content) {}

    private record Read(
            @Nullable String result,
            @Nullable String rejection,
            @JsonProperty(required = true) JsonNode content) {}

    /**
     * Writes the result of a write.
     *
     * @param kind the kind of result, for instance {@code ADDED}
     */
    public static String write(String kind, Object result) {
        return write(new Written(kind, null, result));
    }

    /**
     * Writes a rejection with its facts.
     *
     * @throws IllegalArgumentException if the exception is a storage failure, which is not a rejection
     */
    public static String write(LeadListException rejection) {
        RejectionForm<?, ?> form = RejectionForms.of(rejection);
        return write(new Written(null, form.name(), form.facts(rejection)));
    }

    /**
     * Reads a result of this kind.
     *
     * @param organization the organization of the lists in the result
     * @throws LeadListException the rejection, if the document holds one
     * @throws IllegalStateException if the document holds neither; the message contains no value of the document
     */
    public static <T> T read(String document, String kind, Class<T> type, OrganizationId organization) {
        try {
            Read read = JSON.readValue(document, Read.class);
            if (read.rejection != null) {
                RejectionForm<?, ?> form = RejectionForms.named(read.rejection);
                throw form.read(read.content, JSON);
            } else if (!kind.equals(read.result)) {
                throw new IllegalStateException("A stored result is not a " + type.getSimpleName());
            }
            return JSON.readerFor(type)
                    .withAttribute(OrganizationId.class, organization)
                    .readValue(read.content);
        } catch (JacksonException unreadable) {
            // Without the cause, because its message can contain a value.
            throw new IllegalStateException("A stored result cannot be read as a " + type.getSimpleName() + ": "
                    + unreadable.getClass().getName());
        }
    }

    private static String write(Written document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JacksonException unwritable) {
            throw new IllegalStateException(
                    "A result cannot be written: " + unwritable.getClass().getName());
        }
    }
}
