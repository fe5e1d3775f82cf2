package io.leadlist;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.Credits;
import io.leadlist.imports.LeadData;
import io.leadlist.imports.Normalized;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Campaign;
import io.leadlist.list.FacetQuery;
import io.leadlist.list.Grant;
import io.leadlist.list.Limits;
import io.leadlist.list.Limits.WhenFull;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.Sharing;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.reading.ChangeCursor;
import io.leadlist.reading.ListCursor;
import io.leadlist.reading.MemberCursor;
import io.leadlist.search.facet.Band;
import io.leadlist.search.facet.GeoPoint;
import io.leadlist.search.facet.SearchField;
import io.leadlist.search.filter.BandFilter;
import io.leadlist.search.filter.EducationFilter;
import io.leadlist.search.filter.GeoFilter;
import io.leadlist.search.filter.KeywordMatch;
import io.leadlist.search.filter.MatchMode;
import io.leadlist.search.filter.MetricFilter;
import io.leadlist.search.filter.RangeFilter;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.search.filter.TenureFilter;
import io.leadlist.search.filter.TermFilter;
import io.leadlist.search.filter.TextFilter;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.Drift;
import io.leadlist.selection.Selection;
import io.leadlist.selection.SelectionReceipt;
import io.leadlist.selection.SelectionReceipt.Entry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Messages of rejected arguments: they name the argument, the rule and the value, but never a value of a person. */
class RejectedArgumentsTest {
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
    private static final SearchFilters VPS =
            SearchFilters.builder().seniority("vp").build();
    private static final BulkSelection WINDOW =
            Selection.bulk(VPS, 2).withStartIndex(5).withExcludedIds(Set.of(new PersonId("x")));
    private static final Band OPEN = new Band(null, null);
    private static final LeadListId LIST = new LeadListId(new UUID(0, 1));

    static final List<Arguments> OF_LISTS = List.of(
            rejected("people must be between 1 and 5000, but is 0", () -> Limits.ofCall(0, 1)),
            rejected("companies must be between 1 and 50000, but is 50001", () -> Limits.ofCall(1, 50_001)),
            rejected("members must be at least 1, but is 0", () -> Limits.DEFAULT.withMembers(0, WhenFull.FILL)),
            rejected("lists must be at least 1, but is -1", () -> Limits.DEFAULT.withLists(-1)),
            rejected(
                    "end must not be before start, but they are \"2024-05-01T12:00:00Z\" and \"2024-05-01T12:00:01Z\"",
                    () -> Campaign.of(NOON.plusSeconds(1), NOON)),
            rejected(
                    "end must not be before start, but they are \"2024-05-01T12:00:00Z\" and \"2024-05-01T12:00:01Z\"",
                    () -> ListUpdate.NOTHING.withCampaign(NOON.plusSeconds(1), NOON)),
            rejected(
                    "memberType and memberIds must be set together, but only memberType is",
                    () -> new ListUpdate(null, null, null, LeadType.PERSON, null)),
            rejected(
                    "memberType and memberIds must be set together, but only memberIds is",
                    () -> new ListUpdate(null, null, null, null, List.of())),
            rejected(
                    "memberIds must be of type COMPANY, but one is of type PERSON",
                    () -> new ListUpdate(null, null, null, LeadType.COMPANY, List.of(new PersonId("a")))),
            rejected(
                    "memberIds must be of type COMPANY, but one is of type PERSON",
                    () -> NewLeadList.ofCompanies("Companies").withPeople(List.of(new PersonId("a")))),
            rejected("top must be between 1 and 100, but is 0", () -> FacetQuery.top(0)),
            rejected("top must be between 1 and 100, but is 101", () -> FacetQuery.top(101)),
            rejected(
                    "name must have 1 to 255 characters and not be blank, but has 256",
                    () -> NewLeadList.ofPeople("a".repeat(256))),
            rejected(
                    "name must have 1 to 255 characters and not be blank, but is blank",
                    () -> ListUpdate.NOTHING.withName(" ")),
            rejected(
                    "grants must contain at least 1 owner, but contain none",
                    () -> new Sharing(List.of(), false, false)),
            rejected(
                    "grants must be those of at most 1000 users, but are those of 1001",
                    () -> Sharing.with(users(1_001))),
            rejected(
                    "grants must name each user once, but 2 name 1 users",
                    () -> new Sharing(Collections.nCopies(2, new Grant(new UserId("a"), Role.OWNER)), false, false)),
            rejected("at most one of after and before must be set, but both are", () -> new PageRequest<>("a", "b", 1)),
            rejected("limit must be at least 1, but is 0", () -> PageRequest.first(0)),
            rejected("text must have 4 parts, but has 2", () -> MemberCursor.parse("a.b")),
            rejected("text must have numbers as versions, positions and times", () -> ListCursor.parse("noon." + LIST)),
            rejected(
                    "text must have a position of at most 2147483647, but has 2147483648",
                    () -> MemberCursor.parse(LIST + ".1.1.2147483648")),
            rejected(
                    "text must have \"true\" or \"false\" as its third part",
                    () -> ChangeCursor.parse(LIST + ".1.yes.0.0")),
            rejected("text must be a UUID in the form of 36 characters", () -> LeadListId.parse("1-1-1-1-1")));

