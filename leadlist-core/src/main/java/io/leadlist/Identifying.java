package io.leadlist;

import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.Prospect;
import io.leadlist.storage.People.Match;
import io.leadlist.storage.Records.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who the people are that are handed over as data, as if they were handed over one after the other.
 *
 * <ol>
 *   <li>An input's keys are asked in order: the id alone if it has one; else the LinkedIn URL, then the e-mail addresses (reading 10).
 *   <li>A key is known if a person of the organization answers to it, or else an earlier input of the call brought it.
 *   <li>The first known key says who it is. Without one it is somebody new, under its own id or a new one, and brings its keys.
 * </ol>
 *
 * <p>Used for one call; not thread-safe.
 */
final class Identifying {
    private final Map<IdentityKey, Match> organization;
    private final Supplier<UUID> ids;
    private final Map<IdentityKey, PersonId> earlierInputs = new HashMap<>();

    Identifying(Map<IdentityKey, Match> organization, Supplier<UUID> ids) {
        this.organization = organization;
        this.ids = ids;
    }

    /**
     * Who an input is.
     *
     * @param matchedBy the rule of the key that said it; null for somebody new
     * @param standing the organization's record; null if it has none
     */
    record Identified(
            PersonId id,
            @Nullable IdentityRule matchedBy,
            @Nullable Standing standing,
            Prospect prospect) {}

    /** Who the inputs are, in their order. */
    List<Identified> identify(List<Prospect> prospects) {
        List<Identified> identified = new ArrayList<>(prospects.size());
        for (Prospect prospect : prospects) {
            identified.add(identify(prospect));
        }
        return identified;
    }

    private Identified identify(Prospect prospect) {
        for (IdentityKey key : prospect.identityKeys()) {
            Match match = organization.get(key);
            if (match != null) {
                return new Identified(match.id(), key.rule(), match.standing(), prospect);
            }
            PersonId earlier = earlierInputs.get(key);
            if (earlier != null) {
                return new Identified(earlier, key.rule(), null, prospect);
            }
        }
        return somebodyNew(prospect);
    }

    private Identified somebodyNew(Prospect prospect) {
        PersonId id = prospect.id() == null ? new PersonId(ids.get().toString()) : prospect.id();
        earlierInputs.put(IdentityKey.of(id), id);
        prospect.profile().identityKeys().forEach(key -> earlierInputs.putIfAbsent(key, id));
        return new Identified(id, null, null, prospect);
    }
}
