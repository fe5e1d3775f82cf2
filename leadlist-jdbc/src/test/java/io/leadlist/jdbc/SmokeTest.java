package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.call.*;
import io.leadlist.lead.*;
import io.leadlist.list.*;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.selection.Selection;
import java.time.Instant;
import java.util.*;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class SmokeTest {
    @Test
    void h2() {
        run(Databases.h2());
    }

    @Test
    void postgres() {
        run(Databases.postgres());
    }

    @Test
    void explain_h2() throws Exception {
        try (var c = Databases.h2().getConnection();
                var s = c.createStatement()) {
            for (String q : List.of(
                    "EXPLAIN SELECT m.member_id FROM unnest(CAST(ARRAY['a','b'] AS varchar array)) AS i(id) JOIN lead_list_member m ON m.organization_id = 'a' AND m.list_id = RANDOM_UUID() AND m.member_id = i.id",
                    "EXPLAIN INSERT INTO lead_list_member (organization_id, list_id, member_id, version, ordinal) SELECT 'a', RANDOM_UUID(), i.id, 1, i.ordinal - 1 FROM unnest(CAST(ARRAY['a','b'] AS varchar array)) WITH ORDINALITY AS i(id, ordinal) WHERE NOT EXISTS (SELECT 1 FROM lead_list_member m WHERE m.organization_id = 'a' AND m.list_id = RANDOM_UUID() AND m.member_id = i.id) ORDER BY i.id",
                    "EXPLAIN SELECT member_id, version, ordinal FROM lead_list_member WHERE organization_id = 'a' AND list_id = RANDOM_UUID() AND version >= 1 AND version <= 3 AND (version > 1 OR ordinal > 3) ORDER BY version, ordinal FETCH FIRST 1000 ROWS ONLY",
                    "EXPLAIN DELETE FROM lead_person_key WHERE organization_id = 'a' AND person_id IN (SELECT i.id FROM unnest(CAST(ARRAY['a'] AS varchar array)) AS i(id))")) {
                var r = s.executeQuery(q);
                r.next();
                System.out.println(r.getString(1));
                System.out.println("--");
            }
        }
    }

    @Test
    void dir_h2() {
        dir(Databases.h2());
    }

    @Test
    void dir_pg() {
        dir(Databases.postgres());
    }

    void dir(DataSource ds) {
        var d = JdbcDirectory.over(ds);
        var m = new MemoryDirectory();
        var cs = new ArrayList<Company>();
        var ps = new ArrayList<Person>();
        var rnd = new Random(7);
        for (int i = 0; i < 20; i++)
            cs.add(Company.of(
                    new CompanyId(UUID.randomUUID()),
                    CompanyProfile.builder()
                            .industry(i % 3 == 0 ? "Software Development" : i % 3 == 1 ? "retail" : null)
                            .headcount(i % 4 == 0 ? null : i % 4 == 1 ? "51-200" : i % 4 == 2 ? "1001+" : "7")
                            .build()));
        for (int i = 0; i < 3000; i++) {
            var s = List.of("VP", "C-Suite", "manager", "boss");
            var dep = List.of("Sales", "marketing", "business_development");
            ps.add(Person.of(
                    new PersonId("p" + UUID.randomUUID()),
                    PersonProfile.named("a" + i, "b")
                            .seniority(s.get(rnd.nextInt(4)))
                            .departments(dep.get(rnd.nextInt(3)), dep.get(rnd.nextInt(3)))
                            .companyId(cs.get(rnd.nextInt(20)).id().value())
                            .build()));
        }
        d.putCompanies(cs).putPeople(ps).putPeople(ps.subList(0, 10));
        m.putCompanies(cs).putPeople(ps);
        var f = io.leadlist.search.SearchFilters.builder()
                .industry("software development")
                .employees(50, 500)
                .seniority("vp", "c_suite")
                .departmentAndFunction("sales", "marketing")
                .build();
        for (var filters : List.of(
                f,
                new io.leadlist.search.SearchFilters(
                        new io.leadlist.search.AccountFilters(
                                io.leadlist.search.TermFilter.NONE,
                                new io.leadlist.search.RangeFilter(
                                        io.leadlist.search.RangeFilter.Mode.NONE, List.of())),
                        new io.leadlist.search.ContactFilters(
                                io.leadlist.search.TermFilter.NONE,
                                new io.leadlist.search.TermFilter(
                                        Set.of(),
                                        Set.of(),
                                        Set.of(Term.of("sales"), Term.of("Marketing")),
                                        Set.of(Term.of("Sales"), Term.of("zz")))))))
            for (int page = 0; page < 3; page++) {
                var a = d.searchPeople(filters, new io.leadlist.search.PageRequest(page, 30))
                        .entries();
                var b = m.searchPeople(filters, new io.leadlist.search.PageRequest(page, 30))
                        .entries();
                System.out.println(a.size());
                assertThat(a).isEqualTo(b);
            }
        assertThat(d.findPeople(List.of(ps.get(0).id(), new PersonId("zz"))))
                .isEqualTo(Map.of(ps.get(0).id(), ps.get(0)));
        assertThat(d.findCompanies(List.of(cs.get(0).id())))
                .isEqualTo(Map.of(cs.get(0).id(), cs.get(0)));
    }

    void run(DataSource ds) {
        var dir = new MemoryDirectory();
        LeadLists lists = LeadLists.over(JdbcStorage.over(ds)).directory(dir).build();
        var org = UUID.randomUUID().toString();
        var caller = Caller.of("u1", org);
        var r = lists.create(
                caller,
                NewLeadList.ofPeople("a 'list'")
                        .withCampaign(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999Z"))
                        .withPeople(List.of(new PersonId("lead_abc"), new PersonId("é😀"))));
        System.out.println(r);
        var p = PersonProfile.named("J", "S")
                .linkedinUrl("https://www.linkedin.com/in/johnsmith")
                .emails("A@b.com")
                .languages(List.of(new SpokenLanguage("en", null)))
                .consent(new Consent("UNKNOWN", null, Instant.now()))
                .build();
        var op = WriteOptions.repeatable(new OperationId("op"));
        var a = lists.addProspects(
                caller,
                r.list().id(),
                List.of(
                        Prospect.of(p),
                        Prospect.of(
                                PersonProfile.named("X", "Y").emails("a@B.com").build()),
                        Prospect.of(PersonProfile.named("n", "o").build())),
                op);
        System.out.println(a);
        assertThat(lists.addProspects(
                        caller,
                        r.list().id(),
                        List.of(
                                Prospect.of(p),
                                Prospect.of(PersonProfile.named("X", "Y")
                                        .emails("a@B.com")
                                        .build()),
                                Prospect.of(PersonProfile.named("n", "o").build())),
                        op))
                .isEqualTo(a);
        System.out.println(
                lists.addProspects(caller, r.list().id(), Selection.manual(List.of(new PersonId("zz"), (PersonId)
                        a.outcomes().get(0).id()))));
        lists.findPopulated(caller, r.list().id()).members().forEach(System.out::println);
        var refreshing = LeadLists.over(JdbcStorage.over(ds))
                .directory(dir)
                .copyPolicy(CopyPolicy.REFRESH)
                .build();
        System.out.println(refreshing.addProspects(caller, r.list().id(), List.of(Prospect.of(p))));
        lists.findPopulated(caller, r.list().id()).members().forEach(System.out::println);
    }
}
