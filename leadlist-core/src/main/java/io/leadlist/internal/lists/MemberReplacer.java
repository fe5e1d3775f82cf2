package io.leadlist.internal.lists;

import io.leadlist.internal.write.Candidate;
import io.leadlist.internal.write.MemberAppender;
import io.leadlist.internal.write.MemberAppender.Appended;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.LeadId;
import io.leadlist.list.LeadList;
import io.leadlist.list.UpdateReport;
import io.leadlist.storage.Transaction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Replaces the members of a locked list. Members that are not among the candidates leave, and new members are appended
 * after those that stay.
 */
final class MemberReplacer {
    private final MemberAppender appender;

    MemberReplacer(Settings settings) {
        this.appender = new MemberAppender(settings);
    }

    /**
     * Replaces the members. The list in the report is the list before the change; the caller counts the members and
     * writes the journal.
     */
    UpdateReport replace(Transaction transaction, LeadList list, List<Candidate> candidates) {
        Set<LeadId> wanted = new LinkedHashSet<>();
        candidates.forEach(candidate -> wanted.add(candidate.id()));
        long version = list.version() + 1;
        int removed = list.memberCount() == 0 ? 0 : transaction.members().removeAllBut(list.id(), version, wanted);
        Appended appended = appender.insert(transaction, list.plusMembers(-removed), version, candidates);
        List<Candidate> resolved = withRemainingMembers(transaction, list, candidates);
        return new UpdateReport(list, MemberAppender.outcomes(resolved, appended), removed);
    }

    /** A member stays a member, even if its record is unknown or deleted. */
    private static List<Candidate> withRemainingMembers(
            Transaction transaction, LeadList list, List<Candidate> candidates) {
        Set<LeadId> decided = new LinkedHashSet<>();
        candidates.stream()
                .filter(candidate -> !candidate.isToAppend())
                .forEach(candidate -> decided.add(candidate.id()));
        Set<LeadId> members =
                decided.isEmpty() ? Set.of() : transaction.members().among(list.id(), decided);
        return candidates.stream()
                .map(candidate -> members.contains(candidate.id())
                        ? Candidate.toAppend(candidate.id(), candidate.matchedBy())
                        : candidate)
                .toList();
    }
}
