package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.Housekeeping;
import io.leadlist.KnownPeople;
import io.leadlist.LeadLists;
import io.leadlist.SuppressionList;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.call.ExpectedVersions;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddReport;
import io.leadlist.list.Change;
import io.leadlist.list.ChangeId;
import io.leadlist.list.CopyPolicy;
import io.leadlist.list.LeadList;
import io.leadlist.list.Limits;
import io.leadlist.list.Limits.WhenFull;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.reading.ChangeCursor;
import io.leadlist.reading.ChangesPage;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.Selection;
import io.leadlist.storage.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Plays operations of all kinds on one storage; the random choices determine them. */
final class RandomPlayer {
    private static final SearchFilters VPS =
            SearchFilters.builder().seniority("vp").build();
    private final List<OrganizationId> organizations;
    private final MovingClock clock = new MovingClock(Samples.NOW);
    private final LeadLists leadLists;
    private final List<LeadList> lists = new ArrayList<>();
    private Supplier<Object> last = () -> "nothing yet";

    RandomPlayer(Storage storage, List<OrganizationId> organizations, CopyPolicy policy) {
        AtomicLong ids = new AtomicLong();
        this.organizations = organizations;
        this.leadLists = LeadLists.over(storage)
                .directory(new MemoryDirectory(4)
                        .putCompanies(IntStream.range(0, 5)
                                .mapToObj(Samples::aCompany)
                                .toList())
                        .putPeople(IntStream.range(0, 12)
                                .mapToObj(RandomPlayer::aPerson)
                                .toList()))
                .copyPolicy(policy)
                .suppressionSecret(organization -> Optional.of(new byte[32]))
                .limits(Limits.DEFAULT.withMembers(9, WhenFull.FILL).withLists(7))
                .idempotencyRetention(Duration.ofMinutes(10))
                .clock(clock)
                .ids(() -> new UUID(1, ids.incrementAndGet()))
                .build();
    }

    private static Person aPerson(int number) {
        return Person.of(
                new PersonId("p" + number),
                PersonProfile.named("P", "" + number)
                        .seniority(number % 3 == 0 ? "intern" : "vp")
                        .emails("e" + number % 7 + "@example.com")
                        .build());
    }

    /** Runs the next operation, and returns its result. */
    Object step(Random choices) {
        clock.move(Duration.ofMinutes(choices.nextInt(3)));
        Caller.Member caller =
                new Caller.Member(user(choices), organizations.get(choices.nextInt(3) / 2), choices.nextInt(2) == 0);
        WriteOptions options = options(choices);
        Supplier<Object> next = lists.isEmpty() ? create(caller, options, choices) : next(caller, options, choices);
        try {
            return next.get();
        } catch (LeadListException rejected) {
            return rejected.getClass() + ": " + rejected.getMessage();
        }
    }

    private Supplier<Object> next(Caller.Member caller, WriteOptions options, Random choices) {
        LeadListId list = lists.get(choices.nextInt(lists.size())).id();
        int kind = choices.nextInt(36);
        if (kind >= 33) {
            return remembered(merging(kind, caller, options, choices));
        }
        if (kind >= 28) {
            return remembered(suppressing(kind, caller, list, options, choices));
        }
        if (kind < 12) {
            return remembered(adding(kind, caller, list, options, choices));
        }
        return kind < 24 ? remembered(changing(kind, caller, list, options, choices)) : reading(kind, caller, list);
    }

    /** Remembers a write, which a later step may retry. */
    private Supplier<Object> remembered(Supplier<Object> write) {
        last = write;
        return write;
    }

