package io.leadlist.privacy;

import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionCursor;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionQuery;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.PageRequest;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.Credits;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadPosition;
import io.leadlist.imports.LeadRow;
import io.leadlist.imports.LeadRows;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonKey;
import io.leadlist.list.ChangeId;
import io.leadlist.list.FacetQuery;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.MemberFacet;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.reading.ChangeCursor;
import io.leadlist.reading.ListCursor;
import io.leadlist.reading.MemberCursor;
import io.leadlist.reading.PopulatedMember;
import io.leadlist.search.SearchPageRequest;
import io.leadlist.search.facet.Facets;
import io.leadlist.search.filter.RelatedTerms;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.Selection;
import io.leadlist.wire.Response;
import io.leadlist.wire.entities.HostRoute;
import io.leadlist.wire.leadlists.ExclusionQuery;
import io.leadlist.wire.leadlists.PageQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Marked arguments by the name of their type. The first one makes a usual call, the others make most calls fail. */
final class MarkedArguments {
    private final MarkedScene scene;
    private final Map<String, List<Supplier<?>>> byType = new HashMap<>();

    MarkedArguments(MarkedScene scene) {
        this.scene = scene;
        callers();
        lists();
        leads();
        numbersAndTexts();
        history();
        imports();
        wire();
        directory();
        suppressions();
    }

    private void suppressions() {
        SuppressionKey key = new SuppressionKey(SuppressionKey.Kind.EMAIL, "1" + Marks.EMAIL);
        put(
                SuppressionScope.class,
                () -> SuppressionScope.ORGANIZATION,
                () -> SuppressionScope.of(scene.people()),
                () -> SuppressionScope.of(new LeadListId(new UUID(1, 2))));
        put(SuppressionKey.class, () -> key);
        put("java.util.List", SuppressionKey.class, () -> List.of(key), () -> Collections.nCopies(10_001, key));
        NewSuppression readable =
                NewSuppression.of(SuppressionKey.Kind.EMAIL, "1" + Marks.EMAIL, SuppressionReason.OTHER);
        put(
                "java.util.List",
                NewSuppression.class,
                () -> List.of(readable),
                () -> List.of(NewSuppression.of(SuppressionKey.Kind.PHONE, Marks.TEXT, SuppressionReason.OTHER)),
                () -> Collections.nCopies(10_001, readable));
        put("java.util.Collection", PopulatedMember.class, () -> List.of(new PopulatedMember(Marks.personId(1), null)));
        put(SuppressionQuery.class, () -> SuppressionQuery.ORGANIZATION);
        put(SuppressionCursor.class, () -> new SuppressionCursor(Instant.EPOCH, key, null));
        put(SuppressionReason.class, () -> SuppressionReason.OTHER);
        put(ExclusionQuery.class, () -> ExclusionQuery.FIRST, () -> new ExclusionQuery(Marks.TEXT, Marks.TEXT));
    }

    /** Returns the arguments of a type. */
    List<Supplier<?>> of(String type) {
        List<Supplier<?>> arguments = byType.get(type);
        if (arguments == null) {
            throw new AssertionError("no marked argument of type " + type);
        }
        return arguments;
    }

    private void put(Class<?> type, Supplier<?>... arguments) {
        put(type.getTypeName(), arguments);
    }

    private void put(String type, Supplier<?>... arguments) {
        byType.put(type, List.of(arguments));
    }

    private void put(String generic, Class<?> of, Supplier<?>... arguments) {
        put(generic + "<" + of.getTypeName() + ">", arguments);
    }

    private void callers() {
        put(
                Caller.class,
                () -> scene.caller,
                Caller::anonymous,
                () -> Caller.withoutOrganization("user-" + Marks.TEXT),
                () -> new Caller.Member(new UserId("stranger-" + Marks.TEXT), scene.organization, false),
                () -> Caller.of("user-" + Marks.TEXT, "another organization"));
        put(OrganizationId.class, this::withWork, () -> new OrganizationId("another organization"));
        put(UserId.class, () -> new UserId("other-" + Marks.TEXT), () -> MarkedScene.USER);
        put(Role.class, () -> Role.EDITOR, () -> Role.VIEWER);
        put(
                WriteOptions.class,
                () -> WriteOptions.DEFAULT,
                () -> WriteOptions.DRY_RUN,
                () -> WriteOptions.DEFAULT.expecting(77),
                () -> WriteOptions.idempotent(new IdempotencyKey("operation " + Marks.TEXT)));
    }

