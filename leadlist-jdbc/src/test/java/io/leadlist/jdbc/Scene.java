package io.leadlist.jdbc;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.NewLeadList;
import io.leadlist.memory.MemoryDirectory;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** A new organization, a directory of 2,500 people and 2,500 companies, and {@link LeadLists} over a database. */
public final class Scene {
    public static final int KNOWN = 2_500;
    public final Caller.Member caller = Caller.of("user", "org-" + UUID.randomUUID());
    final MemoryDirectory directory = new MemoryDirectory(1_000);
    public final LeadLists leadLists;

    public Scene(DataSource dataSource) {
        this(JdbcTransactions.over(dataSource));
    }

    public Scene(JdbcTransactions transactions) {
        directory.putCompanies(IntStream.range(0, KNOWN)
                .mapToObj(i -> Company.of(
                        companyIds(i, 1).get(0),
                        CompanyProfile.named("Company " + i).industry("retail").build()))
                .toList());
        directory.putPeople(IntStream.range(0, KNOWN)
                .mapToObj(i -> Person.of(
                        personIds(i, 1).get(0),
                        PersonProfile.named("Person", "Number " + i)
                                .emails("person" + i + "@example.com")
                                .seniority("vp")
                                .build()))
                .toList());
        leadLists = LeadLists.over(JdbcStorage.over(transactions))
                .directory(directory)
                .build();
    }

    public LeadListId aPersonList() {
        return leadLists.create(caller, NewLeadList.ofPeople("People")).list().id();
    }

    LeadListId aCompanyList() {
        return leadLists
                .create(caller, NewLeadList.ofCompanies("Companies"))
                .list()
                .id();
    }

    public static List<PersonId> personIds(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> new PersonId("person-" + i))
                .toList();
    }

    static List<CompanyId> companyIds(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> new CompanyId(new UUID(7, i)))
                .toList();
    }

    public static List<Prospect> prospects(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> Prospect.of(PersonProfile.named("Direct", "Number " + i)
                        .emails("direct" + i + "@example.com")
                        .linkedinUrl("https://www.linkedin.com/in/direct" + i)
                        .build()))
                .toList();
    }
}
