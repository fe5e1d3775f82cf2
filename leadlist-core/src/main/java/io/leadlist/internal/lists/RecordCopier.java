package io.leadlist.internal.lists;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.internal.admission.Admission;
import io.leadlist.internal.admission.AdmissionRules;
import io.leadlist.internal.write.Candidate;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.lead.PersonId;
import io.leadlist.list.CopyPolicy;
import io.leadlist.list.LeadList;
import io.leadlist.list.UnknownIds;
import io.leadlist.storage.Records;
import io.leadlist.storage.Records.Standing;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the ids of a call into candidates, and copies their records into the organization.
 *
 * <ol>
 *   <li>A lead is a candidate to append if the organization has its record, or may copy it from the directory.
 *   <li>An unknown id is rejected, reported or appended without a record, as {@link UnknownIds} says.
 *   <li>Records are copied as the {@link CopyPolicy} requires.
 * </ol>
 */
final class RecordCopier<I extends LeadId, R extends LeadRecord> {
    private final Settings settings;
    private final RecordLookup<I, R> lookup;
    private final CopyPolicy policy;
    private final UnknownIds unknownIds;
    private final Path path;

    /**
     * Creates a copier.
     *
     * @param path the path of the ids in the call
     */
    RecordCopier(Settings settings, RecordLookup<I, R> lookup, UnknownIds unknownIds, Path path) {
        this.settings = settings;
        this.lookup = lookup;
        this.policy = settings.copyPolicy();
        this.unknownIds = unknownIds;
        this.path = path;
    }

    Settings settings() {
        return settings;
    }

    RecordLookup<I, R> lookup() {
        return lookup;
    }

    /**
     * Copies the records of the leads that no rule keeps out, and returns the candidates in the order of the ids.
     *
     * @throws InvalidRequestException if ids are unknown and unknown ids are rejected
     */
    List<Candidate> copy(Admission add, LookupResult<I, R> found) {
        return copy(add, found, null);
    }

    /** Like {@link #copy(Admission, LookupResult)}, but accepts unknown ids that are already members. */
    List<Candidate> copyOrKeep(Admission add, LookupResult<I, R> found) {
        return copy(add, found, add.list());
    }

    private List<Candidate> copy(Admission add, LookupResult<I, R> found, @Nullable LeadList list) {
        List<Candidate> candidates = new ArrayList<>(found.ids().size());
        for (I id : found.ids()) {
            candidates.add(candidate(id, found.own().get(id), found.offered().get(id)));
        }
        if (unknownIds == UnknownIds.REJECT) {
            rejectUnknown(add.transaction(), candidates, list);
        }
        List<Candidate> admitted = AdmissionRules.apply(add, candidates, found.offered());
        copyRecords(lookup.own(add.transaction()), found, keptOut(admitted));
        return admitted;
    }

    private static Set<LeadId> keptOut(List<Candidate> candidates) {
        Set<LeadId> keptOut = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!candidate.isToAppend() && candidate.because() != null) {
                keptOut.add(candidate.id());
            }
        }
        return keptOut;
    }

    private Candidate candidate(I id, @Nullable Standing own, @Nullable R offered) {
        if (own == Standing.PRESENT) {
            return Candidate.toAppend(id, IdentityRule.ID);
        } else if (own == Standing.DELETED || (offered != null && offered.isDeleted())) {
            return Candidate.deleted(id);
        } else if (isErased(id)) {
            return Candidate.erased(id);
        } else if (offered != null) {
            return policy == CopyPolicy.NONE ? Candidate.notCopied(id) : Candidate.toAppend(id, IdentityRule.ID);
        }
        return unknownIds == UnknownIds.ADD ? Candidate.withoutRecord(id) : Candidate.unknown(id);
    }

    /** Whether the id stands for an erased person, so that no record that a directory offers is stored with it. */
    private static boolean isErased(LeadId id) {
        return id instanceof PersonId person && person.isErased();
    }

    private void rejectUnknown(Transaction transaction, List<Candidate> candidates, @Nullable LeadList list) {
        Set<LeadId> unknown = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!candidate.isToAppend()) {
                unknown.add(candidate.id());
            }
        }
        if (list != null && !unknown.isEmpty()) {
            unknown.removeAll(transaction.members().among(list.id(), unknown));
        }
        List<Violation> violations = new ArrayList<>();
        for (int index = 0; index < candidates.size(); index++) {
            if (unknown.contains(candidates.get(index).id())) {
                violations.add(new Violation(path.with(index), Violation.Kind.UNKNOWN_VALUE, "Unknown id"));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
    }

    private void copyRecords(Records<I, R> own, LookupResult<I, R> found, Set<LeadId> keptOut) {
        Map<I, R> absent = new LinkedHashMap<>();
        Map<I, R> present = new LinkedHashMap<>();
        found.offered().forEach((id, record) -> {
            if (!record.isDeleted()
                    && !isErased(id)
                    && found.own().get(id) != Standing.DELETED
                    && !keptOut.contains(id)) {
                (found.own().containsKey(id) ? present : absent).put(id, record);
            }
        });
        if (policy != CopyPolicy.NONE && !absent.isEmpty()) {
            own.insertAbsent(absent.values());
        }
        if (policy == CopyPolicy.REFRESH && !present.isEmpty()) {
            own.replace(present.values());
        }
    }
}
