package io.leadlist.internal.write;

import io.leadlist.admission.ReuseRules;
import io.leadlist.lead.LeadId;
import java.time.Instant;
import java.util.Map;

/**
 * What the host's ports say about the reuse of a write's leads, looked up before its transaction.
 *
 * @param contacts the last contacts of the leads that have one
 */
public record Reuse(ReuseRules rules, Map<? extends LeadId, Instant> contacts) {
    /** No rules. */
    public static final Reuse NONE = new Reuse(ReuseRules.NONE, Map.of());
}
