package io.leadlist.internal.lists;

import io.leadlist.internal.write.Candidate;
import io.leadlist.internal.write.Candidates;
import io.leadlist.internal.write.MemberAppender;
import io.leadlist.internal.write.MemberAppender.Linked;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.LeadId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.LeadList;
import io.leadlist.list.UpdateReport;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The members of a locked list are replaced: those who are not among the candidates leave, those who are new come
 * behind those who stay.
 */
final class MemberReplacer {
    private final MemberAppender linking;

    MemberReplacer(Settings settings) {
        this.linking = new MemberAppender(settings);
    }

    /** Replaces them; the list in the report is as it was, what it becomes is the caller's to count. */
    UpdateReport replace(Transaction transaction, LeadList list, List<Candidate> candidates) {
        Set<LeadId> wanted = new LinkedHashSet<>();
        candidates.forEach(candidate -> wanted.add(candidate.id()));
        long version = list.version() + 1;
        int removed = list.memberCount() == 0 ? 0 : transaction.members().unlinkAllBut(list.id(), version, wanted);
        LeadList shrunk = list.withMembers(-removed);
        Linked linked = linking.link(
                transaction, shrunk, version, Candidates.of(candidates).toLink());
        return new UpdateReport(list, outcomes(transaction, list, candidates, linked), removed);
    }

    /** Who is a member stays one, whatever is known of the record. */
    private static List<AddOutcome> outcomes(
            Transaction transaction, LeadList list, List<Candidate> candidates, Linked linked) {
        Set<LeadId> decided = new HashSet<>();
        candidates.stream()
                .filter(candidate -> candidate.decided() != null)
                .forEach(candidate -> decided.add(candidate.id()));
        Set<LeadId> members =
                decided.isEmpty() ? Set.of() : transaction.members().linked(list.id(), decided);
        List<Candidate> judged = new ArrayList<>(candidates);
        judged.replaceAll(candidate ->
                members.contains(candidate.id()) ? Candidate.toLink(candidate.id(), candidate.matchedBy()) : candidate);
        return MemberAppender.outcomes(judged, linked);
    }
}
