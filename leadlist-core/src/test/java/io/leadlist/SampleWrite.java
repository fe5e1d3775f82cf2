package io.leadlist;

import io.leadlist.admission.Channel;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.call.ExpectedVersions;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Path;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.call.Violation;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadData;
import io.leadlist.imports.LeadRows;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.Normalized;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.RawLead;
import io.leadlist.imports.RejectedLead;
import io.leadlist.imports.Users;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.Consent;
import io.leadlist.lead.Education;
import io.leadlist.lead.EmailAddress;
import io.leadlist.lead.ExternalIds;
import io.leadlist.lead.Institution;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.LinkedInUrl;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.lead.SpokenLanguage;
import io.leadlist.lead.WorkExperience;
import io.leadlist.list.Campaign;
import io.leadlist.list.ChangeId;
import io.leadlist.list.IcpId;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.Drift;
import io.leadlist.selection.ManualSelection;
import io.leadlist.selection.SelectionReceipt;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Each kind of write, with a content in which every field has a value, and the fingerprint of that content. */
@SuppressWarnings("ImmutableEnumChecker") // the calls have no state
enum SampleWrite {
    CREATE(
            "98cbb1bec0a08905d0a52d501e4bd58370f9ed93b0df79052a6ea3861900be32",
            new NewLeadList(
                    "VPs",
                    LeadType.PERSON,
                    new IcpId(new UUID(3, 4)),
                    Campaign.of(Samples.AT, Samples.AT.plusSeconds(9)),
                    Samples.PEOPLE),
            (leadLists, by, content, options) -> leadLists.with(options).create(by, content)),
    ADD_PROSPECTS(
            "3290a0657f40ce5221b2df6b70b26dc15167396e52b0c12035cd543f16c62a87",
            new OnList<>(Samples.LIST, List.of(Samples.PROSPECT)),
            (leadLists, by, content, options) ->
                    leadLists.with(options).addProspects(by, content.list, content.content)),
    ADD_BY_HAND(
            "3c6e37928a1ccf8e576323e236a738930a9d8220f0e959f925b1deb23c1be0f4",
            new OnList<>(Samples.LIST, new ManualSelection(Samples.PEOPLE)),
            (leadLists, by, content, options) ->
                    leadLists.with(options).addProspects(by, content.list, content.content)),
    ADD_SEARCH(
            "22cf4b5434eb99e8119018b078c3e52367388262e3f1f68d527a6218e197f702",
            new OnList<>(Samples.LIST, Samples.SEARCH),
            (leadLists, by, content, options) ->
                    leadLists.with(options).addProspects(by, content.list, content.content)),
    ADD_RECEIPT(
            "1daa16911789e2bf6abe7a9582709027df566911e8d8a83be1ced113f665d661",
            new OnList<>(
                    Samples.LIST,
                    new SelectionReceipt(
                            Samples.SEARCH,
                            List.of(
                                    new SelectionReceipt.Entry(7, new PersonId("p1"), false),
                                    new SelectionReceipt.Entry(9, new PersonId("p2"), true)),
                            new Drift(OptionalLong.of(10), OptionalLong.of(11), 12, 13),
                            Samples.AT)),
            (leadLists, by, content, options) ->
                    leadLists.with(options).addProspects(by, content.list, content.content)),
    ADD_COMPANIES(
            "52c07412d7d8e24b3b4d457b13e21067bcd9f9be452129d4afe89862928a9617",
            new OnList<>(Samples.LIST, Samples.COMPANIES),
            (leadLists, by, content, options) ->
                    leadLists.with(options).addCompanies(by, content.list, content.content)),
    REMOVE(
            "ef46ba149e51fad39df2c3b981b2a13865196b37e78c72ce14b3a022351f19e3",
            new OnList<>(Samples.LIST, Samples.PEOPLE),
            (leadLists, by, content, options) -> leadLists.with(options).remove(by, content.list, content.content)),
    CLEAR(
            "0f3e51a0d120612dd58ab28daa319282d752072314e168bf9bd8a1d6d7c25340",
            Samples.LIST,
            (leadLists, by, content, options) -> leadLists.with(options).clear(by, content)),
    UPDATE(
            "cd3998814fb8e1621d6fdf1ff417e27cafaa7608ded994ebeb7566a1b05b0445",
            new OnList<>(
                    Samples.LIST,
                    new ListUpdate("New", Samples.AT, Samples.AT.plusSeconds(9), LeadType.COMPANY, Samples.COMPANIES)),
            (leadLists, by, content, options) -> leadLists.with(options).update(by, content.list, content.content)),
    UNDO(
            "25f0cf7c2b5069f763ad22acde0d4a81dd865e9fe66f681ed4ba7f4db388720b",
            new Undo(new ChangeId(Samples.LIST, 5), OnConflict.LEAVE),
            (leadLists, by, content, options) -> leadLists.with(options).undo(by, content.change, content.onConflict)),
    SHARE(
            "cc36953e4fff16a2ab0edc84769b5536702328b4bc0237f0c502e4b986e3a9d7",
            new Share(Samples.LIST, new UserId("bob"), Role.EDITOR),
            (leadLists, by, content, options) ->
                    leadLists.with(options).access().share(by, content.list, content.user, content.role)),
    REVOKE(
            "54a6f5963f6788e6c3bb6f74270b30b7d11b8557ba0936626df44d60774aec5f",
            new OnList<>(Samples.LIST, new UserId("bob")),
            (leadLists, by, content, options) ->
                    leadLists.with(options).access().revoke(by, content.list, content.content)),
    TRANSFER(
            "a198b6151d85894e5730be2e389cfcc321985fd3d1f48584e525a6d60ac3a65d",
            new OnList<>(Samples.LIST, new UserId("bob")),
            (leadLists, by, content, options) ->
                    leadLists.with(options).access().transfer(by, content.list, content.content)),
    DELETE(
            "74274d6f981c10e461986579880f750f0d96e587c5ac7d020fdb90317862788c",
            Samples.LIST,
            (leadLists, by, content, options) -> leadLists.with(options).delete(by, content)),
    CREATE_FROM_LEADS(
            "530c557413851d237dbc3c0beda2a45bfa2a6b1cab0e40a9d2623b844cde26f4",
            new NewLeadImport(
                    "Fair",
                    InputKind.LINKEDIN,
                    "ann@example.com",
                    true,
                    true,
                    new ImportOptions(true, true, true),
                    List.of(Samples.RAW_LEAD),
                    List.of(Samples.REJECTED)),
            (leadLists, by, content, options) ->
                    leadLists.with(options).imports().create(by, content)),
    IMPORT_LEADS(
            "5494002991e52b7874f3c921d0840809a857311846ce7d57052d95372ac3394c",
            new Import(Samples.LIST, InputKind.EMAIL, List.of(Samples.RAW_LEAD)),
            (leadLists, by, content, options) ->
                    leadLists.with(options).imports().addLeads(by, content.list, content.kind, content.leads)),
    IMPORT_ROWS(
            "ff7b3dcb39c5eda36b9518b023726f4cc9a21e153b70999990a58f18274a844b",
            new ImportOfRows(
                    Samples.LIST, InputKind.EMAIL, new LeadRows(List.of(Samples.RAW_LEAD), List.of(Samples.REJECTED))),
            (leadLists, by, content, options) ->
                    leadLists.with(options).imports().addLeads(by, content.list, content.kind, content.rows)),
    CANCEL_IMPORT(
            "7c41878c8c2b3f6ddea22c4cf319beffdea3d1e78e13e43ae3f0cfa4a9745a16",
            Samples.LIST,
            (leadLists, by, content, options) ->
                    leadLists.with(options).imports().cancel(by, content)),
    SUPPRESS(
            "17e9533f67805f421a50df2625479adbed86694de23a239b635d61aebe43a9fa",
            new OnList<>(
                    Samples.LIST,
                    List.of(new NewSuppression(
                            SuppressionKey.Kind.EMAIL,
                            "ann@example.com",
                            SuppressionReason.OPT_OUT,
                            "crm",
                            "a note",
                            Samples.AT,
                            Channel.PHONE,
                            true))),
            (leadLists, by, content, options) ->
                    leadLists.with(options).suppressions().add(by, SuppressionScope.of(content.list), content.content)),
    LIFT_SUPPRESSIONS(
            "e8aff41dffd6f7057876b034e869fb7325535455af47adcbd4577f7ad243ceaf",
            new Lift(
                    Samples.LIST,
                    List.of(new SuppressionKey(SuppressionKey.Kind.EMAIL, "ann@example.com")),
                    "asked to come back"),
            (leadLists, by, content, options) -> leadLists
                    .with(options)
                    .suppressions()
                    .remove(by, SuppressionScope.of(content.list), content.keys, content.why));

