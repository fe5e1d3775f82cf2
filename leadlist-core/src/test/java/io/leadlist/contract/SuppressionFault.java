package io.leadlist.contract;

import io.leadlist.admission.KeyDigest;
import io.leadlist.admission.KeyedHashes;
import io.leadlist.admission.LeadKeys;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionCursor;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionQuery;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.LeadListId;
import io.leadlist.lead.PersonId;
import io.leadlist.storage.People;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Suppressions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Faults of the port that stores suppression entries, and of the digests that it is asked for. */
@SuppressWarnings("ImmutableEnumChecker") // the ports have no state
enum SuppressionFault implements Fault {
    LISTS_OF_ENTRIES_ARE_IGNORED(sound -> new ForwardingSuppressions(sound) {
        @Override
        public List<Suppression> withDigests(LeadListId list, Collection<Long> digests, Instant at) {
            return super.withDigests(new LeadListId(new UUID(1, 1)), digests, at);
        }
    }),
    AN_ENTRY_LASTS_A_MILLISECOND_TOO_LONG(sound -> new ForwardingSuppressions(sound) {
        @Override
        public List<Suppression> withDigests(LeadListId list, Collection<Long> digests, Instant at) {
            return super.withDigests(list, digests, at.minusMillis(1));
        }
    }),
    AN_ENTRY_ENDS_A_MILLISECOND_TOO_EARLY(sound -> new ForwardingSuppressions(sound) {
        @Override
        public List<Suppression> withDigests(LeadListId list, Collection<Long> digests, Instant at) {
            return super.withDigests(list, digests, at.plusMillis(1));
        }
    }),
    EXPIRED_ENTRIES_ARE_LISTED(sound -> new ForwardingSuppressions(sound) {
        @Override
        public List<Suppression> page(
                SuppressionQuery query, Instant at, @Nullable SuppressionCursor after, int limit) {
            return super.page(query, Samples.NOW.minusMillis(1), after, limit);
        }
    }),
    CHANNELS_BLOCK(sound -> new ForwardingSuppressions(sound) {
        @Override
        public List<Suppression> withDigests(LeadListId list, Collection<Long> digests, Instant at) {
            List<Suppression> all = new ArrayList<>(super.withDigests(list, digests, at));
            super.page(SuppressionQuery.ORGANIZATION, at, null, Integer.MAX_VALUE).stream()
                    .filter(entry -> !entry.blocksAdds() && digests.contains(KeyDigest.of(entry.key())))
                    .forEach(all::add);
            return all;
        }
    }),
    SCOPES_ARE_MIXED_UP(sound -> new ForwardingSuppressions(sound) {
        @Override
        public List<Suppression> find(SuppressionScope scope, Collection<SuppressionKey> keys) {
            List<Suppression> all = new ArrayList<>(super.find(scope, keys));
            if (scope.list() != null) {
                all.addAll(super.find(SuppressionScope.ORGANIZATION, keys));
            }
            return all;
        }
    }),
    ONLY_A_THOUSAND_DIGESTS_ARE_LOOKED_UP(sound -> new ForwardingSuppressions(sound) {
        @Override
        public List<Suppression> withDigests(LeadListId list, Collection<Long> digests, Instant at) {
            return super.withDigests(list, digests.stream().limit(1_000).toList(), at);
        }
    }),
    RENEWALS_FORGET_THE_EXPIRY(sound -> new ForwardingSuppressions(sound) {
        @Override
        public void renew(Collection<Renewal> renewals) {
            super.renew(renewals.stream()
                    .map(one -> new Renewal(
                            one.before(),
                            one.before()
                                    .renewedBy(
                                            one.after().reason(), one.before().expiresAt())))
                    .toList());
        }
    }),
    RENEWALS_FORGET_THE_REASON(sound -> new ForwardingSuppressions(sound) {
        @Override
        public void renew(Collection<Renewal> renewals) {
            super.renew(renewals.stream()
                    .map(one -> new Renewal(
                            one.before(),
                            one.before()
                                    .renewedBy(
                                            SuppressionReason.OTHER, one.after().expiresAt())))
                    .toList());
        }
    }),
    DELETING_TAKES_ALL_CHANNELS(sound -> new ForwardingSuppressions(sound) {
        @Override
        public void delete(Collection<Suppression> entries) {
            Set<Suppression> all = new HashSet<>(entries);
            entries.forEach(entry -> all.addAll(super.find(entry.scope(), List.of(entry.key()))));
            super.delete(all);
        }
    }),
    DELETING_DOES_NOTHING(sound -> new ForwardingSuppressions(sound) {
        @Override
        public void delete(Collection<Suppression> entries) {}
    }),
    PAGES_ARE_IN_NO_ORDER(sound -> new ForwardingSuppressions(sound) {
        @Override
        public List<Suppression> page(
                SuppressionQuery query, Instant at, @Nullable SuppressionCursor after, int limit) {
            List<Suppression> page = new ArrayList<>(super.page(query, at, after, limit));
            Collections.reverse(page);
            return page;
        }
    }),
    PAGES_HAVE_ALL_KINDS(sound -> new ForwardingSuppressions(sound) {
        @Override
        public List<Suppression> page(
                SuppressionQuery query, Instant at, @Nullable SuppressionCursor after, int limit) {
            return super.page(SuppressionQuery.of(query.scope()), at, after, limit);
        }
    }),
    SWEEP_TAKES_ENTRIES_IN_FORCE(sound -> new ForwardingSuppressions(sound) {
        @Override
        public int sweep(Instant at, int limit) {
            return super.sweep(at.plusMillis(1), limit);
        }
    }),
    SWEEP_KNOWS_NO_LIMIT(sound -> new ForwardingSuppressions(sound) {
        @Override
        public int sweep(Instant at, int limit) {
            return Math.min(limit, super.sweep(at, Integer.MAX_VALUE));
        }
    }),
    COUNTS_KNOW_NO_LIMIT(sound -> new ForwardingSuppressions(sound) {
        @Override
        public int count(int atMost) {
            return super.count(Integer.MAX_VALUE);
        }
    }),
    EVERY_KIND_IS_KNOWN_AS_SOON_AS_THERE_IS_AN_ENTRY(sound -> new ForwardingSuppressions(sound) {
        @Override
        public Set<Kind> kinds(LeadListId list) {
            return super.count(1) > 0 ? EnumSet.allOf(Kind.class) : Set.of();
        }
    }),
    A_KIND_IS_FORGOTTEN(sound -> new ForwardingSuppressions(sound) {
        @Override
        public Set<Kind> kinds(LeadListId list) {
            return without(Kind.EMAIL_MD5, super.kinds(list));
        }
    }),
    KINDS_OF_A_LIST_ARE_FORGOTTEN(sound -> new ForwardingSuppressions(sound) {
        @Override
        public Set<Kind> kinds(LeadListId list) {
            return super.kinds(new LeadListId(new UUID(1, 1)));
        }
    }),
    A_KIND_IS_NOT_LOOKED_UP_AT_ADDS(
            AdmissionDoorsContract.class, Fault.suppressions(sound -> new ForwardingSuppressions(sound.suppressions()) {
                @Override
                public Set<Kind> kinds(LeadListId list) {
                    return without(Kind.PHONE, super.kinds(list));
                }
            })),
    ENTRIES_ARE_THOUGHT_TO_BE_ABSENT(
            AdmissionContract.class, Fault.suppressions(sound -> new ForwardingSuppressions(sound.suppressions()) {
                @Override
                public Set<Kind> kinds(LeadListId list) {
                    return Set.of();
                }
            })),
    ENTRIES_ARE_NOT_FOUND_BEFORE_PORTS_ARE_QUERIED(
            ImportAdmissionContract.class,
            Fault.suppressions(sound -> new ForwardingSuppressions(sound.suppressions()) {
                @Override
                public List<Suppression> withDigests(LeadListId list, Collection<Long> digests, Instant at) {
                    return List.of();
                }
            })),
    COUNTED_SEARCHES_ARE_FORGOTTEN(
            RequiredRemovalsContract.class,
            Fault.suppressions(sound -> new ForwardingSuppressions(sound.suppressions()) {
                @Override
                public void countSearch(Collection<Suppression> entries, int searches) {}
            })),
    EVERY_SEARCH_COUNTS(
            RequiredRemovalsContract.class,
            Fault.suppressions(sound -> new ForwardingSuppressions(sound.suppressions()) {
                @Override
                public void countSearch(Collection<Suppression> entries, int searches) {
                    super.countSearch(entries, 1);
                    super.countSearch(entries, 2);
                }
            })),
    EXPIRED_ENTRIES_REQUIRE_REMOVALS(
            RequiredRemovalsContract.class,
            Fault.suppressions(sound -> new ForwardingSuppressions(sound.suppressions()) {
                @Override
                public List<RequiredRemoval> requiredRemovals(int searches, Instant at, int limit) {
                    return super.requiredRemovals(searches, at.minusSeconds(1), limit);
                }
            })),
    REQUIRED_REMOVALS_KNOW_NO_LIMIT(
            RequiredRemovalsContract.class,
            Fault.suppressions(sound -> new ForwardingSuppressions(sound.suppressions()) {
                @Override
                public List<RequiredRemoval> requiredRemovals(int searches, Instant at, int limit) {
                    return super.requiredRemovals(searches, at, Integer.MAX_VALUE);
                }
            })),
    REMOVALS_ARE_NOT_REPEATED(
            MemberRemovalContract.class, Fault.suppressions(sound -> new ForwardingSuppressions(sound.suppressions()) {
                @Override
                public void requireRemoval(Collection<RequiredRemoval> removals, int searches) {}
            })),
    DIGESTS_FORGET_FURTHER_ADDRESSES(KeyDigestsContract.class, digests((sound, found) -> {
        Map<PersonId, Set<Long>> fewer = new HashMap<>();
        found.forEach((id, all) -> fewer.put(
                id,
                Set.copyOf(all.stream()
                        .filter(digest ->
                                digest != KeyDigest.of(new SuppressionKey(Kind.EMAIL, "a11@mail11.example.com")))
                        .toList())));
        return fewer;
    })),
    DIGESTS_FORGET_THE_ID(KeyDigestsContract.class, digests((sound, found) -> {
        Map<PersonId, Set<Long>> fewer = new HashMap<>();
        found.forEach((id, all) -> {
            Set<Long> others = new HashSet<>(all);
            others.remove(KeyDigest.of(new SuppressionKey(Kind.PERSON_ID, id.value())));
            fewer.put(id, others);
        });
        return fewer;
    })),
    DIGESTS_FORGET_THE_EMPLOYER(KeyDigestsContract.class, digests((sound, found) -> {
        Map<PersonId, Set<Long>> fewer = new HashMap<>();
        sound.find(found.keySet())
                .forEach((id, person) -> fewer.put(
                        id, LeadKeys.of(person, null, KeyedHashes.NONE).digests()));
        return fewer;
    }));

    private final Planted planted;

    SuppressionFault(Function<Suppressions, Suppressions> faulty) {
        this(SuppressionsContract.class, Fault.suppressions(sound -> faulty.apply(sound.suppressions())));
    }

    SuppressionFault(Class<?> contract, Supplier<Storage> storage) {
        this.planted = new Planted(contract, storage);
    }

    @Override
    public Planted planted() {
        return planted;
    }

    private static Set<Kind> without(Kind forgotten, Set<Kind> kinds) {
        Set<Kind> others = new HashSet<>(kinds);
        others.remove(forgotten);
        return others;
    }

    /** Changes the digests of people. */
    private interface Spoiled {
        Map<PersonId, Set<Long>> from(People sound, Map<PersonId, Set<Long>> found);
    }

    private static Supplier<Storage> digests(Spoiled spoiled) {
        return Fault.people(sound -> new ForwardingPeople(sound.people()) {
            @Override
            public Map<PersonId, Set<Long>> digests(Collection<PersonId> ids) {
                return spoiled.from(sound.people(), super.digests(ids));
            }
        });
    }
}