    static final List<Arguments> OF_SELECTIONS = List.of(
            rejected("startIndex must be at least 0, but is -1", () -> WINDOW.withStartIndex(-1)),
            rejected("targetCount must be between 1 and 1000, but is 0", () -> Selection.bulk(VPS, 0)),
            rejected("fetchSize must be between 1 and 100, but is 101", () -> WINDOW.withFetchSize(101)),
            rejected("index must be between 0 and 9007199254740991, but is -1", () -> entry(-1, "a")),
            rejected("the next index must be at least 5, but is 4", () -> receipt(WINDOW, entry(4, "a"))),
            rejected(
                    "the next index must be at least 7, but is 6", () -> receipt(WINDOW, entry(6, "a"), entry(6, "b"))),
            rejected("index must be less than 7 in this window, but is 7", () -> receipt(WINDOW, entry(7, "a"))),
            rejected(
                    "entries must have each person once, but that at index 6 is repeated",
                    () -> receipt(WINDOW, entry(5, "a"), entry(6, "a"))),
            rejected("excluded must be true at index 5, but is false", () -> receipt(WINDOW, entry(5, "x"))),
            rejected(
                    "at most 2 entries must be selected, but 3 are",
                    () -> receipt(WINDOW.withRefill(Refill.FILL), entry(5, "a"), entry(6, "b"), entry(7, "c"))),
            rejected(
                    "firstTotal must be at least 0, but is -1",
                    () -> new Drift(OptionalLong.of(-1), OptionalLong.empty(), 0, 0)),
            rejected(
                    "lastTotal must be at least 0, but is -1",
                    () -> new Drift(OptionalLong.empty(), OptionalLong.of(-1), 0, 0)),
            rejected(
                    "repeats must be at least 0, but is -1",
                    () -> new Drift(OptionalLong.empty(), OptionalLong.empty(), -1, 0)),
            rejected(
                    "gaps must be at least 0, but is -1",
                    () -> new Drift(OptionalLong.empty(), OptionalLong.empty(), 0, -1)));

    static final List<Arguments> OF_FILTERS = List.of(
            rejected("start must be at most end, but they are 2 and 1", () -> Band.of(2, 1)),
            rejected(
                    "latitude must be between -90 and 90 and longitude between -180 and 180, but they are 91.0 and 0.0",
                    () -> GeoPoint.of(91, 0)),
            rejected("start or end of band must be set, but both are null", () -> new BandFilter(OPEN)),
            rejected(
                    "start or end of years, or present, must be set, but all are null",
                    () -> new EducationFilter(OPEN, null)),
            rejected(
                    "radius must be between 1.0E-6 and 100000.0, but is 0.0",
                    () -> new GeoFilter(0, 0, 0, GeoFilter.Unit.KM)),
            rejected("sources must be 1 to 5, but are 0", () -> new KeywordMatch(List.of(), Set.of("java"))),
            rejected("bands must not be empty in mode RANGE", () -> RangeFilter.in()),
            rejected(
                    "bands must be empty in mode NONE",
                    () -> new RangeFilter(RangeFilter.Mode.NONE, List.of(Band.of(1)))),
            rejected(
                    "bands must be at most 100, but are 101",
                    () -> RangeFilter.in(Collections.nCopies(101, Band.of(1)).toArray(Band[]::new))),
            rejected("min or max must be set, but both are null", () -> new TenureFilter(null, null)),
            rejected("min must be at most max, but they are 2 and 1", () -> new TenureFilter(2, 1)),
            rejected("max must be between 0 and 1200 months, but is 1201", () -> new TenureFilter(0, 1_201)),
            rejected("functions must not be empty", () -> new MetricFilter.Metric(Set.of(), OPEN, null)),
            rejected(
                    "account.funding.totalAmount must not be restricted by a TermFilter",
                    () -> SearchFilters.builder()
                            .with(SearchField.ACCOUNT_FUNDING_TOTAL_AMOUNT, TermFilter.anyOf("a"))
                            .build()),
            rejected(
                    "start and end must be between 0 and 9007199254740991, but they are -1 and null",
                    () -> SearchFilters.builder()
                            .with(SearchField.ACCOUNT_FUNDING_TOTAL_AMOUNT, new BandFilter(new Band(-1L, null)))
                            .build()),
            rejected(
                    "contact.skill must have at most 100 texts in mode SMART, but has 101",
                    () -> SearchFilters.builder()
                            .with(SearchField.CONTACT_SKILL, TextFilter.anyOf(MatchMode.SMART, texts(101)))
                            .build()),
            rejected(
                    "contact.location must have at most 1000 values, but has 1001",
                    () -> SearchFilters.builder().location(texts(1_001)).build()),
            rejected(
                    "contact.experience.current.title must have values of at most 255 characters with a letter or a digit",
                    () -> SearchFilters.builder().title("...").build()),
            rejected(
                    "filters must use fields that the directory can search by, but use [contact.seniority]",
                    () -> VPS.requireSearchable(Set.of())));