    private Supplier<Object> adding(
            int kind, Caller.Member caller, LeadListId list, WriteOptions options, Random choices) {
        return switch (kind) {
            case 0 -> create(caller, options, choices);
            case 1, 2, 3 -> {
                List<Prospect> prospects = prospects(choices);
                yield () -> count(leadLists.with(options).addProspects(caller, list, prospects));
            }
            case 4, 5, 6 -> {
                Selection manual = Selection.manual(personIds(choices));
                yield () -> count(leadLists.with(options).addProspects(caller, list, manual));
            }
            case 7, 8 -> {
                Selection bulk = bulk(choices);
                yield () -> count(leadLists.with(options).addProspects(caller, list, bulk));
            }
            case 9, 10 -> {
                List<CompanyId> companies = companyIds(choices);
                yield () -> count(leadLists.with(options).addCompanies(caller, list, companies));
            }
            default -> last;
        };
    }

    private Supplier<Object> changing(
            int kind, Caller.Member caller, LeadListId list, WriteOptions options, Random choices) {
        return switch (kind) {
            case 12, 13 -> {
                List<? extends LeadId> leads = choices.nextInt(4) == 0 ? companyIds(choices) : personIds(choices);
                yield () -> leadLists.with(options).remove(caller, list, leads);
            }
            case 14, 15 -> {
                ListUpdate update = update(choices);
                yield () -> leadLists.with(options).update(caller, list, update);
            }
            case 16 -> () -> leadLists.with(options).clear(caller, list);
            case 17 -> {
                UserId user = user(choices);
                Role role = List.of(Role.values()).get(choices.nextInt(3));
                yield () -> leadLists.with(options).access().share(caller, list, user, role);
            }
            case 18 -> {
                UserId user = user(choices);
                boolean isHandedOver = choices.nextBoolean();
                yield () -> isHandedOver
                        ? leadLists.with(options).access().transfer(caller, list, user)
                        : leadLists.with(options).access().revoke(caller, list, user);
            }
            case 19, 20, 21 -> {
                ChangeId change = new ChangeId(list, 1 + choices.nextInt(6));
                OnConflict conflicts = choices.nextInt(3) == 0 ? OnConflict.REJECT : OnConflict.LEAVE;
                yield () -> leadLists.with(options).undo(caller, change, conflicts);
            }
            case 22 ->
                choices.nextInt(3) == 0
                        ? () -> leadLists.with(options).delete(caller, list)
                        : () -> leadLists
                                .housekeeping()
                                .sweep(caller.organization())
                                .results();
            default -> last;
        };
    }

    private Supplier<Object> suppressing(
            int kind, Caller.Member caller, LeadListId list, WriteOptions options, Random choices) {
        SuppressionScope scope = choices.nextBoolean() ? SuppressionScope.of(list) : SuppressionScope.ORGANIZATION;
        WriteOptions some = scope.list() == null ? options.expecting(ExpectedVersions.ANY) : options;
        SuppressionList suppressions =
                leadLists.suppressions().with(choices.nextInt(3) == 0 ? some.removingMembers() : some);
        Kind ofKey = List.of(Kind.PERSON_ID, Kind.EMAIL, Kind.COMPANY_ID).get(choices.nextInt(3));
        String text = switch (ofKey) {
            case EMAIL -> "e" + choices.nextInt(9) + "@example.com";
            case COMPANY_ID -> Samples.aCompanyId(choices.nextInt(7)).value();
            default -> "p" + choices.nextInt(15);
        };
        SuppressionReason reason =
                List.of(SuppressionReason.values()).get(choices.nextInt(SuppressionReason.values().length));
        return switch (kind) {
            case 28 -> () -> suppressions.remove(caller, scope, List.of(SuppressionKey.parse(ofKey, text)), "why");
            case 29 -> () -> swept(caller);
            case 30 -> erasing(caller, options, text);
            default -> () -> suppressions.add(caller, scope, List.of(NewSuppression.of(ofKey, text, reason)));
        };
    }

    private Supplier<Object> erasing(Caller.Member caller, WriteOptions options, String text) {
        KnownPeople people = leadLists.people().with(options.dryRun() ? WriteOptions.DRY_RUN : WriteOptions.DEFAULT);
        SuppressionKey key = new SuppressionKey(text.startsWith("e") ? Kind.EMAIL : Kind.PERSON_ID, text);
        return () -> people.erase(caller, key, "why");
    }

