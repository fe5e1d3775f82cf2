package io.leadlist.wire.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a search result, in the envelope of Spring Data that the contract uses.
 *
 * @param totalElements how many results there are; omitted if unknown
 * @param totalPages how many pages there are; omitted if unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PageResponse<T>(
        List<T> content,
        @Nullable Long totalElements,
        @Nullable Long totalPages,
        int number,
        int size,
        boolean first,
        boolean last,
        int numberOfElements,
        boolean empty) {}
