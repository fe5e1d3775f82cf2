package io.leadlist.jdbc;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.imports.ImportReport;
import io.leadlist.lead.IdentityRule;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.AddOutcome;
import io.leadlist.list.AddReport;
import io.leadlist.list.ChangeId;
import io.leadlist.list.LeadList;
import io.leadlist.list.Outcome;
import io.leadlist.list.RemoveOutcome;
import io.leadlist.list.RemoveReport;
import io.leadlist.list.UndoReport;
import io.leadlist.list.UpdateReport;
import io.leadlist.storage.Operations.Answer;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of an {@link Answer}. An answer of the time when there were fewer kinds reads as it always did:
 * without a kind it is that of an import, or else that of an add.
 *
 * @param list the list of the answer, but for an import and a refusal
 * @param outcomes the outcomes of an add or of an update; an outcome's index is its place
 * @param imported an import's answer
 * @param kind missing if leads were added or imported
 * @param removals the outcomes of a removal; an outcome's index is its place
 * @param removedCount how many an update has removed
 * @param undone an undo's answer beside the list
 * @param refusal why the write was refused
 */
record AnswerDocument(
        @Nullable ListDocument list,
        @Nullable List<OutcomeDocument> outcomes,
        @Nullable ImportReportDocument imported,
        @Nullable Kind kind,
        @Nullable List<RemovalDocument> removals,
        @Nullable Integer removedCount,
        @Nullable UndoDocument undone,
        @Nullable RejectionDocument refusal) {
    /** The kinds that came later. */
    enum Kind {
        CANCELED,
        REMOVED,
        UPDATED,
        UNDONE,
        CHANGED,
        DELETED,
        REFUSED
    }

    static String write(Answer answer) {
        return Documents.write(of(answer));
    }

    static Answer read(OrganizationId organization, String document) {
        AnswerDocument read = Documents.read(document, AnswerDocument.class);
        if (read.kind != null) {
            return read.answer(read.kind, organization);
        }
        return read.imported == null
                ? new Answer.Added(read.added(organization))
                : new Answer.Imported(read.imported.report(organization));
    }

    private static AnswerDocument of(Answer answer) {
        if (answer instanceof Answer.Added added) {
            return of(null, added.report().list()).withOutcomes(added.report().outcomes(), null);
        } else if (answer instanceof Answer.Imported imported) {
            return of(null, ImportReportDocument.of(imported.report()));
        } else if (answer instanceof Answer.Canceled canceled) {
            return of(Kind.CANCELED, ImportReportDocument.of(new ImportReport(canceled.list(), 0, 0)));
        } else if (answer instanceof Answer.Removed removed) {
            return of(Kind.REMOVED, removed.report().list())
                    .withRemovals(removed.report().outcomes());
        } else if (answer instanceof Answer.Updated updated) {
            UpdateReport report = updated.report();
            return of(Kind.UPDATED, report.list()).withOutcomes(report.outcomes(), report.removedCount());
        } else if (answer instanceof Answer.Undone undone) {
            return of(Kind.UNDONE, undone.report().list()).withUndone(UndoDocument.of(undone.report()));
        } else if (answer instanceof Answer.Changed changed) {
            return of(Kind.CHANGED, changed.list());
        } else if (answer instanceof Answer.Deleted deleted) {
            return of(Kind.DELETED, deleted.list());
        }
        RejectionDocument refusal = RejectionDocument.of(((Answer.Rejected) answer).refusal());
        return new AnswerDocument(null, null, null, Kind.REFUSED, null, null, null, refusal);
    }

    private static AnswerDocument of(@Nullable Kind kind, LeadList list) {
        return new AnswerDocument(ListDocument.of(list), null, null, kind, null, null, null, null);
    }

    private static AnswerDocument of(@Nullable Kind kind, ImportReportDocument imported) {
        return new AnswerDocument(null, null, imported, kind, null, null, null, null);
    }

    private AnswerDocument withOutcomes(List<AddOutcome> all, @Nullable Integer removed) {
        List<OutcomeDocument> documents = all.stream().map(OutcomeDocument::of).toList();
        return new AnswerDocument(list, documents, null, kind, null, removed, null, null);
    }

    private AnswerDocument withRemovals(List<RemoveOutcome> all) {
        List<RemovalDocument> documents = all.stream().map(RemovalDocument::of).toList();
        return new AnswerDocument(list, null, null, kind, documents, null, null, null);
    }

    private AnswerDocument withUndone(UndoDocument document) {
        return new AnswerDocument(list, null, null, kind, null, null, document, null);
    }

    private Answer answer(Kind what, OrganizationId organization) {
        return switch (what) {
            case CANCELED -> new Answer.Canceled(required(imported).importedList(organization));
            case REMOVED -> new Answer.Removed(removed(organization));
            case UPDATED ->
                new Answer.Updated(new UpdateReport(leadList(organization), addOutcomes(), required(removedCount)));
            case UNDONE -> new Answer.Undone(required(undone).report(leadList(organization)));
            case CHANGED -> new Answer.Changed(leadList(organization));
            case DELETED -> new Answer.Deleted(leadList(organization));
            case REFUSED -> new Answer.Rejected(required(refusal).refusal());
        };
    }

    private AddReport added(OrganizationId organization) {
        return new AddReport(leadList(organization), addOutcomes());
    }

    private RemoveReport removed(OrganizationId organization) {
        List<RemovalDocument> all = required(removals);
        LeadType type = required(list).type();
        return new RemoveReport(
                leadList(organization), indexed(all, index -> all.get(index).outcome(index, type)));
    }

    private List<AddOutcome> addOutcomes() {
        List<OutcomeDocument> all = required(outcomes);
        LeadType type = required(list).type();
        return indexed(all, index -> all.get(index).outcome(index, type));
    }

    private LeadList leadList(OrganizationId organization) {
        return required(list).list(organization);
    }

    private static <T> List<T> indexed(List<?> all, IntFunction<T> at) {
        return IntStream.range(0, all.size()).mapToObj(at).toList();
    }

    private static <T> T required(@Nullable T part) {
        return Objects.requireNonNull(part, "part of an answer");
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

    record RemovalDocument(String id, RemoveOutcome.Result result) {
        static RemovalDocument of(RemoveOutcome outcome) {
            return new RemovalDocument(outcome.id().value(), outcome.result());
        }

        RemoveOutcome outcome(int index, LeadType type) {
            return new RemoveOutcome(index, LeadId.of(type, id), result);
        }
    }

    record UndoDocument(
            long version,
            int removedCount,
            int returnedCount,
            boolean detailsRestored,
            List<String> conflicts,
            int conflictCount,
            boolean detailsConflict) {
        static UndoDocument of(UndoReport report) {
            return new UndoDocument(
                    report.undone().version(),
                    report.removedCount(),
                    report.returnedCount(),
                    report.detailsRestored(),
                    report.conflicts().stream().map(LeadId::value).toList(),
                    report.conflictCount(),
                    report.detailsConflict());
        }

        UndoReport report(LeadList list) {
            LeadListId id = list.id();
            return new UndoReport(
                    list,
                    new ChangeId(id, version),
                    removedCount,
                    returnedCount,
                    detailsRestored,
                    conflicts.stream().map(lead -> LeadId.of(list.type(), lead)).toList(),
                    conflictCount,
                    detailsConflict);
        }
    }
}
