package io.leadlist.contract;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Consent;
import io.leadlist.lead.Education;
import io.leadlist.lead.ExternalIds;
import io.leadlist.lead.Institution;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.lead.SpokenLanguage;
import io.leadlist.lead.WorkExperience;
import io.leadlist.list.Campaign;
import io.leadlist.list.Change;
import io.leadlist.list.Grant;
import io.leadlist.list.LeadList;
import io.leadlist.list.RecordedReceipt;
import io.leadlist.list.Sharing;
import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.SelectionReceipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;

/** Sample records, lists and texts. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");

    static final List<String> ODD_TEXTS = OddTexts.ALL;

    private Samples() {}

    static OrganizationId anOrganization() {
        return new OrganizationId("org-" + UUID.randomUUID());
    }

    static Caller.Member aCaller() {
        return new Caller.Member(new UserId("user"), anOrganization(), false);
    }

    static LeadList aList(OrganizationId organization, LeadType type) {
        return aList(organization, new LeadListId(UUID.randomUUID()), type);
    }

    static LeadList aList(OrganizationId organization, LeadListId id, LeadType type) {
        return new LeadList(
                id,
                organization,
                "A list",
                type,
                null,
                Campaign.of(NOW, NOW),
                Sharing.with(new UserId("user")),
                0,
                1,
                NOW,
                NOW);
    }

    static Change aChange(LeadListId list, long version, String user, Change.Source source, int added, long count) {
        return new Change(list, version, NOW, new UserId(user), source, added, 0, count, null, null, null, null);
    }

    /** Returns users with odd names, in all roles. */
    static List<Grant> oddGrants() {
        List<Role> roles = List.of(Role.values());
        List<Grant> grants = new ArrayList<>();
        ODD_TEXTS.forEach(text -> grants.add(new Grant(new UserId(text), roles.get(grants.size() % roles.size()))));
        return grants;
    }

    /** Returns a receipt with a number of entries, of which every third is excluded. */
    static RecordedReceipt aReceipt(int entries) {
        return new RecordedReceipt(
                "{\"seniority\":[\"vp\"]}",
                "0123456789abcdef".repeat(4),
                7,
                entries + 1,
                Refill.FILL,
                IntStream.range(0, entries)
                        .mapToObj(i -> new SelectionReceipt.Entry(7 + 2L * i, new PersonId("p" + i), i % 3 == 0))
                        .toList(),
                OptionalLong.of(123_456_789_012L),
                NOW);
    }

    static List<PersonId> people(String... ids) {
        return Arrays.stream(ids).map(PersonId::new).toList();
    }

    static Person aPerson(String id, String... emails) {
        return Person.of(
                new PersonId(id),
                PersonProfile.named("First", id).emails(emails).build());
    }

    static Prospect aProspect(String linkedinUrl, String... emails) {
        return Prospect.of(PersonProfile.named("First", "Last")
                .linkedinUrl(linkedinUrl)
                .emails(emails)
                .build());
    }

    static CompanyId aCompanyId(int number) {
        return new CompanyId(new UUID(0x770e8400L, number));
    }

    static Company aCompany(int number) {
        return Company.of(
                aCompanyId(number), CompanyProfile.named("Company " + number).build());
    }

    /** Returns a person with a value in every field. */
    static Person aFullPerson(String id) {
        Institution school = new Institution("s1", "School \"É\"", null, "https://www.linkedin.com/school/s");
        PersonProfile profile = PersonProfile.named("Jane", "D'oe 😀")
                .jobTitle("VP, \"Sales\"")
                .city("San\nFrancisco")
                .postalCode("")
                .country("日本")
                .linkedinUrl("https://www.linkedin.com/in/" + id)
                .emails(id + "@example.com", "{not, an} e-mail", "")
                .phones("+1-555-123-4567")
                .companyId("660e8400-e29b-41d4-a716-446655440001")
                .seniority("C-Suite")
                .departments("sales", "NULL")
                .subDepartments("a,b")
                .functions("{}")
                .industry("software \\ development")
                .skills("x".repeat(5_000))
                .birthDate("1990-01-01")
                .languages(List.of(new SpokenLanguage("english", null), new SpokenLanguage(null, "native")))
                .educations(List.of(
                        new Education(school, "BSc", null, "1.0", "2001", null),
                        new Education(null, null, null, null, null, null)))
                .workExperiences(List.of(new WorkExperience(school, "Boss", "did\tthings", null, "2020")))
                .externalIds(new ExternalIds("ark_1", null, "crm", ""))
                .consent(new Consent("UNKNOWN", null, Instant.parse("0001-01-01T00:00:00.001Z")))
                .build();
        return new Person(new PersonId(id), profile, NOW, Instant.parse("9999-12-31T23:59:59.999Z"), null);
    }

    /** Returns a company with a value in every field. */
    static Company aFullCompany(int number) {
        return Company.of(
                aCompanyId(number),
                CompanyProfile.named("Acme \"É\" 😀")
                        .legalName("Acme, Inc.")
                        .description("")
                        .summary("a\nb")
                        .domain("acme.com")
                        .industry("Technology")
                        .headcount("51-200")
                        .revenue("$10M-$50M")
                        .foundedYear(-44)
                        .city("Rome")
                        .country("IT")
                        .postalCode("00100")
                        .linkedinUrl("https://www.linkedin.com/company/acme")
                        .websiteUrl("https://acme.com")
                        .logoUrl("https://acme.com/logo.png")
                        .phones("+1", "")
                        .externalIds(new ExternalIds("ark_123456", "b", null, null))
                        .build());
    }
}
