package io.leadlist.internal.admission;

import io.leadlist.admission.Because;
import io.leadlist.admission.ReusePeriod;
import io.leadlist.admission.ReuseRules;
import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.internal.write.Reuse;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Uses.Use;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the leads that were used too recently: by another list, or by a contact of the host. One statement reads the
 * uses, and one more the lists of these uses if the caller may not read all lists. Strict rules also lock the leads.
 */
final class UsedLeads {
    private final Admission add;
    private final ReuseRules rules;
    private final Instant now;

    private UsedLeads(Admission add) {
        this.add = add;
        this.rules = add.write().reuse().rules();
        this.now = add.settings().now();
    }

    /** The last use of a lead; a contact has no list. */
    private record LastUse(Instant at, @Nullable LeadListId list) {}

    static Map<LeadId, Because> of(Admission add, Map<LeadId, Optional<LeadRecord>> leads) {
        ReuseRules rules = add.write().reuse().rules();
        if (rules.coolDowns().isEmpty()) {
            return Map.of();
        }
        if (rules.isStrict()) {
            add.transaction().uses().lock(leads.keySet());
        }
        return new UsedLeads(add).of(leads.keySet());
    }

    private Map<LeadId, Because> of(Collection<LeadId> leads) {
        Map<LeadId, LastUse> cooling = new LinkedHashMap<>();
        lastUses(leads).forEach((lead, use) -> {
            if (rules.availableFrom(use.at, now).isAfter(now)) {
                cooling.put(lead, use);
            }
        });
        Set<LeadListId> readable = readable(cooling.values());
        Map<LeadId, Because> facts = new LinkedHashMap<>();
        cooling.forEach((lead, use) -> facts.put(
                lead,
                new Because.CoolingDown(
                        use.at,
                        use.list != null && readable.contains(use.list) ? use.list : null,
                        rules.availableFrom(use.at, now))));
        return facts;
    }

    private Map<LeadId, LastUse> lastUses(Collection<LeadId> leads) {
        Map<LeadId, Use> uses = add.transaction().uses().last(leads, add.list().id(), earliest());
        Reuse reuse = add.write().reuse();
        Map<LeadId, LastUse> last = new LinkedHashMap<>();
        for (LeadId lead : leads) {
            Use use = uses.get(lead);
            Instant contact = reuse.contacts().get(lead);
            if (use != null && (contact == null || !contact.isAfter(use.at()))) {
                last.put(lead, new LastUse(use.at(), use.list()));
            } else if (contact != null) {
                last.put(lead, new LastUse(contact, null));
            }
        }
        return last;
    }

    private Instant earliest() {
        return rules.coolDowns().stream()
                .map((ReusePeriod period) -> period.startBefore(now))
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    /** Returns the lists of these uses that the caller may read. */
    private Set<LeadListId> readable(Collection<LastUse> uses) {
        Set<LeadListId> lists = new HashSet<>();
        uses.forEach(use -> {
            if (use.list != null) {
                lists.add(use.list);
            }
        });
        UserId reader = add.settings().reader(add.write().caller());
        if (lists.isEmpty() || reader == null) {
            return lists;
        }
        Set<LeadListId> readable = new HashSet<>();
        add.transaction().lists().findAll(lists).stream()
                .filter(list -> list.sharing().includes(reader))
                .map(LeadList::id)
                .forEach(readable::add);
        return readable;
    }
}
