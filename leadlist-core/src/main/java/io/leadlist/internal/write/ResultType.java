package io.leadlist.internal.write;

import io.leadlist.admission.LiftReport;
import io.leadlist.admission.SuppressionReport;
import io.leadlist.call.LeadListException;
import io.leadlist.call.OrganizationId;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.ImportedList;
import io.leadlist.internal.results.ResultDocuments;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.RemoveReport;
import io.leadlist.list.UndoReport;
import io.leadlist.list.UpdateReport;

/**
 * The type of a write's result, and how the result is stored. A write never reads a result of another kind, because the
 * fingerprints of different kinds differ.
 *
 * @param name the kind's name in documents
 * @param type the type of the result
 */
public record ResultType<T>(String name, Class<T> type) {
    /** Leads were added. */
    public static final ResultType<AddReport> ADDED = new ResultType<>("ADDED", AddReport.class);

    /** Raw leads were accepted. */
    public static final ResultType<ImportReport> IMPORTED = new ResultType<>("IMPORTED", ImportReport.class);

    /** An import was canceled. */
    public static final ResultType<ImportedList> CANCELED = new ResultType<>("CANCELED", ImportedList.class);

    /** Members were removed. */
    public static final ResultType<RemoveReport> REMOVED = new ResultType<>("REMOVED", RemoveReport.class);

    /** A list was updated. */
    public static final ResultType<UpdateReport> UPDATED = new ResultType<>("UPDATED", UpdateReport.class);

    /** A change was undone. */
    public static final ResultType<UndoReport> UNDONE = new ResultType<>("UNDONE", UndoReport.class);

    /** All members of a list were removed, or its grants changed. */
    public static final ResultType<LeadList> CHANGED = new ResultType<>("CHANGED", LeadList.class);

    /** A list was deleted; the result is its last state. */
    public static final ResultType<LeadList> DELETED = new ResultType<>("DELETED", LeadList.class);

    /** Suppression entries were added. */
    public static final ResultType<SuppressionReport> SUPPRESSED =
            new ResultType<>("SUPPRESSED", SuppressionReport.class);

    /** Suppression entries were lifted. */
    public static final ResultType<LiftReport> LIFTED = new ResultType<>("LIFTED", LiftReport.class);

    /** Returns the document of a result. */
    public String write(T result) {
        return ResultDocuments.write(name, result);
    }

    /**
     * Returns the result in a document.
     *
     * @throws LeadListException the rejection, if the document holds one
     */
    public T read(String document, OrganizationId organization) {
        return ResultDocuments.read(document, name, type, organization);
    }
}
