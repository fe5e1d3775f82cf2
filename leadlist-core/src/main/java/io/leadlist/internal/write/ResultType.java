package io.leadlist.internal.write;

import io.leadlist.imports.ImportReport;
import io.leadlist.imports.ImportedList;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.RemoveReport;
import io.leadlist.list.UndoReport;
import io.leadlist.list.UpdateReport;
import io.leadlist.storage.Operations.Answer;
import java.util.function.Function;

/**
 * A kind of answer: how what is given is kept, and how what is kept is given. A write of one kind never meets an answer
 * of another, because its content differs.
 *
 * @param kept makes of an answer what is kept
 * @param given makes of what is kept the answer
 */
public record ResultType<T>(Function<T, Answer> kept, Function<Answer, T> given) {
    /** Leads are added. */
    public static final ResultType<AddReport> ADDED =
            new ResultType<>(Answer.Added::new, answer -> ((Answer.Added) answer).report());

    /** Raw leads are accepted. */
    public static final ResultType<ImportReport> IMPORTED =
            new ResultType<>(Answer.Imported::new, answer -> ((Answer.Imported) answer).report());

    /** An import is given up. */
    public static final ResultType<ImportedList> CANCELED =
            new ResultType<>(Answer.Canceled::new, answer -> ((Answer.Canceled) answer).list());

    /** Members are removed. */
    public static final ResultType<RemoveReport> REMOVED =
            new ResultType<>(Answer.Removed::new, answer -> ((Answer.Removed) answer).report());

    /** A list is updated. */
    public static final ResultType<UpdateReport> UPDATED =
            new ResultType<>(Answer.Updated::new, answer -> ((Answer.Updated) answer).report());

    /** A change is undone. */
    public static final ResultType<UndoReport> UNDONE =
            new ResultType<>(Answer.Undone::new, answer -> ((Answer.Undone) answer).report());

    /** A list is changed as a whole. */
    public static final ResultType<LeadList> CHANGED =
            new ResultType<>(Answer.Changed::new, answer -> ((Answer.Changed) answer).list());

    /** A list is deleted. */
    public static final ResultType<LeadList> DELETED =
            new ResultType<>(Answer.Deleted::new, answer -> ((Answer.Deleted) answer).list());
}
