package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.LeadLists;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.LeadListId;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.PageRequest;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.list.Outcome;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.Selection;
import io.leadlist.wire.csv.CsvImport;
import io.leadlist.wire.csv.CsvOptions;
import io.leadlist.wire.csv.CsvOutcome;
import io.leadlist.wire.csv.CsvReport;
import io.leadlist.wire.csv.CsvSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of every way of adding people: each keeps out a person whom an entry covers, by each kind of key. */
public abstract class AdmissionDoorsContract {
    private static final byte[] SECRET = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final SearchFilters BOTH =
            SearchFilters.builder().seniority("intern").build();
    private static final String COMPANY = Samples.aCompanyId(70).value();
    private static final Person BAD = Person.of(
            new PersonId("bad"),
            PersonProfile.named("Bad", "Person")
                    .seniority("intern")
                    .emails("bad@mail.bad.example", "bad@other.example")
                    .phones("+14155552671")
                    .linkedinUrl("https://www.linkedin.com/in/bad")
                    .companyId(COMPANY)
                    .build());
    private static final Person GOOD = Person.of(
            new PersonId("good"),
            PersonProfile.named("Good", "Person")
                    .seniority("intern")
                    .emails("good@good.example")
                    .phones("+14155552672")
                    .linkedinUrl("https://www.linkedin.com/in/good")
                    .companyId(Samples.aCompanyId(71).value())
                    .build());
    private static final List<PersonId> IDS = List.of(BAD.id(), GOOD.id());
    private final EntryScene scene;
    private final LeadLists leadLists;

