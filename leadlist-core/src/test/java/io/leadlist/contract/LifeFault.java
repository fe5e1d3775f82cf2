package io.leadlist.contract;

import static io.leadlist.contract.Fault.batches;
import static io.leadlist.contract.Fault.journal;
import static io.leadlist.contract.Fault.lists;
import static io.leadlist.contract.Fault.storedResults;
import static io.leadlist.contract.JournalFault.appending;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.imports.Credits;
import io.leadlist.lead.LeadId;
import io.leadlist.list.Change;
import io.leadlist.list.Grant;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListDetails;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Storage;
import io.leadlist.storage.StoredResult;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Faults that the contracts of the calls catch, and not only those of the ports: lists, their changes and results. */
@SuppressWarnings("ImmutableEnumChecker") // the ports have no state
enum LifeFault implements Fault {
    ORGANIZATIONS_SHARE_THEIR_LISTS(AccessContract.class, StorageFault.ForOneOrganization::new),
    DRY_RUNS_ARE_STORED(SafeWritingContract.class, StorageFault.StoringDryRuns::new),
    NEW_NAMES_ARE_FORGOTTEN(UpdateContract.class, lists(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public void updateDetails(LeadList list) {}
    })),
    FORMER_NAMES_ARE_FORGOTTEN(UndoContract.class, journal(appending(change -> change.withFormer(null)))),
    UNDONE_CHANGES_ARE_NOT_MARKED(UndoContract.class, journal(sound -> new ForwardingJournal(sound.journal()) {
        @Override
        public void markUndone(LeadListId list, long version, long by) {}
    })),
    NEW_ROLES_ARE_FORGOTTEN(SharingContract.class, lists(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public void updateUsers(LeadList list) {}
    })),
    USERS_COME_BY_NAME(SharingContract.class, lists(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public void updateUsers(LeadList list) {
            List<Grant> grants = list.sharing().grants().stream()
                    .sorted(Comparator.comparing(grant -> grant.user().value()))
                    .toList();
            super.updateUsers(shared(list, grants, list.sharing().shared()));
        }
    })),
    EVERY_USER_IS_AN_OWNER(AccessContract.class, lists(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public Optional<LeadList> lock(LeadListId id, Collection<? extends LeadId> subjects) {
            return super.lock(id, subjects).map(list -> {
                List<Grant> owners = list.sharing().grants().stream()
                        .map(grant -> new Grant(grant.user(), Role.OWNER))
                        .toList();
                return shared(list, owners, list.sharing().shared());
            });
        }
    })),
    ALL_LISTS_ARE_SHARED(AccessContract.class, lists(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public Optional<LeadList> find(LeadListId id) {
            return super.find(id).map(list -> shared(list, list.sharing().grants(), true));
        }
    })),
    NO_LISTS_ARE_SHARED(AccessContract.class, lists(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public Optional<LeadList> find(LeadListId id) {
            return super.find(id).map(list -> shared(list, list.sharing().grants(), false));
        }
    })),
    OVERVIEWS_SHOW_THE_LISTS_OF_OTHERS(AccessContract.class, lists(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public List<LeadList> recent(UserId reader, PageRequest<SortKey> slice) {
            return super.recent(null, slice);
        }
    })),
    LISTS_OF_A_LEAD_SHOW_THOSE_OF_OTHERS(AccessContract.class, lists(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public List<LeadList> holding(LeadId lead, UserId reader, PageRequest<LeadListId> slice) {
            return super.holding(lead, null, slice);
        }
    })),
    DELETING_IS_FORGOTTEN(DeletionContract.class, lists(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public void delete(LeadListId id) {}
    })),
    PURGING_LEAVES_ALL(DeletionContract.class, lists(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public boolean purge(LeadListId id, int limit) {
            return true;
        }
    })),
    THE_WORK_OF_DELETED_LISTS_GOES_ON(DeletionContract.class, batches(sound -> new ForwardingBatches(sound.batches()) {
        @Override
        public Credits removeAll(LeadListId list) {
            return Credits.NONE;
        }
    })),
    LISTS_ALWAYS_HAD_THEIR_PRESENT_NAME(HistoryContract.class, journal(sound -> new ForwardingJournal(sound.journal()) {
        @Override
        public Optional<ListDetails> detailsAsOf(LeadListId list, long version) {
            return Optional.empty();
        }
    })),
    RECEIPTS_ARE_NOT_STORED(HistoryContract.class, journal(sound -> new ForwardingJournal(sound.journal()) {
        @Override
        public void append(Change change, RecordedReceipt receipt) {
            append(change);
        }
    })),
    CHANGES_FORGET_THEIR_IDEMPOTENCY_KEY(SafeWritingContract.class, journal(appending(LifeFault::withoutOperation))),
    OVERVIEWS_COME_BY_ID(ReadingContract.class, lists(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public List<LeadList> recent(UserId reader, PageRequest<SortKey> slice) {
            return super.recent(reader, slice).stream()
                    .sorted(Comparator.comparing(LeadList::id))
                    .toList();
        }
    })),
    RESULTS_ARE_SWEPT_TOO_EARLY(
            SafeWritingContract.class, storedResults(sound -> new ForwardingStoredResults(sound.storedResults()) {
                @Override
                public int sweep(Instant before, int limit) {
                    return super.sweep(before.plusMillis(1), limit);
                }
            })),
    RESULTS_ARE_NEVER_SWEPT(
            SafeWritingContract.class, storedResults(sound -> new ForwardingStoredResults(sound.storedResults()) {
                @Override
                public int sweep(Instant before, int limit) {
                    return 0;
                }
            })),
    REJECTIONS_ARE_NOT_STORED(
            StoredRejectionsContract.class, storedResults(sound -> new ForwardingStoredResults(sound.storedResults()) {
                @Override
                public void store(IdempotencyKey key, StoredResult result) {
                    if (!result.document().startsWith("{\"rejection\":")) {
                        super.store(key, result);
                    }
                }
            })),
    ONE_LIST_IS_NOT_COUNTED(LimitsContract.class, lists(sound -> new ForwardingLists(sound.lists()) {
        @Override
        public int countForCreation(int atMost) {
            return super.countForCreation(atMost) - 1;
        }
    }));

    private final Planted planted;

    LifeFault(Class<?> contract, Supplier<Storage> storage) {
        this.planted = new Planted(contract, storage);
    }

    @Override
    public Planted planted() {
        return planted;
    }

    private static LeadList shared(LeadList list, List<Grant> grants, boolean shared) {
        return list.with(new Sharing(grants, shared, list.sharing().visible()));
    }

    private static Change withoutOperation(Change change) {
        return new Change(
                change.listId(),
                change.version(),
                change.at(),
                change.by(),
                change.source(),
                change.added(),
                change.removed(),
                change.memberCount(),
                null,
                change.former(),
                change.undoes(),
                change.undoneBy());
    }
}
