package io.leadlist.internal.admission;

import io.leadlist.admission.LastContact;
import io.leadlist.admission.ReuseRules;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.internal.write.Reuse;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.LeadId;
import io.leadlist.list.IcpId;
import io.leadlist.list.LeadList;
import io.leadlist.list.ReusePolicy;
import io.leadlist.storage.Transaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Queries the host's ports about the reuse of leads, before the transaction of an add. If the host sets no policy,
 * nothing is read; otherwise one statement reads the list.
 */
public final class ReuseLookup {
    private final Settings settings;

    /** Creates the lookup. */
    public ReuseLookup(Settings settings) {
        this.settings = settings;
    }

    /** What the organization knows about an add beforehand. */
    private record Known(LeadList list, Collection<? extends LeadId> leads) {}

    /**
     * Returns the rules for adds to a list; none if the list does not exist.
     *
     * @param leads returns the leads of the add that the organization may know; called only if the host knows contacts
     */
    public Reuse find(
            OrganizationId organization,
            LeadListId list,
            Function<Transaction, ? extends Collection<? extends LeadId>> leads) {
        if (settings.reuse().policy() == null) {
            return Reuse.NONE;
        }
        Optional<Known> known = settings.storage()
                .read(
                        organization,
                        transaction -> transaction
                                .lists()
                                .find(list)
                                .map(found -> new Known(found, hasContacts() ? leads.apply(transaction) : Set.of())));
        return known.map(one -> of(one.list, one.leads)).orElse(Reuse.NONE);
    }

    /** Returns the rules for adds of these leads to a list that may be new. */
    public Reuse of(LeadList list, Collection<? extends LeadId> leads) {
        ReusePolicy policy = settings.reuse().policy();
        if (policy == null) {
            return Reuse.NONE;
        }
        IcpId icp = list.icpId();
        ReuseRules rules = policy.rules(list.organization(), list);
        if (icp != null) {
            rules = rules.and(settings.icpCatalog().rules(list.organization(), icp));
        }
        return new Reuse(rules, rules.coolDowns().isEmpty() ? Map.of() : contacts(list.organization(), leads));
    }

    private boolean hasContacts() {
        return settings.reuse().lastContact() != LastContact.NONE;
    }

    private Map<LeadId, Instant> contacts(OrganizationId organization, Collection<? extends LeadId> leads) {
        Map<LeadId, Instant> contacts = new HashMap<>();
        if (hasContacts() && !leads.isEmpty()) {
            settings.reuse()
                    .lastContact()
                    .of(organization, new LinkedHashSet<>(leads))
                    .forEach((lead, at) -> contacts.put(lead, at.truncatedTo(ChronoUnit.MILLIS)));
        }
        return contacts;
    }
}
