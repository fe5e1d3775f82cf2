package io.leadlist.reading;

import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.StorageException;
import io.leadlist.lead.LeadId;
import io.leadlist.list.LeadList;
import java.util.stream.Stream;

/**
 * A list with its members as of the list's version, in the order in which they were added. Thread-safe; implemented by
 * the library alone.
 *
 * <p>Members are read in pages of 1,000, each in a transaction of its own. The first page is read when a stream is
 * created, and each following page when it is needed. So a list of millions is read in constant memory, and a stream
 * need not be closed. Members that were added later are not included; members that were removed later are. Every call
 * returns a new stream.
 *
 * <p>Reading a page throws {@link StorageException} if the storage fails. It throws {@link LeadListNotFoundException}
 * if the list has been deleted in the meantime, so that no member is missing without notice.
 */
public interface PopulatedLeadList {
    /** {@return the list itself} */
    LeadList list();

    /** {@return the ids of the members} */
    Stream<LeadId> memberIds();

    /** {@return the members with their records} A member without a record is included without one. */
    Stream<PopulatedMember> members();

    /**
     * {@return the members that no suppression entry of the organization or of the list covers, with their records} The
     * entries are those that are in force when a page is read. A list as of an earlier version is also judged by the
     * present entries.
     */
    Stream<PopulatedMember> membersNotSuppressed();

    /**
     * {@return the members whose company has a name, with their records} A person's company is the employer that the
     * record names; its name comes from the organization's record of the company, or else from the directory's. A list
     * of companies returns the companies that have a name.
     */
    Stream<PopulatedMember> membersOfNamedCompanies();
}
