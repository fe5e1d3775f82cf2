package io.leadlist.intake.inquiry;

import io.leadlist.call.OrganizationId;
import io.leadlist.intake.inquiry.AskingPorts.Circumstances;
import io.leadlist.lead.StorableText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks one port for many leads: once for each different question, in calls of at most so many as the attempt allows. What a call throws is noted at each of its leads, and the others go on.
 *
 * @param what what the port does, for reasons
 * @param question what is to be asked for a lead; null for nothing
 * @param answer takes what the port said; null if it had no answer
 * @param failed takes why the port has no answer for a lead
 */
record PortCall<K, V>(
        String what,
        Function<Inquiry, @Nullable K> question,
        Port<K, V> port,
        BiConsumer<Inquiry, @Nullable V> answer,
        BiConsumer<Inquiry, String> failed) {
    private static final int LONGEST_REASON = 250;

    /** The shape that all ports have. */
    interface Port<K, V> {
        Map<K, V> ask(OrganizationId organization, Collection<K> some);
    }

    void ask(List<Inquiry> inquiries, Circumstances how) {
        List<Map.Entry<K, List<Inquiry>>> all = List.copyOf(questions(inquiries).entrySet());
        for (int from = 0; from < all.size(); from += how.company()) {
            askTogether(all.subList(from, Math.min(all.size(), from + how.company())), how.organization());
        }
    }

    private Map<K, List<Inquiry>> questions(List<Inquiry> inquiries) {
        Map<K, List<Inquiry>> questions = new LinkedHashMap<>();
        for (Inquiry inquiry : inquiries) {
            K asked = question.apply(inquiry);
            if (asked != null) {
                questions.computeIfAbsent(asked, first -> new ArrayList<>(1)).add(inquiry);
            }
        }
        return questions;
    }

    private void askTogether(List<Map.Entry<K, List<Inquiry>>> some, OrganizationId organization) {
        try {
            Map<K, V> answers =
                    port.ask(organization, some.stream().map(Map.Entry::getKey).toList());
            some.forEach(one -> one.getValue().forEach(inquiry -> answer.accept(inquiry, answers.get(one.getKey()))));
        } catch (RuntimeException failure) {
            // Told at each lead; whatever a host's port throws must not keep the others from being done.
            String reason = reason(failure);
            some.forEach(one -> one.getValue().forEach(inquiry -> failed.accept(inquiry, reason)));
        }
    }

    private String reason(RuntimeException failure) {
        String reason = what + " failed: " + failure;
        String cut = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        return StorableText.isStorable(cut) ? cut : what + " failed";
    }
}