    /** Returns the organization, after raw leads have been accepted for it. */
    private OrganizationId withWork() {
        scene.imported();
        return scene.organization;
    }

    private void lists() {
        put(
                LeadListId.class,
                scene::people,
                scene::companies,
                scene::imported,
                scene::shown,
                scene::deleted,
                () -> new LeadListId(UUID.randomUUID()));
        put(
                NewLeadList.class,
                () -> NewLeadList.ofPeople("new " + Marks.TEXT).withPeople(List.of(Marks.personId(2))),
                () -> NewLeadList.ofPeople(Marks.TEXT)
                        .withPeople(
                                IntStream.range(0, 30).mapToObj(Marks::personId).toList()),
                () -> NewLeadList.ofPeople(Marks.TEXT)
                        .withPeople(IntStream.range(0, 1_001)
                                .mapToObj(Marks::personId)
                                .toList()));
        put(
                ListUpdate.class,
                () -> ListUpdate.NOTHING.withName("new " + Marks.TEXT).withPeople(List.of(Marks.personId(2))),
                () -> ListUpdate.NOTHING.withCompanies(List.of(Marks.companyId(8))),
                () -> new ListUpdate(Marks.TEXT, Instant.EPOCH, null, null, null));
        put(io.leadlist.list.LeadList.class, () -> found(scene.people()), () -> found(scene.companies()));
    }

    private io.leadlist.list.LeadList found(LeadListId list) {
        return scene.leadLists().find(scene.caller, list);
    }

    private void leads() {
        put(LeadId.class, () -> Marks.personId(1), () -> Marks.companyId(1));
        put(
                "java.util.Map<java.lang.String, java.lang.String>",
                Map::of,
                () -> Map.of("dryRun", "true"),
                () -> Map.of("dryRun", Marks.TEXT));
        put(PersonId.class, () -> Marks.personId(1), () -> PersonId.erased(new UUID(1, 1)));
        for (String type : List.of("java.util.List", "java.util.Collection")) {
            put(
                    type + "<? extends " + LeadId.class.getTypeName() + ">",
                    () -> List.of(Marks.personId(1), Marks.personId(77)),
                    () -> List.of(Marks.companyId(1)),
                    () -> List.of(Marks.companyId(1), Marks.personId(1)),
                    List::of);
        }
        put(
                "java.util.List",
                io.leadlist.lead.Prospect.class,
                () -> List.of(Marks.prospect(7), Marks.prospect(8)),
                () -> IntStream.range(0, 30).mapToObj(Marks::prospect).toList(),
                List::of);
        put(
                "java.util.List",
                io.leadlist.lead.CompanyId.class,
                () -> List.of(Marks.companyId(1), Marks.companyId(77)),
                () -> IntStream.range(0, 30).mapToObj(Marks::companyId).toList(),
                List::of);
        put(BulkSelection.class, () -> Selection.bulk(Marks.filters(), 5));
        put(
                Selection.class,
                () -> Selection.bulk(Marks.filters(), 5),
                () -> Selection.manual(List.of(Marks.personId(1), Marks.personId(77))),
                () -> scene.leadLists().resolve(scene.caller, Selection.bulk(Marks.filters(), 5)));
    }

    private void numbersAndTexts() {
        put(int.class, () -> 10, () -> 0, () -> 1_000_000);
        put(long.class, () -> 1L, () -> 0L, () -> 77L, () -> -1L);
        put(Duration.class, () -> Duration.ofSeconds(1), () -> Duration.ofSeconds(-1));
        put(Credits.class, () -> Credits.of(1, 1), () -> Credits.NONE);
        put(
                String.class,
                () -> scene.people().toString(),
                () -> scene.imported().toString(),
                () -> Marks.TEXT,
                () -> Marks.EMAIL,
                () -> Marks.TEXT.repeat(100),
                () -> Marks.TEXT + "\ud800");
        put("java.util.List", String.class, () -> List.of("firstName"), () -> List.of(Marks.TEXT), List::of);
    }

