package io.leadlist.internal.people;

import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.call.AdminRequiredException;
import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.Path;
import io.leadlist.call.Violation;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.lists.ProspectMatcher;
import io.leadlist.internal.write.MergedPeople;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.StorableText;
import io.leadlist.people.ErasureCertificate;
import io.leadlist.storage.People.Match;
import io.leadlist.storage.Transaction;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Erases a person from everything that the organization stores.
 *
 * <ol>
 *   <li>Store entries with keyed hashes, so that no add and no import brings the person back from then on.
 *   <li>Erase what is found by the values of the record: raw leads, charges and stored results.
 *   <li>Erase the record, its keys and the plain suppression entries, in one transaction. History then refers to an
 *       erased id.
 *   <li>Remove the erased id from the lists, one by one.
 *   <li>Begin again if the person is known again, because an add or an import ran at the same time.
 * </ol>
 *
 * <p>The record goes last, so that a call that was interrupted can be made again: it still knows the values.
 */
public final class ErasePerson {
    /** The maximum number of characters of a reason. */
    public static final int MAX_REASON = Suppression.MAX_NOTE;

    /** The maximum number of lists that a call changes. */
    static final int MAX_LISTS = 10_000;

    private static final int MAX_ROUNDS = 3;
    private final Settings settings;

    /** Creates the use case. */
    public ErasePerson(Settings settings) {
        this.settings = settings;
    }

    /** Erases the person that has a key. */
    public ErasureCertificate erase(Caller.Member caller, SuppressionKey key, String why, WriteOptions options) {
        IdentityKey asked = identityKey(key);
        StorableText.requireNotBlank("why", why, MAX_REASON);
        if (!options.expectedVersions().isAny()) {
            throw new IllegalArgumentException("expectedVersion must be empty for an erasure");
        } else if (!caller.admin()) {
            throw new AdminRequiredException();
        }
        ErasureCall call = new ErasureCall(settings, caller, why, options.dryRun(), settings.now());
        ErasureTally tally = new ErasureTally();
        PersonTraces person = call.read(transaction -> find(transaction, asked, List.of(asked)));
        Set<IdentityKey> own = call.read(transaction -> own(transaction, person));
        new ErasureRound(call, tally).run(person);
        for (int rounds = 1; !call.dryRun() && rounds < MAX_ROUNDS && isKnown(call, own); rounds++) {
            new ErasureRound(call, tally).run(call.read(transaction -> find(transaction, asked, own)));
        }
        return tally.certificate(call);
    }

    /**
     * Returns the keys by which the person can be known again during the call. The record has them only until it is
     * erased. A key of another person is not among them.
     */
    private static Set<IdentityKey> own(Transaction transaction, PersonTraces person) {
        Set<IdentityKey> keys = new LinkedHashSet<>(person.identityKeys());
        person.ids().forEach(id -> keys.add(IdentityKey.of(id)));
        Map<IdentityKey, Match> matches = ProspectMatcher.matches(transaction, keys);
        keys.removeIf(key -> matches.containsKey(key) && !matches.get(key).id().equals(person.id()));
        return keys;
    }

    private PersonTraces find(Transaction transaction, IdentityKey asked, Collection<IdentityKey> keys) {
        Optional<PersonId> known = ProspectMatcher.matches(transaction, keys).values().stream()
                .map(Match::id)
                .findFirst();
        // A list can have a member without a record.
        Optional<PersonId> id =
                asked.rule() == IdentityRule.ID ? known.or(() -> Optional.of(new PersonId(asked.value()))) : known;
        Person record =
                id.map(one -> transaction.people().find(List.of(one)).get(one)).orElse(null);
        PersonProfile profile = record == null ? PersonProfile.builder().build() : record.profile();
        Set<PersonId> merged =
                id.map(one -> MergedPeople.mergedInto(transaction, one)).orElse(Set.of());
        return new PersonTraces(asked, id.orElse(null), merged, profile, settings.identity());
    }

    private static boolean isKnown(ErasureCall call, Set<IdentityKey> keys) {
        return !keys.isEmpty()
                && call.read(transaction -> !transaction.people().matches(keys).isEmpty());
    }

    /** Returns the key by which people are recognized; a key that many people can share is rejected. */
    private IdentityKey identityKey(SuppressionKey key) {
        IdentityKey identity = key.kind() == Kind.PERSON_ID
                ? IdentityKey.of(new PersonId(key.value()))
                : new IdentityKey(rule(key.kind()), key.value());
        boolean isErased = identity.rule() == IdentityRule.ID && new PersonId(identity.value()).isErased();
        if (isErased || !settings.identity().identifies(identity)) {
            throw new InvalidRequestException(new Violation(
                    Path.of("key"),
                    Violation.Kind.UNKNOWN_VALUE,
                    isErased ? "The person was erased before" : "The key must be one that identifies a person"));
        }
        return identity;
    }

    private static IdentityRule rule(Kind kind) {
        return switch (kind) {
            case EMAIL -> IdentityRule.EMAIL;
            case LINKEDIN_URL -> IdentityRule.LINKEDIN_URL;
            case PHONE -> IdentityRule.PHONE;
            case PERSON_ID, COMPANY_ID, DOMAIN, EMAIL_SHA256, EMAIL_MD5, KEYED ->
                throw new IllegalArgumentException(
                        "key must be of kind PERSON_ID, EMAIL, LINKEDIN_URL or PHONE, but is of kind " + kind);
        };
    }
}