    private static final OrganizationId ORGANIZATION = new OrganizationId("org");
    private static final IdempotencyKey KEY = new IdempotencyKey("key");
    private final String golden;
    private final Object content;
    private final Call<Object> call;

    @SuppressWarnings("unchecked") // a content is changed to one of its own type
    <T> SampleWrite(String golden, T content, Call<T> call) {
        this.golden = golden;
        this.content = content;
        this.call = (Call<Object>) call;
    }

    /** A write of the entry. */
    @FunctionalInterface
    interface Call<T> {
        void execute(LeadLists leadLists, Caller by, T content, WriteOptions options);
    }

    record OnList<T>(LeadListId list, T content) {}

    record Undo(ChangeId change, OnConflict onConflict) {}

    record Lift(LeadListId list, List<SuppressionKey> keys, String why) {}

    record Share(LeadListId list, UserId user, Role role) {}

    record Import(LeadListId list, @Nullable InputKind kind, List<RawLead> leads) {}

    record ImportOfRows(LeadListId list, @Nullable InputKind kind, LeadRows rows) {}

    String golden() {
        return golden;
    }

    Object content() {
        return content;
    }

    String fingerprint(Object of) {
        return fingerprint(of, "ann", WriteOptions.idempotent(KEY));
    }

    String fingerprintOf(String user, ExpectedVersions expected) {
        return fingerprint(content, user, WriteOptions.idempotent(KEY).expecting(expected));
    }

