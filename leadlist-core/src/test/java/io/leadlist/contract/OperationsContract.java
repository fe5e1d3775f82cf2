package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.UserId;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.PriceList;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.Outcome;
import io.leadlist.list.Sharing;
import io.leadlist.storage.Operations.Answer.Added;
import io.leadlist.storage.Operations.Answer.Imported;
import io.leadlist.storage.Operations.Answered;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Operations}. */
public abstract class OperationsContract extends StorageContract {
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
    private static final List<IdentityRule> RULES = List.of(IdentityRule.values());

    /** Tests the adapter of this fixture. */
    protected OperationsContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void an_answer_comes_back_as_it_was_stored() {
        LeadList list = Samples.aList(organization, LeadType.PERSON);
        AddReport report = new AddReport(
                list,
                IntStream.range(0, Samples.ODD_TEXTS.size())
                        .mapToObj(i -> new AddOutcome(
                                i,
                                new PersonId(Samples.ODD_TEXTS.get(i)),
                                OUTCOMES.get(i % OUTCOMES.size()),
                                i % 4 == 0 ? null : RULES.get(i % RULES.size()),
                                i % 2 == 0 ? null : Samples.ODD_TEXTS.get(i)))
                        .toList());
        assertThatItComesBack(report);
    }

    @Test
    void an_answer_about_ten_thousand_companies_comes_back() {
        LeadList list = new LeadList(
                Samples.aList(organization, LeadType.COMPANY).id(),
                organization,
                "n",
                LeadType.COMPANY,
                null,
                null,
                Sharing.of(List.of(new UserId("b"), new UserId("a")), true, false),
                1,
                2,
                Samples.NOW,
                Samples.NOW);
        assertThatItComesBack(new AddReport(
                list,
                IntStream.range(0, 10_000)
                        .mapToObj(i -> new AddOutcome(
                                i,
                                Samples.aCompanyId(i),
                                Outcome.NOT_FOUND,
                                null,
                                "nobody knows the id, and that takes many words to say"))
                        .toList()));
    }

    @Test
    void an_answer_to_an_import_comes_back_as_it_was_stored() {
        for (int i = 0; i < Samples.ODD_TEXTS.size(); i++) {
            String text = Samples.ODD_TEXTS.get(i);
            LeadList list = Samples.aList(organization, LeadType.PERSON);
            LeadImport leadImport = new LeadImport(
                    list.id(),
                    i % 2 == 0 ? null : InputKind.TITLE_AND_COMPANY,
                    new ImportOptions(i % 3 == 0, i % 5 == 0, true),
                    new PriceList(
                            new BigDecimal("0.01"), BigDecimal.ONE, new BigDecimal("7.5"), BigDecimal.ZERO, i % 10),
                    new UserId(text),
                    i,
                    i / 2,
                    i % 4 == 0,
                    i % 3 == 0 ? null : Samples.NOW.plusMillis(i));
            ImportReport report = new ImportReport(new ImportedList(list, i == 7 ? null : leadImport), i, 3 * i);
            Answered answered = new Answered("f".repeat(64), new Imported(report), Samples.NOW);
            IdempotencyKey id = new IdempotencyKey(text);
            run(transaction -> transaction.operations().store(id, answered));
            assertThat(optionalIn(transaction -> transaction.operations().find(id)))
                    .contains(answered);
        }
    }

    @Test
    void an_operation_of_another_organization_is_not_found() {
        store(new IdempotencyKey("op"), new AddReport(Samples.aList(organization, LeadType.PERSON), List.of()));
        assertThat(optionalIn(transaction -> transaction.operations().find(new IdempotencyKey("OP"))))
                .isEmpty();
        run(
                otherOrganization,
                transaction -> assertThat(transaction.operations().find(new IdempotencyKey("op")))
                        .isEmpty());
    }

    private void assertThatItComesBack(AddReport report) {
        for (String text : Samples.ODD_TEXTS) {
            IdempotencyKey id = new IdempotencyKey(text);
            Answered answered = store(id, report);
            assertThat(optionalIn(transaction -> transaction.operations().find(id)))
                    .contains(answered);
            if (report.outcomes().size() > 1_000) {
                return;
            }
        }
    }

    private Answered store(IdempotencyKey id, AddReport report) {
        Answered answered = new Answered("f".repeat(64), new Added(report), Samples.NOW);
        run(transaction -> transaction.operations().store(id, answered));
        return answered;
    }
}