    /** Merges two people, or undoes a merge. */
    private Supplier<Object> merging(int kind, Caller.Member caller, WriteOptions options, Random choices) {
        KnownPeople people = leadLists.people().with(options.dryRun() ? WriteOptions.DRY_RUN : WriteOptions.DEFAULT);
        PersonId kept = new PersonId("p" + choices.nextInt(5));
        PersonId gone = new PersonId("p" + choices.nextInt(5));
        return kind == 35 ? () -> people.undoMerge(caller, gone) : () -> people.merge(caller, kept, gone);
    }

    private Object swept(Caller.Member caller) {
        Housekeeping.Swept swept = leadLists.housekeeping().sweep(caller.organization());
        return List.of(swept.results(), swept.suppressions(), swept.suppressedMembers(), swept.erasedMembers());
    }

    private Supplier<Object> reading(int kind, Caller.Member caller, LeadListId list) {
        return switch (kind) {
            case 24 -> () -> leadLists.findPopulated(caller, list).members().toList();
            case 25 -> () -> leadLists.history().ofMember(caller, list, new PersonId("p1"));
            case 26 -> () -> leadLists.findAll(caller, null, 3);
            default -> () -> leadLists.findHolding(caller, new PersonId("p2"), PageRequest.first(4));
        };
    }

    private Supplier<Object> create(Caller.Member caller, WriteOptions options, Random choices) {
        WriteOptions unconditional =
                new WriteOptions(options.idempotencyKey(), options.dryRun(), WriteOptions.DEFAULT.expectedVersions());
        NewLeadList list = choices.nextInt(3) == 0
                ? NewLeadList.ofCompanies("Companies").withCompanies(companyIds(choices))
                : NewLeadList.ofPeople("People").withPeople(choices.nextBoolean() ? List.of() : personIds(choices));
        return () -> {
            AddReport report = leadLists.with(unconditional).create(caller, list);
            if (!options.dryRun()
                    && lists.stream()
                            .noneMatch(one -> one.id().equals(report.list().id()))) {
                lists.add(report.list());
            }
            return count(report);
        };
    }

    private static WriteOptions options(Random choices) {
        WriteOptions options = switch (choices.nextInt(8)) {
            case 0 -> WriteOptions.DRY_RUN;
            case 1, 2, 3 -> WriteOptions.idempotent(new IdempotencyKey("op" + choices.nextInt(20)));
            default -> WriteOptions.DEFAULT;
        };
        return choices.nextInt(6) == 0 ? options.expecting(1 + choices.nextInt(5)) : options;
    }

    private static UserId user(Random choices) {
        return new UserId("user" + choices.nextInt(3));
    }

