package io.leadlist.list;

/**
 * Says how leads may return to a list from which they were removed: by a removal, by clearing the list, or by an update
 * that replaced its members. A removal that was undone does not count. Undoing a removal always restores its members.
 */
public enum RemovedReturn {
    /** By any add. */
    ALWAYS,
    /** By an add that names the lead: by id or by data, but not by a search, a CSV file or an import. */
    BY_HAND,
    /** Only by an add that overrides the rule. */
    NEVER
}
