package io.leadlist.examples.service;

import io.leadlist.LeadLists;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Role;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.ChangeId;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.list.Outcome;
import io.leadlist.list.UpdateReport;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.Selection;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sample lists of the demo callers, with a history that the page can show. They are created through the library's
 * API alone. Every write has an idempotency key, so that an interrupted creation continues.
 */
final class SampleLists {
    private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2027-06-30T23:59:59Z");
    private static final SearchFilters LEADERS = SearchFilters.builder()
            .seniority("director", "vp", "head", "c_suite")
            .location("Germany", "France", "Netherlands", "Spain", "Italy", "United Kingdom", "Switzerland", "Austria")
            .build();
    private static final SearchFilters FINANCE =
            SearchFilters.builder().departmentAndFunction("finance").build();
    private static final SearchFilters OWNERS =
            SearchFilters.builder().seniority("founder", "owner", "partner").build();

    private final LeadLists leadLists;
    private final Caller.Member owner;
    private final Caller.Member member;
    private final Caller.Member admin;
    private final Caller.Member rival;

    /** The callers must have the demo tokens. */
    SampleLists(LeadLists leadLists, Callers callers) {
        this.leadLists = leadLists;
        this.owner = callers.of("Bearer demo-owner").member();
        this.member = callers.of("Bearer demo-member").member();
        this.admin = callers.of("Bearer demo-admin").member();
        this.rival = callers.of("Bearer demo-rival").member();
    }

    /**
     * Creates the lists.
     *
     * @param people at least 100 people who are in the directory, with their e-mail addresses
     */
    void create(List<Person> people) {
        createCompanies(people);
        createBadges(people);
        createOwners();
        createRivals();
        createLeaders(); // the last one is the first one on the page
    }

    /** Five kinds of changes, one of them a mistake that is undone. */
    private void createLeaders() {
        NewLeadList request = NewLeadList.ofPeople("Sales leaders in Europe").withCampaign(START, END);
        LeadListId list = once("leaders").create(owner, request).list().id();
        AddReport found = once("leaders found").addProspects(owner, list, Selection.bulk(LEADERS, 24));
        once("leaders shared").access().share(owner, list, member.user(), Role.EDITOR);
        once("more leaders").addProspects(member, list, Selection.bulk(FINANCE, 8));
        List<LeadId> leaders = added(found);
        once("two leaders left").remove(member, list, leaders.subList(3, 5));
        List<PersonId> one = List.of((PersonId) leaders.get(0));
        UpdateReport mistake = once("leaders replaced")
                .update(
                        member,
                        list,
                        ListUpdate.NOTHING.withName("Just one leader").withPeople(one));
        ChangeId change = leadLists
                .history()
                .changes(owner, list, mistake.list().version() - 1, 1)
                .get(0)
                .id();
        once("leaders undone").undo(owner, change, OnConflict.LEAVE);
        suppress((PersonId) leaders.get(1));
    }

    /** A new customer's people leave the lists of the organization; two more people have opted out. */
    private void suppress(PersonId customer) {
        Person person = leadLists.findSelected(admin, Selection.manual(List.of(customer))).stream()
                .flatMap(one -> one.person().stream())
                .findFirst()
                .orElseThrow();
        String address = person.profile().emails().get(0);
        String domain = address.substring(address.indexOf('@') + 1);
        leadLists
                .suppressions()
                .with(options("suppressed").removingMembers())
                .add(
                        admin,
                        SuppressionScope.ORGANIZATION,
                        List.of(
                                NewSuppression.of(Kind.DOMAIN, domain, SuppressionReason.CUSTOMER),
                                NewSuppression.of(Kind.EMAIL, "no.thanks@example.com", SuppressionReason.OPT_OUT),
                                NewSuppression.of(Kind.EMAIL, "stop@example.com", SuppressionReason.OPT_OUT)));
    }

    private void createCompanies(List<Person> people) {
        List<CompanyId> companies = people.stream()
                .flatMap(person -> person.profile().employer().stream())
                .distinct()
                .limit(15)
                .toList();
        NewLeadList request = NewLeadList.ofCompanies("Target accounts").withCampaign(START, END);
        LeadListId list = once("companies").create(member, request).list().id();
        once("companies found").addCompanies(member, list, companies);
        once("companies left").remove(member, list, companies.subList(0, 2));
        once("companies shared").access().share(member, list, owner.user(), Role.VIEWER);
    }

    /**
     * An import, which the worker of the service resolves: most leads are known, some are not, and two are repeated.
     */
    private void createBadges(List<Person> people) {
        List<RawLead> badges = Stream.concat(
                        people.subList(60, 100).stream()
                                .map(person -> person.profile().emails().get(0)),
                        IntStream.rangeClosed(1, 6).mapToObj(i -> "visitor." + i + "@unknown.example"))
                .map(RawLead::ofEmail)
                .toList();
        List<RawLead> leads =
                Stream.concat(badges.stream(), badges.stream().limit(2)).toList();
        leadLists
                .imports()
                .with(options("badges"))
                .create(
                        owner,
                        NewLeadImport.of(InputKind.EMAIL, "owner@example.com", leads)
                                .named("Trade fair: scanned badges")
                                .sharedWithEveryone()
                                .shownInOverviews());
    }

    /** The customer profile of this list allows two people of each company. */
    private void createOwners() {
        NewLeadList request = NewLeadList.ofPeople("Founders and owners, two of each company")
                .withIcp(SampleIcps.TWO_OF_EACH_COMPANY)
                .withCampaign(START, END);
        LeadListId list = once("owners").create(admin, request).list().id();
        once("owners found").addProspects(admin, list, Selection.bulk(OWNERS, 20));
        once("owners shared").access().share(admin, list, owner.user(), Role.VIEWER);
    }

    private void createRivals() {
        LeadListId list = once("rivals")
                .create(rival, NewLeadList.ofPeople("Pipeline of another organization"))
                .list()
                .id();
        once("rivals found").addProspects(rival, list, Selection.bulk(FINANCE, 5));
    }

    private static List<LeadId> added(AddReport report) {
        return report.outcomes().stream()
                .filter(one -> one.outcome() == Outcome.ADDED)
                .<LeadId>map(AddOutcome::id)
                .toList();
    }

    private LeadLists once(String step) {
        return leadLists.with(options(step));
    }

    private static WriteOptions options(String step) {
        return WriteOptions.idempotent(new IdempotencyKey("sample lists: " + step));
    }
}
