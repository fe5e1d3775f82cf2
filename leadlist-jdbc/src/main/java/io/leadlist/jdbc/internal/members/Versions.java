package io.leadlist.jdbc.internal.members;

import io.leadlist.call.LeadListId;
import io.leadlist.call.StorageException;

/** The versions of lists in the columns of members: 32 bits. The greatest number is not a version; it ends ranges. */
final class Versions {
    /** The last version in which members can change. */
    static final int LAST = Integer.MAX_VALUE - 1;

    private Versions() {}

    /**
     * Returns the version of a change of members.
     *
     * @throws StorageException if it is greater than {@link #LAST}
     */
    static int ofChange(LeadListId list, long version) {
        if (version > LAST) {
            throw new StorageException(
                    "Members of list " + list + " can change up to version " + LAST + ", but this is version "
                            + version,
                    false,
                    null);
        }
        return (int) version;
    }

    /**
     * Returns the version in a position, or the nearest one that a column can hold. A forged cursor can contain any
     * version.
     */
    static int ofPosition(long version) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(version, LAST));
    }
}
