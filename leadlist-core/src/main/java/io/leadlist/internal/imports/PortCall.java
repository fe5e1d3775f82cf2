package io.leadlist.internal.imports;

import io.leadlist.call.OrganizationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks one port for some leads, in one call, once for each different question. What the call throws is noted at each of
 * the leads that were asked for.
 *
 * @param what what the port does, for reasons
 * @param question what is to be asked for a lead; null for nothing
 * @param answer takes what the port said; null if it had no answer
 * @param failed takes why the port has no answer for a lead
 */
record PortCall<K, V>(
        String what,
        Function<LeadResolution, @Nullable K> question,
        Port<K, V> port,
        BiConsumer<LeadResolution, @Nullable V> answer,
        BiConsumer<LeadResolution, String> failed) {
    private static final int LONGEST_REASON = 250;

    /** The shape that all ports have. */
    interface Port<K, V> {
        Map<K, V> ask(OrganizationId organization, Collection<K> some);
    }

    void ask(List<LeadResolution> inquiries, OrganizationId organization) {
        Map<K, List<LeadResolution>> questions = questions(inquiries);
        if (questions.isEmpty()) {
            return;
        }
        try {
            Map<K, V> answers = port.ask(organization, List.copyOf(questions.keySet()));
            questions.forEach((one, asking) -> asking.forEach(inquiry -> answer.accept(inquiry, answers.get(one))));
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            // Told at each lead; whatever a host's port throws must not keep the others from being done.
            String reason = reason(failure);
            questions.values().forEach(asking -> asking.forEach(inquiry -> failed.accept(inquiry, reason)));
        }
    }

    private Map<K, List<LeadResolution>> questions(List<LeadResolution> inquiries) {
        Map<K, List<LeadResolution>> questions = new LinkedHashMap<>();
        for (LeadResolution inquiry : inquiries) {
            K asked = question.apply(inquiry);
            if (asked != null) {
                questions.computeIfAbsent(asked, first -> new ArrayList<>(1)).add(inquiry);
            }
        }
        return questions;
    }

    /**
     * Returns the reason to store: the type of the exception without its message, which can contain values of one lead.
     * The reason is stored with every lead of the call, so erasing that one lead would not remove them.
     */
    private String reason(Throwable failure) {
        String reason = what + " failed: " + failure.getClass().getName();
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }
}
