package io.leadlist.internal.lists;

import io.leadlist.internal.write.Candidate;
import io.leadlist.internal.write.MergedPeople;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.CopyPolicy;
import io.leadlist.storage.People.Match;
import io.leadlist.storage.Records.Standing;
import io.leadlist.storage.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Identifies people that are added by data, as if the inputs came one after the other (<a
 * href="{@docRoot}/docs/contract-decisions.md#10">decision 10</a>).
 *
 * <ol>
 *   <li>Try the keys of an input in order: its id alone, or without an id the keys that the {@link IdentityPolicy}
 *       uses.
 *   <li>A key is known if a person of the organization has it, or else if an earlier input of the call has it.
 *   <li>The first known key identifies the person. Without a known key the input is a new person, with its own id or a
 *       generated one, and its keys become known. An input that must be known is not found instead, and its keys stay
 *       unknown.
 * </ol>
 *
 * <p>Used for one call; not thread-safe.
 */
public final class ProspectMatcher {
    private final Map<IdentityKey, Match> organization;
    private final Settings settings;
    private final Map<IdentityKey, PersonId> earlierInputs = new HashMap<>();

    private ProspectMatcher(Map<IdentityKey, Match> organization, Settings settings) {
        this.organization = organization;
        this.settings = settings;
    }

    /**
     * One input.
     *
     * @param keys the keys that may identify the person, the strongest first
     * @param id the id of the record, if the person is new; null for a generated id
     * @param profile the profile of the record, if the person is new
     * @param mustBeKnown whether the input cannot be a new person
     */
    public record Incoming(List<IdentityKey> keys, @Nullable PersonId id, PersonProfile profile, boolean mustBeKnown) {
        /** Creates an input that is a new person if it is unknown. */
        public Incoming(List<IdentityKey> keys, @Nullable PersonId id, PersonProfile profile) {
            this(keys, id, profile, false);
        }

        /** Creates the input of a prospect. An id that stands for an erased person is never that of a new person. */
        static Incoming of(Prospect prospect, IdentityPolicy identity) {
            PersonId id = prospect.id();
            boolean mustBeKnown = prospect.mustBeKnown() || (id != null && id.isErased());
            return new Incoming(prospect.identityKeys(identity), id, prospect.profile(), mustBeKnown);
        }
    }

    /**
     * One identified input.
     *
     * @param matchedBy the rule of the key that identified the person; null for a new person
     * @param standing the standing of the organization's record; null if there is none
     */
    public record Identified(
            PersonId id,
            @Nullable IdentityRule matchedBy,
            @Nullable Standing standing,
            Incoming incoming) {
        /** Whether this input is a new person. */
        public boolean isNew() {
            return standing == null && matchedBy == null;
        }

        /** Returns the people as their inputs describe them, the first of several inputs for one person. */
        public static Map<PersonId, Person> records(Collection<Identified> people) {
            Map<PersonId, Person> records = new HashMap<>();
            people.forEach(one -> records.putIfAbsent(
                    one.id(), Person.of(one.id(), one.incoming().profile())));
            return records;
        }

        /**
         * Returns the candidate for a list. It is not appended if the record is deleted, or is missing and must not be
         * copied, or if the person must be known and is not.
         */
        public Candidate candidate(CopyPolicy policy) {
            if (incoming.mustBeKnown() && isNew()) {
                return id.isErased() ? Candidate.erased(id) : Candidate.unknownKeys(id);
            } else if (standing == Standing.DELETED) {
                return Candidate.deleted(id);
            } else if (standing == null && policy == CopyPolicy.NONE) {
                return Candidate.notCopied(id);
            }
            return Candidate.toAppend(id, matchedBy);
        }
    }

    /** Identifies the inputs among the organization's people; returns one result for each, in their order. */
    public static List<Identified> identify(Transaction transaction, Settings settings, List<Incoming> inputs) {
        Set<IdentityKey> keys = new LinkedHashSet<>();
        inputs.forEach(input -> keys.addAll(input.keys()));
        return new ProspectMatcher(matches(transaction, keys), settings).identify(inputs);
    }

    /** Returns the organization's people who have a key of an input. */
    public static Set<PersonId> known(Transaction transaction, List<Incoming> inputs) {
        Set<IdentityKey> keys = new LinkedHashSet<>();
        inputs.forEach(input -> keys.addAll(input.keys()));
        Set<PersonId> known = new LinkedHashSet<>();
        matches(transaction, keys).values().forEach(match -> known.add(match.id()));
        return known;
    }

    /** Returns the people with these keys. The id of a person who was merged is a key of the kept one. */
    public static Map<IdentityKey, Match> matches(Transaction transaction, Collection<IdentityKey> keys) {
        Map<IdentityKey, Match> matches =
                keys.isEmpty() ? Map.of() : transaction.people().matches(keys);
        Set<PersonId> deleted = matches.values().stream()
                .filter(match -> match.standing() == Standing.DELETED)
                .map(Match::id)
                .collect(Collectors.toSet());
        Map<PersonId, PersonId> kept = MergedPeople.keptFor(transaction, deleted);
        if (kept.isEmpty()) {
            return matches;
        }
        Map<PersonId, Standing> standing = transaction.people().standing(Set.copyOf(kept.values()));
        Map<IdentityKey, Match> resolved = new HashMap<>(matches);
        resolved.replaceAll((key, match) -> {
            PersonId id = kept.get(match.id());
            return id == null ? match : new Match(id, standing.getOrDefault(id, Standing.DELETED));
        });
        return resolved;
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
        return newPerson(input);
    }

    private Identified newPerson(Incoming input) {
        PersonId id = input.id() == null ? new PersonId(settings.ids().get().toString()) : input.id();
        if (!input.mustBeKnown()) {
            earlierInputs.put(IdentityKey.of(id), id);
            settings.identity().keysOf(input.profile()).forEach(key -> earlierInputs.putIfAbsent(key, id));
        }
        return new Identified(id, null, null, input);
    }
}