    private void history() {
        put(
                FacetQuery.class,
                () -> FacetQuery.DEFAULT.by(MemberFacet.COUNTRY),
                () -> FacetQuery.DEFAULT.by(MemberFacet.SENIORITY),
                () -> FacetQuery.DEFAULT.asOf(77));
        put(
                ChangeId.class,
                () -> new ChangeId(scene.people(), 2),
                () -> new ChangeId(scene.people(), 77),
                () -> new ChangeId(scene.deleted(), 1));
        put(OnConflict.class, () -> OnConflict.REJECT);
        put(
                ChangeCursor.class,
                () -> ChangeCursor.since(scene.people(), 0),
                () -> ChangeCursor.since(scene.people(), 77));
        put(ListCursor.class, () -> new ListCursor(Instant.EPOCH, scene.people()));
        put(MemberCursor.class, () -> new MemberCursor(scene.people(), 77, new MemberPosition(1, 1)));
        put(
                "io.leadlist.call.PageRequest",
                LeadListId.class,
                () -> PageRequest.<LeadListId>first(10),
                () -> PageRequest.after(scene.people(), 5_000));
        put(
                "io.leadlist.call.PageRequest",
                LeadPosition.class,
                () -> PageRequest.<LeadPosition>first(10),
                () -> PageRequest.<LeadPosition>first(5_000));
    }

    private void imports() {
        put(
                NewLeadImport.class,
                MarkedScene::anImport,
                () -> NewLeadImport.of(InputKind.LINKEDIN, Marks.EMAIL, MarkedScene.rawLeads()),
                () -> NewLeadImport.of(InputKind.EMAIL, "stranger-" + Marks.EMAIL, MarkedScene.rawLeads()));
        put("java.util.List", RawLead.class, MarkedScene::rawLeads, List::of);
        put(
                LeadRows.class,
                () -> LeadRows.read(List.of(LeadRow.ofEmail(Marks.TEXT), LeadRow.ofEmail(Marks.EMAIL))),
                () -> new LeadRows(List.of(), List.of()));
        put(InputKind.class, () -> InputKind.EMAIL, () -> InputKind.LINKEDIN);
        put(ImportedList.class, () -> scene.leadLists().imports().find(scene.caller, scene.imported()));
    }

    private void directory() {
        put("java.util.Collection", Company.class, () -> List.of(Marks.company(1), Marks.company(5)));
        put("java.util.Collection", Person.class, () -> List.of(Marks.person(1), Marks.person(5)));
        put("java.util.Collection", CompanyId.class, () -> List.of(Marks.companyId(1)));
        put("java.util.Collection", PersonId.class, () -> List.of(Marks.personId(1)));
        put("java.util.Collection", IdentityKey.class, () -> List.of(IdentityKey.of(Marks.personId(1))));
        put(
                "java.util.Collection",
                PersonKey.class,
                () -> List.of(PersonKey.ofEmail("1" + Marks.EMAIL).orElseThrow()));
        for (Class<?> type : List.of(Company.class, Person.class)) {
            put("java.util.function.Function<" + type.getTypeName() + ", " + Facets.class.getTypeName() + ">", () ->
                    (Function<Object, Facets>) any -> Facets.NONE);
        }
        put(SearchFilters.class, Marks::filters);
        put(SearchPageRequest.class, () -> new SearchPageRequest(0, 10), () -> new SearchPageRequest(0, 5_000));
        put(Clock.class, Clock::systemUTC);
        put(RelatedTerms.class, () -> RelatedTerms.NONE);
    }

    private void wire() {
        MarkedRequests requests = new MarkedRequests(scene.caller);
        put(io.leadlist.wire.Request.class, requests.all());
        put(PageQuery.class, () -> PageQuery.FIRST, () -> new PageQuery(Marks.TEXT, Marks.TEXT, Marks.TEXT));
        put(HostRoute.class, () -> (HostRoute) caller -> Response.withoutBody(204));
    }
}