    private static AddReport count(AddReport report) {
        assertThat(report.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(report.outcomes().size());
        return report;
    }

    private static ListUpdate update(Random choices) {
        ListUpdate update =
                choices.nextBoolean() ? ListUpdate.NOTHING.withPeople(personIds(choices)) : ListUpdate.NOTHING;
        return choices.nextBoolean() ? update.withName("Name " + choices.nextInt(3)) : update;
    }

    private static Selection bulk(Random choices) {
        return Selection.bulk(VPS, 1 + choices.nextInt(9))
                .withStartIndex(choices.nextInt(9))
                .withExcludedIds(choices.nextBoolean() ? List.of() : personIds(choices))
                .withRefill(choices.nextBoolean() ? Refill.FILL : Refill.SHRINK);
    }

    private static List<PersonId> personIds(Random choices) {
        return IntStream.range(0, 1 + choices.nextInt(5))
                .mapToObj(i -> new PersonId("p" + choices.nextInt(15)))
                .toList();
    }

    private static List<CompanyId> companyIds(Random choices) {
        return IntStream.range(0, 1 + choices.nextInt(4))
                .mapToObj(i -> Samples.aCompanyId(choices.nextInt(7)))
                .toList();
    }

    private static List<Prospect> prospects(Random choices) {
        return IntStream.range(0, 1 + choices.nextInt(4))
                .mapToObj(i -> new Prospect(
                        choices.nextInt(3) == 0 ? new PersonId("p" + choices.nextInt(15)) : null,
                        PersonProfile.named("D", "" + choices.nextInt(3))
                                .linkedinUrl(
                                        choices.nextBoolean() ? null : "https://linkedin.com/in/l" + choices.nextInt(5))
                                .emails(
                                        choices.nextBoolean()
                                                ? new String[0]
                                                : new String[] {
                                                    "E" + choices.nextInt(9) + "@example.com",
                                                    "e" + choices.nextInt(9) + "@example.com"
                                                })
                                .build()))
                .toList();
    }

    /** Returns every list with its members, journal and history. */
    List<Object> everything() {
        List<Object> everything = new ArrayList<>();
        for (LeadList list : present()) {
            Caller.Member admin = admin(list);
            everything.add(list);
            everything.add(leadLists.findPopulated(admin, list.id()).members().toList());
            everything.add(leadLists.history().changes(admin, list.id(), 0, 1_000));
            everything.add(leadLists.history().changesSince(admin, ChangeCursor.since(list.id(), 0), 1_000));
            for (long version = 1; version <= list.version(); version++) {
                everything.add(membersAsOf(list, version));
                everything.add(leadLists.history().receipt(admin, new ChangeId(list.id(), version)));
            }
        }
        return everything;
    }

    void assertThatTheInvariantsHold() {
        for (LeadList list : present()) {
            List<PopulatedMember> members =
                    leadLists.findPopulated(admin(list), list.id()).members().toList();
            assertThat(list.memberCount()).isEqualTo(members.size());
            assertThat(members.stream().map(PopulatedMember::id))
                    .doesNotHaveDuplicates()
                    .allMatch(member -> member.type() == list.type());
            assertThatReplayingGivesTheListAtEachVersion(list);
        }
    }

    private void assertThatReplayingGivesTheListAtEachVersion(LeadList list) {
        ChangesPage page = leadLists.history().changesSince(admin(list), ChangeCursor.since(list.id(), 0), 1_000);
        assertThat(page.changes()).hasSize((int) list.version());
        Set<LeadId> replayed = new LinkedHashSet<>();
        long version = 0;
        for (ChangesPage.MembersChanged changed : page.changes()) {
            Change change = changed.change();
            replayed.removeAll(changed.removed());
            replayed.addAll(changed.added());
            assertThat(change.version()).isEqualTo(++version);
            assertThat(change.memberCount()).isEqualTo(replayed.size());
            if (!isOfMerge(page, change)) { // a feed also names the people whom a merge replaces at a position
                assertThat(change.added()).isEqualTo(changed.added().size());
                assertThat(change.removed()).isEqualTo(changed.removed().size());
            }
            assertThat(membersAsOf(list, version)).containsExactlyInAnyOrderElementsOf(replayed);
        }
    }

    private static boolean isOfMerge(ChangesPage page, Change change) {
        Long undoes = change.undoes();
        return change.source() == Change.Source.MERGE
                || (undoes != null
                        && page.changes().get((int) (undoes - 1)).change().source() == Change.Source.MERGE);
    }

    private List<LeadId> membersAsOf(LeadList list, long version) {
        LeadList asOf = leadLists.history().asOf(admin(list), list.id(), version);
        return leadLists
                .findPopulated(admin(list), asOf)
                .memberIds()
                .<LeadId>map(id -> id)
                .toList();
    }

    /** Returns the lists that are not deleted. */
    private List<LeadList> present() {
        List<LeadList> present = new ArrayList<>();
        for (OrganizationId organization : organizations) {
            Caller.Member admin = new Caller.Member(new UserId("admin"), organization, true);
            present.addAll(leadLists.findAll(admin, null, 1_000).lists());
        }
        return present;
    }

    private static Caller.Member admin(LeadList list) {
        return new Caller.Member(new UserId("admin"), list.organization(), true);
    }
}
