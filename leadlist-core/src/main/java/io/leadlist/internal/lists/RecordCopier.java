package io.leadlist.internal.lists;

import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.internal.write.Candidate;
import io.leadlist.internal.write.Candidates;
import io.leadlist.internal.write.Distinct;
import io.leadlist.internal.write.Judgement;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadRecord;
import io.leadlist.list.CopyPolicy;
import io.leadlist.list.UnknownIds;
import io.leadlist.storage.Records;
import io.leadlist.storage.Records.Standing;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Brings records into the organization before they are linked, as the {@link CopyPolicy} says, and judges each input by
 * what is known of it.
 */
final class RecordCopier<I extends LeadId, R extends LeadRecord> {
    static final String DELETED = "the record is deleted";
    static final String NO_RECORD = "the organization has no record of it";
    private final CopyPolicy policy;
    private final UnknownIds unknownIds;

    RecordCopier(CopyPolicy policy, UnknownIds unknownIds) {
        this.policy = policy;
        this.unknownIds = unknownIds;
    }

    /** Copies what the organization lacks, and with {@link CopyPolicy#REFRESH} what the directory has of the rest. */
    void copy(Records<I, R> own, LookupResult<I, R> known) {
        Map<I, R> absent = new LinkedHashMap<>();
        Map<I, R> present = new LinkedHashMap<>();
        known.offered().forEach((id, record) -> {
            if (!record.isDeleted() && known.standing().get(id) != Standing.DELETED) {
                (known.standing().containsKey(id) ? present : absent).put(id, record);
            }
        });
        if (policy != CopyPolicy.FAIL_IF_ABSENT && !absent.isEmpty()) {
            own.insertAbsent(absent.values());
        }
        if (policy == CopyPolicy.REFRESH && !present.isEmpty()) {
            own.replace(present.values());
        }
    }

    /**
     * Judges the inputs.
     *
     * @param where the path of the inputs in the call
     * @throws InvalidRequestException if ids are unknown and that is to be refused
     */
    Candidates judge(Distinct<I> ids, LookupResult<I, R> known, Path where) {
        return judge(ids, known, where, unknown -> Set.of());
    }

    /**
     * Judges the inputs, where some are not refused though they are unknown.
     *
     * @param excused which of the unknown those are; asked only if they would be refused
     */
    Candidates judge(
            Distinct<I> ids,
            LookupResult<I, R> known,
            Path where,
            Function<Set<LeadId>, ? extends Set<LeadId>> excused) {
        boolean areAllPresent = known.areAllPresent(ids.values().size());
        Candidates candidates = Candidates.judged(
                ids,
                id -> areAllPresent
                        ? Judgement.KNOWN_BY_ID
                        : judge(known.standing().get(id), known.offered().get(id)));
        if (unknownIds == UnknownIds.REJECT) {
            refuseUnknown(candidates, where, excused);
        }
        return candidates;
    }

    private static void refuseUnknown(
            List<Candidate> candidates, Path where, Function<Set<LeadId>, ? extends Set<LeadId>> excused) {
        Set<LeadId> unknown = new LinkedHashSet<>();
        for (Candidate candidate : candidates) {
            if (candidate.decided() != null) {
                unknown.add(candidate.id());
            }
        }
        if (!unknown.isEmpty()) {
            unknown.removeAll(excused.apply(unknown));
        }
        List<Violation> violations = IntStream.range(0, candidates.size())
                .filter(index -> unknown.contains(candidates.get(index).id()))
                .mapToObj(index -> new Violation(where.with(index), Violation.Kind.UNKNOWN_VALUE, "Unknown id"))
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
    }

    private Judgement judge(@Nullable Standing own, @Nullable R offered) {
        if (own == Standing.PRESENT) {
            return Judgement.KNOWN_BY_ID;
        }
        if (own == Standing.DELETED || (offered != null && offered.isDeleted())) {
            return Judgement.notFound(DELETED);
        }
        if (offered != null) {
            return policy == CopyPolicy.FAIL_IF_ABSENT ? Judgement.notFound(NO_RECORD) : Judgement.KNOWN_BY_ID;
        }
        return unknownIds == UnknownIds.LINK
                ? new Judgement(null, null, "linked without a record")
                : Judgement.notFound("nobody knows the id");
    }
}
