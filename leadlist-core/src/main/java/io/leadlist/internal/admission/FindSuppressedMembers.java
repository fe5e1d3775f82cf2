package io.leadlist.internal.admission;

import io.leadlist.admission.SuppressedMembersPage;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.LeadId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the members of any list that a key covers, one step at a time. */
public final class FindSuppressedMembers {
    private final Settings settings;

    /** Creates the use case. */
    public FindSuppressedMembers(Settings settings) {
        this.settings = settings;
    }

    /** Takes one step after a lead; null for the first step. Requires the right to write the organization's entries. */
    public SuppressedMembersPage step(Caller.Member caller, SuppressionKey key, @Nullable LeadId after) {
        Objects.requireNonNull(key, "key");
        ScopeTransaction.requireWriter(settings, caller);
        Suppression entry = new Suppression(
                key,
                SuppressionScope.ORGANIZATION,
                SuppressionReason.OTHER,
                "search",
                null,
                caller.user(),
                settings.now(),
                null,
                null);
        return new CoveredLeads(settings, caller.organization(), List.of(entry))
                .step(after, SuppressionScope.ORGANIZATION);
    }
}
