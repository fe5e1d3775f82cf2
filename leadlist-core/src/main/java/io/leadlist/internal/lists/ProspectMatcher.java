package io.leadlist.internal.lists;

import io.leadlist.internal.write.Candidate;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.CopyPolicy;
import io.leadlist.storage.People.Match;
import io.leadlist.storage.Records.Standing;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who people are that come as data, as if they came one after the other.
 *
 * <ol>
 *   <li>An input's keys are asked in order: the id alone if it has one; else the LinkedIn URL, then the e-mail
 *       addresses (reading 10).
 *   <li>A key is known if a person of the organization answers to it, or else an earlier input of the call brought it.
 *   <li>The first known key says who it is. Without one it is somebody new, under its own id or a new one, and brings
 *       its keys.
 * </ol>
 *
 * <p>Used for one call; not thread-safe.
 */
public final class ProspectMatcher {
    private final Map<IdentityKey, Match> organization;
    private final Supplier<UUID> ids;
    private final Map<IdentityKey, PersonId> earlierInputs = new HashMap<>();

    private ProspectMatcher(Map<IdentityKey, Match> organization, Supplier<UUID> ids) {
        this.organization = organization;
        this.ids = ids;
    }

    /**
     * What an input brings.
     *
     * @param keys the keys that may say who it is, the strongest first
     * @param id under which somebody new is stored; null for a new id
     * @param profile what somebody new is stored with
     */
    public record Incoming(List<IdentityKey> keys, @Nullable PersonId id, PersonProfile profile) {
        static Incoming of(Prospect prospect) {
            return new Incoming(prospect.identityKeys(), prospect.id(), prospect.profile());
        }
    }

    /**
     * Who an input is.
     *
     * @param matchedBy the rule of the key that said it; null for somebody new
     * @param standing the organization's record; null if it has none
     */
    public record Identified(
            PersonId id,
            @Nullable IdentityRule matchedBy,
            @Nullable Standing standing,
            Incoming incoming) {
        /** Says whether it is nobody whom the organization or an earlier input knows. */
        public boolean isNew() {
            return standing == null && matchedBy == null;
        }

        /**
         * The input as it goes into a list: to be linked, unless the record is deleted, or is missing and must not be
         * copied.
         */
        public Candidate candidate(CopyPolicy policy) {
            if (standing == Standing.DELETED) {
                return Candidate.notFound(id, RecordCopier.DELETED);
            } else if (standing == null && policy == CopyPolicy.FAIL_IF_ABSENT) {
                return Candidate.notFound(id, RecordCopier.NO_RECORD);
            }
            return Candidate.toLink(id, matchedBy);
        }
    }

    /** Who these inputs are among the people whom the organization has in a transaction, in their order. */
    public static List<Identified> identify(Transaction transaction, Supplier<UUID> ids, List<Incoming> inputs) {
        Set<IdentityKey> keys = new LinkedHashSet<>();
        inputs.forEach(input -> keys.addAll(input.keys()));
        Map<IdentityKey, Match> matches =
                keys.isEmpty() ? Map.of() : transaction.people().matches(keys);
        return new ProspectMatcher(matches, ids).identify(inputs);
    }

    private List<Identified> identify(List<Incoming> inputs) {
        List<Identified> identified = new ArrayList<>(inputs.size());
        for (Incoming input : inputs) {
            identified.add(identify(input));
        }
        return identified;
    }

    private Identified identify(Incoming input) {
        for (IdentityKey key : input.keys()) {
            Match match = organization.get(key);
            if (match != null) {
                return new Identified(match.id(), key.rule(), match.standing(), input);
            }
            PersonId earlier = earlierInputs.get(key);
            if (earlier != null) {
                return new Identified(earlier, key.rule(), null, input);
            }
        }
        return somebodyNew(input);
    }

    private Identified somebodyNew(Incoming input) {
        PersonId id = input.id() == null ? new PersonId(ids.get().toString()) : input.id();
        earlierInputs.put(IdentityKey.of(id), id);
        input.profile().identityKeys().forEach(key -> earlierInputs.putIfAbsent(key, id));
        return new Identified(id, null, null, input);
    }
}
