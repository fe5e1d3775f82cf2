package io.leadlist.internal.admission;

import io.leadlist.admission.Because;
import io.leadlist.admission.CompanyCap;
import io.leadlist.admission.CompanyKey;
import io.leadlist.admission.ReusePeriod;
import io.leadlist.call.Overrides.Rule;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Change.Source;
import io.leadlist.list.MemberPosition;
import io.leadlist.storage.Member;
import io.leadlist.storage.Members;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the people of whose company enough were added already. They are judged in the order of the inputs, so that the
 * first ones come in.
 *
 * <ol>
 *   <li>Read which of the people are members: they neither come in nor count twice. Of a list with at most
 *       {@value #FEW} members, all members are read. An update counts only the members that stay.
 *   <li>Read the companies of the people, see {@link Employers}.
 *   <li>Count the members of a larger list by company, and the people who were used in the period of a cap.
 * </ol>
 */
final class CompanyCounts {
    private static final int FEW = 1_000;

    private final Admission add;
    private final Set<LeadId> members;
    private final Employers employers;
    private final List<Count> counts = new ArrayList<>();

    /** The people of each company that count against a cap, and the people who count in any case. */
    private record Count(int cap, Map<CompanyKey, Integer> have, Set<LeadId> counted) {
        boolean isReached(LeadId lead, CompanyKey key) {
            return !counted.contains(lead) && have.getOrDefault(key, 0) >= cap;
        }

        void add(LeadId lead, CompanyKey key) {
            if (counted.add(lead)) {
                have.merge(key, 1, Integer::sum);
            }
        }
    }

    private CompanyCounts(Admission add, Map<LeadId, Optional<LeadRecord>> leads) {
        this.add = add;
        boolean isSmall = isSmall(add);
        this.members = members(add, leads.keySet(), isSmall);
        Map<LeadId, Optional<LeadRecord>> people = new LinkedHashMap<>(leads);
        if (isSmall) {
            members.forEach(member -> people.putIfAbsent(member, Optional.empty()));
        }
        this.employers = Employers.of(add, people, !isSmall || hasCapAcrossLists(add));
        for (CompanyCap cap : add.write().reuse().rules().companyCaps()) {
            counts.add(cap.acrossLists()
                    .map(period -> acrossLists(cap, period, leads.keySet()))
                    .orElseGet(() -> inList(cap, leads.keySet(), isSmall)));
        }
    }

    static Map<LeadId, Because> of(Admission add, Map<LeadId, Optional<LeadRecord>> leads) {
        boolean applies = add.list().type() == LeadType.PERSON
                && !add.write().reuse().rules().companyCaps().isEmpty();
        return applies ? new CompanyCounts(add, leads).capped(leads.keySet()) : Map.of();
    }

    private static boolean isSmall(Admission add) {
        return add.list().memberCount() <= FEW || add.write().source() == Source.UPDATE;
    }

    private static boolean hasCapAcrossLists(Admission add) {
        return add.write().reuse().rules().companyCaps().stream()
                .anyMatch(cap -> cap.acrossLists().isPresent());
    }

    private static Set<LeadId> members(Admission add, Set<LeadId> leads, boolean isSmall) {
        Members members = add.transaction().members();
        if (add.list().memberCount() == 0) {
            return Set.of();
        } else if (add.write().source() == Source.UPDATE) {
            return members.among(add.list().id(), add.write().subjects());
        } else if (!isSmall) {
            return members.among(add.list().id(), leads);
        }
        Set<LeadId> all = new HashSet<>();
        members.page(add.list(), MemberPosition.START, FEW).stream()
                .map(Member::id)
                .forEach(all::add);
        return all;
    }

    private Count inList(CompanyCap cap, Collection<LeadId> leads, boolean isSmall) {
        Map<CompanyKey, Integer> have = new HashMap<>();
        if (isSmall) {
            members.forEach(member -> employers.keyOf(member).ifPresent(key -> have.merge(key, 1, Integer::sum)));
        } else {
            have.putAll(add.transaction().uses().members(add.list().id(), employers.staff(leads), atMost(cap)));
        }
        return new Count(cap.people(), have, new HashSet<>(members));
    }

    private Count acrossLists(CompanyCap cap, ReusePeriod period, Collection<LeadId> leads) {
        Instant start = period.startBefore(add.settings().now());
        Set<LeadId> used =
                new HashSet<>(add.transaction().uses().last(leads, null, start).keySet());
        Map<CompanyKey, Integer> have = new HashMap<>(add.transaction()
                .uses()
                .used(
                        employers.staff(leads),
                        used.stream().map(PersonId.class::cast).toList(),
                        start,
                        atMost(cap)));
        used.forEach(lead -> employers.keyOf(lead).ifPresent(key -> have.merge(key, 1, Integer::sum)));
        return new Count(cap.people(), have, used);
    }

    private static int atMost(CompanyCap cap) {
        return cap.people() + Because.CompanyCapped.MAX_COUNTED_ABOVE;
    }

    private Map<LeadId, Because> capped(Collection<LeadId> leads) {
        boolean isOverridden = add.write()
                .options()
                .overrides()
                .filter(some -> some.includes(Rule.COMPANY_CAP))
                .isPresent();
        Map<LeadId, Because> capped = new LinkedHashMap<>();
        for (LeadId lead : leads) {
            Optional<CompanyKey> key = members.contains(lead) ? Optional.empty() : employers.keyOf(lead);
            Optional<Because> reached = key.flatMap(company -> reached(lead, company));
            reached.ifPresent(facts -> capped.put(lead, facts));
            if (reached.isEmpty() || isOverridden) {
                key.ifPresent(company -> counts.forEach(count -> count.add(lead, company)));
            }
        }
        return capped;
    }

    private Optional<Because> reached(LeadId lead, CompanyKey key) {
        return counts.stream()
                .filter(count -> count.isReached(lead, key))
                .map(count -> new Because.CompanyCapped(key, count.have.getOrDefault(key, 0), count.cap))
                .map(Because.class::cast)
                .findFirst();
    }
}
