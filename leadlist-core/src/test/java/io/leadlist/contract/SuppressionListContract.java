package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.LeadLists;
import io.leadlist.SuppressionList;
import io.leadlist.admission.Channel;
import io.leadlist.admission.CoveredMembers;
import io.leadlist.admission.KeyProblem;
import io.leadlist.admission.LiftOutcome;
import io.leadlist.admission.LiftReport;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressedMember;
import io.leadlist.admission.SuppressedMembersPage;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionOutcome;
import io.leadlist.admission.SuppressionOutcome.Result;
import io.leadlist.admission.SuppressionQuery;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionReport;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.admission.SuppressionsPage;
import io.leadlist.call.AdminRequiredException;
import io.leadlist.call.Caller;
import io.leadlist.call.ConflictException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract of {@code SuppressionList}: entries that are added, renewed, lifted and found. */
public abstract class SuppressionListContract {
    private static final SuppressionScope EVERYWHERE = SuppressionScope.ORGANIZATION;
    private static final SuppressionKey SAM = new SuppressionKey(Kind.EMAIL, "sam@example.com");
    private final EntryScene scene;
    private final SuppressionList list;

    /** Tests the adapter of this fixture. */
    protected SuppressionListContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
        list = scene.leadLists.suppressions();
    }

    @Test
    void an_entry_is_read_with_its_normal_form_and_its_facts() {
        NewSuppression request = NewSuppression.of(
                        Kind.DOMAIN, "https://www.Example.com/path", SuppressionReason.CUSTOMER)
                .withSource("salesforce")
                .withNote("since 2026")
                .until(Samples.NOW.plusSeconds(60));
        SuppressionReport report = add(scene.admin, request);
        assertThat(results(report)).containsExactly(Result.ADDED);
        Suppression expected = new Suppression(
                new SuppressionKey(Kind.DOMAIN, "example.com"),
                EVERYWHERE,
                SuppressionReason.CUSTOMER,
                "salesforce",
                "since 2026",
                scene.admin.user(),
                Samples.NOW,
                Samples.NOW.plusSeconds(60),
                null);
        assertThat(list.find(scene.outsider, EVERYWHERE, expected.key())).containsExactly(expected);
    }

    @Test
    void unreadable_texts_are_outcomes_and_the_others_are_stored() {
        SuppressionReport report = add(
                scene.admin,
                domain("com"),
                domain("*.example.com"),
                domain("good.example"),
                domain("192.0.2.1"),
                domain("exa mple.com"));
        assertThat(results(report))
                .containsExactly(Result.INVALID, Result.INVALID, Result.ADDED, Result.INVALID, Result.INVALID);
        assertThat(report.outcomes().stream().map(SuppressionOutcome::problem))
                .containsExactly(
                        KeyProblem.SINGLE_LABEL,
                        KeyProblem.WILDCARD,
                        null,
                        KeyProblem.IP_ADDRESS,
                        KeyProblem.NOT_A_DOMAIN);
        assertThat(report.outcomes().stream().map(SuppressionOutcome::index)).containsExactly(0, 1, 2, 3, 4);
        assertThat(all(SuppressionQuery.ORGANIZATION)).hasSize(1);
    }

    @Test
    void a_stronger_reason_renews_an_entry_and_a_weaker_one_does_not() {
        assertThat(results(add(scene.admin, sam(SuppressionReason.OPT_OUT)))).containsExactly(Result.ADDED);
        scene.clock.move(Duration.ofDays(1));
        SuppressionReport second = add(scene.admin, sam(SuppressionReason.OBJECTION));
        assertThat(results(second)).containsExactly(Result.RENEWED);
        assertThat(results(add(scene.admin, sam(SuppressionReason.OTHER)))).containsExactly(Result.ALREADY_THERE);
        Suppression stored = list.find(scene.admin, EVERYWHERE, SAM).get(0);
        assertThat(stored.reason()).isEqualTo(SuppressionReason.OBJECTION);
        assertThat(stored.addedAt()).isEqualTo(Samples.NOW);
        assertThat(second.outcomes().get(0).stored()).isEqualTo(SuppressionOutcome.Stored.of(stored));
    }

    @Test
    void a_longer_time_renews_an_entry_and_a_shorter_one_does_not() {
        NewSuppression day = sam(SuppressionReason.OTHER).until(Samples.NOW.plus(Duration.ofDays(1)));
        NewSuppression week = sam(SuppressionReason.OTHER).until(Samples.NOW.plus(Duration.ofDays(7)));
        NewSuppression forever = sam(SuppressionReason.OTHER);
        assertThat(Stream.of(day, day, week, day, forever, week)
                        .map(request -> results(add(scene.admin, request)).get(0)))
                .containsExactly(
                        Result.ADDED,
                        Result.ALREADY_THERE,
                        Result.RENEWED,
                        Result.ALREADY_THERE,
                        Result.RENEWED,
                        Result.ALREADY_THERE);
        assertThat(list.find(scene.admin, EVERYWHERE, SAM).get(0).expiresAt()).isNull();
    }

    @Test
    void an_expired_entry_counts_as_absent_whether_it_was_swept_or_not() {
        add(scene.admin, sam(SuppressionReason.OBJECTION).until(Samples.NOW.plusMillis(1)));
        assertThat(list.find(scene.admin, EVERYWHERE, SAM)).hasSize(1);
        scene.clock.move(Duration.ofMillis(1));
        assertThat(list.find(scene.admin, EVERYWHERE, SAM)).isEmpty();
        assertThat(all(SuppressionQuery.ORGANIZATION)).isEmpty();
        assertThat(lifted(scene.admin, SAM)).containsExactly(LiftOutcome.Result.NOT_FOUND);
        assertThat(results(add(scene.admin, sam(SuppressionReason.OTHER)))).containsExactly(Result.ADDED);
        assertThat(list.find(scene.admin, EVERYWHERE, SAM).get(0).reason()).isEqualTo(SuppressionReason.OTHER);
    }

    @Test
    void the_sweep_purges_expired_entries() {
        add(scene.admin, sam(SuppressionReason.OTHER).until(Samples.NOW.plusMillis(1)), domain("example.com"));
        assertThat(scene.leadLists.housekeeping().sweep(scene.organization).suppressions())
                .isZero();
        scene.clock.move(Duration.ofMillis(1));
        assertThat(scene.leadLists.housekeeping().sweep(scene.organization).suppressions())
                .isOne();
        assertThat(all(SuppressionQuery.ORGANIZATION)).hasSize(1);
    }

    @Test
    void a_repeated_key_of_a_call_is_a_duplicate_whatever_its_spelling() {
        SuppressionReport report = add(
                scene.admin,
                sam(SuppressionReason.OTHER),
                NewSuppression.of(Kind.EMAIL, " SAM@Example.com ", SuppressionReason.OBJECTION),
                sam(SuppressionReason.OTHER).about(Channel.PHONE));
        assertThat(results(report)).containsExactly(Result.ADDED, Result.DUPLICATE_IN_REQUEST, Result.ADDED);
        assertThat(list.find(scene.admin, EVERYWHERE, SAM)).hasSize(2);
    }

    @Test
    void entries_beyond_the_maximum_of_the_organization_are_outcomes() {
        SuppressionList limited = scene.setUp().maxSuppressions(3).build().suppressions();
        List<NewSuppression> five = IntStream.range(0, 5)
                .mapToObj(i -> domain("d" + i + ".example.com"))
                .toList();
        assertThat(results(limited.add(scene.admin, EVERYWHERE, five)))
                .containsExactly(Result.ADDED, Result.ADDED, Result.ADDED, Result.OVER_LIMIT, Result.OVER_LIMIT);
        assertThat(results(limited.add(scene.admin, EVERYWHERE, five.subList(2, 4))))
                .containsExactly(Result.ALREADY_THERE, Result.OVER_LIMIT);
    }

    @Test
    void more_entries_than_a_call_may_have_are_rejected_as_a_whole() {
        List<NewSuppression> tooMany =
                Collections.nCopies(SuppressionList.MAX_ENTRIES + 1, sam(SuppressionReason.OTHER));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> list.add(scene.admin, EVERYWHERE, tooMany));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> list.remove(
                        scene.admin, EVERYWHERE, Collections.nCopies(SuppressionList.MAX_ENTRIES + 1, SAM), "why"));
    }

    @Test
    void entries_of_the_organization_are_written_by_admins_unless_the_host_lets_users() {
        assertThatExceptionOfType(AdminRequiredException.class)
                .isThrownBy(() -> add(scene.owner, sam(SuppressionReason.OTHER)));
        assertThatExceptionOfType(AdminRequiredException.class)
                .isThrownBy(() -> list.remove(scene.owner, EVERYWHERE, List.of(SAM), "why"));
        assertThatExceptionOfType(AdminRequiredException.class)
                .isThrownBy(() -> list.membersUnder(scene.owner, SAM, null));
        SuppressionList open = scene.setUp().suppressionsByUsers().build().suppressions();
        assertThat(results(open.add(scene.owner, EVERYWHERE, List.of(sam(SuppressionReason.OTHER)))))
                .containsExactly(Result.ADDED);
        assertThat(open.remove(scene.outsider, EVERYWHERE, List.of(SAM), "why").count(LiftOutcome.Result.REMOVED))
                .isOne();
    }

    @Test
    void only_an_admin_lifts_an_objection() {
        SuppressionList open = scene.setUp().suppressionsByUsers().build().suppressions();
        add(scene.admin, sam(SuppressionReason.OBJECTION), domain("example.com"));
        SuppressionKey domain = new SuppressionKey(Kind.DOMAIN, "example.com");
        LiftReport byUser = open.remove(scene.owner, EVERYWHERE, List.of(SAM, domain, SAM), "why");
        assertThat(byUser.outcomes().stream().map(LiftOutcome::result))
                .containsExactly(
                        LiftOutcome.Result.KEPT, LiftOutcome.Result.REMOVED, LiftOutcome.Result.DUPLICATE_IN_REQUEST);
        assertThat(list.find(scene.admin, EVERYWHERE, SAM)).hasSize(1);
        assertThat(lifted(scene.admin, SAM, SAM))
                .containsExactly(LiftOutcome.Result.REMOVED, LiftOutcome.Result.DUPLICATE_IN_REQUEST);
        assertThat(lifted(scene.admin, SAM)).containsExactly(LiftOutcome.Result.NOT_FOUND);
    }

    @Test
    void the_report_of_a_lift_says_who_why_and_what() {
        add(
                scene.admin,
                sam(SuppressionReason.OPT_OUT),
                sam(SuppressionReason.BOUNCED).about(Channel.EMAIL));
        scene.clock.move(Duration.ofHours(1));
        LiftReport report = list.remove(scene.admin, EVERYWHERE, List.of(SAM), "asked to come back");
        assertThat(report.why()).isEqualTo("asked to come back");
        assertThat(report.by()).isEqualTo(scene.admin.user());
        assertThat(report.at()).isEqualTo(Samples.NOW.plus(Duration.ofHours(1)));
        assertThat(report.outcomes().get(0).lifted())
                .extracting(LiftOutcome.Lifted::reason)
                .containsExactlyInAnyOrder(SuppressionReason.OPT_OUT, SuppressionReason.BOUNCED);
        assertThat(list.find(scene.admin, EVERYWHERE, SAM)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.remove(scene.admin, EVERYWHERE, List.of(SAM), " "))
                .withMessageContaining("why");
    }

    @Test
    void a_retry_with_an_idempotency_key_returns_the_first_report() {
        SuppressionList once = list.with(EntryScene.once("op"));
        List<NewSuppression> requests = List.of(sam(SuppressionReason.OTHER), domain("com"));
        SuppressionReport first = once.add(scene.admin, EVERYWHERE, requests);
        scene.clock.move(Duration.ofHours(1));
        assertThat(once.add(scene.admin, EVERYWHERE, requests)).isEqualTo(first);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> once.add(scene.admin, EVERYWHERE, List.of(domain("example.com"))));
        SuppressionList lift = list.with(EntryScene.once("lift"));
        LiftReport lifted = lift.remove(scene.admin, EVERYWHERE, List.of(SAM), "why");
        assertThat(lift.remove(scene.admin, EVERYWHERE, List.of(SAM), "why")).isEqualTo(lifted);
        SuppressionList rejected = list.with(EntryScene.once("rejected"));
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(AdminRequiredException.class)
                    .isThrownBy(() -> rejected.add(scene.owner, EVERYWHERE, requests));
        }
    }

    @Test
    void a_dry_run_stores_nothing_and_counts_covered_members() {
        LeadListId first = peopleWithAddresses("a1", "a2", "b1");
        LeadListId second = peopleWithAddresses("a1", "c1");
        List<NewSuppression> requests = List.of(
                domain("a.example.com"),
                NewSuppression.of(Kind.PERSON_ID, "c1", SuppressionReason.OTHER),
                NewSuppression.of(Kind.EMAIL, "nobody@example.com", SuppressionReason.OTHER));
        SuppressionReport dry = list.with(WriteOptions.DRY_RUN).add(scene.admin, EVERYWHERE, requests);
        assertThat(results(dry)).containsExactly(Result.ADDED, Result.ADDED, Result.ADDED);
        assertThat(dry.coveredMembers()).contains(new CoveredMembers(3, 2));
        assertThat(all(SuppressionQuery.ORGANIZATION)).isEmpty();
        SuppressionReport ofList =
                list.with(WriteOptions.DRY_RUN).add(scene.admin, SuppressionScope.of(second), requests);
        assertThat(ofList.coveredMembers()).contains(new CoveredMembers(2, 1));
        assertThat(add(scene.admin, domain("a.example.com")).coveredMembers()).isEmpty();
        assertThat(list.with(WriteOptions.DRY_RUN)
                        .add(scene.admin, EVERYWHERE, List.of(domain("a.example.com")))
                        .coveredMembers())
                .contains(CoveredMembers.NONE);
        assertThat(scene.leadLists.find(scene.owner, first).memberCount()).isEqualTo(3);
    }

    @Test
    void members_under_a_key_are_found_in_all_lists() {
        LeadListId first = peopleWithAddresses("a1", "a2", "b1");
        LeadListId second = peopleWithAddresses("a1");
        SuppressionKey key = new SuppressionKey(Kind.DOMAIN, "a.example.com");
        assertThat(membersUnder(scene.admin, key))
                .containsExactly(
                        new SuppressedMember(
                                new PersonId("a1"),
                                Stream.of(first, second).sorted().toList()),
                        new SuppressedMember(new PersonId("a2"), List.of(first)));
        assertThat(membersUnder(scene.admin, new SuppressionKey(Kind.DOMAIN, "z.example.com")))
                .isEmpty();
        assertThat(membersUnder(scene.elsewhere.asAdmin(), key)).isEmpty();
    }

    @Test
    void members_under_an_address_beyond_the_identity_keys_are_found() {
        LeadListId people = scene.people();
        String[] addresses =
                IntStream.range(0, 15).mapToObj(i -> "x" + i + "@example.com").toArray(String[]::new);
        PersonProfile profile = PersonProfile.named("X", "X").emails(addresses).build();
        scene.leadLists.addProspects(scene.owner, people, List.of(Prospect.of(new PersonId("x"), profile)));
        assertThat(membersUnder(scene.admin, new SuppressionKey(Kind.EMAIL, "x14@example.com")))
                .containsExactly(new SuppressedMember(new PersonId("x"), List.of(people)));
    }

    @Test
    void members_without_a_record_are_found_by_their_ids() {
        LeadListId people = scene.people("unknown", "other");
        assertThat(membersUnder(scene.admin, new SuppressionKey(Kind.PERSON_ID, "unknown")))
                .containsExactly(new SuppressedMember(new PersonId("unknown"), List.of(people)));
        LeadListId companies = scene.companies(3, 4);
        assertThat(membersUnder(
                        scene.admin,
                        SuppressionKey.parse(
                                Kind.COMPANY_ID, Samples.aCompanyId(3).value())))
                .containsExactly(new SuppressedMember(Samples.aCompanyId(3), List.of(companies)));
    }

    @Test
    void a_keyed_entry_stores_no_value_and_covers_its_lead() {
        byte[] secret = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        LeadLists keyed = scene.setUp()
                .suppressionSecret(organization -> Optional.of(secret))
                .build();
        LeadListId people = peopleWithAddresses("a1", "b1");
        NewSuppression request = NewSuppression.of(Kind.EMAIL, "A1@a.example.com", SuppressionReason.OBJECTION)
                .asKeyed();
        assertThat(add(scene.admin, request).outcomes().get(0).problem()).isEqualTo(KeyProblem.NO_SECRET);
        SuppressionList suppressions = keyed.suppressions();
        assertThat(results(suppressions.add(scene.admin, EVERYWHERE, List.of(request))))
                .containsExactly(Result.ADDED);
        Suppression stored = all(SuppressionQuery.ORGANIZATION).get(0);
        assertThat(stored.key().kind()).isEqualTo(Kind.KEYED);
        assertThat(stored.key().value()).startsWith("EMAIL:").doesNotContain("a1", "example");
        assertThat(suppressions.of(scene.owner, EVERYWHERE, new PersonId("a1"))).containsExactly(stored);
        assertThat(list.of(scene.owner, EVERYWHERE, new PersonId("a1"))).isEmpty();
        SuppressedMembersPage found = suppressions.membersUnder(scene.admin, stored.key(), null);
        assertThat(found.members()).containsExactly(new SuppressedMember(new PersonId("a1"), List.of(people)));
    }

    @Test
    void the_entries_of_a_lead_are_those_of_its_keys() {
        peopleWithAddresses("a1");
        add(
                scene.admin,
                domain("example.com"),
                domain("b.example.com"),
                NewSuppression.of(Kind.PERSON_ID, "a1", SuppressionReason.OTHER).about(Channel.PHONE));
        assertThat(list.of(scene.outsider, EVERYWHERE, new PersonId("a1")))
                .extracting(entry -> entry.key().kind())
                .containsExactlyInAnyOrder(Kind.DOMAIN, Kind.PERSON_ID);
        assertThat(list.of(scene.outsider, EVERYWHERE, new PersonId("nobody"))).isEmpty();
    }

    @Test
    void another_organization_sees_no_entries() {
        add(scene.admin, sam(SuppressionReason.OTHER));
        Caller elsewhere = scene.elsewhere.asAdmin();
        assertThat(list.find(elsewhere, EVERYWHERE, SAM)).isEmpty();
        assertThat(list.findAll(elsewhere, SuppressionQuery.ORGANIZATION, null, 9)
                        .entries())
                .isEmpty();
        assertThat(lifted(elsewhere, SAM)).containsExactly(LiftOutcome.Result.NOT_FOUND);
        assertThat(results(list.add(elsewhere, EVERYWHERE, List.of(sam(SuppressionReason.OTHER)))))
                .containsExactly(Result.ADDED);
    }

    @Test
    void entries_of_a_list_are_apart_from_those_of_the_organization() {
        LeadListId people = scene.people();
        SuppressionScope here = SuppressionScope.of(people);
        assertThat(results(list.add(scene.owner, here, List.of(sam(SuppressionReason.OTHER)))))
                .containsExactly(Result.ADDED);
        assertThat(list.find(scene.owner, here, SAM)).hasSize(1);
        assertThat(list.find(scene.owner, EVERYWHERE, SAM)).isEmpty();
        assertThat(scene.leadLists.find(scene.owner, people).version()).isEqualTo(1);
    }

    @Test
    void no_report_holds_the_value_of_a_key() {
        SuppressionReport report = add(scene.admin, sam(SuppressionReason.OTHER), domain("sam@example.com"));
        assertThat(report + "" + list.find(scene.admin, EVERYWHERE, SAM)).doesNotContain("sam", "example.com");
        assertThat(list.remove(scene.admin, EVERYWHERE, List.of(SAM), "why").toString())
                .doesNotContain("sam", "example.com");
    }

    private static NewSuppression sam(SuppressionReason reason) {
        return NewSuppression.of(Kind.EMAIL, "sam@example.com", reason);
    }

    private static NewSuppression domain(String text) {
        return NewSuppression.of(Kind.DOMAIN, text, SuppressionReason.OPT_OUT);
    }

    private SuppressionReport add(Caller caller, NewSuppression... requests) {
        return list.add(caller, EVERYWHERE, List.of(requests));
    }

    private static List<Result> results(SuppressionReport report) {
        return report.outcomes().stream().map(SuppressionOutcome::result).toList();
    }

    private List<LiftOutcome.Result> lifted(Caller caller, SuppressionKey... keys) {
        return list.remove(caller, EVERYWHERE, List.of(keys), "why").outcomes().stream()
                .map(LiftOutcome::result)
                .toList();
    }

    /** Creates a list of people whose addresses have the first letter of their id as subdomain. */
    private LeadListId peopleWithAddresses(String... ids) {
        LeadListId people = scene.people();
        scene.leadLists.addProspects(
                scene.owner,
                people,
                Stream.of(ids)
                        .map(id -> Prospect.of(
                                new PersonId(id),
                                PersonProfile.named("First", id)
                                        .emails(id + "@" + id.charAt(0) + ".example.com")
                                        .build()))
                        .toList());
        return people;
    }

    private List<Suppression> all(SuppressionQuery query) {
        List<Suppression> all = new ArrayList<>();
        SuppressionsPage page = list.findAll(scene.admin, query, null, 2);
        all.addAll(page.entries());
        while (page.next().isPresent()) {
            page = list.findAll(scene.admin, query, page.next().get(), 2);
            all.addAll(page.entries());
        }
        return all;
    }

    private List<SuppressedMember> membersUnder(Caller caller, SuppressionKey key) {
        List<SuppressedMember> all = new ArrayList<>();
        Optional<LeadId> next = Optional.empty();
        do {
            SuppressedMembersPage page = list.membersUnder(caller, key, next.orElse(null));
            all.addAll(page.members());
            next = page.next();
        } while (next.isPresent());
        return all;
    }
}
