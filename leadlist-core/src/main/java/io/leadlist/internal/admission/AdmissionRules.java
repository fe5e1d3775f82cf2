package io.leadlist.internal.admission;

import io.leadlist.admission.Because;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.internal.write.Candidate;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges the leads of an add before any record is copied, so that a lead that is kept out leaves no trace.
 *
 * <p>An earlier input for the same lead, the selection's exclusions and unknown ids come before the rules, and so does
 * a present membership. The limits of the list come after them.
 */
public final class AdmissionRules {
    /** The rules in force, in the order in which they are checked. */
    private static final List<AdmissionRule> IN_ORDER = List.of(
            AdmissionRule.IS_NOT_SUPPRESSED,
            AdmissionRule.MAY_RETURN,
            AdmissionRule.HAS_COOLED_DOWN,
            AdmissionRule.COMPANY_HAS_ROOM);

    private final Admission add;
    private final Map<LeadId, Because> keptOut = new HashMap<>();
    private final Map<LeadId, Because> overridden = new HashMap<>();

    private AdmissionRules(Admission add) {
        this.add = add;
    }

    /**
     * Returns the candidates; those that a rule keeps out are decided.
     *
     * @param records the records of leads as far as the call or the directory has them
     * @throws InvalidRequestException if the call overrides an objection
     */
    public static List<Candidate> apply(
            Admission add, List<Candidate> candidates, Map<? extends LeadId, ? extends LeadRecord> records) {
        return new AdmissionRules(add).judge(candidates, records);
    }

    /** Returns the leads among these that suppression entries keep out of a list, in their order. */
    public static List<LeadId> suppressed(
            Settings settings, Transaction transaction, LeadList list, Collection<? extends LeadId> leads) {
        Map<LeadId, Optional<LeadRecord>> judged = new LinkedHashMap<>();
        leads.forEach(lead -> judged.put(lead, Optional.empty()));
        Set<LeadId> covered =
                SuppressedLeads.of(settings, transaction, list, judged).keySet();
        return judged.keySet().stream().filter(covered::contains).toList();
    }

    private List<Candidate> judge(List<Candidate> candidates, Map<? extends LeadId, ? extends LeadRecord> records) {
        Map<LeadId, Optional<LeadRecord>> leads = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (candidate.isToAppend()) {
                leads.put(candidate.id(), Optional.ofNullable(records.get(candidate.id())));
            }
        }
        for (AdmissionRule rule : IN_ORDER) {
            if (!leads.isEmpty()) {
                withoutMembers(rule.keptOut(add, leads)).forEach(this::decide);
                leads.keySet().removeAll(keptOut.keySet());
            }
        }
        if (add.write().reuse().rules().isStrict() && !keptOut.isEmpty()) {
            add.transaction().uses().release(keptOut.keySet());
        }
        return keptOut.isEmpty() && overridden.isEmpty() ? candidates : marked(candidates);
    }

    private Map<LeadId, Because> withoutMembers(Map<LeadId, Because> found) {
        if (found.isEmpty() || add.list().memberCount() == 0) {
            return found;
        }
        Set<LeadId> members = members(add.transaction(), found.keySet());
        Map<LeadId, Because> others = new LinkedHashMap<>(found);
        others.keySet().removeAll(members);
        return others;
    }

    private Set<LeadId> members(Transaction transaction, Set<LeadId> leads) {
        return transaction.members().among(add.list().id(), leads);
    }

    private void decide(LeadId lead, Because facts) {
        if (Verdict.isOverridden(facts, add.write().options())) {
            overridden.putIfAbsent(lead, facts);
        } else {
            keptOut.put(lead, facts);
        }
    }

    /** The first input that names a lead is kept out; later ones are duplicates of it. */
    private List<Candidate> marked(List<Candidate> candidates) {
        Map<LeadId, Integer> firstIndexes = new HashMap<>();
        List<Candidate> marked = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            Because facts = candidate.isToAppend() ? keptOut.get(candidate.id()) : null;
            Integer first = facts == null ? null : firstIndexes.putIfAbsent(candidate.id(), marked.size());
            marked.add(facts == null ? overriding(candidate) : kept(candidate, facts, first));
        }
        return marked;
    }

    private static Candidate kept(Candidate candidate, Because facts, @Nullable Integer first) {
        return first == null
                ? candidate.keptOut(Verdict.outcome(facts), Verdict.explanation(facts), facts)
                : candidate.duplicateOf(first);
    }

    private Candidate overriding(Candidate candidate) {
        Because facts = candidate.isToAppend() ? overridden.get(candidate.id()) : null;
        return facts == null ? candidate : candidate.overriding(facts);
    }
}
