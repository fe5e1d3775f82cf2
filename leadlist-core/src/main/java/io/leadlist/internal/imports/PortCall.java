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
 * Queries one port for some leads in one call, with each distinct key once. A failure of the call is recorded in each
 * of these leads.
 *
 * @param action the port's action, for failure reasons
 * @param key the key to query for a lead; null for none
 * @param onResult accepts the value that the port returned; null if it returned none
 * @param onFailure accepts the reason of a failure
 */
record PortCall<K, V>(
        String action,
        Function<LeadResolution, @Nullable K> key,
        Port<K, V> port,
        BiConsumer<LeadResolution, @Nullable V> onResult,
        BiConsumer<LeadResolution, String> onFailure) {
    private static final int LONGEST_REASON = 250;

    /** The common shape of the ports. */
    interface Port<K, V> {
        Map<K, V> query(OrganizationId organization, Collection<K> keys);
    }

    void query(List<LeadResolution> leads, OrganizationId organization) {
        Map<K, List<LeadResolution>> byKey = byKey(leads);
        if (byKey.isEmpty()) {
            return;
        }
        try {
            Map<K, V> found = port.query(organization, List.copyOf(byKey.keySet()));
            byKey.forEach((one, some) -> some.forEach(lead -> onResult.accept(lead, found.get(one))));
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            // Recorded in each lead, because a failing port of the host must not stop the other leads.
            String reason = reason(failure);
            byKey.values().forEach(some -> some.forEach(lead -> onFailure.accept(lead, reason)));
        }
    }

    private Map<K, List<LeadResolution>> byKey(List<LeadResolution> leads) {
        Map<K, List<LeadResolution>> byKey = new LinkedHashMap<>();
        for (LeadResolution lead : leads) {
            K one = key.apply(lead);
            if (one != null) {
                byKey.computeIfAbsent(one, first -> new ArrayList<>(1)).add(lead);
            }
        }
        return byKey;
    }

    /**
     * Returns the reason to store: the type of the exception without its message. The message can contain values of one
     * lead, but the reason is stored with every lead of the call; erasing that one lead would not remove it.
     */
    private String reason(Throwable failure) {
        String reason = action + " failed: " + failure.getClass().getName();
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }
}