    /** Most writes are rejected, because the list does not exist; the rejection is stored with the fingerprint. */
    private String fingerprint(Object of, String user, WriteOptions options) {
        MemoryStorage storage = new MemoryStorage();
        LeadLists leadLists = LeadLists.over(storage)
                .icpCatalog((organization, icp) -> true)
                .users(new AnyUser())
                .prices(PriceList.FREE)
                .build();
        try {
            call.execute(leadLists, Caller.of(user, ORGANIZATION.value()), of, options);
        } catch (LeadListException rejection) {
            // Stored as well.
        }
        return storage.read(
                        ORGANIZATION, transaction -> transaction.storedResults().find(KEY))
                .orElseThrow()
                .fingerprint();
    }

    /** Every address belongs to a user. */
    private static final class AnyUser implements Users {
        @Override
        public Optional<UserId> find(OrganizationId organization, String email) {
            return Optional.of(new UserId("owner"));
        }

        @Override
        public Optional<String> emailOf(OrganizationId organization, UserId user) {
            return Optional.empty();
        }
    }

    /** What several writes contain. */
    private static final class Samples {
        static final LeadListId LIST = new LeadListId(new UUID(1, 2));
        static final Instant AT = Instant.parse("2026-02-03T04:05:06.789Z");
        static final List<PersonId> PEOPLE = List.of(new PersonId("p1"), new PersonId("p2"));
        static final List<CompanyId> COMPANIES = List.of(new CompanyId(new UUID(5, 6)), new CompanyId(new UUID(5, 8)));
        static final BulkSelection SEARCH = new BulkSelection(
                SearchFilters.builder().seniority("vp").build(),
                3,
                20,
                Set.of(new PersonId("p2")),
                Refill.FILL,
                OptionalInt.of(50));
        static final Institution SCHOOL = new Institution("s1", "School", "https://logo", "https://linkedin/school");
        static final Prospect PROSPECT = Prospect.of(
                new PersonId("p1"),
                PersonProfile.named("Jane", "Doe")
                        .jobTitle("VP Sales")
                        .city("Rome")
                        .postalCode("00100")
                        .country("IT")
                        .linkedinUrl("https://www.linkedin.com/in/jane")
                        .emails("jane@example.com", "j@example.com")
                        .phones("+1", "+2")
                        .companyId("c1")
                        .seniority("vp")
                        .departments("sales", "marketing")
                        .subDepartments("inside sales")
                        .functions("selling")
                        .industry("software")
                        .skills("negotiation")
                        .birthDate("1990-01-01")
                        .languages(List.of(new SpokenLanguage("english", "native")))
                        .educations(List.of(new Education(SCHOOL, "BSc", "math", "1.0", "2001", "2005")))
                        .workExperiences(List.of(new WorkExperience(SCHOOL, "Boss", "did things", "2010", "2020")))
                        .externalIds(new ExternalIds("b", "h", "c", "o"))
                        .consent(new Consent("GIVEN", "form", AT))
                        .build());
        static final RawLead RAW_LEAD = new RawLead(
                new Normalized<>("https://linkedin.com/in/jane", new LinkedInUrl("linkedin.com/in/jane")),
                new Normalized<>("Jane@Example.com", new EmailAddress("jane@example.com")),
                "VP",
                "Acme",
                "acme.com",
                new LeadData(data()));

        static final RejectedLead REJECTED = new RejectedLead(
                0, List.of(new Violation(Path.of("email"), Violation.Kind.MALFORMED, "Invalid email")));

        private static Map<String, @Nullable Object> data() {
            Map<String, @Nullable Object> data = new LinkedHashMap<>();
            data.put("text", "1");
            data.put("number", new BigDecimal("1"));
            data.put("yes", true);
            data.put("nothing", null);
            data.put("array", Arrays.asList("a", new BigDecimal("1.50")));
            data.put("object", Map.of("inner", "x"));
            return data;
        }
    }
}
