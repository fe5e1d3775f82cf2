package io.leadlist.jdbc;

import io.leadlist.call.OrganizationId;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.Outcome;
import io.leadlist.storage.Operations.Answer;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of an {@link Answer}: a list and outcomes if leads were added, else what was imported. So an answer of the time before there were imports reads as
 * it always did.
 *
 * @param list the list of an {@link AddReport}
 * @param outcomes its outcomes; an outcome's index is its place
 * @param imported an import's answer
 */
record AnswerDocument(
        @Nullable ListDocument list,
        @Nullable List<OutcomeDocument> outcomes,
        @Nullable ImportReportDocument imported) {
    static String write(Answer answer) {
        return Documents.write(of(answer));
    }

    static Answer read(OrganizationId organization, String document) {
        AnswerDocument read = Documents.read(document, AnswerDocument.class);
        return read.imported == null
                ? new Answer.Added(read.added(organization))
                : new Answer.Imported(read.imported.report(organization));
    }

    private static AnswerDocument of(Answer answer) {
        if (answer instanceof Answer.Imported imported) {
            return new AnswerDocument(null, null, ImportReportDocument.of(imported.report()));
        }
        AddReport report = ((Answer.Added) answer).report();
        return new AnswerDocument(
                ListDocument.of(report.list()),
                report.outcomes().stream().map(OutcomeDocument::of).toList(),
                null);
    }

    private AddReport added(OrganizationId organization) {
        ListDocument document = Objects.requireNonNull(list, "list");
        List<OutcomeDocument> all = Objects.requireNonNull(outcomes, "outcomes");
        return new AddReport(
                document.list(organization),
                IntStream.range(0, all.size())
                        .mapToObj(index -> all.get(index).outcome(index, document.type()))
                        .toList());
    }

    record OutcomeDocument(
            String id,
            Outcome outcome,
            @Nullable IdentityRule matchedBy,
            @Nullable String reason) {
        static OutcomeDocument of(AddOutcome outcome) {
            return new OutcomeDocument(outcome.id().value(), outcome.outcome(), outcome.matchedBy(), outcome.reason());
        }

        AddOutcome outcome(int index, LeadType type) {
            return new AddOutcome(index, LeadId.of(type, id), outcome, matchedBy, reason);
        }
    }
}