    /** Tests the adapter of this fixture. */
    protected AdmissionDoorsContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
        scene.directory.putPeople(List.of(BAD, GOOD));
        leadLists = scene.setUp()
                .suppressionSecret(organization -> Optional.of(SECRET))
                .build();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void data_keeps_a_covered_person_out(Kind kind) {
        LeadListId list = scene.people();
        suppress(kind);
        List<Prospect> people = List.of(Prospect.of(BAD.id(), BAD.profile()), Prospect.of(GOOD.id(), GOOD.profile()));
        assertThatOnlyTheOtherIsAdded(leadLists.addProspects(scene.owner, list, people));
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "PERSON_ID")
    void data_without_ids_keeps_a_covered_person_out(Kind kind) {
        LeadListId list = scene.people();
        suppress(kind);
        AddReport report = leadLists.addProspects(
                scene.owner, list, List.of(Prospect.of(BAD.profile()), Prospect.of(GOOD.profile())));
        assertThat(outcomes(report)).containsExactly(Outcome.SUPPRESSED, Outcome.ADDED);
        assertThatOnePersonIsStored();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void ids_keep_a_covered_person_out(Kind kind) {
        LeadListId list = scene.people();
        suppress(kind);
        assertThatOnlyTheOtherIsAdded(leadLists.addProspects(scene.owner, list, Selection.manual(IDS)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_search_keeps_a_covered_person_out(Kind kind) {
        LeadListId list = scene.people();
        suppress(kind);
        AddReport report = leadLists.addProspects(scene.owner, list, Selection.bulk(BOTH, 5));
        assertThat(outcomes(report)).containsExactlyInAnyOrder(Outcome.SUPPRESSED, Outcome.ADDED);
        assertThat(scene.members(list)).containsExactly("good");
        assertThatOnePersonIsStored();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_receipt_keeps_a_covered_person_out(Kind kind) {
        LeadListId list = scene.people();
        suppress(kind);
        AddReport report =
                leadLists.addProspects(scene.owner, list, leadLists.resolve(scene.owner, Selection.bulk(BOTH, 5)));
        assertThat(outcomes(report)).containsExactlyInAnyOrder(Outcome.SUPPRESSED, Outcome.ADDED);
        assertThat(scene.members(list)).containsExactly("good");
        assertThatOnePersonIsStored();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_creation_keeps_a_covered_person_out(Kind kind) {
        suppress(kind);
        assertThatOnlyTheOtherIsAdded(
                leadLists.create(scene.owner, NewLeadList.ofPeople("Created").withPeople(IDS)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_update_keeps_a_covered_person_out(Kind kind) {
        LeadListId list = scene.people();
        suppress(kind);
        var report = leadLists.update(scene.owner, list, ListUpdate.NOTHING.withPeople(IDS));
        assertThatOnlyTheOtherIsAdded(new AddReport(report.list(), report.outcomes()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_import_keeps_a_covered_person_out(Kind kind) {
        LeadListId list = scene.people();
        suppress(kind);
        List<RawLead> leads =
                List.of(RawLead.ofLinkedIn("linkedin.com/in/bad"), RawLead.ofLinkedIn("linkedin.com/in/good"));
        leadLists.imports().addLeads(scene.owner, list, InputKind.LINKEDIN, leads);
        leadLists.importWorker().build().work(scene.organization, Duration.ofHours(1));
        assertThat(scene.members(list)).containsExactly("good");
        assertThat(leadLists
                        .imports()
                        .findLeads(scene.owner, list, PageRequest.first(10))
                        .leads()
                        .get(0)
                        .reason())
                .startsWith("suppressed by ");
        assertThatOnePersonIsStored();
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "PERSON_ID")
    void a_file_keeps_a_covered_person_out(Kind kind) {
        LeadListId list = scene.people();
        suppress(kind);
        CsvReport report = importedFile(list);
        assertThat(report.counts())
                .hasSize(2)
                .containsEntry(CsvOutcome.SUPPRESSED, 1)
                .containsEntry(CsvOutcome.ADDED, 1);
        assertThat(report.rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.outcome()).isEqualTo(CsvOutcome.SUPPRESSED);
            assertThat(reject.row()).isOne();
        });
        assertThat(scene.members(list)).hasSize(1);
        assertThatOnePersonIsStored();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_undo_brings_no_covered_person_back(Kind kind) {
        LeadListId list = scene.people();
        leadLists.addProspects(scene.owner, list, Selection.manual(IDS));
        scene.remove(list, "bad", "good");
        var removal = scene.lastChange(list).id();
        suppress(kind);
        assertThatExceptionOfType(NotUndoableException.class)
                .isThrownBy(() -> leadLists.undo(scene.owner, removal, OnConflict.LEAVE))
                .satisfies(rejection -> assertThat(rejection.conflicts()).isEqualTo(List.of(BAD.id())));
        assertThat(scene.members(list)).isEmpty();
    }

    private void suppress(Kind kind) {
        NewSuppression entry =
                NewSuppression.of(keyed(kind) ? Kind.EMAIL : kind, text(kind), SuppressionReason.OPT_OUT);
        assertThat(leadLists
                        .suppressions()
                        .add(scene.admin, SuppressionScope.ORGANIZATION, List.of(keyed(kind) ? entry.asKeyed() : entry))
                        .outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.problem()).isNull());
    }

    private static boolean keyed(Kind kind) {
        return kind == Kind.KEYED;
    }

    private static String text(Kind kind) {
        return switch (kind) {
            case EMAIL, KEYED -> " Bad@OTHER.example ";
            case DOMAIN -> "https://www.bad.example/about";
            case LINKEDIN_URL -> "de.linkedin.com/in/Bad/?trk=x";
            case PHONE -> "+1 (415) 555-2671";
            case PERSON_ID -> "bad";
            case COMPANY_ID -> COMPANY;
            case EMAIL_SHA256 -> "f1c5c26bca92030cda017edf020862f8039923fdca489ba6c5dc60ea57a2a81a";
            case EMAIL_MD5 -> "e98e353be9e286dda66592b8a99e6c1a";
        };
    }

    private void assertThatOnlyTheOtherIsAdded(AddReport report) {
        assertThat(outcomes(report)).containsExactly(Outcome.SUPPRESSED, Outcome.ADDED);
        assertThat(report.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(2);
        assertThat(report.list().memberCount()).isOne();
        assertThat(scene.members(report.list().id())).containsExactly("good");
        assertThatOnePersonIsStored();
    }

    /** Checks that the organization has one record in all: that of the person who was added. */
    private void assertThatOnePersonIsStored() {
        assertThat(scene.storage
                        .read(
                                scene.organization,
                                transaction -> transaction.people().digestsAfter(null, 100))
                        .keySet())
                .hasSize(1);
    }

    private CsvReport importedFile(LeadListId list) {
        String file =
                "linkedinUrl,emails,phones,firstName,lastName,companyId\n" + row(BAD.profile()) + row(GOOD.profile());
        try {
            return CsvImport.into(leadLists)
                    .reading(CsvOptions.DEFAULT.ownExport())
                    .add(scene.owner, list, CsvSource.of(file.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String row(PersonProfile profile) {
        return String.join(
                        ",",
                        profile.linkedinUrl(),
                        String.join("; ", profile.emails()),
                        String.join("; ", profile.phones()),
                        profile.firstName(),
                        profile.lastName(),
                        profile.employer().orElseThrow().value())
                + "\n";
    }

    private static List<Outcome> outcomes(AddReport report) {
        return report.outcomes().stream().map(AddOutcome::outcome).toList();
    }
}
