package io.leadlist.examples.crash;

import io.leadlist.imports.ImportReport;
import io.leadlist.list.AddReport;
import io.leadlist.list.LeadList;
import io.leadlist.list.RemoveReport;
import io.leadlist.list.UndoReport;
import io.leadlist.list.UpdateReport;

/**
 * The result of a write, as a line of text.
 *
 * @param digest a hash of the whole result, equal for equal results
 * @param list the id of the list after the write; {@link Operation#NONE} if the write was rejected or has no list
 */
record Result(String digest, String list, long version, long memberCount, int added, int removed) {
    static Result of(Object report) {
        if (report instanceof AddReport add) {
            return of(report, add.list(), add.addedCount(), 0);
        } else if (report instanceof RemoveReport removal) {
            return of(report, removal.list(), 0, removal.removedCount());
        } else if (report instanceof UndoReport undo) {
            return of(report, undo.list(), undo.returnedCount(), undo.removedCount());
        } else if (report instanceof UpdateReport update) {
            return of(report, update.list(), update.addedCount(), update.removedCount());
        } else if (report instanceof ImportReport accepted) {
            return of(report, accepted.list().list(), 0, 0);
        }
        return new Result(digest(report), Operation.NONE, 0, 0, 0, 0);
    }

    private static Result of(Object report, LeadList list, int added, int removed) {
        return new Result(digest(report), list.id().toString(), list.version(), list.memberCount(), added, removed);
    }

    private static String digest(Object report) {
        return Integer.toHexString(report.toString().hashCode());
    }

    boolean hasList() {
        return !list.equals(Operation.NONE);
    }

    static Result parse(String text) {
        String[] parts = text.split(" ", -1);
        return new Result(
                parts[0],
                parts[1],
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Integer.parseInt(parts[4]),
                Integer.parseInt(parts[5]));
    }

    @Override
    public String toString() {
        return String.join(
                " ",
                digest,
                list,
                Long.toString(version),
                Long.toString(memberCount),
                Integer.toString(added),
                Integer.toString(removed));
    }
}
