package io.leadlist.contract;

import static io.leadlist.contract.Fault.batches;
import static io.leadlist.contract.Fault.entries;
import static io.leadlist.contract.Fault.imports;

import io.leadlist.call.LeadListId;
import io.leadlist.call.PageRequest;
import io.leadlist.imports.Credits;
import io.leadlist.imports.ImportFunnel;
import io.leadlist.imports.LeadEntry;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.Resolution;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Faults of the ports that store imports, their entries and their batches. */
@SuppressWarnings("ImmutableEnumChecker") // the ports have no state
enum ImportFault implements Fault {
    IMPORTS_FORGET_THAT_THEY_WERE_CANCELED(
            ImportsContract.class, imports(sound -> new ForwardingImports(sound.imports()) {
                @Override
                public void update(LeadImport leadImport) {
                    super.update(reopened(leadImport));
                }
            })),
    ENTRIES_COME_IN_ANY_ORDER(EntriesContract.class, entries(sound -> new ForwardingEntries(sound.entries()) {
        @Override
        public List<LeadEntry> page(LeadListId list, PageRequest<Integer> slice) {
            List<LeadEntry> page = new ArrayList<>(super.page(list, slice));
            Collections.rotate(page, 1);
            return page;
        }
    })),
    ENTRIES_BEFORE_A_POSITION_ARE_BACKWARDS(
            EntriesContract.class, entries(sound -> new ForwardingEntries(sound.entries()) {
                @Override
                public List<LeadEntry> page(LeadListId list, PageRequest<Integer> slice) {
                    return Fault.backwardsIfBefore(slice, super.page(list, slice));
                }
            })),
    ENTRIES_BEFORE_A_POSITION_ARE_THE_FIRST(
            EntriesContract.class, entries(sound -> new ForwardingEntries(sound.entries()) {
                @Override
                public List<LeadEntry> page(LeadListId list, PageRequest<Integer> slice) {
                    Integer before = slice.before();
                    return before == null
                            ? super.page(list, slice)
                            : super.page(list, PageRequest.first(slice.limit())).stream()
                                    .filter(entry -> entry.ordinal() < before)
                                    .toList();
                }
            })),
    RESOLVING_FORGETS_THE_PHONES(EntriesContract.class, entries(sound -> new ForwardingEntries(sound.entries()) {
        @Override
        public void resolve(LeadListId list, Map<Integer, Resolution> resolutions) {
            Map<Integer, Resolution> other = new HashMap<>(resolutions);
            other.replaceAll((ordinal, resolution) -> withoutPhones(resolution));
            super.resolve(list, other);
        }
    })),
    FUNNEL_COUNTS_DUPLICATES_AS_PEOPLE(EntriesContract.class, entries(sound -> new ForwardingEntries(sound.entries()) {
        @Override
        public ImportFunnel funnel(LeadListId list) {
            ImportFunnel sums = super.funnel(list);
            return new ImportFunnel(
                    sums.accepted(),
                    sums.waiting(),
                    sums.unresolved(),
                    sums.keptOut(),
                    0,
                    sums.known(),
                    sums.discovered() + sums.duplicates(),
                    sums.added(),
                    sums.verdicts());
        }
    })),
    CLAIMS_ARE_NOT_EXCLUSIVE(ClaimsContract.class, batches(sound -> new ForwardingBatches(sound.batches()) {
        @Override
        public Optional<Batch> claim(Due due, Instant until, UUID claim) {
            return super.claim(due, due.now(), claim);
        }
    })),
    BATCHES_ARE_CLAIMED_BEFORE_THEY_ARE_READY(
            ClaimsContract.class, batches(sound -> new ForwardingBatches(sound.batches()) {
                @Override
                public Optional<Batch> claim(Due due, Instant until, UUID claim) {
                    return super.claim(
                            new Due(due.now().plusMillis(1), due.lastPause(), due.lastLease()), until, claim);
                }
            })),
    BATCHES_WAIT_FOR_A_CLOCK_THAT_WAS_SET_BACK(
            ClaimsContract.class, batches(sound -> new ForwardingBatches(sound.batches()) {
                @Override
                public Optional<Batch> claim(Due due, Instant until, UUID claim) {
                    return super.claim(Due.at(due.now()), until, claim);
                }
            })),
    LEASES_AND_PAUSES_ARE_IGNORED(ClaimsContract.class, batches(sound -> new ForwardingBatches(sound.batches()) {
        @Override
        public Optional<Batch> claim(Due due, Instant until, UUID claim) {
            return super.claim(new Due(due.now(), due.now(), due.now()), until, claim);
        }
    })),
    CLAIMS_HOLD_A_MOMENT_TOO_LONG(ClaimsContract.class, batches(sound -> new ForwardingBatches(sound.batches()) {
        @Override
        public Optional<Batch> claim(Due due, Instant until, UUID claim) {
            return super.claim(due, until.plusMillis(1), claim);
        }
    })),
    WORK_FORGETS_OWN_PEOPLE(BatchesContract.class, batches(sound -> new ForwardingBatches(sound.batches()) {
        @Override
        public Work work(Batch claimed) {
            Work work = super.work(claimed);
            return new Work(
                    work.leadImport(),
                    work.entries().stream()
                            .map(entry -> new WaitingEntry(entry.entry(), null))
                            .toList());
        }
    })),
    CLOSING_IGNORES_THE_CLAIM(BatchesContract.class, batches(sound -> new ForwardingBatches(sound.batches()) {
        @Override
        public boolean close(Batch claimed) {
            super.close(claimed);
            return true;
        }
    })),
    PUTTING_BACK_IGNORES_THE_CLAIM(BatchesContract.class, batches(sound -> new ForwardingBatches(sound.batches()) {
        @Override
        public boolean putBack(Batch claimed, Batch rest) {
            super.putBack(claimed, rest);
            return true;
        }
    })),
    A_BATCH_THAT_IS_PUT_BACK_FORGETS_ITS_ATTEMPTS(
            BatchesContract.class, batches(sound -> new ForwardingBatches(sound.batches()) {
                @Override
                public boolean putBack(Batch claimed, Batch rest) {
                    Batch untried = new Batch(
                            rest.list(),
                            rest.first(),
                            rest.last(),
                            rest.leads(),
                            0,
                            rest.expiredClaims(),
                            rest.readyAt(),
                            rest.claim(),
                            rest.reserved());
                    return super.putBack(claimed, untried);
                }
            })),
    REMOVED_BATCHES_RELEASE_NOTHING(BatchesContract.class, batches(sound -> new ForwardingBatches(sound.batches()) {
        @Override
        public Credits removeAll(LeadListId list) {
            super.removeAll(list);
            return Credits.NONE;
        }
    }));

    private final Planted planted;

    ImportFault(Class<?> contract, Supplier<Storage> storage) {
        this.planted = new Planted(contract, storage);
    }

    @Override
    public Planted planted() {
        return planted;
    }

    private static LeadImport reopened(LeadImport leadImport) {
        return new LeadImport(
                leadImport.list(),
                leadImport.kind(),
                leadImport.options(),
                leadImport.prices(),
                leadImport.by(),
                leadImport.leads(),
                leadImport.waiting(),
                leadImport.claimed(),
                null);
    }

    private static Resolution withoutPhones(Resolution resolution) {
        return resolution instanceof Resolution.Resolved resolved
                ? new Resolution.Resolved(
                        resolved.person(),
                        resolved.outcome(),
                        resolved.matchedBy(),
                        resolved.known(),
                        resolved.verdict(),
                        List.of(),
                        resolved.shortfall())
                : resolution;
    }
}
