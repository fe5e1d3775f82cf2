package io.leadlist.write;

import io.leadlist.intake.ImportReport;
import io.leadlist.intake.ImportedList;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.RemoveReport;
import io.leadlist.list.UndoReport;
import io.leadlist.list.UpdateReport;
import io.leadlist.storage.Operations.Answer;
import java.util.function.Function;

/**
 * A kind of answer: how what is given is kept, and how what is kept is given. A write of one kind never meets an answer of another, because its content differs.
 *
 * @param kept makes of an answer what is kept
 * @param given makes of what is kept the answer
 */
public record AnswerKind<T>(Function<T, Answer> kept, Function<Answer, T> given) {
    /** Leads are added. */
    public static final AnswerKind<AddReport> ADDED =
            new AnswerKind<>(Answer.Added::new, answer -> ((Answer.Added) answer).report());

    /** Raw leads are accepted. */
    public static final AnswerKind<ImportReport> IMPORTED =
            new AnswerKind<>(Answer.Imported::new, answer -> ((Answer.Imported) answer).report());

    /** An import is given up. */
    public static final AnswerKind<ImportedList> CANCELED =
            new AnswerKind<>(Answer.Canceled::new, answer -> ((Answer.Canceled) answer).list());

    /** Members are removed. */
    public static final AnswerKind<RemoveReport> REMOVED =
            new AnswerKind<>(Answer.Removed::new, answer -> ((Answer.Removed) answer).report());

    /** A list is updated. */
    public static final AnswerKind<UpdateReport> UPDATED =
            new AnswerKind<>(Answer.Updated::new, answer -> ((Answer.Updated) answer).report());

    /** A change is undone. */
    public static final AnswerKind<UndoReport> UNDONE =
            new AnswerKind<>(Answer.Undone::new, answer -> ((Answer.Undone) answer).report());

    /** A list is changed as a whole. */
    public static final AnswerKind<LeadList> CHANGED =
            new AnswerKind<>(Answer.Changed::new, answer -> ((Answer.Changed) answer).list());

    /** A list is deleted. */
    public static final AnswerKind<LeadList> DELETED =
            new AnswerKind<>(Answer.Deleted::new, answer -> ((Answer.Deleted) answer).list());
}
