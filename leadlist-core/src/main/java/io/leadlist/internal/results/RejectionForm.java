package io.leadlist.internal.results;

import io.leadlist.call.LeadListException;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored form of one kind of rejection: a name, and a record of its facts. Reading creates the message again from
 * the facts.
 *
 * @param name the name in documents
 * @param type the subclass of {@link LeadListException}
 * @param factsType the record of its facts
 * @param toFacts returns the facts of a rejection
 * @param toRejection returns the rejection with these facts
 */
record RejectionForm<E extends LeadListException, F>(
        String name, Class<E> type, Class<F> factsType, Function<E, F> toFacts, Function<F, E> toRejection) {

    /** Returns the facts of a rejection of this form. */
    F facts(LeadListException rejection) {
        return toFacts.apply(type.cast(rejection));
    }

    /** Reads a rejection of this form. */
    LeadListException read(JsonNode facts, JsonMapper json) {
        return toRejection.apply(json.treeToValue(facts, factsType));
    }
}