    static final List<Arguments> OF_RAW_LEADS = List.of(
            rejected("linkedinUrl must be a LinkedIn URL", () -> RawLead.ofLinkedIn("https://example.com/ann")),
            rejected(
                    "linkedinUrl must be the URL of a person",
                    () -> RawLead.ofLinkedIn("https://www.linkedin.com/company/acme")),
            rejected("email must be an e-mail address", () -> RawLead.ofEmail("ann")),
            rejected(
                    "title must have 1 to 1000 characters and not be blank, but has 1001",
                    () -> RawLead.ofTitle("a".repeat(1_001), "Acme", null)),
            rejected(
                    "companyName must have 1 to 1000 characters and not be blank, but is blank",
                    () -> RawLead.ofTitle("CEO", " ", null)),
            rejected(
                    "text must have at most 4096 characters, but has 4097",
                    () -> new Normalized<>("a".repeat(4_097), "a")),
            rejected(
                    "values of data must be maps, lists, texts, numbers, booleans or nulls, but one is a java.lang.Object",
                    () -> new LeadData(Map.of("a", new Object()))),
            rejected("email must be between 0 and 1000000000000.00, but is -1", () -> Credits.of(-1, 0)),
            rejected(
                    "phone must be a multiple of 0.01, but is 0.001",
                    () -> new Credits(BigDecimal.ZERO, new BigDecimal("0.001"))),
            rejected(
                    "emailRevealed must be between 0 and 10000, but is 10001",
                    () -> new PriceList(BigDecimal.ONE, new BigDecimal("10001"), BigDecimal.ONE, BigDecimal.ONE, 1)),
            rejected(
                    "phoneRevealed must be a multiple of 0.01, but is 0.001",
                    () -> new PriceList(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, new BigDecimal("0.001"), 1)));

    private static Arguments rejected(String message, Runnable call) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource({"OF_LISTS", "OF_SELECTIONS", "OF_FILTERS", "OF_RAW_LEADS"})
    void a_message_names_the_argument_the_rule_and_the_value(String message, Runnable call) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }

    @Test
    void calls_of_the_entry_name_the_argument_the_rule_and_the_value() {
        LeadLists leadLists = LeadLists.over(new MemoryStorage()).build();
        Caller caller = new Caller.Member(new UserId("ann"), new OrganizationId("org"), false);
        LeadListId list =
                leadLists.create(caller, NewLeadList.ofPeople("People")).list().id();

        assertRejected("limit must be between 1 and 1000, but is 0", () -> leadLists.findAll(caller, null, 0));
        assertRejected(
                "leads must be at most 1000, but are 1001",
                () -> leadLists.findMembersAmong(caller, list, Collections.nCopies(1_001, new PersonId("a"))));
        assertRejected(
                "leads must be of one type, but are of both",
                () -> leadLists.remove(
                        caller, list, List.<LeadId>of(new PersonId("a"), new CompanyId(new UUID(0, 1)))));
        assertRejected(
                "expectedVersion must be empty for a new list",
                () -> leadLists.with(WriteOptions.DEFAULT.expecting(1)).create(caller, NewLeadList.ofPeople("More")));
        assertRejected(
                "since must be at least 0, but is -1", () -> leadLists.history().changes(caller, list, -1, 10));
    }

    private static void assertRejected(String message, Runnable call) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }

    private static UserId[] users(int count) {
        return Stream.of(texts(count)).map(UserId::new).toArray(UserId[]::new);
    }

    private static String[] texts(int count) {
        return IntStream.range(0, count).mapToObj(number -> "text" + number).toArray(String[]::new);
    }

    private static Entry entry(long index, String id) {
        return new Entry(index, new PersonId(id), false);
    }

    private static SelectionReceipt receipt(BulkSelection selection, Entry... entries) {
        Drift none = new Drift(OptionalLong.empty(), OptionalLong.empty(), 0, 0);
        return new SelectionReceipt(selection, List.of(entries), none, NOON);
    }
}
